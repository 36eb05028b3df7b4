package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.authscope.compare.Comparison;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.CompareViewModel.Side;
import dev.authscope.ui.model.LabRuns;

/** Two real runs side by side in the real window. */
class CompareTest {

    private static final Path SCREENS = Path.of("target", "screens");

    private final TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 900);

    @Test
    void twoRunsStandSideBySideFromTheirFirstDifferenceAndMoveTogether() {
        try (window) {
            window.open("refresh-token-reuse");
            window.press(KeyCode.C);
            compared();
            window.run(() -> window.model().compare().change(Side.B, "firstRefresher", "victim"));
            compared();
            window.run(() -> window.model().compare().change(Side.B, "rotation", "off"));
            compared();
            Comparison comparison = window.model().compare().state().comparison();
            assertThat(comparison.firstDifference().orElseThrow().id()).isEqualTo("4");
            assertThat(window.model().compare().state().pair().orElseThrow().id()).isEqualTo("4");
            assertThat(said()).anyMatch(text -> text.contains("First difference: step 4"))
                    .anyMatch(text -> text.contains("✕ refused, 400"))
                    .anyMatch(text -> text.contains("✓ served, 200"))
                    .anyMatch(text -> text.contains("rt.reuse"));
            window.draw(SCREENS.resolve("compare-dark.png"));

            window.press(KeyCode.SPACE);
            assertThat(window.model().compare().state().pair().orElseThrow().id()).isEqualTo("6");
            assertThat(window.model().compare().moment(Side.A).cursor())
                    .isEqualTo(comparison.pairs().get(window.model().compare().state().at()).a().report().to());
            window.press(KeyCode.HOME);
            assertThat(window.model().compare().state().pair()).isEmpty();
            window.press(KeyCode.END);
            window.press(KeyCode.ESCAPE);
            assertThat(window.look(() -> window.shell().scene().lookup("#compare").isVisible())).isFalse();
            assertThat(window.model().run().state().performed()).isZero();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void runsWithTheSameSwitchesAreTheSame() {
        try (window) {
            window.open("session-login");
            window.press(KeyCode.C);
            compared();
            window.run(() -> window.model().compare().change(Side.B, "anonymousSession", "off"));
            compared();
            assertThat(window.model().compare().state().comparison().firstDifference()).isEmpty();
            assertThat(said()).anyMatch(text -> text.contains("octet for octet"));
        }
    }

    @Test
    void anOpenQuestionCannotBeAnsweredByComparing() {
        try (window) {
            window.open("session-login");
            while (window.model().run().state().asked() == null) {
                window.press(KeyCode.SPACE);
            }
            window.press(KeyCode.C);
            assertThat(window.model().compare().state().open()).isFalse();
        }
    }

    @Test
    void isDrawnInBothLanguagesAndThemes() {
        for (Language language : Language.values()) {
            try (TestWindow drawn = new TestWindow(new BundledScenarios(), new LabRuns(), 1600, 1000)) {
                drawn.run(() -> {
                    drawn.model().appearance().languageProperty().set(language);
                    drawn.model()
                            .appearance()
                            .themeProperty()
                            .set(language == Language.KOREAN ? Appearance.Theme.LIGHT : Appearance.Theme.DARK);
                });
                drawn.open("csrf-transfer");
                drawn.run(() -> drawn.model().compare().open());
                drawn.await(() -> drawn.model().compare().state().comparison() != null);
                drawn.run(() -> drawn.model().compare().toEnd());
                drawn.draw(SCREENS.resolve("compare-" + language.code() + ".png"));
                assertThat(drawn.errors()).isEmpty();
            }
        }
    }

    private void compared() {
        window.await(() -> window.model().compare().state().comparison() != null);
        window.settle();
    }

    private Set<String> said() {
        return window.look(() -> Set.copyOf(window.shell()
                .scene()
                .lookup("#compare")
                .lookupAll(".label")
                .stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.toSet(), List::copyOf))));
    }
}
