package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.Meters;

/** The meters in the real window. */
class CostTest {

    private static final Path SCREENS = Path.of("target", "screens", "cost");

    @ParameterizedTest
    @CsvSource({"DARK, ENGLISH, 1600, 1000", "LIGHT, KOREAN, 1280, 720" })
    void theOutlookIsTheRunTimesTheNumberAndEveryTextCanBeRead(Theme theme, Language language, int width, int height) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(theme);
                window.model().appearance().languageProperty().set(language);
            });
            window.open("access-refresh");
            for (int press = 0; press < 4; press++) {
                window.press(KeyCode.SPACE);
            }
            window.run(() -> front(window.shell()));
            Meters all = window.look(() -> Meters.of(window.model().playhead().timeline(), 0,
                    window.model().momentProperty().get().cursor()));
            assertThat(numbers(window)).contains(String.format("%,d", 10_000L * all.exchanges()),
                    String.format("%,d", 10_000L * all.reads()));
            window.run(() -> ((ComboBox<?>) window.shell().scene().lookup("#cost-times")).getSelectionModel()
                    .select(0));
            assertThat(numbers(window)).contains(String.format("%,d", 100L * (all.up() + all.down())));
            String name = theme.name().toLowerCase(Locale.ROOT);
            window.draw(SCREENS.resolve(name + "-top.png"), CostTest::front);
            window.draw(SCREENS.resolve(name + "-end.png"), shell -> {
                front(shell);
                ((ScrollPane) shell.scene().lookup("#cost-scroll")).setVvalue(1);
            });
            window.run(() -> Legibility.problems(window.shell()));
            assertThat(window.<List<String>>look(() -> Legibility.problems(window.shell()))).isEmpty();
        }
    }

    private static void front(Shell shell) {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        for (var node : shell.scene().getRoot().lookupAll(".tab-pane")) {
            TabPane tabs = (TabPane) node;
            for (Tab tab : tabs.getTabs()) {
                if ("tab-cost".equals(tab.getId())) {
                    tabs.getSelectionModel().select(tab);
                }
            }
        }
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
    }

    private static List<String> numbers(TestWindow window) {
        window.run(() -> Legibility.problems(window.shell()));
        return window.look(() -> window.shell()
                .scene()
                .lookup("#cost-outlook")
                .lookupAll(".mono")
                .stream()
                .filter(node -> node.getParent() instanceof GridPane)
                .map(node -> ((Label) node).getText())
                .toList());
    }
}
