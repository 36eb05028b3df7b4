package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/** The bar with the words keeps its height through a run, so that the stage stays where it is. */
class BarHeightTest {

    @ParameterizedTest
    @CsvSource({"session-replication, 1280, 720, ENGLISH", "session-login, 1600, 1000, KOREAN",
            "session-timers-logout, 1280, 720, KOREAN" })
    void theStageStaysWhereItIsThroughoutARun(String scenario, int width, int height, Language language) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height)) {
            window.run(() -> window.model().appearance().languageProperty().set(language));
            window.open(scenario);
            Set<Double> heights = new TreeSet<>();
            heights.add(barHeight(window));
            for (int press = 0; press < 40 && !window.model().run().state().finished(); press++) {
                window.press(window.model().run().state().covered() ? KeyCode.DIGIT2 : KeyCode.SPACE);
                heights.add(barHeight(window));
            }
            assertThat(window.model().run().state().finished()).isTrue();
            assertThat(heights).hasSize(1);
        }
    }

    private static double barHeight(TestWindow window) {
        return window.look(() -> {
            for (int pass = 0; pass < 2; pass++) {
                window.shell().scene().getRoot().applyCss();
                window.shell().scene().getRoot().layout();
            }
            return ((Region) window.shell().scene().lookup(".narration")).getHeight();
        });
    }
}
