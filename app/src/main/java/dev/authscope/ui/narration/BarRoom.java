package dev.authscope.ui.narration;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Localized;
import dev.authscope.ui.model.ExtraSteps;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.Wording;

/**
 * How tall the bar gets in a run: it has that height from the beginning, so that nothing below it moves when a question, a
 * verdict or the conclusion comes. The sizes of letters are those of {@code narration.css}.
 */
final class BarRoom {

    /** Between two lines of different kinds. */
    static final double GAP = 5;
    private static final double ROW = 33;
    private static final double BETWEEN_ROWS = 6;
    private static final double BETWEEN_BUTTONS = 10;
    private static final double BUTTON_PADDING = 28;
    /** What stands before the reason of a verdict. */
    private static final double MARK = 118;
    private static final Font HEADLINE = Font.font("Pretendard SemiBold", 19);
    private static final Font PLAIN = Font.font("Pretendard", 16);
    private static final Font STRONG = Font.font("Pretendard SemiBold", 16);

    private final Wording wording;
    private final double width;

    private BarRoom(Wording wording, double width) {
        this.wording = wording;
        this.width = width;
    }

    /**
     * The height of the tallest words of a run.
     *
     * @param width that the words have, in pixels
     */
    static double tallest(RunState state, Wording wording, double width) {
        BarRoom room = new BarRoom(wording, width);
        Scenario scenario = state.scenario();
        if (scenario == null) {
            return 0;
        }
        double tallest = 0;
        List<Scenario.Step> last = new ArrayList<>(ExtraSteps.of(state));
        if (!state.steps().isEmpty()) {
            last.add(state.steps().getLast());
        }
        for (Scenario.Step step : state.steps()) {
            tallest = Math.max(tallest, room.told(step));
        }
        for (Scenario.Step step : last) {
            tallest = Math.max(tallest,
                    room.told(step) + GAP + room.height(scenario.conclusion(), STRONG, width) + GAP + ROW);
        }
        return tallest;
    }

    /** A step as it is asked about, and as it is told with what the answer was worth. */
    private double told(Scenario.Step step) {
        double said = height(step.say(), HEADLINE, width);
        Scenario.Question question = step.ask();
        if (question == null) {
            return said;
        }
        double reason = Math.max(height(question.right(), PLAIN, width - MARK),
                height(question.wrong(), PLAIN, width - MARK));
        return Math.max(said + GAP + reason,
                height(question.text(), HEADLINE, width) + GAP + options(question.options()));
    }

    private double options(List<Scenario.Option> options) {
        double height = ROW;
        double used = 0;
        for (Scenario.Option option : options) {
            Text text = new Text("0  " + wording.get(option.text()));
            text.setFont(PLAIN);
            double button = text.getLayoutBounds().getWidth() + BUTTON_PADDING;
            if (used > 0 && used + BETWEEN_BUTTONS + button > width) {
                height += BETWEEN_ROWS + ROW;
                used = 0;
            }
            used += button + BETWEEN_BUTTONS;
        }
        return height;
    }

    private double height(Localized words, Font font, double room) {
        Text text = new Text(wording.get(words));
        text.setFont(font);
        text.setWrappingWidth(Math.max(1, room));
        return Math.ceil(text.getLayoutBounds().getHeight());
    }
}
