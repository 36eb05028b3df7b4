package dev.authscope.ui;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import dev.authscope.progress.ScoreFile;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.shell.Shell;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/** The program's face in a window: the composition root of everything that is drawn. */
public final class WindowApp extends Application {

    private static final String FIRST_SCENARIO = "session-login";
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;
    private static final double SMALLEST_WIDTH = 1024;
    private static final double SMALLEST_HEIGHT = 640;

    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("lab-work-", 0).factory());
    private @Nullable LabViewModel model;

    /** Opens the window; returns 0 when it has been closed. */
    public static int launchWindow() {
        launch(WindowApp.class);
        return 0;
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        LabViewModel made = new LabViewModel(new BundledScenarios(), new LabRuns(),
                new ScoreFile(ScoreFile.usualFolder(System.getProperty("os.name"),
                        Path.of(System.getProperty("user.home")), System.getenv())),
                worker, Platform::runLater);
        model = made;
        made.appearance().languageProperty().set(Language.of(Locale.getDefault()));
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Shell shell = new Shell(made, new StyleSheets(), Math.min(WIDTH, screen.getWidth()),
                Math.min(HEIGHT, screen.getHeight()));
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> shell.report(error));
        stage.setTitle("Authscope");
        stage.setMinWidth(Math.min(SMALLEST_WIDTH, screen.getWidth()));
        stage.setMinHeight(Math.min(SMALLEST_HEIGHT, screen.getHeight()));
        stage.setScene(shell.scene());
        stage.show();
        afterFirstFrame(shell.scene(), () -> made.library().begin(FIRST_SCENARIO));
    }

    /** The lab would compete with the first frame for the processor, so it waits until that has been drawn. */
    private static void afterFirstFrame(Scene scene, Runnable task) {
        Runnable[] waiting = new Runnable[1];
        waiting[0] = () -> {
            scene.removePostLayoutPulseListener(waiting[0]);
            Platform.runLater(task);
        };
        scene.addPostLayoutPulseListener(waiting[0]);
    }

    @Override
    public void stop() {
        LabViewModel open = model;
        if (open != null) {
            open.run().close();
        }
        worker.close();
    }
}
