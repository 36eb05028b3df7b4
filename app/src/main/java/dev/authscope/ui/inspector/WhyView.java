package dev.authscope.ui.inspector;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.Exchange;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.theme.Icon;

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
            content.getChildren().add(line(check));
        }
        Exchange.Message response = exchange.response();
        if (response != null) {
            Label answer = new Label("→ " + response.octets().latin1().lines().findFirst().orElse(""));
            answer.getStyleClass().add("why-answer");
            content.getChildren().add(answer);
        }
        setVvalue(deciding < 0 ? 0 : deciding / (double) content.getChildren().size());
    }

    /** Says that there is nothing to show. */
    void showNothing(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setWrapText(true);
        content.getChildren().setAll(label);
    }

    private Node line(Exchange.Check check) {
        Label sentence = new Label(model.wording().check(check).orElse(check.id()));
        sentence.getStyleClass().add("why-sentence");
        sentence.setWrapText(true);
        Label rule = new Label(check.id() + "  ·  " + check.rule() + outcome(check));
        rule.getStyleClass().add("why-rule");
        rule.setWrapText(true);
        switch (check.outcome()) {
            case FAILED -> sentence.getStyleClass().add("strong");
            case NOT_REACHED, SKIPPED -> sentence.getStyleClass().add("dim");
            case PASSED -> {
            }
        }
        SVGPath mark = switch (check.outcome()) {
            case PASSED -> Icon.CHECK.draw("passed");
            case FAILED -> Icon.CROSS.draw();
            case NOT_REACHED -> Icon.DASH.draw("quiet");
            case SKIPPED -> Icon.RING.draw("quiet");
        };
        HBox line = new HBox(12, mark, new VBox(2, sentence, rule));
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private String outcome(Exchange.Check check) {
        return switch (check.outcome()) {
            case PASSED, FAILED -> "";
            case NOT_REACHED -> "  ·  " + model.wording().get("why.notReached");
            case SKIPPED -> "  ·  " + model.wording().get("why.skipped");
        };
    }
}
