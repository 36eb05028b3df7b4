package dev.authscope.ui.stage;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.Exchange;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;

/** The checks of a node for the request at hand, in the order in which they were made. */
final class CheckList extends VBox {

    private static final List<Double> COVERED = List.of(150.0, 128.0, 106.0, 150.0);
    private static final double MARK = 16;
    private static final double LINE = 18;

    private CheckList() {
        super(7);
    }

    /**
     * The checks made so far. Those that a setting switches off are left out, those not reached are counted.
     *
     * @param most lines for those that passed and failed; where there are more, passed ones are counted too, except the
     *     last of a request that passed
     */
    static CheckList of(List<Exchange.Check> checks, Wording wording, int most) {
        CheckList list = new CheckList();
        List<Exchange.Check> passed = only(checks, CheckOutcome.PASSED);
        List<Exchange.Check> failed = only(checks, CheckOutcome.FAILED);
        List<Exchange.Check> told = passed;
        if (passed.size() + failed.size() > most) {
            told = passed.subList(passed.size() - (failed.isEmpty() ? 1 : 0), passed.size());
            list.getChildren()
                    .add(line(Icon.CHECK.draw("passed"),
                            wording.count("stage.passed", "stage.passed.one", passed.size() - told.size()),
                            "check-passed"));
        }
        told.forEach(check -> list.getChildren()
                .add(line(Icon.CHECK.draw("passed"), sentence(check, wording), "check-passed")));
        failed.forEach(
                check -> list.getChildren().add(line(Icon.CROSS.draw(), sentence(check, wording), "check-failed")));
        int notReached = only(checks, CheckOutcome.NOT_REACHED).size();
        if (notReached > 0) {
            list.getChildren()
                    .add(line(Icon.DASH.draw("quiet"),
                            wording.count("stage.notReached", "stage.notReached.one", notReached), "faint"));
        }
        return list;
    }

    private static List<Exchange.Check> only(List<Exchange.Check> checks, CheckOutcome outcome) {
        return checks.stream().filter(check -> check.outcome() == outcome).toList();
    }

    /** Places for checks that must not be told yet; how many there are says nothing. */
    static CheckList covered(boolean tight) {
        CheckList list = new CheckList();
        for (double width : tight ? COVERED.subList(0, 2) : COVERED) {
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
        // Marks are of different sizes; each stands in the middle of the first line.
        StackPane place = new StackPane(mark);
        place.setMinSize(MARK, LINE);
        place.setMaxSize(MARK, LINE);
        HBox line = new HBox(8, place, sentence);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }
}
