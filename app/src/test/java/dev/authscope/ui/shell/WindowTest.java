package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.authscope.flow.World;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.Moment;

/** The window on the headless screen, with the real lab behind it, worked with keys. */
class WindowTest {

    private TestWindow window;

    @BeforeEach
    void openTheFirstScenario() {
        window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 720);
        window.open("session-login");
    }

    @AfterEach
    void nothingWentWrongOnTheJavaFxThread() {
        List<Throwable> errors = window.errors();
        window.close();
        assertThat(errors).isEmpty();
    }

    private Moment moment() {
        return window.model().momentProperty().get();
    }

    private List<String> labels() {
        return window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookupAll(".label")
                .stream()
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .toList());
    }

    @Test
    void spaceCarriesOutARealLogin() {
        window.press(KeyCode.SPACE);
        World world = moment().world();
        assertThat(world.node("node-1").rows("sessions")).hasSize(1);
        assertThat(world.browser("alice").cookies()).hasSize(1);
        assertThat(labels()).contains("SID1");
    }

    @Test
    void leftShowsTheEarlierMomentExactlyAndSpaceGoesForwardOverIt() {
        window.press(KeyCode.SPACE);
        World afterLogin = moment().world();
        window.press(KeyCode.SPACE);
        World afterPage = moment().world();
        int recorded = moment().timeline().size();
        window.press(KeyCode.LEFT);
        assertThat(moment().world()).isEqualTo(afterLogin);
        window.press(KeyCode.SPACE);
        assertThat(moment().world()).isEqualTo(afterPage);
        assertThat(moment().timeline().size()).as("nothing was carried out again").isEqualTo(recorded);
    }

    @Test
    void theQuestionIsAnsweredByAKeyAndTheConclusionFollows() {
        for (int press = 0; press < 4; press++) {
            window.press(KeyCode.SPACE);
        }
        assertThat(window.model().run().state().covered()).isTrue();
        assertThat(window.look(() -> window.shell().scene().lookup("#jump-to-expiry").isVisible()))
                .as("the next expiry could tell the answer")
                .isFalse();
        window.press(KeyCode.DIGIT2);
        assertThat(window.model().run().state().finished()).isTrue();
        assertThat(moment().world().currentExchange().orElseThrow().response().status()).isEqualTo(401);
        String conclusion = window.model().run().state().scenario().conclusion().en();
        assertThat(labels()).contains(conclusion);
    }

    @Test
    void theLanguageChangesAtOnceAndEverywhere() {
        window.press(KeyCode.SPACE);
        window.run(() -> ((Button) window.shell().scene().lookup("#language")).fire());
        assertThat(window.model().appearance().language()).isEqualTo(Language.KOREAN);
        assertThat(labels()).contains("쿠키 저장소", "세션 테이블").doesNotContain("Cookie jar", "Session table");
    }

    @Test
    void theThemeChangesAtOnce() {
        List<String> dark = window.look(() -> List.copyOf(window.shell().scene().getStylesheets()));
        window.run(() -> ((Button) window.shell().scene().lookup("#theme")).fire());
        assertThat(window.model().appearance().theme()).isEqualTo(Appearance.Theme.LIGHT);
        assertThat(window.look(() -> List.copyOf(window.shell().scene().getStylesheets()))).isNotEqualTo(dark);
    }

    @Test
    void theJumpLetsTimePassUntilTheSessionsIdleTimeout() {
        window.press(KeyCode.SPACE);
        window.press(KeyCode.E);
        assertThat(moment().world().now()).isEqualTo("2026-03-02T00:30:00Z");
    }

    @Test
    void theQuestionMarkShowsTheKeysAndEscapeClosesThem() {
        window.press(KeyCode.SLASH, "?");
        assertThat(labels()).contains("Space  →");
        window.press(KeyCode.ESCAPE);
        assertThat(labels()).doesNotContain("Space  →");
    }

    @Test
    void aFileThatIsNoScenarioIsExplainedAndTheWindowGoesOn() {
        window.run(() -> window.model().library().open(Path.of("no-such-file.json")));
        window.await(() -> !window.model().library().problemProperty().get().isEmpty());
        assertThat(labels()).anyMatch(text -> text.contains("no-such-file.json"));
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.SPACE);
        assertThat(moment().step()).isEqualTo("3");
    }

    @Test
    void anUnexpectedErrorIsReportedAndTheWindowGoesOn() {
        window.run(() -> window.shell().report(new IllegalStateException("made for this test")));
        assertThat(labels()).contains("Unexpected error");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.SPACE);
        assertThat(moment().step()).isEqualTo("3");
    }

    @Test
    void everyButtonHasAName() {
        window.press(KeyCode.SPACE);
        List<String> nameless = window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookupAll("*")
                .stream()
                .filter(node -> node instanceof ButtonBase && node.isFocusTraversable())
                .filter(node -> ((ButtonBase) node).getText().isEmpty() && node.getAccessibleText() == null)
                .map(Node::toString)
                .toList());
        assertThat(nameless).isEmpty();
    }
}
