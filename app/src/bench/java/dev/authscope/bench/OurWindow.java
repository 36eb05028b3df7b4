package dev.authscope.bench;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.authscope.ui.WindowApp;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The program's window as it starts for everybody, with its first frame reported. */
public final class OurWindow {

    private static final long NAP_NANOS = 500_000;

    private OurWindow() {}

    public static void main(String[] arguments) throws InterruptedException {
        Thread.ofPlatform().start(WindowApp::launchWindow);
        AtomicBoolean found = new AtomicBoolean();
        CountDownLatch never = new CountDownLatch(1);
        while (!found.get()) {
            LockSupport.parkNanos(NAP_NANOS);
            try {
                Platform.runLater(() -> look(found));
            } catch (IllegalStateException e) {
                // The toolkit has not been started yet.
                continue;
            }
        }
        never.await();
    }

    private static void look(AtomicBoolean found) {
        if (!found.get() && !Window.getWindows().isEmpty() && Window.getWindows().getFirst() instanceof Stage stage) {
            found.set(true);
            FirstFrame.report(stage);
        }
    }
}
