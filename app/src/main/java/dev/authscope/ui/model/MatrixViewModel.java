package dev.authscope.ui.model;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.authscope.matrix.Cell;
import dev.authscope.matrix.Column;
import dev.authscope.matrix.MatrixRow;
import dev.authscope.matrix.StorageMatrix;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;

/**
 * The table of places for a token: measured row by row, filled in column by column, and until then open for guesses. Called
 * on the window's thread only.
 */
public final class MatrixViewModel {

    private static final String BUNDLED = "token-storage";

    private final ScenarioLibrary scenarios;
    private final RunViewModel run;
    private final Executor worker;
    private final Executor window;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    /** Counts what makes earlier measurements worthless; the worker looks at it before it begins another row. */
    private volatile int generation;

    /** A cell of the table. */
    public record Place(String row, Column column) {}

    /**
     * The table as far as it is known.
     *
     * @param matrix null before the table was opened for the first time
     * @param switches values that differ from the scenario's defaults
     * @param shown the columns that are filled in
     * @param rows what has been measured, by place
     * @param guesses what the reader takes to be so, by cell
     * @param problem one sentence when a run could not be carried out; null when all is well
     */
    public record State(@Nullable StorageMatrix matrix, Map<String, String> switches, Set<Column> shown,
            Map<String, MatrixRow> rows, Map<Place, Boolean> guesses, @Nullable String problem) {

        static final State NONE = new State(null, Map.of(), Set.of(), Map.of(), Map.of(), null);

        public State {
            switches = Map.copyOf(switches);
            shown = Set.copyOf(shown);
            rows = Map.copyOf(rows);
            guesses = Map.copyOf(guesses);
        }

        /** The places, in the order of the rows. */
        public List<String> places() {
            return matrix == null ? List.of() : matrix.places(switches);
        }

        /** What was measured at a place; empty while the column is not filled in or the row not measured. */
        public Optional<Cell> cell(Place place) {
            return shown.contains(place.column())
                    ? Optional.ofNullable(rows.get(place.row())).map(row -> row.cell(place.column()))
                    : Optional.empty();
        }

        /** How many guesses can be judged by now. */
        public long judged() {
            return guesses.keySet().stream().filter(place -> cell(place).isPresent()).count();
        }

        /** How many of them are right. */
        public long right() {
            return guesses.entrySet()
                    .stream()
                    .filter(guess -> cell(guess.getKey()).map(cell -> cell.happens() == guess.getValue()).orElse(false))
                    .count();
        }
    }

