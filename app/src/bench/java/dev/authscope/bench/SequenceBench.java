package dev.authscope.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.input.ScrollEvent;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.flow.Timeline;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.shell.Shell;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/**
 * The program's own work on the JavaFX thread while a diagram of 10 000 messages is scrolled in the real window: handling the
 * event, making the rows that come into sight, style sheets and layout. Painting by the toolkit is not in it.
 */
public final class SequenceBench {

    private static final int WARM = 200;
    private static final int FRAMES = 2_000;

    private SequenceBench() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Fonts.load();
        Timeline many = DiagramTimelines.many(5_000);
        LabViewModel model = on(
                () -> new LabViewModel(new BundledScenarios(), new LabRuns(), Runnable::run, Platform::runLater));
        Shell shell = on(() -> new Shell(model, new StyleSheets(), 1600, 1000));
        on(() -> {
            layout(shell);
            return shell;
        });
        Node sequence = on(() -> shell.scene().getRoot().lookup("#sequence"));
        on(() -> {
            model.playhead().reset(many, many.size());
            return shell;
        });
        while (on(() -> sequence.lookupAll(".sequence-row").isEmpty())) {
            Thread.onSpinWait();
        }
        List<Double> frames = new ArrayList<>();
        for (int frame = 0; frame < WARM + FRAMES; frame++) {
            double delta = frame / 400 % 2 == 0 ? 120 : -120;
            double millis = on(() -> {
                long start = System.nanoTime();
                sequence.fireEvent(new ScrollEvent(ScrollEvent.SCROLL, 100, 100, 100, 100, false, false, false, false,
                        false, false, 0, delta, 0, delta, ScrollEvent.HorizontalTextScrollUnits.NONE, 0,
                        ScrollEvent.VerticalTextScrollUnits.NONE, 0, 0, null));
                layout(shell);
                return (System.nanoTime() - start) / 1e6;
            });
            if (frame >= WARM) {
                frames.add(millis);
            }
        }
        ReducerBench.print("own work per scrolled frame, ms", frames.stream().mapToDouble(Double::doubleValue).toArray());
        System.exit(0);
    }

    private static void layout(Shell shell) {
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
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
