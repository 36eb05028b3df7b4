package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.authscope.credentials.CredentialTable;
import dev.authscope.credentials.TableCell;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.ways.WayCell;
import dev.authscope.ways.WaysTable;

/** A table whose cells are taken from real runs: measured run by run when it is opened for the first time. */
public final class MeasuredTable<X> {

    private final ScenarioLibrary scenarios;
    private final RunViewModel run;
    private final Executor worker;
    private final Executor window;
    private final int runs;
    private final IntFunction<List<X>> measure;
    private final Function<X, Origin> origin;
    private final ReadOnlyObjectWrapper<State<X>> state = new ReadOnlyObjectWrapper<>(new State<>(List.of(), 0, null));
    private boolean begun;

    /**
     * The table as far as it is known.
     *
     * @param runs how many of its runs have been carried out
     * @param problem one sentence when a run could not be carried out; null when all is well
     */
    public record State<X>(List<X> cells, int runs, @Nullable String problem) {

        public State {
            cells = List.copyOf(cells);
        }

        /** A cell; empty while it has not been measured. */
        public Optional<X> cell(Predicate<X> wanted) {
            return cells.stream().filter(wanted).findFirst();
        }
    }

    /** The run that a cell was taken from, and the step at whose end it was looked at. */
    private record Origin(String scenario, Map<String, String> switches, String step) {}

    private MeasuredTable(ScenarioLibrary scenarios, RunViewModel run, Executor worker, Executor window, int runs,
            IntFunction<List<X>> measure, Function<X, Origin> origin) {
        this.scenarios = scenarios;
        this.run = run;
        this.worker = worker;
        this.window = window;
        this.runs = runs;
        this.measure = measure;
        this.origin = origin;
    }

    /** The table that compares a cookie, a session and a token. */
    static MeasuredTable<TableCell> credentials(ScenarioLibrary scenarios, RunViewModel run, Executor worker,
            Executor window) {
        CredentialTable table = new CredentialTable(scenarios::load, RunChoice.DEFAULT_SEED);
        return new MeasuredTable<>(scenarios, run, worker, window, CredentialTable.runs(), table::measure,
                cell -> new Origin(cell.scenario(), cell.switches(), cell.step()));
    }

    /** The table that compares the ways to keep a login on many servers. */
    static MeasuredTable<WayCell> ways(ScenarioLibrary scenarios, RunViewModel run, Executor worker, Executor window) {
        WaysTable table = new WaysTable(scenarios::load, RunChoice.DEFAULT_SEED);
        return new MeasuredTable<>(scenarios, run, worker, window, WaysTable.runs(), table::measure,
                cell -> new Origin(cell.scenario(), cell.switches(), cell.step()));
    }

    public ReadOnlyObjectProperty<State<X>> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State<X> state() {
        return state.get();
    }

    /** How many runs the whole table takes. */
    public int runs() {
        return runs;
    }

    /** Begins to measure, once; one job for each run, so that whoever waits for the worker need not wait for the table. */
    public void open() {
        if (begun) {
            return;
        }
        begun = true;
        for (int i = 0; i < runs; i++) {
            int number = i;
            worker.execute(() -> measure(number));
        }
    }

    private void measure(int number) {
        try {
            List<X> measured = measure.apply(number);
            window.execute(() -> {
                List<X> cells = new ArrayList<>(state().cells());
                cells.addAll(measured);
                state.set(new State<>(cells, state().runs() + 1, state().problem()));
            });
        } catch (RuntimeException e) {
            String message = e.getMessage();
            window.execute(() -> state.set(
                    new State<>(state().cells(), state().runs() + 1, message == null ? e.toString() : message)));
        }
    }

    /** Opens the run that a cell was taken from, at its step. */
    public void openRun(X cell) {
        Origin from = origin.apply(cell);
        worker.execute(() -> {
            Scenario scenario = scenarios.load(from.scenario());
            window.execute(() -> run.openAt(scenario, from.switches(), from.step()));
        });
    }
}