    MatrixViewModel(ScenarioLibrary scenarios, RunViewModel run, Executor worker, Executor window) {
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

    /** Whether the table may be looked at: not while a question is open that it would answer. */
    public boolean possible() {
        return !run.state().covered();
    }

    /** Whether the open scenario is the one that the table is made of. */
    public boolean fits() {
        Scenario scenario = run.state().scenario();
        return scenario != null && StorageMatrix.fits(scenario);
    }

    /** Gets the table ready: of the open scenario where that has one, else of the bundled one. */
    public void open() {
        Scenario open = run.state().scenario();
        if (open != null && StorageMatrix.fits(open)) {
            ready(open);
        } else if (state().matrix() == null) {
            worker.execute(() -> {
                Scenario bundled = scenarios.load(BUNDLED);
                window.execute(() -> ready(bundled));
            });
        }
    }

    private void ready(Scenario scenario) {
        StorageMatrix now = state().matrix();
        if (now == null || !now.scenario().equals(scenario)) {
            generation = generation + 1;
            state.set(new State(new StorageMatrix(scenario, RunChoice.DEFAULT_SEED), Map.of(), Set.of(), Map.of(),
                    Map.of(), null));
        }
    }

    /** Marks a cell that is not filled in yet: no guess, it happens, it does not, and no guess again. */
    public void guess(Place place) {
        State now = state();
        if (now.shown().contains(place.column())) {
            return;
        }
        Map<Place, Boolean> guesses = new LinkedHashMap<>(now.guesses());
        Boolean before = guesses.remove(place);
        if (before == null || before) {
            guesses.put(place, before == null);
        }
        state.set(new State(now.matrix(), now.switches(), now.shown(), now.rows(), guesses, now.problem()));
    }

    /** Fills a column in; measures first what has not been measured. */
    public void show(Column column) {
        Set<Column> shown = EnumSet.of(column);
        shown.addAll(state().shown());
        fill(shown);
    }

    /** Fills in the first column that is not; false when all are. */
    public boolean showNext() {
        for (Column column : Column.values()) {
            if (!state().shown().contains(column)) {
                show(column);
                return true;
            }
        }
        return false;
    }

    /** Fills all columns in. */
    public void showAll() {
        fill(EnumSet.allOf(Column.class));
    }

    /** Sets a switch for all rows; what it changes is measured anew, in the columns that were filled in. */
    public void change(String switchId, String value) {
        State now = state();
        StorageMatrix matrix = now.matrix();
        if (matrix == null) {
            return;
        }
        Map<String, String> switches = new LinkedHashMap<>(now.switches());
        boolean byDefault = matrix.switches()
                .stream()
                .anyMatch(offered -> offered.id().equals(switchId) && offered.byDefault().equals(value));
        if (byDefault) {
            switches.remove(switchId);
        } else {
            switches.put(switchId, value);
        }
        generation = generation + 1;
        Map<String, MatrixRow> rows = new LinkedHashMap<>(now.rows());
        // One row more changes nothing in the others; any other switch makes new runs of all.
        rows.keySet().retainAll(switchId.equals(StorageMatrix.BFF_ROW) ? matrix.places(switches) : List.of());
        state.set(new State(matrix, switches, now.shown(), rows, now.guesses(), null));
        measure();
    }

    /** Opens the run that a cell was taken from, at the step that tried it. */
    public void openRun(Place place) {
        StorageMatrix matrix = state().matrix();
        if (matrix != null) {
            run.openAt(matrix.scenario(), matrix.choice(place.row(), state().switches()).switches(),
                    place.column().step());
        }
    }

    private void fill(Set<Column> shown) {
        State now = state();
        boolean first = now.shown().isEmpty() && now.rows().isEmpty();
        state.set(new State(now.matrix(), now.switches(), shown, now.rows(), now.guesses(), now.problem()));
        if (first) {
            measure();
        }
    }

    /** One job for each row, so that whoever waits for the worker need not wait for the whole table. */
    private void measure() {
        State now = state();
        StorageMatrix matrix = now.matrix();
        if (matrix == null || now.shown().isEmpty()) {
            return;
        }
        int here = generation;
        for (String place : matrix.places(now.switches())) {
            if (!now.rows().containsKey(place)) {
                worker.execute(() -> row(here, matrix, place, now.switches()));
            }
        }
    }

    private void row(int here, StorageMatrix matrix, String place, Map<String, String> switches) {
        if (here != generation) {
            return;
        }
        try {
            MatrixRow row = matrix.measure(place, switches);
            window.execute(() -> take(here, row));
        } catch (RuntimeException e) {
            String message = e.getMessage();
            window.execute(() -> fail(here, message == null ? e.toString() : message));
        }
    }

    private void take(int here, MatrixRow row) {
        State now = state();
        if (here == generation) {
            Map<String, MatrixRow> rows = new LinkedHashMap<>(now.rows());
            rows.put(row.place(), row);
            state.set(new State(now.matrix(), now.switches(), now.shown(), rows, now.guesses(), now.problem()));
        }
    }

    private void fail(int here, String problem) {
        State now = state();
        if (here == generation) {
            state.set(new State(now.matrix(), now.switches(), now.shown(), now.rows(), now.guesses(), problem));
        }
    }
}
