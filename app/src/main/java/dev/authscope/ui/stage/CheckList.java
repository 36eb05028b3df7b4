package dev.authscope.ui.stage;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

import dev.authscope.flow.Exchange;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;

/** The checks of a node for the request at hand, in the order in which they were made. */
final class CheckList extends VBox {

    private static final double[] COVERED = {150, 128, 106, 150 };

    private CheckList() {
        super(7);
    }

    /** The checks made so far. Those that a setting switches off are left out, those not reached are counted. */
    static CheckList of(List<Exchange.Check> checks, Wording wording) {
        CheckList list = new CheckList();
        int notReached = 0;
        for (Exchange.Check check : checks) {
            switch (check.outcome()) {
                case PASSED -> list.getChildren()
                        .add(line(Icon.CHECK.draw("passed"), sentence(check, wording), "check-passed"));
                case FAILED -> list.getChildren()
                        .add(line(Icon.CROSS.draw(), sentence(check, wording), "check-failed"));
                case NOT_REACHED -> notReached++;
                case SKIPPED -> {
                }
            }
        }
        if (notReached > 0) {
            list.getChildren()
                    .add(line(Icon.DASH.draw("quiet"), wording.get("stage.notReached", notReached), "faint"));
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

    private static String sentence(Exchange.Check check, Wording wording) {
        return wording.check(check).orElse(check.id());
    }

    private static HBox line(SVGPath mark, String text, String styleClass) {
        Label sentence = new Label(text);
        sentence.getStyleClass().add(styleClass);
        sentence.setWrapText(true);
        sentence.setMinHeight(Label.USE_PREF_SIZE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox line = new HBox(9, mark, sentence);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
