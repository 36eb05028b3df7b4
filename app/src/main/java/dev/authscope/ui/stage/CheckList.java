package dev.authscope.ui.stage;

import java.util.List;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.Exchange;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;

/** The checks of a node for the request at hand, in the order in which they were made. */
final class CheckList extends VBox {

    private static final double[] COVERED = { 150, 128, 106, 150 };

    private CheckList() {
        super(7);
    }

    /** The checks made so far. Those that a setting switches off are left out. */
    static CheckList of(List<Exchange.Check> checks, Wording wording) {
        CheckList list = new CheckList();
        for (Exchange.Check check : checks) {
            if (check.outcome() != CheckOutcome.SKIPPED) {
                list.getChildren().add(line(check, wording));
            }
        }
        return list;
    }

    /** Places for checks that must not be told yet. */
    static CheckList covered() {
        CheckList list = new CheckList();
        for (double width : COVERED) {
            Circle ring = new Circle(7);
            ring.getStyleClass().add("skeleton-ring");
            Rectangle bar = new Rectangle(width, 11);
            bar.setArcWidth(10);
            bar.setArcHeight(10);
            bar.getStyleClass().add("skeleton-bar");
            HBox line = new HBox(12, ring, bar);
            line.setAlignment(Pos.CENTER_LEFT);
            line.setMinHeight(26);
            list.getChildren().add(line);
        }
        return list;
    }

    private static HBox line(Exchange.Check check, Wording wording) {
        Label sentence = new Label(wording.check(check).orElse(check.id()));
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(9, sentence);
        line.setAlignment(Pos.TOP_LEFT);
        switch (check.outcome()) {
            case PASSED -> line.getChildren().addFirst(Icon.CHECK.draw("passed"));
            case FAILED -> {
                line.getChildren().addFirst(Icon.CROSS.draw());
                sentence.getStyleClass().add("check-failed");
            }
            case NOT_REACHED, SKIPPED -> {
                line.getChildren().addFirst(Icon.DASH.draw("quiet"));
                sentence.getStyleClass().add("faint");
            }
        }
        return line;
    }
}
