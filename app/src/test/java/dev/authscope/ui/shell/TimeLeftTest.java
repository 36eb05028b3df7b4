package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/** The figure on the attacker's card: how long what was stolen opens something, at the moment that is shown. */
class TimeLeftTest {

    private static final Path SCREENS = Path.of("target", "screens");

    private final TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 900);

    @Test
    void theTimeLeftToTheAttackerStandsOnHerCardAtEveryMoment() {
        try (window) {
            window.open("both-tokens-stolen");
            assertThat(timeLeft()).isEqualTo("0 s");

            window.press(KeyCode.SPACE);
            assertThat(timeLeft()).isEqualTo("30 d 15 min");
            window.draw(SCREENS.resolve("time-left-stolen.png"));

            window.press(KeyCode.SPACE);
            assertThat(window.model().run().state().covered()).isTrue();
            assertThat(timeLeft()).isEqualTo("?");

            window.press(KeyCode.DIGIT3);
            assertThat(timeLeft()).isEqualTo("30 d 15 min");

            window.press(KeyCode.SPACE);
            assertThat(timeLeft()).as("after three days").isEqualTo("27 d 15 min");

            window.press(KeyCode.SPACE);
            assertThat(timeLeft()).as("after the alarm").isEqualTo("0 s");
            window.draw(SCREENS.resolve("time-left-over.png"));

            window.press(KeyCode.HOME);
            assertThat(timeLeft()).as("looking back").isEqualTo("0 s");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void eachDefenceMakesTheFigureSmaller() {
        try (window) {
            window.open("both-tokens-stolen");
            assertThat(afterTheft("familyMaxAge", "1d")).isEqualTo("1 d 15 min");
            assertThat(afterTheft("rtStore", "httpOnlyCookie")).isEqualTo("15 min");
            assertThat(afterTheft("csp", "on")).isEqualTo("0 s");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aScenarioWithoutRefreshTokensHasNoSuchFigure() {
        try (window) {
            window.open("session-login");
            assertThat(window.look(() -> window.shell().scene().lookup("#time-left"))).isNull();
        }
    }

    private String afterTheft(String setting, String value) {
        window.run(() -> window.model().run().change(setting, value));
        window.settle();
        window.press(KeyCode.SPACE);
        return timeLeft();
    }

    private String timeLeft() {
        return window.look(() -> {
            Node large = window.shell().scene().lookup("#time-left");
            // Where there is no room for all cards, those who do nothing now are heads with what matters most.
            Node figure = large == null ? window.shell().scene().lookup("#time-left-small") : large;
            return figure instanceof Label label ? label.getText() : "";
        });
    }
}
