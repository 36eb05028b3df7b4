package dev.authscope.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

import dev.authscope.flow.Exchange;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;

/** A check in a sentence, with its id and the rule that it follows. */
final class CheckLine extends HBox {

    CheckLine(Exchange.Check check, Wording wording) {
        super(12);
        Label sentence = new Label(wording.check(check).orElse(check.id()));
        sentence.getStyleClass().add("why-sentence");
        sentence.setWrapText(true);
        Label rule = new Label(check.id() + "  ·  " + check.rule() + switch (check.outcome()) {
            case PASSED, FAILED -> "";
            case NOT_REACHED -> "  ·  " + wording.get("why.notReached");
            case SKIPPED -> "  ·  " + wording.get("why.skipped");
        });
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
        getChildren().addAll(mark, new VBox(2, sentence, rule));
        setAlignment(Pos.TOP_LEFT);
    }
}
