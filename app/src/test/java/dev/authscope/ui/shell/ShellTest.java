package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.settings.SettingsFolder;
import dev.authscope.settings.SettingsStore;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/** What lies around the panels: settings, palette, library, tools, sizes. */
class ShellTest {

    private TestWindow window;

    @TempDir
    Path folder;

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

    private <T extends Node> T node(String id, Class<T> type) {
        return window.look(() -> type.cast(window.shell().scene().getRoot().lookup("#" + id)));
    }

    private void give(String command) {
        window.run(() -> window.shell().commands().named(command).action().run());
    }

    private String sheet() {
        return window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookupAll(".over-sheet .label")
                .stream()
                .map(label -> ((Label) label).getText())
                .collect(Collectors.joining("\n")));
    }

    private void paste(String text) {
        window.run(() -> window.shell().open(text));
        window.await(() -> window.shell().sheetShown());
        window.settle();
    }

    @Test
    void whatWouldAnswerAnOpenQuestionLooksAsIfItCannotBeOpened() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 720)) {
            window.open("session-login");
            assertThat(disabledDoors(window)).isEmpty();
            while (!window.model().run().state().covered()) {
                window.press(KeyCode.SPACE);
            }
            assertThat(disabledDoors(window)).containsExactly("open-cards", "open-credentials", "open-advice");
            window.press(KeyCode.DIGIT1);
            assertThat(disabledDoors(window)).isEmpty();
        }
    }

    private static List<String> disabledDoors(TestWindow window) {
        return window.look(() -> List.of("open-lessons", "open-cards", "open-credentials", "open-advice", "open-file")
                .stream()
                .filter(id -> window.shell().scene().lookup("#" + id).isDisabled())
                .toList());
    }

    @Test
    void menusGrowWithTheSize() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 720)) {
            window.open("refresh-token-reuse");
            List<Double> sizes = new ArrayList<>();
            for (int percent : new int[]{100, 150 }) {
                window.run(() -> window.model().appearance().textSizeProperty().set(percent));
                sizes.add(window.look(() -> {
                    MenuButton chip = (MenuButton) window.shell().scene().lookup(".switch-chip");
                    chip.show();
                    ContextMenu menu = (ContextMenu) Window.getWindows()
                            .stream()
                            .filter(ContextMenu.class::isInstance)
                            .findFirst()
                            .orElseThrow();
                    menu.getScene().getRoot().applyCss();
                    double size = ((Label) menu.getScene().getRoot().lookup(".label")).getFont().getSize();
                    chip.hide();
                    return size;
                }));
            }
            assertThat(sizes).containsExactly(13.0, 19.5);
        }
    }

    @Test
    void everySettingHoldsAtOnceAndIsThereAtTheNextStart() {
        try (SettingsStore store = SettingsStore.open(new SettingsFolder(folder))) {
            window.run(() -> new SettingsLink(store, window.model(), Language.ENGLISH));
            give("keys.settings");
            for (String choice : List.of("language-ko", "theme-contrast", "size-130", "motion-reduced",
                    "questions-off")) {
                window.run(() -> ((ToggleButton) window.shell().scene().getRoot().lookup("#" + choice)).fire());
            }
            assertThat(sheet()).startsWith("설정");
            assertThat(window.model().appearance().theme()).isEqualTo(Theme.CONTRAST);
        }
        try (TestWindow next = new TestWindow(new BundledScenarios(), new LabRuns(), 800, 600);
                SettingsStore store = SettingsStore.open(new SettingsFolder(folder))) {
            next.run(() -> new SettingsLink(store, next.model(), Language.ENGLISH));
            assertThat(next.model().appearance().language()).isEqualTo(Language.KOREAN);
            assertThat(next.model().appearance().textSizeProperty().get()).isEqualTo(130);
            assertThat(next.model().appearance().reducedMotionProperty().get()).isTrue();
            assertThat(next.model().appearance().questionsProperty().get()).isFalse();
        }
    }

    @Test
    void withoutQuestionsTheRunDoesNotStop() {
        window.run(() -> window.model().appearance().questionsProperty().set(false));
        for (int press = 0; press < 8 && !window.model().run().state().finished(); press++) {
            window.press(KeyCode.SPACE);
            assertThat(window.model().run().state().asked()).isNull();
        }
        assertThat(window.model().run().state().finished()).isTrue();
    }

    @Test
    void thePaletteOpensAScenarioByItsInitialConsonants() {
        give("keys.find");
        TextField query = node("palette-query", TextField.class);
        assertThat(window.look(() -> window.shell().scene().getFocusOwner())).isSameAs(query);
        window.run(() -> query.setText("ㄷㄷㅇㄲ"));
        window.press(KeyCode.ENTER);
        window.await(() -> "refresh-token-reuse".equals(window.model().run().state().scenario().id()));
        window.settle();
        assertThat(window.look(() -> window.shell().sheetShown())).isFalse();
    }

    @Test
    void thePaletteOpensAScenarioByTheNumberThatTheCommandLineGives() {
        give("keys.find");
        TextField query = node("palette-query", TextField.class);
        window.run(() -> query.setText("s13"));
        window.press(KeyCode.ENTER);
        window.await(() -> "refresh-token-reuse".equals(window.model().run().state().scenario().id()));
        window.settle();
    }

    @Test
    void thePaletteGivesACommandChosenWithTheArrows() {
        give("keys.find");
        TextField query = node("palette-query", TextField.class);
        window.run(() -> query.setText("theme change"));
        ListView<?> list = node("palette-list", ListView.class);
        assertThat(window.look(() -> list.getItems().size())).isEqualTo(1);
        window.run(() -> query.setText(""));
        assertThat(window.look(() -> list.getItems().size())).isGreaterThan(3);
        window.press(KeyCode.DOWN);
        window.press(KeyCode.DOWN);
        assertThat(window.look(() -> list.getSelectionModel().getSelectedIndex())).isEqualTo(2);
        window.press(KeyCode.UP);
        window.press(KeyCode.UP);
        assertThat(window.look(() -> list.getSelectionModel().getSelectedIndex())).isZero();
        window.run(() -> query.setText("테마 바꾸기"));
        Theme before = window.model().appearance().theme();
        window.press(KeyCode.ENTER);
        assertThat(window.model().appearance().theme()).isNotEqualTo(before);
    }

    @Test
    void theListOfKeysNamesEveryKeyThatACommandHas() {
        give("keys.list");
        String shown = sheet();
        window.shell()
                .commands()
                .all()
                .stream()
                .filter(command -> !command.shortcuts().isEmpty())
                .forEach(command -> assertThat(shown).contains(command.keys())
                        .contains(window.model().wording().get(command.nameKey())));
    }

    @Test
    void noTwoCommandsHaveTheSameKey() {
        assertThat(window.shell().commands().all().stream().flatMap(command -> command.shortcuts().stream()).toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aPastedTokenIsDecoded() {
        paste(Sheets.TOKEN);
        assertThat(sheet()).contains("HS256").contains("\"alice\"").contains("role");
    }

    @Test
    void pastedCookieLinesAreJudgedByTheRulesOfTheBrowser() {
        paste(Sheets.COOKIES);
        window.await(() -> sheetHas("SID: kept and sent."));
        assertThat(sheet()).contains("__Host-").contains("Scripts of the page cannot read it.");
        window.run(() -> ((TextField) window.shell().scene().getRoot().lookup("#cookie-to"))
                .setText("http://shop.example/"));
        window.await(() -> sheetHas("SID: kept, not sent."));
    }

    private boolean sheetHas(String text) {
        return window.shell()
                .scene()
                .getRoot()
                .lookupAll(".over-sheet .label")
                .stream()
                .anyMatch(label -> ((Label) label).getText().contains(text));
    }

    @Test
    void aPastedCurlCommandIsShownAndNotSent() {
        int recorded = window.model().momentProperty().get().timeline().size();
        paste(Sheets.CURL);
        assertThat(sheet()).contains("POST https://shop.example/orders").contains("SID").contains("--proxy http://p");
        assertThat(window.model().momentProperty().get().timeline().size()).isEqualTo(recorded);
    }

    @Test
    void anythingElseIsAnsweredWithWhatCanBePasted() {
        paste("what is this");
        assertThat(sheet()).contains("Set-Cookie").contains("curl");
    }

    @Test
    void aMegabyteIsPastedAndTheWindowGoesOn() {
        paste("eyJ" + "h".repeat(1 << 20) + ".e30.x");
        window.press(KeyCode.ESCAPE);
        window.press(KeyCode.SPACE);
        assertThat(window.model().momentProperty().get().step()).isEqualTo("3");
    }

    @Test
    void theListIsSearchedInBothLanguagesFromTheRail() {
        window.run(() -> press("library-show"));
        TextField search = node("library-search", TextField.class);
        assertThat(window.look(() -> window.shell().scene().getFocusOwner())).isSameAs(search);
        window.run(() -> search.setText("도둑"));
        assertThat(scenarios()).containsExactly("scenario-refresh-token-reuse");
        window.run(() -> search.setText("same refresh token"));
        assertThat(scenarios()).containsExactly("scenario-refresh-token-reuse");
        window.run(() -> search.setText("session"));
        window.press(KeyCode.DOWN);
        assertThat(focused()).isEqualTo("scenario-session-login");
        window.press(KeyCode.DOWN);
        assertThat(focused()).isEqualTo("scenario-session-timers-logout");
        window.press(KeyCode.UP);
        window.press(KeyCode.UP);
        assertThat(focused()).isEqualTo("library-search");
        window.press(KeyCode.ENTER);
        window.await(() -> "session-login".equals(window.model().run().state().scenario().id()));
        window.settle();
        window.await(() -> !search.isVisible() || !search.getParent().isVisible());
    }

    private void press(String id) {
        ((Button) window.shell().scene().getRoot().lookup("#" + id)).fire();
    }

    private String focused() {
        return window.look(() -> window.shell().scene().getFocusOwner().getId());
    }

    private List<String> scenarios() {
        return window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookupAll(".library-list .library-entry")
                .stream()
                .map(Node::getId)
                .toList());
    }

    @Test
    void everythingGrowsWithTheTextAndTheWindowScrollsWhenItIsTooSmall() {
        double before = height("next");
        assertThat(scrollBars()).isZero();
        window.run(() -> window.model().appearance().textSizeProperty().set(150));
        window.run(() -> window.shell().scene().getRoot().layout());
        assertThat(height("next")).isEqualTo(before * 1.5, within(0.01));
        assertThat(scrollBars()).isEqualTo(2);
    }

    private double height(String id) {
        return window.look(() -> {
            Node node = window.shell().scene().getRoot().lookup("#" + id);
            return node.localToScene(node.getLayoutBounds()).getHeight() / node.getScaleY();
        });
    }

    private long scrollBars() {
        return window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookupAll(".window-scroll > .scroll-bar")
                .stream()
                .filter(ScrollBar.class::isInstance)
                .filter(Node::isVisible)
                .count());
    }

    @Test
    void aTextFieldKeepsWhatIsTypedIntoIt() {
        window.run(() -> press("library-show"));
        window.press(KeyCode.P, "p");
        assertThat(window.look(() -> window.model().playingProperty().get())).isFalse();
    }

    @Test
    void theLanguageChangesAtOnceInEveryPanel() {
        window.press(KeyCode.SPACE);
        List<String> english = window.look(() -> texts(window.shell()));
        give("keys.language");
        List<String> changed = window.look(() -> texts(window.shell()));
        List<String> korean = window.look(() -> texts(new Shell(window.model(), TestWindow.STYLE_SHEETS, 1000, 720)));
        assertThat(changed).contains("다음", "방어 설정").hasSameSizeAs(english);
        // What stayed as it was says the same in both languages.
        assertThat(changed.stream().filter(english::contains)).isSubsetOf(korean);
    }

    private static List<String> texts(Shell shell) {
        for (int pass = 0; pass < 3; pass++) {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
        }
        return shell.scene()
                .getRoot()
                .lookupAll("*")
                .stream()
                .filter(Labeled.class::isInstance)
                .map(labeled -> ((Labeled) labeled).getText())
                .filter(text -> text != null && !text.isBlank())
                .toList();
    }
}
