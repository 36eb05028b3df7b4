package dev.authscope.bench;

import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import dev.authscope.keysearch.WordList;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.KeySearchViewModel;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.shell.Shell;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/**
 * Whether the window stays fluent while a secret is searched for on all cores: the time between frames while somebody types
 * into the claims of the token lab at every third frame, without a search and with one, in turns.
 */
public final class SearchFramesBench {

    private static final int FRAMES = 300;
    private static final int WARM = 120;
    private static final int EVERY = 3;
    private static final int ROUNDS = 4;
    private static final int WORDS = 2_000_000;
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ1LTEwMDEifQ.egY4imvKpD2dhqyUSll6_Tc9Ar8GuIEuktNm2tTz48U";

    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final LabViewModel model = on(
            () -> new LabViewModel(new BundledScenarios(), new LabRuns(), worker, Platform::runLater));
    private final Shell shell = on(() -> {
        Fonts.load();
        Shell made = new Shell(model, new StyleSheets(), 1000, 700);
        Stage stage = new Stage();
        stage.setScene(made.scene());
        stage.show();
        return made;
    });

    private SearchFramesBench() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        new SearchFramesBench().measure();
        System.exit(0);
    }

    private Scene scene() {
        return shell.scene();
    }

    private void measure() throws Exception {
        Path list = Files.createTempFile("words", ".txt");
        try (BufferedWriter writer = Files.newBufferedWriter(list)) {
            for (int i = 0; i < WORDS; i++) {
                writer.write("candidate" + i + "\n");
            }
        }
        on(() -> {
            model.appearance().questionsProperty().set(false);
            model.library().begin("jwt-build");
            return true;
        });
        until(() -> model.run().state().phase() == RunState.Phase.READY);
        press(KeyCode.SPACE);
        until(() -> model.run().state().phase() == RunState.Phase.READY && model.run().state().performed() > 0);
        on(() -> {
            model.playhead().finish();
            return true;
        });
        press(KeyCode.J);
        TextInputControl claims = (TextInputControl) on(() -> scene().getRoot().lookup("#token-lab-payload"));
        frames(claims, WARM);
        List<Double> alone = new ArrayList<>();
        List<Double> beside = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            alone.addAll(frames(claims, FRAMES));
            on(() -> {
                model.keySearch().start(TOKEN, WordList.file(list, true));
                return true;
            });
            beside.addAll(frames(claims, FRAMES));
            KeySearchViewModel.State state = on(() -> model.keySearch().stateProperty().get());
            if (state.phase() != KeySearchViewModel.Phase.RUNNING) {
                throw new IllegalStateException("the search was over too early: " + state.phase());
            }
            System.out.printf("search: %,.0f candidates a second%n", state.progress().rate());
            on(() -> {
                model.keySearch().cancel();
                return true;
            });
            until(() -> model.keySearch().stateProperty().get().phase() != KeySearchViewModel.Phase.RUNNING);
        }
        Files.delete(list);
        print("between frames without a search, ms", alone);
        print("between frames beside a search, ms", beside);
    }

    /** Milliseconds between so many frames. */
    private List<Double> frames(TextInputControl field, int count) {
        CompletableFuture<List<Double>> counted = new CompletableFuture<>();
        on(() -> {
            List<Double> between = new ArrayList<>();
            new AnimationTimer() {
                private long last;
                private int frame;

                @Override
                public void handle(long now) {
                    // The moment given is the same in all frames that come late; the clock tells when this one came.
                    long here = System.nanoTime();
                    if (last != 0) {
                        between.add((here - last) / 1e6);
                    }
                    last = here;
                    frame++;
                    if (between.size() == count) {
                        stop();
                        counted.complete(between);
                    } else if (frame % EVERY == 0) {
                        field.end();
                        if (frame % (2 * EVERY) == 0) {
                            field.deletePreviousChar();
                        } else {
                            field.insertText(field.getLength(), "x");
                        }
                    }
                }
            }.start();
            return true;
        });
        return counted.join();
    }

    private void press(KeyCode code) {
        on(() -> {
            Event.fireEvent(scene().getFocusOwner() == null ? scene().getRoot() : scene().getFocusOwner(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
            return true;
        });
    }

    private static void print(String what, List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("%s (%d): median %.2f, p95 %.2f, p99 %.2f, max %.2f%n", what, sorted.length,
                sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)], sorted[(int) (sorted.length * 0.99)],
                sorted[sorted.length - 1]);
    }

    private static void until(Callable<Boolean> condition) {
        while (!on(condition)) {
            LockSupport.parkNanos(100_000);
        }
    }

    private static <T> T on(Callable<T> task) {
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
