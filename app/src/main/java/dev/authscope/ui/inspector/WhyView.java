package dev.authscope.ui.inspector;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.Exchange;
import dev.authscope.ui.model.LabViewModel;

/** Why the server decided as it did: each check in a sentence, with its id and the rule it follows. */
final class WhyView extends ScrollPane {

    private final LabViewModel model;
    private final VBox content = new VBox(12);

    WhyView(LabViewModel model) {
        this.model = model;
        getStyleClass().add("bare-scroll");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        content.setPadding(new Insets(10, 12, 12, 12));
        setContent(content);
    }

    /** Shows the checks of an exchange, scrolled to the one that decided. */
    void show(Exchange exchange) {
        content.getChildren().clear();
        if (exchange.checks().isEmpty()) {
            showNothing(model.wording().get("why.noChecks"));
            return;
        }
        int deciding = -1;
        for (Exchange.Check check : exchange.checks()) {
            if (check.outcome() == CheckOutcome.FAILED) {
                deciding = content.getChildren().size();
            }
            content.getChildren().add(new CheckLine(check, model.wording()));
        }
        Exchange.Message response = exchange.response();
        if (response != null) {
            Label answer = new Label("→ " + response.octets().latin1().lines().findFirst().orElse(""));
            answer.getStyleClass().add("why-answer");
            content.getChildren().add(answer);
        }
        setVvalue(deciding < 0 ? 0 : deciding / (double) content.getChildren().size());
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
}
