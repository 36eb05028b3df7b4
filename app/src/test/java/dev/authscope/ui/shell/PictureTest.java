package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/**
 * Chosen moments of the window look as they were last approved. The approved pictures are test resources; with
 * {@code -Daccept.pictures=true} those of now take their place. What differs is drawn into target/pictures.
 */
class PictureTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "pictures");
    private static final Path TARGET = Path.of("target", "pictures");
    private static final Consumer<Shell> NOTHING_MORE = shell -> {};

    /**
     * A moment that is drawn.
     *
     * @param presses of Space or, where a question is open, of the second answer; after each the motion comes to its end
     * @param before what is done to the window of the picture, such as opening a sheet
     */
    private record Shot(String name, String scenario, int presses, int width, int height, Theme theme,
            Language language,
            Consumer<Shell> before) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Shot> shots() {
        Language en = Language.ENGLISH;
        Language ko = Language.KOREAN;
        return Stream.of(
                new Shot("login-dark", "session-login", 1, 1280, 720, Theme.DARK, en, NOTHING_MORE),
                new Shot("reuse-question-dark", "refresh-token-reuse", 3, 1600, 1000, Theme.DARK, en, NOTHING_MORE),
                new Shot("reuse-end-light-korean", "refresh-token-reuse", 40, 1600, 1000, Theme.LIGHT, ko,
                        NOTHING_MORE),
                new Shot("csrf-end-contrast", "csrf-transfer", 40, 1280, 720, Theme.CONTRAST, en, NOTHING_MORE),
                new Shot("ride-end-dark-korean", "token-ride-xss", 40, 1280, 720, Theme.DARK, ko, NOTHING_MORE),
                new Shot("token-end-large", "jwt-verify-tamper", 40, 2560, 1440, Theme.LIGHT, en, NOTHING_MORE),
                new Shot("present-question", "refresh-token-reuse", 3, 1280, 720, Theme.DARK, en, shell -> {
                    press(shell, KeyCode.F5);
                    press(shell, KeyCode.SPACE);
                }),
                new Shot("settings-light", "session-login", 1, 1280, 720, Theme.LIGHT, en,
                        shell -> shell.commands().named("keys.settings").action().run()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("shots")
    void theMomentLooksAsApproved(Shot shot) throws Exception {
        WritableImage now = draw(shot);
        Path approved = APPROVED.resolve(shot.name() + ".png");
        if (Boolean.getBoolean("accept.pictures")) {
            PngFile.write(now, approved);
            return;
        }
        assertThat(approved).as("approve it with -Daccept.pictures=true").exists();
        Image expected;
        try (var stream = Files.newInputStream(approved)) {
            expected = new Image(stream);
        }
        if (!Picture.alike(expected, now)) {
            PngFile.write(now, TARGET.resolve(shot.name() + "-now.png"));
            PngFile.write(Picture.difference(expected, now), TARGET.resolve(shot.name() + "-difference.png"));
        }
        assertThat(Picture.alike(expected, now))
                .as("%s looks as approved; see target/pictures/%s-difference.png", shot.name(), shot.name())
                .isTrue();
    }

    @Test
    void aMovedLineAndAnotherColourAreSeen() {
        WritableImage white = plain(0xffffffff);
        WritableImage line = plain(0xffffffff);
        for (int x = 20; x < 120; x++) {
            line.getPixelWriter().setArgb(x, 100, 0xff808080);
        }
        assertThat(Picture.alike(white, plain(0xfffafafa))).as("hardly another colour").isTrue();
        assertThat(Picture.alike(white, plain(0xffc0ffff))).as("another colour").isFalse();
        assertThat(Picture.alike(white, line)).as("a line more").isFalse();
        assertThat(Picture.alike(white, new WritableImage(399, 400))).as("another size").isFalse();
    }

    private static WritableImage plain(int argb) {
        WritableImage image = new WritableImage(400, 400);
        for (int y = 0; y < 400; y++) {
            for (int x = 0; x < 400; x++) {
                image.getPixelWriter().setArgb(x, y, argb);
            }
        }
        return image;
    }

    private static WritableImage draw(Shot shot) {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), shot.width(), shot.height())) {
            window.run(() -> {
                window.model().appearance().themeProperty().set(shot.theme());
                window.model().appearance().languageProperty().set(shot.language());
                window.model().appearance().reducedMotionProperty().set(true);
            });
            window.open(shot.scenario());
            for (int press = 0; press < shot.presses() && !window.model().run().state().finished(); press++) {
                window.press(window.model().run().state().covered() ? KeyCode.DIGIT2 : KeyCode.SPACE);
            }
            WritableImage image = window.picture(shot.before());
            assertThat(window.errors()).isEqualTo(List.of());
            return image;
        }
    }

    private static void press(Shell shell, KeyCode code) {
        Event.fireEvent(shell.scene().getRoot(),
                new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
