package dev.authscope.ui.inspector;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;

import dev.authscope.flow.Exchange;
import dev.authscope.ui.model.BrowserDecision;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;

/** A check, or something that the browser refused, in a sentence, with its id and the rule that it follows. */
public final class CheckLine extends HBox {

    /** What the browser refused. */
    public CheckLine(BrowserDecision decision) {
        super(12);
        Label sentence = line(decision.sentence(), "why-sentence");
        sentence.getStyleClass().add("strong");
        write(Icon.CROSS.draw(), sentence, line(decision.rule(), "why-rule"));
    }

    /** A check of the server. */
    public CheckLine(Exchange.Check check, Wording wording) {
        super(12);
        Label sentence = line(wording.check(check).orElse(check.id()), "why-sentence");
        Label rule = line(check.id() + "  ·  " + check.rule() + switch (check.outcome()) {
            case PASSED, FAILED -> "";
            case NOT_REACHED -> "  ·  " + wording.get("why.notReached");
            case SKIPPED -> "  ·  " + wording.get("why.skipped");
        }, "why-rule");
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
        write(mark, sentence, rule);
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    private void write(SVGPath mark, Label sentence, Label rule) {
        getChildren().addAll(mark, new VBox(2, sentence, rule));
        setAlignment(Pos.TOP_LEFT);
    }
}
