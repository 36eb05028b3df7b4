package dev.authscope.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.stage.Stage;

import atlantafx.base.theme.PrimerDark;

import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.shell.Shell;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/**
 * How much memory the window takes after the default scenario has been played, in a process of its own: {@code ours}, or
 * {@code bare} for a window of the same size with a label and a button. Run the two in turn with the same flags.
 */
public final class MemoryBench {

    private static final int WIDTH = 1600;
    private static final int HEIGHT = 1000;
    private static final long REST_NANOS = 1_500_000_000L;

    private MemoryBench() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        if (arguments.length > 0 && arguments[0].equals("bare")) {
            on(MemoryBench::bare);
        } else {
            ours();
        }
        LockSupport.parkNanos(REST_NANOS);
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap after collection %.1f MB, resident %s%n",
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6, resident());
        Runtime.getRuntime().halt(0);
    }

    private static boolean bare() {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        BorderPane root = new BorderPane(new Label("Bare window"));
        root.setTop(new HBox(new Button("Next")));
        show(new Scene(root, WIDTH, HEIGHT));
        return true;
    }

    private static void show(Scene scene) {
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    private static void ours() {
        ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
        LabViewModel model = on(() -> {
            Fonts.load();
            LabViewModel made = new LabViewModel(new BundledScenarios(), new LabRuns(), worker, Platform::runLater);
            show(new Shell(made, new StyleSheets(), WIDTH, HEIGHT).scene());
            made.appearance().questionsProperty().set(false);
            made.library().begin("session-login");
            return made;
        });
        while (!on(() -> model.run().state().finished())) {
            on(() -> {
                if (model.run().state().phase() == RunState.Phase.READY) {
                    model.run().next();
                }
                return true;
            });
            LockSupport.parkNanos(20_000_000);
        }
    }

    /** What the system counts for this process, on Linux. */
    private static String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status"))
                .stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElse("unknown");
    }

    private static <T> T on(java.util.concurrent.Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }
}
