package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;

/** The scenario that chooses, in the real window: its parts are labs of their own, and a door leads to the chooser. */
class WhichToUseTest {

    private static final Path SCREENS = Path.of("target", "screens", "lessons");

    @Test
    void aPartIsPlayedWithItsOwnServersAndTheChooserIsOnePressAway() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("which-to-use");
            assertThat(window.model().run().state().switches()).containsEntry("mode", "session");
            window.run(() -> ((Button) window.shell().scene().getRoot().lookup("#open-chooser")).fire());
            assertThat(window.<String>look(
                    () -> ((Labeled) window.shell().scene().getRoot().lookup("#advice-line-1")).getText()))
                    .startsWith("1");
            window.press(KeyCode.ESCAPE);
            window.run(() -> window.model().library().open("which-to-use", 3));
            window.await(() -> window.model().run().part() == 3
                    && window.model().run().state().phase() == RunState.Phase.READY);
            assertThat(window.model().run().state().switches()).containsEntry("mode", "jwt+refresh");
            while (!window.model().run().state().finished()) {
                boolean asked = window.model().run().state().asked() != null;
                window.press(asked ? KeyCode.DIGIT2 : KeyCode.SPACE);
            }
            window.draw(SCREENS.resolve("which-3.png"));
            assertThat(window.errors()).isEmpty();
        }
    }
}
