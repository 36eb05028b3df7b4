package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.Moment;

/** Going back and forward changes nothing: not what was recorded, not the World, and not one pixel. */
class BackAndForwardTest {

    private static final int TIMES = 100;

    @Test
    void aHundredTimesBackAndForwardLeavesTheSamePixelsAtBothMoments() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 720)) {
            window.paint(true);
            window.open("refresh-token-reuse");
            window.run(() -> window.model().appearance().questionsProperty().set(false));
            while (!window.model().run().state().finished()) {
                window.press(KeyCode.SPACE);
            }
            window.press(KeyCode.LEFT);
            window.press(KeyCode.SPACE);
            WritableImage late = shown(window);
            Moment moment = window.model().momentProperty().get();
            window.press(KeyCode.LEFT);
            WritableImage early = shown(window);
            assertThat(off(late, early)).as("the two moments do not look alike").isPositive();
            window.paint(false);
            for (int time = 0; time < TIMES; time++) {
                window.press(KeyCode.SPACE);
                window.press(KeyCode.LEFT);
            }
            window.paint(true);
            assertThat(off(early, shown(window))).as("pixels that differ at the earlier moment").isZero();
            window.press(KeyCode.SPACE);
            assertThat(off(late, shown(window))).as("pixels that differ at the later moment").isZero();
            assertThat(window.model().momentProperty().get().world()).isEqualTo(moment.world());
            assertThat(window.model().momentProperty().get().timeline().size()).isEqualTo(moment.timeline().size());
        }
    }

    private static WritableImage shown(TestWindow window) {
        return window.look(() -> {
            window.shell().scene().getRoot().applyCss();
            window.shell().scene().getRoot().layout();
            return window.shell().scene().snapshot(null);
        });
    }

    /** How many pixels differ at all. */
    private static long off(WritableImage one, WritableImage other) {
        long off = 0;
        for (int y = 0; y < (int) one.getHeight(); y++) {
            for (int x = 0; x < (int) one.getWidth(); x++) {
                off += one.getPixelReader().getArgb(x, y) == other.getPixelReader().getArgb(x, y) ? 0 : 1;
            }
        }
        return off;
    }
}
