package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunTab;

/** Runs with other switches that belong to a lesson: the last press of the core path, and those offered after it. */
class LessonWhatIfTest {

    private static final Path SCREENS = Path.of("target", "screens");

    private final TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 900);

    @ParameterizedTest
    @CsvSource({"csrf-transfer, sameSite, Lax, 5", "both-tokens-stolen, preset, recommended, 6" })
    void theLastPressOfTheCorePlaysTheSameStepsWithAnotherSwitch(String scenario, String setting, String value,
            String step) {
        try (window) {
            window.open(scenario);
            playToTheEnd();
            assertThat(window.look(() -> window.model().run().lastPress())).isPresent();
            window.press(KeyCode.SPACE);
            assertThat(window.model().run().tabs()).extracting(RunTab::front).containsExactly(false, true);
            assertThat(window.model().run().state().switches()).containsEntry(setting, value);
            assertThat(window.look(() -> window.model().momentProperty().get().step())).isEqualTo(step);
            assertThat(window.model().run().state().finished()).isTrue();
            window.draw(SCREENS.resolve("what-if-" + scenario + ".png"));

            window.run(() -> window.model().run().select(window.model().run().tabs().getFirst()));
            window.settle();
            assertThat(window.look(() -> window.model().run().lastPress())).as("played once").isEmpty();
            window.press(KeyCode.SPACE);
            assertThat(window.model().run().state().coreOnly()).as("then come the extra steps").isFalse();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void anotherRunOfTheLessonIsOfferedAndPlayedPressByPress() {
        try (window) {
            window.open("csrf-transfer");
            playToTheEnd();
            Node offer = window.look(() -> window.shell().scene().lookup("#offer-what-if-2"));
            assertThat(offer).isInstanceOf(Button.class);
            window.run(() -> ((Button) offer).fire());
            window.settle();
            assertThat(window.model().run().state().performed()).isZero();
            assertThat(window.model().run().state().switches()).containsEntry("csrfToken", "on");
            playToTheEnd();
            assertThat(balance("alice")).isEqualTo(900_000L);
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aRunWithChangedSwitchesLeadsToNoOther() {
        try (window) {
            window.open("csrf-transfer");
            window.run(() -> window.model().run().change("originCheck", "on"));
            window.settle();
            playToTheEnd();
            assertThat(window.look(() -> window.model().run().whatIfs())).isEmpty();
        }
    }

    private Object balance(String user) {
        Map<String, Object> row = window.look(() -> window.model()
                .momentProperty()
                .get()
                .world()
                .node("node-1")
                .rows("accounts")
                .stream()
                .filter(one -> user.equals(one.fields().get("user")))
                .findFirst()
                .orElseThrow()
                .fields());
        return row.getOrDefault("balance", -1L);
    }

    private void playToTheEnd() {
        for (int press = 0; press < 40 && !window.model().run().state().finished(); press++) {
            Scenario.Step asked = window.model().run().state().asked();
            window.press(asked == null ? KeyCode.SPACE : KeyCode.DIGIT1);
        }
        window.settle();
        assertThat(window.model().run().state().finished()).isTrue();
    }
}
