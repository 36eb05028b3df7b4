package dev.authscope.ui.shell.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.authscope.flow.Exchange;
import dev.authscope.server.settings.Switches;
import dev.authscope.ui.inspector.CheckLine;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;

/** Sends the token to the lab's API, with whatever gap in its verifier, and shows the checks of the answer one by one. */
final class TokenSending {

    private static final String API = "https://api.shop.example";
    /** In the place of a gap: the verifier of the run, as it is. */
    private static final String AS_IT_IS = "";

    private final LabViewModel model;
    private final Wording wording;
    private final Supplier<String> token;
    private final ComboBox<String> path = new ComboBox<>();
    private final ComboBox<String> verifier = new ComboBox<>();
    private final Button send = new Button();
    private final Label said = new Label();
    private final VBox answer = new VBox(10);
    private final InvalidationListener whenFree = property -> allow();
    private Optional<Exchange> answered = Optional.empty();

    TokenSending(LabViewModel model, Supplier<String> token) {
        this.model = model;
        this.wording = model.wording();
        this.token = token;
        path.getItems().setAll("/me", "/admin/report");
        path.setValue("/me");
        List<String> gaps = new ArrayList<>(List.of(AS_IT_IS));
        gaps.addAll(Switches.BUG.values());
        verifier.getItems().setAll(gaps);
        verifier.setValue(AS_IT_IS);
        send.setOnAction(event -> send());
        answer.setId("token-lab-answer");
        Choices.dress(said, "token-lab-sent");
        model.run().stateProperty().addListener(whenFree);
        model.momentProperty().addListener(whenFree);
    }

    Node content() {
        Choices.dress(path, "token-lab-path", wording.get("tokenLab.path"), one -> "GET " + API + one);
        Choices.dress(verifier, "token-lab-verifier", wording.get("tokenLab.verifier"),
                gap -> gap.equals(AS_IT_IS)
                        ? wording.get("tokenLab.asItIs")
                        : wording.word("switch.value.", gap));
        Choices.dress(send, "token-lab-send", wording.get("tokenLab.sendNow"));
        allow();
        show();
        return new VBox(10, Choices.row(path, Choices.named(wording.get("tokenLab.verifier"), verifier), send), said,
                answer);
    }

    void closed() {
        model.run().stateProperty().removeListener(whenFree);
        model.momentProperty().removeListener(whenFree);
    }

    private void allow() {
        boolean possible = model.run().free() && !model.run().sender().isEmpty();
        send.setDisable(!possible);
        if (!possible && answered.isEmpty()) {
            said.setText(wording.get("tokenLab.notNow"));
        } else if (possible && answered.isEmpty()) {
            said.setText("");
        }
    }

    private void send() {
        String text = token.get();
        if (text.chars().anyMatch(character -> character <= ' ' || character > '~')) {
            said.setText(wording.get("tokenLab.noHeader"));
            return;
        }
        Map<String, String> settings = new LinkedHashMap<>();
        if (!verifier.getValue().equals(AS_IT_IS)) {
            settings.put(Switches.BUG.id(), verifier.getValue());
        }
        model.run().send(text, "GET", API + path.getValue(), settings, exchange -> {
            answered = exchange;
            show();
        });
    }

    /** The answer as it is in the recording: its status, and each check of the server. */
    private void show() {
        answer.getChildren().clear();
        answered.ifPresent(exchange -> {
            Exchange.Message response = exchange.response();
            said.setText(response == null
                    ? wording.get("tokenLab.noAnswer")
                    : wording.get(response.status() == 200 ? "tokenLab.accepted" : "tokenLab.refused",
                            response.status(), exchange.line()));
            exchange.checks().forEach(check -> answer.getChildren().add(new CheckLine(check, wording)));
        });
    }
}
