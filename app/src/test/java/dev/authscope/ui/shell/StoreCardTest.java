package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TabPane;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/** The card of the session store on the stage, in a real run with a real Redis. */
class StoreCardTest {

    @ParameterizedTest
    @CsvSource({"KOREAN, LIGHT, 1600, 1000", "ENGLISH, DARK, 1280, 720" })
    void showsKeysQuestionsAndWhetherTheStoreRuns(Language language, Appearance.Theme theme, int width, int height) {
        String name = "store-" + theme.name().toLowerCase(Locale.ROOT);
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), width, height)) {
            window.run(() -> {
                window.model().appearance().languageProperty().set(language);
                window.model().appearance().themeProperty().set(theme);
            });
            window.open("external-session-store");
            window.press(KeyCode.SPACE);
            if (height == 1000) {
                // With less room the card is closed, and its head tells the last question alone.
                assertThat(words(window)).contains("sess:SID1");
            }
            assertThat(words(window)).anyMatch(text -> text.equals("SET sess:SID1 {…}"));
            window.press(KeyCode.SPACE);
            window.draw(Path.of("target", "screens", name + "-asked.png"));
            assertThat(words(window)).anyMatch(text -> text.startsWith("EVAL … sess:SID1"))
                    .filteredOn(text -> text.startsWith("●"))
                    .hasSize(3);
            for (int press = 0; press < 2; press++) {
                window.press(KeyCode.SPACE);
            }
            window.draw(Path.of("target", "screens", name + "-down.png"));
            assertThat(words(window)).noneMatch("sess:SID1"::equals)
                    .filteredOn(text -> text.startsWith("■"))
                    .hasSize(2);
            answer(window);
            window.draw(Path.of("target", "screens", name + "-503.png"));
            assertThat(words(window)).anyMatch(text -> text.startsWith("✕"));
            for (String tab : List.of("tab-why", "tab-cost")) {
                window.draw(Path.of("target", "screens", name + "-" + tab + ".png"), shell -> front(shell, tab));
            }
            window.run(() -> front(window.shell(), "tab-why"));
            assertThat(texts(window, ".tab-pane .label")).anyMatch(text -> text.startsWith("node-2  GET sess:SID1  ✕"));
        }
    }

    private static void answer(TestWindow window) {
        window.press(KeyCode.SPACE);
        window.run(() -> window.model().run().answer(1));
        window.settle();
    }

    private static void front(Shell shell, String id) {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        for (var node : shell.scene().getRoot().lookupAll(".tab-pane")) {
            TabPane tabs = (TabPane) node;
            tabs.getTabs()
                    .stream()
                    .filter(tab -> id.equals(tab.getId()))
                    .forEach(tabs.getSelectionModel()::select);
        }
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
    }

    private static List<String> words(TestWindow window) {
        return texts(window, ".actor-card .label");
    }

    private static List<String> texts(TestWindow window, String selector) {
        return window.look(() -> {
            Parent root = window.shell().scene().getRoot();
            root.applyCss();
            root.layout();
            return root.lookupAll(selector)
                    .stream()
                    .map(node -> ((Label) node).getText())
                    .toList();
        });
    }
}
