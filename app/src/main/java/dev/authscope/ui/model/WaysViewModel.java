package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.ways.Question;
import dev.authscope.ways.Way;
import dev.authscope.ways.WayCell;
import dev.authscope.ways.WaysTable;

/** The table that compares the ways to keep a login on many servers: measured run by run when it is opened for the first time. */
public final class WaysViewModel {

    private final ScenarioLibrary scenarios;
    private final RunViewModel run;
    private final Executor worker;
    private final Executor window;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State(List.of(), 0, null));
    private boolean begun;

    /**
     * The table as far as it is known.
     *
     * @param runs how many of its runs have been carried out
     * @param problem one sentence when a run could not be carried out; null when all is well
     */
    public record State(List<WayCell> cells, int runs, @Nullable String problem) {

        public State {
            cells = List.copyOf(cells);
        }

        /** A cell; empty while it has not been measured. */
        public Optional<WayCell> cell(Question question, Way way) {
            return cells.stream()
                    .filter(cell -> cell.question() == question && cell.way() == way)
                    .findFirst();
        }
    }

    WaysViewModel(ScenarioLibrary scenarios, RunViewModel run, Executor worker, Executor window) {
        this.scenarios = scenarios;
        this.run = run;
        this.worker = worker;
        this.window = window;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** Begins to measure, once; one job for each run, so that whoever waits for the worker need not wait for the table. */
    public void open() {
        if (begun) {
            return;
        }
        begun = true;
        WaysTable table = new WaysTable(scenarios::load, RunChoice.DEFAULT_SEED);
        for (int i = 0; i < WaysTable.runs(); i++) {
            int number = i;
            worker.execute(() -> measure(table, number));
        }
    }

    private void measure(WaysTable table, int number) {
        try {
            List<WayCell> measured = table.measure(number);
            window.execute(() -> {
                List<WayCell> cells = new ArrayList<>(state().cells());
                cells.addAll(measured);
                state.set(new State(cells, state().runs() + 1, state().problem()));
            });
        } catch (RuntimeException e) {
            String message = e.getMessage();
            window.execute(() -> state.set(
                    new State(state().cells(), state().runs() + 1, message == null ? e.toString() : message)));
        }
    }

    /** Opens the run that a cell was taken from, at its step. */
    public void openRun(WayCell cell) {
        worker.execute(() -> {
            Scenario scenario = scenarios.load(cell.scenario());
            window.execute(() -> run.openAt(scenario, cell.switches(), cell.step()));
        });
    }
}
