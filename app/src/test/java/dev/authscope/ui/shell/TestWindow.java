package dev.authscope.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunSource;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.ScenarioLibrary;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/** A real window on the headless screen, driven from a test's thread. Remembers what went wrong on the JavaFX thread. */
public final class TestWindow implements AutoCloseable {

    private static final int PATIENCE_SECONDS = Integer.getInteger("patience", 60);
    private static final double SCREEN = 1000;
    /** Long enough to leave the processor to the run that is waited for. */
    private static final long BETWEEN_LOOKS_NANOS = 300_000;
    /** One for all windows: a sheet's address holds its content, and two copies of it would be compared at every lookup. */
    static final StyleSheets STYLE_SHEETS = new StyleSheets();

    private final ExecutorService worker = Executors.newSingleThreadExecutor();
    private final List<Throwable> errors = new ArrayList<>();
    private final LabViewModel model;
    private final Shell shell;
    private final Stage stage;

    private record Opened(Shell shell, Stage stage) {}

    public TestWindow(ScenarioLibrary library, RunSource source, double width, double height) {
        startToolkit();
        Opened opened;
        model = on(() -> new LabViewModel(library, source, worker, Platform::runLater));
        opened = on(() -> {
            Thread.currentThread().setUncaughtExceptionHandler((thread, error) -> errors.add(error));
            Fonts.load();
            Shell made = new Shell(model, STYLE_SHEETS, width, height);
            Stage window = new Stage();
            window.setScene(made.scene());
            // The headless screen cannot blit a larger window; a scene without one is drawn just the same.
            if (width <= SCREEN && height <= SCREEN) {
                window.show();
                // It is laid out at each pulse as before; copying its pixels to a screen nobody sees took most of the time.
                window.setIconified(true);
            }
            return new Opened(made, window);
        });
        shell = opened.shell();
        stage = opened.stage();
    }

    public LabViewModel model() {
        return model;
    }

    public Shell shell() {
        return shell;
    }

    /** Opens a scenario and waits until it is ready. */
    public void open(String scenario) {
        run(() -> {
            if (model.library().chaptersProperty().get().isEmpty()) {
                model.library().begin(scenario);
            } else {
                model.library().open(scenario);
            }
        });
        await(() -> {
            RunState state = model.run().state();
            return state.phase() == RunState.Phase.READY && state.scenario() != null
                    && state.scenario().id().equals(scenario) && state.performed() == 0;
        });
        await(() -> !model.library().chaptersProperty().get().isEmpty());
    }

    /** Presses a key, waits until the work is done, and lets all motion come to its end. */
    public void press(KeyCode code) {
        press(code, "");
    }

    /** Presses a key that types a character. */
    public void press(KeyCode code, String text) {
        run(() -> {
            KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, text, text, code, false, false, false, false);
            Event.fireEvent(
                    shell.scene().getFocusOwner() == null ? shell.scene().getRoot() : shell.scene().getFocusOwner(),
                    event);
        });
        settle();
    }

    /** Waits until nothing is being worked on, and lets all motion come to its end. */
    public void settle() {
        do {
            await(() -> model.run().state().phase() == RunState.Phase.READY
                    || model.run().state().phase() == RunState.Phase.FAILED);
            run(() -> model.frame(10_000_000));
            // Where several runs are played together, the press goes on in the next of them.
        } while (on(() -> model.run().rowsBehind() || model.playhead().moving()
                || model.run().state().phase() == RunState.Phase.WORKING
                || model.run().state().phase() == RunState.Phase.OPENING));
    }

    /** What went wrong on the JavaFX thread. */
    public List<Throwable> errors() {
        return on(() -> List.copyOf(errors));
    }

    /** Waits until something holds; looks again each time the JavaFX thread comes around. */
    public void await(BooleanSupplier condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!on(condition::getAsBoolean)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("waited in vain; the run is " + model.run().state() + ", errors " + errors);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    /** Looks at something on the JavaFX thread. */
    public <T> T look(Callable<T> task) {
        return on(() -> {
            model.redraw().now();
            return task.call();
        });
    }

    /** Runs something on the JavaFX thread and waits for it. */
    public void run(Runnable action) {
        on(() -> {
            action.run();
            model.redraw().now();
            return true;
        });
    }

    /** Draws the window as it is now into a PNG file. */
    public void draw(Path file) {
        draw(file, shown -> {});
    }

    /** Draws the window after something was done to the picture's own scene, such as opening a sheet. */
    public void draw(Path file, Consumer<Shell> before) {
        PngFile.write(picture(before), file);
    }

    /**
     * A picture of the window. A scene that is in no window draws only its first picture reliably, so each picture has a scene
     * of its own over the same view model.
     */
    WritableImage picture(Consumer<Shell> before) {
        return on(() -> {
            Shell fresh = new Shell(model, STYLE_SHEETS, shell.scene().getWidth(), shell.scene().getHeight());
            fresh.scene().getRoot().applyCss();
            fresh.scene().getRoot().layout();
            before.accept(fresh);
            model.redraw().now();
            return picture(fresh);
        });
    }

    private static WritableImage picture(Shell shown) {
        // The first layout gives the panels their size, the second one what depends on it.
        for (int pass = 0; pass < 3; pass++) {
            shown.scene().getRoot().applyCss();
            shown.scene().getRoot().layout();
        }
        return shown.scene().snapshot(null);
    }

    /** Whether the window is painted as on a screen from now on; pictures of the very window that stays open need it. */
    void paint(boolean painted) {
        run(() -> stage.setIconified(!painted));
    }

    /** Draws the very window that is shown, which must be one that the headless screen can show. */
    public void drawShown(Path file) {
        paint(true);
        PngFile.write(look(() -> {
            shell.scene().getRoot().applyCss();
            shell.scene().getRoot().layout();
            return shell.scene().snapshot(null);
        }), file);
        paint(false);
    }

    @Override
    public void close() {
        run(() -> {
            model.run().close();
            stage.close();
        });
        worker.close();
        List<Throwable> wrong = errors();
        if (!wrong.isEmpty()) {
            throw new AssertionError("went wrong on the JavaFX thread: " + wrong, wrong.getFirst());
        }
    }

    private static <T> T on(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        });
        return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    }

    private static void startToolkit() {
        CountDownLatch started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            started.await();
        } catch (IllegalStateException e) {
            // The toolkit is shared by all tests of this process and has been started before.
            Platform.setImplicitExit(false);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
