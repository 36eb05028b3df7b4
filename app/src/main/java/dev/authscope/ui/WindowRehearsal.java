package dev.authscope.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Platform;
import javafx.stage.Window;

import dev.authscope.settings.SettingsFolder;

/**
 * Opens the window on a screen that nobody sees and closes it after its first frames. Only the build does this, so that the
 * Java machine learns which classes a start needs.
 */
public final class WindowRehearsal {

    private static final long NAP_NANOS = 20_000_000;
    private static final int FRAMES = 100;

    private WindowRehearsal() {}

    /** Returns when the window has been closed again. The user's own settings are neither read nor written. */
    public static void run() {
        try {
            Path folder = Files.createTempDirectory("authscope-rehearsal");
            System.setProperty(SettingsFolder.PROPERTY, folder.toString());
            // The usual start finds a file.
            Files.writeString(folder.resolve("settings.json"), "{}");
            openAndClose();
            Files.deleteIfExists(folder.resolve("settings.json"));
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void openAndClose() {
        Thread closing = Thread.ofPlatform().daemon().start(WindowRehearsal::closeAfterFirstFrames);
        WindowApp.launchWindow();
        closing.interrupt();
    }

    private static void closeAfterFirstFrames() {
        int seen = 0;
        while (seen < FRAMES && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(NAP_NANOS);
            try {
                boolean[] open = new boolean[1];
                Platform.runLater(() -> open[0] = !Window.getWindows().isEmpty());
                LockSupport.parkNanos(NAP_NANOS);
                seen += open[0] ? 1 : 0;
            } catch (IllegalStateException e) {
                // The toolkit has not been started yet.
                continue;
            }
        }
        Platform.exit();
    }
}
