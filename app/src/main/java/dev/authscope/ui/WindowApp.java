package dev.authscope.ui;

import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.authscope.texts.Language;
import dev.authscope.ui.model.BundledLibrary;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.shell.Shell;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/**
 * The window. The lab is started on the worker beside the toolkit's own work, so that the first frame does not wait for it.
 */
public final class WindowApp extends Application {

    private static final Logger LOG = LoggerFactory.getLogger(WindowApp.class);
    private static final String FIRST_SCENARIO = "session-login";
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 1000;

    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("lab-worker").factory());
    private @Nullable LabViewModel model;

    /**
     * Opens the window and returns when it has been closed.
     *
     * @return the exit code of the program
     */
    public static int launchWindow() {
        launch(WindowApp.class);
        return 0;
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        LabViewModel lab = new LabViewModel(new BundledLibrary(), new LabRuns(), worker, Platform::runLater);
        model = lab;
        lab.appearance().languageProperty().set(Language.of(Locale.getDefault()));
        lab.library().begin(FIRST_SCENARIO);
        Shell shell = new Shell(lab, new StyleSheets(), WIDTH, HEIGHT);
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> {
            LOG.error("Unexpected error in the window", error);
            shell.report(error);
        });
        stage.setTitle("Authscope");
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setScene(shell.scene());
        stage.show();
    }

    @Override
    public void stop() {
        LabViewModel lab = model;
        if (lab != null) {
            lab.run().close();
        }
        worker.close();
    }
}
