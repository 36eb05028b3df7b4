package dev.authscope.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.export.ExportedRun;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.IssuerKeys;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunSource;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.RunningScenario;
import dev.authscope.ui.shell.Shell;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/**
 * In the real window on a screen: from the press of a key to the moment its exchange is recorded, from there to the first
 * frame that shows it, and the program's own work in each frame while a run of 10 000 events plays. Only presses that carry
 * out one step with one exchange over a connection that is open already count.
 */
public final class PressBench {

    private static final int WARM_RUNS = Integer.getInteger("warm", 60);
    private static final int RUNS = 25;
    private static final int FRAMES = 1_500;
    private static final ThreadMXBean OWN_TIME = ManagementFactory.getThreadMXBean();

    private final AtomicLong recorded = new AtomicLong();
    private final AtomicLong begun = new AtomicLong();
    private final ExecutorService worker = Executors.newSingleThreadExecutor(Thread.ofVirtual().factory());
    private final LabViewModel model = on(
            () -> new LabViewModel(new BundledScenarios(), new Stopwatched(), worker, Platform::runLater));
    private final Shell shell = on(this::show);

    private PressBench() {}

    public static void main(String[] arguments) throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        PressBench bench = new PressBench();
        if (arguments.length == 0) {
            bench.presses();
        }
        bench.frames();
        on(() -> {
            bench.model.run().close();
            bench.shell.scene().getWindow().hide();
            return true;
        });
        System.exit(0);
    }

    private Shell show() {
        Fonts.load();
        Shell made = new Shell(model, new StyleSheets(), 1280, 720);
        Stage stage = new Stage();
        stage.setScene(made.scene());
        stage.show();
        return made;
    }

    private void presses() {
        on(() -> {
            model.appearance().questionsProperty().set(false);
            model.library().begin("session-login");
            return true;
        });
        until(() -> model.run().state().phase() == RunState.Phase.READY);
        List<Double> toRecord = new ArrayList<>();
        List<Double> toFrame = new ArrayList<>();
        List<Double> begun = new ArrayList<>();
        for (int run = 0; run < WARM_RUNS + RUNS; run++) {
            on(() -> {
                model.run().again();
                return true;
            });
            until(() -> model.run().state().phase() == RunState.Phase.READY);
            boolean first = true;
            while (!on(() -> model.run().state().finished())) {
                int before = on(() -> model.playhead().timeline().size());
                int performed = on(() -> model.run().state().performed());
                long[] times = press();
                until(() -> model.run().state().phase() == RunState.Phase.READY);
                on(() -> {
                    model.playhead().finish();
                    return true;
                });
                boolean single = on(() -> model.run().state().performed()) == performed + 1
                        && exchanges(on(() -> model.playhead().timeline()), before) == 1;
                if (single && !first && run >= WARM_RUNS) {
                    begun.add((times[3] - times[0]) / 1e6);
                    toRecord.add((times[1] - times[0]) / 1e6);
                    toFrame.add((times[2] - times[1]) / 1e6);
                }
                first = false;
            }
        }
        print("key press to exchange recorded, ms", toRecord);
        print("of it until the step began, ms", begun);
        print("exchange recorded to the first frame laid out with it, ms", toFrame);
    }

    /** When the key was pressed, when the step was over, and when the first frame after it had been laid out. */
    private long[] press() {
        CompletableFuture<long[]> done = new CompletableFuture<>();
        recorded.set(0);
        begun.set(0);
        Runnable[] pulse = new Runnable[1];
        long[] times = new long[4];
        on(() -> {
            int before = model.playhead().timeline().size();
            pulse[0] = () -> {
                if (recorded.get() > 0 && model.playhead().timeline().size() > before) {
                    times[1] = recorded.get();
                    times[3] = begun.get();
                    times[2] = System.nanoTime();
                    shell.scene().removePostLayoutPulseListener(pulse[0]);
                    done.complete(times);
                }
            };
            shell.scene().addPostLayoutPulseListener(pulse[0]);
            times[0] = System.nanoTime();
            Event.fireEvent(shell.scene().getRoot(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.SPACE, false, false, false, false));
            return true;
        });
        return done.join();
    }

    private static int exchanges(Timeline timeline, int from) {
        int count = 0;
        for (int i = from; i < timeline.size(); i++) {
            count += timeline.get(i) instanceof FlowEvent.RequestSent ? 1 : 0;
        }
        return count;
    }

    /** Handling a frame, drawing views anew, style sheets and layout, while motion goes on over a long timeline. */
    private void frames() throws InterruptedException {
        Timeline many = DiagramTimelines.many(1_950);
        System.out.println("events " + many.size());
        on(() -> {
            model.playhead().reset(many, many.size() / 2);
            return true;
        });
        List<Double> frames = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(FRAMES);
        long[] began = new long[1];
        AnimationTimer eachFrame = new AnimationTimer() {
            @Override
            public void handle(long now) {
                began[0] = OWN_TIME.getCurrentThreadCpuTime();
                if (!model.playhead().moving()) {
                    model.playhead().playBeat();
                }
            }
        };
        Runnable laidOut = () -> {
            frames.add((OWN_TIME.getCurrentThreadCpuTime() - began[0]) / 1e6);
            all.countDown();
        };
        on(() -> {
            eachFrame.start();
            shell.scene().addPostLayoutPulseListener(laidOut);
            return true;
        });
        all.await();
        on(() -> {
            eachFrame.stop();
            shell.scene().removePostLayoutPulseListener(laidOut);
            return true;
        });
        print("own work per frame with that many events, processor ms", frames.subList(FRAMES / 3, FRAMES));
    }

    private static void print(String what, List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf("%s (%d): median %.2f, p95 %.2f, p99 %.2f, max %.2f%n", what, sorted.length,
                sorted[sorted.length / 2], sorted[(int) (sorted.length * 0.95)], sorted[(int) (sorted.length * 0.99)],
                sorted[sorted.length - 1]);
    }

    private static void until(java.util.concurrent.Callable<Boolean> condition) {
        while (!on(condition)) {
            LockSupport.parkNanos(1_000_000);
        }
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

    /** The real runs; the end of each step is noted. */
    private final class Stopwatched implements RunSource {

        private final RunSource real = new LabRuns();

        @Override
        public RunningScenario open(Scenario scenario, RunChoice choice) {
            return new Timed(real.open(scenario, choice));
        }

        private final class Timed implements RunningScenario {

            private final RunningScenario run;

            Timed(RunningScenario run) {
                this.run = run;
            }

            @Override
            public List<Scenario.Step> steps() {
                return run.steps();
            }

            @Override
            public Map<String, String> switches() {
                return run.switches();
            }

            @Override
            public int performed() {
                return run.performed();
            }

            @Override
            public Timeline timeline() {
                return run.timeline();
            }

            @Override
            public StepReport next() {
                begun.compareAndSet(0, System.nanoTime());
                StepReport report = run.next();
                recorded.compareAndSet(0, System.nanoTime());
                return report;
            }

            @Override
            public void advanceClock(Duration by) {
                run.advanceClock(by);
            }

            @Override
            public void probe(String attacker, String item) {
                run.probe(attacker, item);
            }

            @Override
            public List<Exchange.Check> examine(String accessToken) {
                return run.examine(accessToken);
            }

            @Override
        public Optional<IssuerKeys> issuerKeys() {
            return run.issuerKeys();
        }

        @Override
        public StepReport byHand(Scenario.Step step) {
            return run.byHand(step);
        }

        @Override
            public ExportedRun exported() {
                return run.exported();
            }

            @Override
            public void close() {
                run.close();
            }
        }
    }
}
