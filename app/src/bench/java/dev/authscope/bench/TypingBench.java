package dev.authscope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.shell.Shell;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/**
 * Typing in the labs: from a character typed to the answer to it, laid out. In the token lab the answer is the whole token
 * beside the part that was changed; in the cookie lab it is what a browser makes of the line.
 */
public final class TypingBench {

    private static final int WARM = 60;
    private static final int KEYS = 150;
    private static final ThreadMXBean OWN_TIME = ManagementFactory.getThreadMXBean();

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

    private TypingBench() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        new TypingBench().measure();
        System.exit(0);
    }

    private Scene scene() {
        return shell.scene();
    }

    private void measure() {
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
        TextField whole = (TextField) on(() -> scene().getRoot().lookup("#token-lab-whole"));
        inOneGo("typed into the claims of a token", claims, whole::getText);
        press(KeyCode.ESCAPE);
        press(KeyCode.K);
        until(() -> scene().getRoot().lookup("#cookie-line-1") != null);
        TextField line = (TextField) on(() -> scene().getRoot().lookup("#cookie-line-1"));
        inOneGo("typed into the line of a cookie", line, this::texts);
    }

    private String texts() {
        StringBuilder all = new StringBuilder();
        for (var label : ((Pane) scene().getRoot()).lookupAll(".over-sheet .label")) {
            all.append(((Label) label).getText());
        }
        return all.toString();
    }

    /**
     * Both labs answer what people type in the same go: what typing, answer, style sheets and layout take on the window's thread, the last
     * two in a pulse as they are for a user.
     */
    private void inOneGo(String what, TextInputControl field, Supplier<String> answer) {
        List<Double> processor = new ArrayList<>();
        for (int key = 0; key < WARM + KEYS; key++) {
            String before = on(answer::get);
            double taken = typedAndLaidOut(field, key % 2 == 1);
            if (on(answer::get).equals(before)) {
                throw new IllegalStateException("nothing was answered");
            }
            if (key >= WARM) {
                processor.add(taken);
            }
        }
        print(what + " to the answer laid out, processor time of the thread, ms", processor);
    }

    /** Milliseconds of the thread's processor time from the key to the end of the pulse's layout. */
    private double typedAndLaidOut(TextInputControl field, boolean back) {
        CompletableFuture<Double> taken = new CompletableFuture<>();
        on(() -> {
            Runnable[] after = new Runnable[1];
            long busy = OWN_TIME.getCurrentThreadCpuTime();
            after[0] = () -> {
                taken.complete((OWN_TIME.getCurrentThreadCpuTime() - busy) / 1e6);
                scene().removePostLayoutPulseListener(after[0]);
            };
            scene().addPostLayoutPulseListener(after[0]);
            type(field, back);
            Platform.requestNextPulse();
            return true;
        });
        return taken.join();
    }

    private static void type(TextInputControl field, boolean back) {
        field.end();
        if (back) {
            field.deletePreviousChar();
        } else {
            field.insertText(field.getLength(), "x");
        }
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
        System.out.printf("%s (%d): median %.2f, p95 %.2f, max %.2f%n", what, sorted.length,
                sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)], sorted[sorted.length - 1]);
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
