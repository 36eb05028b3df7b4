package dev.authscope.ui;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import dev.authscope.progress.ScoreFile;
import dev.authscope.settings.SettingsFolder;
import dev.authscope.settings.SettingsStore;
import dev.authscope.texts.Language;
import dev.authscope.ui.journal.JournaledRuns;
import dev.authscope.ui.journal.UnfinishedRuns;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.shell.SettingsLink;
import dev.authscope.ui.shell.Shell;
import dev.authscope.ui.shell.WindowMemory;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/** The program's face in a window: the composition root of everything that is drawn. */
public final class WindowApp extends Application {

    private static final String FIRST_SCENARIO = "session-login";
    private static final double SMALLEST_WIDTH = 480;
    private static final double SMALLEST_HEIGHT = 320;
    private static final String DIVIDER = "side";
    private static final double USUAL_DIVIDER = 0.54;

    private final ExecutorService worker = Executors
            .newSingleThreadExecutor(Thread.ofVirtual().name("lab-work-", 0).factory());
    private @Nullable LabViewModel model;
    private @Nullable SettingsStore settings;
    private final UnfinishedRuns unfinished = new UnfinishedRuns(SettingsFolder.ofUser().path().resolve("runs"),
            ProcessHandle.current().pid());
    private CompletableFuture<SettingsStore> reading = new CompletableFuture<>();

    /** Opens the window; returns 0 when it has been closed. */
    public static int launchWindow() {
        launch(WindowApp.class);
        return 0;
    }

    /** The settings are read while the fonts are. */
    @Override
    public void init() {
        reading = CompletableFuture.supplyAsync(() -> SettingsStore.open(SettingsFolder.ofUser()));
    }

    @Override
    public void start(Stage stage) {
        Fonts.load();
        LabViewModel made = new LabViewModel(new BundledScenarios(), new JournaledRuns(new LabRuns(), unfinished),
                new ScoreFile(SettingsFolder.ofUser().file("progress.json")),
                worker, Platform::runLater);
        model = made;
        StyleSheets styleSheets = new StyleSheets();
        SettingsStore store = reading.join();
        settings = store;
        new SettingsLink(store, made, Language.of(Locale.getDefault()));
        WindowMemory memory = new WindowMemory(store);
        Rectangle2D place = memory.place();
        Shell shell = new Shell(made, styleSheets, place.getWidth(), place.getHeight());
        Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> shell.report(error));
        shell.divider(store.settings().dividers().getOrDefault(DIVIDER, USUAL_DIVIDER),
                position -> store.change(all -> all.withDivider(DIVIDER, position)));
        stage.setTitle("Authscope");
        stage.setMinWidth(SMALLEST_WIDTH);
        stage.setMinHeight(SMALLEST_HEIGHT);
        stage.setScene(shell.scene());
        memory.follow(stage, place);
        stage.show();
        store.onNotice(notice -> Platform.runLater(() -> shell.tell(notice)));
        store.noticeAtStart().ifPresent(shell::tell);
        afterFirstFrame(shell.scene(), () -> {
            made.library().begin(first(store), FIRST_SCENARIO);
            made.workOut(unfinished::recover, shell::tellUnfinished);
        });
    }

    /** What was open last. */
    private static String first(SettingsStore store) {
        String last = store.settings().lastScenario();
        return last.isEmpty() ? FIRST_SCENARIO : last;
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
        SettingsStore store = settings;
        if (store != null) {
            store.close();
        }
        worker.close();
    }
}
