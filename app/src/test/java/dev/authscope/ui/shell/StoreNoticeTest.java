package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.settings.SettingsFolder;
import dev.authscope.settings.SettingsStore;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.Appearance;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/** A Redis that the user named and that is not to be had: the window says so, and the run goes on. */
class StoreNoticeTest {

    private static final Path SCREENS = Path.of("target", "screens");

    private static Node find(TestWindow window, String id) {
        Parent root = window.shell().scene().getRoot();
        root.applyCss();
        root.layout();
        return root.lookup(id);
    }

    private static String words(TestWindow window) {
        return window.look(() -> ((Label) find(window, "#notices-words")).getText());
    }

    private static boolean shown(TestWindow window) {
        return window.look(() -> find(window, "#notices").isVisible());
    }

    private static String type(TestWindow window, String address) {
        return window.look(() -> {
            TextField field = (TextField) find(window, "#settings-redis");
            field.setText(address);
            field.getOnAction().handle(null);
            return ((Label) find(window, "#settings-redis-said")).getText();
        });
    }

    @Test
    void aNoticeStaysInBothLanguagesUntilItIsPutAwayWhileTheRunGoesOn() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1280, 720)) {
            window.open("session-login");
            assertThat(shown(window)).isFalse();
            window.run(() -> window.shell().commands().named("keys.settings").action().run());
            assertThat(type(window, "redis://10.0.0.1:6379")).contains("10.0.0.1", "only one on this machine");
            assertThat(window.look(() -> window.model().run().redisProperty().get())).isEmpty();
            assertThat(type(window, "redis://:s3cret@127.0.0.1:" + free)).contains("opened from now on");
            window.drawShown(SCREENS.resolve("redis-setting.png"));
            window.press(KeyCode.ESCAPE);

            window.open("external-session-store");
            String said = "No Redis answers on 127.0.0.1:" + free + ". The run goes on with a Redis of the lab’s own.";
            assertThat(words(window)).isEqualTo(said);
            for (int press = 0; press < 2; press++) {
                window.run(() -> window.model().run().next());
                window.settle();
            }
            assertThat(window.look(() -> window.model().run().state().performed())).isEqualTo(2);
            assertThat(words(window)).isEqualTo(said);
            assertThat(shown(window)).isTrue();
            window.draw(SCREENS.resolve("store-notice-dark.png"));
            window.run(() -> {
                window.model().appearance().languageProperty().set(Language.KOREAN);
                window.model().appearance().themeProperty().set(Appearance.Theme.LIGHT);
            });
            assertThat(words(window)).isEqualTo(
                    "127.0.0.1:" + free + "에서 응답하는 Redis가 없습니다. 이 실습은 프로그램이 직접 띄운 Redis로 계속합니다.");
            window.draw(SCREENS.resolve("store-notice-light.png"));

            window.run(() -> ((Button) find(window, "#notices-close")).fire());
            assertThat(shown(window)).isFalse();
            // The next run has the same trouble, which has been read.
            window.run(() -> window.model().run().again());
            window.settle();
            assertThat(shown(window)).isFalse();
            // What is well again and then is not is news.
            window.open("session-login");
            window.open("external-session-store");
            assertThat(shown(window)).isTrue();
        }
    }

    @Test
    void theAddressIsRememberedAndItsPasswordIsNot(@TempDir Path folder) throws IOException {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 800, 600);
                SettingsStore store = SettingsStore.open(new SettingsFolder(folder))) {
            window.run(() -> {
                SettingsLink link = new SettingsLink(store, window.model(), Language.ENGLISH);
                assertThat(link).isNotNull();
                window.model().run().redisProperty().set("redis://:s3cret@127.0.0.1:6380");
            });
            assertThat(store.settings().redis()).isEqualTo("redis://127.0.0.1:6380");
        }
        assertThat(Files.readString(folder.resolve("settings.json"))).contains("127.0.0.1:6380")
                .doesNotContain("s3cret");
    }
}
