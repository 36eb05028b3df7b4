package dev.authscope.ui.inspector;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.FXCollections;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Item;
import dev.authscope.flow.World;
import dev.authscope.tokens.DecodedToken;
import dev.authscope.tokens.ExplainedEntry;
import dev.authscope.tokens.TokenDecoder;
import dev.authscope.tokens.TokenExplainer;
import dev.authscope.tokens.TokenPart;
import dev.authscope.tokens.TokenSegment;
import dev.authscope.tokens.TokenTexts;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.theme.Lines;

/**
 * A token of the run taken apart: its segments in their colours, each claim in words with its times seen from the moment at the
 * cursor. The text can be changed, and the lab's own API is asked what it would say of the result.
 */
final class TokenView extends ScrollPane {

    private final LabViewModel model;
    private final ChoiceBox<String> chooser = new ChoiceBox<>();
    private final TextArea edited = new TextArea();
    private final Button reset = new Button();
    private final VBox parts = new VBox(8);
    private final VBox verdict = new VBox(10);
    private final VBox content = new VBox(10);
    private World world = World.EMPTY;
    private @Nullable String chosen;
    private String examined = "";
    private boolean showing;

    TokenView(LabViewModel model) {
        this.model = model;
        getStyleClass().add("bare-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(8, 12, 12, 12));
        setContent(content);
        chooser.setId("token-chooser");
        chooser.accessibleTextProperty().bind(model.wording().follow("inspector.token.choose"));
        chooser.valueProperty().addListener((property, before, now) -> {
            if (!showing && now != null) {
                chosen = now;
                fill();
            }
        });
        edited.setId("token-edit");
        edited.getStyleClass().add("mono");
        edited.setWrapText(true);
        edited.setPrefRowCount(4);
        edited.accessibleTextProperty().bind(model.wording().follow("inspector.token.edit"));
        edited.textProperty().addListener(property -> {
            if (!showing) {
                examine();
            }
        });
        reset.setId("token-reset");
        reset.getStyleClass().setAll("plain-button");
        reset.textProperty().bind(model.wording().follow("inspector.token.reset"));
        reset.setOnAction(event -> fill());
    }

    /** Shows the token that was chosen, or else the newest one that the exchange carries. */
    void show(World now, @Nullable Exchange exchange) {
        world = now;
        List<String> names = new ArrayList<>();
        for (Item item : now.itemsByName().values()) {
            if (item.kind().equals("AT") || item.kind().equals("RT")) {
                names.add(item.name());
            }
        }
        if (names.isEmpty()) {
            showNothing(model.wording().get("inspector.token.none"));
            return;
        }
        String wanted = chosen != null && names.contains(chosen) ? chosen : carried(now, exchange, names);
        showing = true;
        if (!chooser.getItems().equals(names)) {
            chooser.setItems(FXCollections.observableArrayList(names));
        }
        chooser.setValue(wanted);
        showing = false;
        fill();
    }

    /** Shows nothing at all. */
    void clear() {
        content.getChildren().clear();
    }

    /** Says that there is nothing to show. */
    void showNothing(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setWrapText(true);
        content.getChildren().setAll(label);
    }

    private static String carried(World world, @Nullable Exchange exchange, List<String> names) {
        if (exchange != null) {
            Exchange.Message response = exchange.response();
            String text = exchange.request().octets().latin1() + (response == null ? "" : response.octets().latin1());
            for (String name : names.reversed()) {
                Item item = world.itemsByName().get(name);
                if (item != null && item.kind().equals("AT") && text.contains(item.value())) {
                    return name;
                }
            }
        }
        return names.reversed().stream().filter(name -> name.startsWith("AT")).findFirst().orElse(names.getLast());
    }

    private void fill() {
        Item item = world.itemsByName().get(Objects.requireNonNullElse(chooser.getValue(), ""));
        if (item == null) {
            return;
        }
        HBox head = new HBox(10, new Label(model.wording().get("inspector.token.choose")), chooser);
        head.setAlignment(Pos.CENTER_LEFT);
        content.getChildren().setAll(head, parts);
        if (item.kind().equals("RT")) {
            parts.getChildren().setAll(opaque(item));
            return;
        }
        showing = true;
        edited.setText(item.value());
        showing = false;
        apart(item.value());
        Label title = new Label(model.wording().get("inspector.token.edit"));
        title.getStyleClass().add("section");
        HBox editHead = new HBox(10, title, reset);
        editHead.setAlignment(Pos.CENTER_LEFT);
        content.getChildren().addAll(editHead, edited, verdict);
        examine();
    }

    private Node opaque(Item item) {
        Lines lines = new Lines();
        lines.setPrefWidth(0);
        lines.code(item.value());
        lines.sentence(model.wording().get("inspector.token.opaque"));
        return lines;
    }

    /** The parts of a text; a sentence where it is no token. */
    private void apart(String text) {
        parts.getChildren().clear();
        TokenTexts texts = new TokenTexts(model.appearance().language());
        try {
            DecodedToken token = TokenDecoder.decode(text);
            parts.getChildren().add(segments(token));
            TokenExplainer explainer = new TokenExplainer(texts);
            Lines lines = new Lines();
            lines.setPrefWidth(0);
            lines.heading(texts.get("decode.header"));
            pairs(lines, explainer.header(token));
            lines.heading(texts.get("decode.payload"));
            if (token.claims() == null) {
                lines.sentence(texts.get("decode.hidden"));
            } else {
                pairs(lines, explainer.claims(token, now()));
            }
            parts.getChildren().add(lines);
        } catch (TokenDecoder.UndecodableTokenException e) {
            Label label = new Label(texts.sentence(e.finding()));
            label.setWrapText(true);
            parts.getChildren().add(label);
        }
    }

    private Instant now() {
        return world.now();
    }

    private static void pairs(Lines lines, List<ExplainedEntry> entries) {
        entries.forEach(entry -> lines.pair(entry.name(), entry.value(), entry.words()));
    }

    /** The token with each of its segments in its colour. */
    private static TextFlow segments(DecodedToken token) {
        TextFlow flow = new TextFlow();
        flow.setId("token-segments");
        boolean first = true;
        for (TokenSegment segment : token.segments()) {
            if (!first) {
                Text dot = new Text(".");
                dot.getStyleClass().add("wire");
                flow.getChildren().add(dot);
            }
            first = false;
            Text text = new Text(token.text().substring(segment.start(), segment.end()));
            text.getStyleClass().addAll("wire", style(segment.part()));
            flow.getChildren().add(text);
        }
        return flow;
    }

    private static String style(TokenPart part) {
        return switch (part) {
            case HEADER -> "jwt-header";
            case PAYLOAD, CIPHERTEXT -> "jwt-payload";
            case SIGNATURE, AUTHENTICATION_TAG -> "jwt-signature";
            case ENCRYPTED_KEY, INITIALIZATION_VECTOR -> "jwt-other";
        };
    }

    /** Asks the lab what its API would say of the text, away from this thread; only the newest answer is shown. */
    private void examine() {
        String text = edited.getText().strip();
        apart(text);
        examined = text;
        if (model.run().state().covered()) {
            verdict.getChildren().clear();
            return;
        }
        model.workOut(() -> model.run().examine(text), checks -> {
            if (text.equals(examined)) {
                verdict(checks);
            }
        });
    }

    private void verdict(List<Exchange.Check> checks) {
        Label title = new Label(model.wording().get("inspector.token.verdict"));
        title.getStyleClass().add("section");
        title.setWrapText(true);
        verdict.getChildren().setAll(title);
        checks.forEach(check -> verdict.getChildren().add(new CheckLine(check, model.wording())));
    }
}
