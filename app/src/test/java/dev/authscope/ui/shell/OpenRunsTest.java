package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Loot;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.RunTab;

/** Time, other runs and requests outside the steps, in the real window with real runs. */
class OpenRunsTest {

    private static final Path SCREENS = Path.of("target", "screens");

    private final TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 900);

    @Test
    void whatIfOpensASecondRunAtTheSameStepAndTheFirstStaysAsItWas() {
        try (window) {
            theft(4);
            Instant at = now();
            assertThat(step()).isEqualTo("4");
            window.press(KeyCode.F);
            assertThat(window.shell().sheetShown()).isTrue();
            window.run(() -> combo("what-if-rotation").setValue("off"));
            window.run(() -> button("what-if-run").fire());
            window.settle();

            assertThat(tabs()).extracting(RunTab::front).containsExactly(false, true);
            assertThat(step()).isEqualTo("4");
            assertThat(now()).isEqualTo(at);
            assertThat(window.model().run().state().switches()).containsEntry("rotation", "off");
            assertThat(refreshRow("RT1")).containsEntry("status", "active");
            assertThat(window.model().run().differsFrom()).contains("4");
            window.draw(SCREENS.resolve("time-what-if.png"));

            window.run(() -> window.model().run().select(tabs().getFirst()));
            assertThat(window.model().run().state().switches()).containsEntry("rotation", "on");
            assertThat(refreshRow("RT1")).containsEntry("status", "used");
            window.press(KeyCode.SPACE);
            assertThat(window.model().run().state().asked()).isNotNull();
            window.run(() -> window.model().run().select(tabs().getLast()));
            assertThat(window.model().run().state().asked()).isNull();
            window.run(() -> window.model().run().closeTab(tabs().getLast()));
            assertThat(window.model().run().state().asked()).isNotNull();
            assertThat(tabs()).hasSize(1);
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void eachOpenRunGoesOnByItself() {
        try (window) {
            theft(2);
            window.run(() -> window.model().run().whatIf(Map.of("firstRefresher", "thief")));
            window.settle();
            window.press(KeyCode.SPACE);
            assertThat(window.model().momentProperty().get().world().actor()).isEqualTo("mallory");
            window.run(() -> window.model().run().selectNext());
            assertThat(step()).isEqualTo("2");
            window.press(KeyCode.SPACE);
            assertThat(window.model().momentProperty().get().world().actor()).isEqualTo("alice");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void anOlderMomentSaysSoAndEndLeadsBack() {
        try (window) {
            theft(4);
            assertThat(visible("looking-back")).isFalse();
            window.press(KeyCode.LEFT);
            assertThat(visible("looking-back")).isTrue();
            window.draw(SCREENS.resolve("time-looking-back.png"));
            assertThat(window.look(() -> button("jump-to-expiry").isDisabled())).isTrue();
            window.press(KeyCode.END);
            assertThat(visible("looking-back")).isFalse();
            window.press(KeyCode.LEFT);
            window.run(() -> button("back-to-now").fire());
            assertThat(window.model().momentProperty().get().atHead()).isTrue();
        }
    }

    @Test
    void timePassesByALeapAndByItselfButNotWhileAQuestionIsOpen() {
        try (window) {
            theft(4);
            Instant before = now();
            window.run(() -> window.model().run().advance(Duration.ofMinutes(15)));
            window.settle();
            assertThat(now()).isEqualTo(before.plus(Duration.ofMinutes(15)));

            window.run(() -> window.model().run().tick(Duration.ofSeconds(30)));
            window.await(() -> now().isAfter(before.plus(Duration.ofMinutes(15))));
            window.settle();
            window.press(KeyCode.SPACE);
            assertThat(window.model().run().state().asked()).isNotNull();
            Instant asked = now();
            window.run(() -> window.model().run().tick(Duration.ofSeconds(30)));
            window.run(() -> window.model().run().advance(Duration.ofMinutes(1)));
            window.settle();
            assertThat(now()).isEqualTo(asked);
        }
    }

    @Test
    void aStolenValueIsTriedForRealAndSaysWhatCameOfIt() {
        try (window) {
            theft(2);
            int exchanges = window.model().playhead().timeline().size();
            window.run(() -> button("try-AT1").fire());
            window.settle();
            assertThat(window.model().playhead().timeline().size()).isGreaterThan(exchanges);
            assertThat(trial("AT1").works()).isTrue();
            window.run(() -> window.model().run().advance(Duration.ofMinutes(15)));
            window.settle();
            window.run(() -> button("try-AT1").fire());
            window.settle();
            assertThat(trial("AT1")).satisfies(tried -> {
                assertThat(tried.works()).isFalse();
                assertThat(tried.refusal()).isEqualTo("401");
            });
            window.draw(SCREENS.resolve("time-tried.png"));
            assertThat(window.errors()).isEmpty();
        }
    }

    /** S13 up to a step of its core path, without questions on the way. */
    private void theft(int step) {
        window.open("refresh-token-reuse");
        while (!step().equals(String.valueOf(step))) {
            assertThat(window.model().run().state().phase()).isEqualTo(RunState.Phase.READY);
            window.press(KeyCode.SPACE);
            if (step().compareTo(String.valueOf(step)) > 0) {
                throw new AssertionError("went past step " + step);
            }
        }
    }

    private Loot.Trial trial(String name) {
        return window.model()
                .momentProperty()
                .get()
                .world()
                .loot()
                .values()
                .stream()
                .filter(loot -> loot.name().equals(name))
                .findFirst()
                .map(Loot::tried)
                .orElseThrow();
    }

    private Map<String, Object> refreshRow(String label) {
        return window.model()
                .momentProperty()
                .get()
                .world()
                .node("node-1")
                .rows("refreshTokens")
                .stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElseThrow()
                .fields();
    }

    private List<RunTab> tabs() {
        return List.copyOf(window.model().run().tabs());
    }

    private String step() {
        return window.model().momentProperty().get().step();
    }

    private Instant now() {
        return window.model().momentProperty().get().world().now();
    }

    private boolean visible(String id) {
        return window.look(() -> {
            Node node = window.shell().scene().getRoot().lookup("#" + id);
            return node != null && node.isVisible();
        });
    }

    private Button button(String id) {
        return (Button) window.shell().scene().getRoot().lookup("#" + id);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> combo(String id) {
        return (ComboBox<String>) window.shell().scene().getRoot().lookup("#" + id);
    }
}
