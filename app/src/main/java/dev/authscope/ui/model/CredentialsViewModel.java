package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.authscope.credentials.Aspect;
import dev.authscope.credentials.Credential;
import dev.authscope.credentials.CredentialTable;
import dev.authscope.credentials.TableCell;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;

/** The table that compares a cookie, a session and a token: measured run by run when it is opened for the first time. */
public final class CredentialsViewModel {

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
    public record State(List<TableCell> cells, int runs, @Nullable String problem) {

        public State {
            cells = List.copyOf(cells);
        }

        /** A cell; empty while it has not been measured. */
        public Optional<TableCell> cell(Aspect aspect, Credential credential) {
            return cells.stream()
                    .filter(cell -> cell.aspect() == aspect && cell.credential() == credential)
                    .findFirst();
        }
    }

    CredentialsViewModel(ScenarioLibrary scenarios, RunViewModel run, Executor worker, Executor window) {
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
        CredentialTable table = new CredentialTable(scenarios::load, RunChoice.DEFAULT_SEED);
        for (int i = 0; i < CredentialTable.runs(); i++) {
            int number = i;
            worker.execute(() -> measure(table, number));
        }
    }

    private void measure(CredentialTable table, int number) {
        try {
            List<TableCell> measured = table.measure(number);
            window.execute(() -> {
                List<TableCell> cells = new ArrayList<>(state().cells());
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
    public void openRun(TableCell cell) {
        worker.execute(() -> {
            Scenario scenario = scenarios.load(cell.scenario());
            window.execute(() -> run.openAt(scenario, cell.switches(), cell.step()));
        });
    }
}
