package dev.authscope.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.jspecify.annotations.Nullable;

import dev.authscope.compare.ComparedRun;
import dev.authscope.compare.ComparedStep;
import dev.authscope.compare.Comparison;
import dev.authscope.compare.StepPair;
import dev.authscope.flow.Participant;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;

/** Two runs of the open scenario side by side, and one position for both. Called on the window's thread only. */
public final class CompareViewModel {

    private final RunViewModel run;
    private final Executor worker;
    private final Executor window;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CLOSED);
    private final BooleanProperty unfolded = new SimpleBooleanProperty();
    private int generation;

    /** One of the two. */
    public enum Side {
        A, B
    }

    /**
     * What is compared, and how far it is shown.
     *
     * @param scenario null while nothing is compared
     * @param a values of the first run's switches that are not the default
     * @param b the second run's
     * @param comparison null while the runs are being carried out
     * @param at index of the last pair of steps that is shown; -1 before the first
     * @param problem one sentence when the runs could not be carried out; null when all is well
     */
    public record State(@Nullable Scenario scenario, Map<String, String> a, Map<String, String> b,
            @Nullable Comparison comparison, int at, @Nullable String problem) {

        static final State CLOSED = new State(null, Map.of(), Map.of(), null, -1, null);

        public State {
            a = Map.copyOf(a);
            b = Map.copyOf(b);
        }

        /** Whether the comparison is in front. */
        public boolean open() {
            return scenario != null;
        }

        /** The pair of steps at the position; empty before the first and while the runs are being carried out. */
        public Optional<StepPair> pair() {
            return comparison == null || at < 0 ? Optional.empty() : Optional.of(comparison.pairs().get(at));
        }

        State showing(int position) {
            int last = comparison == null ? -1 : comparison.pairs().size() - 1;
            return new State(scenario, a, b, comparison, Math.clamp(position, -1, last), problem);
        }
    }

    CompareViewModel(RunViewModel run, Executor worker, Executor window) {
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

    /** Whether the common beginning is shown too. */
    public BooleanProperty unfoldedProperty() {
        return unfolded;
    }

    /** Whether there is something to compare: a scenario with switches, and no open question that it would answer. */
    public boolean possible() {
        Scenario scenario = run.state().scenario();
        return scenario != null && !scenario.switches().isEmpty() && !run.state().covered();
    }

    /** Compares the present switches with the same ones but for the first, which takes its next value. */
    public void open() {
        Scenario scenario = run.state().scenario();
        if (scenario == null || !possible()) {
            return;
        }
        Map<String, String> a = changed(scenario, run.state().switches());
        Scenario.Switch first = scenario.switches().getFirst();
        List<String> values = first.values();
        String now = a.getOrDefault(first.id(), first.byDefault());
        perform(scenario, a, with(scenario, a, first.id(), values.get((values.indexOf(now) + 1) % values.size())));
    }

    /** Carries both runs out again with another value of a switch in one of them. */
    public void change(Side side, String switchId, String value) {
        State now = state();
        Scenario scenario = now.scenario();
        if (scenario != null) {
            perform(scenario, side == Side.A ? with(scenario, now.a(), switchId, value) : now.a(),
                    side == Side.B ? with(scenario, now.b(), switchId, value) : now.b());
        }
    }

    /** The next pair of steps. */
    public void next() {
        state.set(state().showing(state().at() + 1));
    }

    /** The pair of steps before. */
    public void back() {
        state.set(state().showing(state().at() - 1));
    }

    /** Before the first pair of steps. */
    public void toStart() {
        state.set(state().showing(-1));
    }

    /** The last pair of steps. */
    public void toEnd() {
        state.set(state().showing(Integer.MAX_VALUE));
    }

    /** Leaves the comparison. */
    public void close() {
        generation++;
        state.set(State.CLOSED);
    }

    /** What is to be seen of one of the runs. */
    public SideMoment moment(Side side) {
        Comparison comparison = state().comparison();
        Scenario scenario = state().scenario();
        if (comparison == null || scenario == null) {
            return SideMoment.NOTHING;
        }
        ComparedRun shown = side == Side.A ? comparison.a() : comparison.b();
        int from = unfolded.get() ? 0 : end(side, comparison.commonBeginning());
        int to = Math.max(from, end(side, comparison.pairs().subList(0, state().at() + 1)));
        return new SideMoment(shown.timeline(), cast(scenario, shown), from, to);
    }

    /** Where the last of some steps ends on a run's timeline; 0 when it has none of them. */
    private static int end(Side side, List<StepPair> pairs) {
        int end = 0;
        for (StepPair pair : pairs) {
            ComparedStep step = side == Side.A ? pair.a() : pair.b();
            if (step != null) {
                end = Math.max(end, step.report().to());
            }
        }
        return end;
    }

    private static List<Participant> cast(Scenario scenario, ComparedRun shown) {
        return scenario.participants(shown.switches())
                .stream()
                .filter(one -> one.role() != Participant.Role.BROWSER
                        || shown.steps().stream().anyMatch(step -> step.step().actor().equals(one.id())))
                .toList();
    }

    private void perform(Scenario scenario, Map<String, String> a, Map<String, String> b) {
        int here = ++generation;
        state.set(new State(scenario, a, b, null, -1, null));
        worker.execute(() -> {
            try {
                Comparison core = compare(scenario, a, b, true);
                // What differs may lie in the steps after the conclusion.
                Comparison made = core.firstDifference().isPresent() ? core : compare(scenario, a, b, false);
                window.execute(() -> {
                    if (here == generation) {
                        State ready = new State(scenario, a, b, made, -1, null);
                        state.set(ready.showing(made.firstDifference()
                                .map(made.pairs()::indexOf)
                                .orElse(made.pairs().size() - 1)));
                    }
                });
            } catch (RuntimeException e) {
                String message = e.getMessage();
                window.execute(() -> {
                    if (here == generation) {
                        state.set(new State(scenario, a, b, null, -1, message == null ? e.toString() : message));
                    }
                });
            }
        });
    }

    private static Comparison compare(Scenario scenario, Map<String, String> a, Map<String, String> b, boolean core) {
        return Comparison.perform(scenario, new RunChoice(a, RunChoice.DEFAULT_SEED, core),
                new RunChoice(b, RunChoice.DEFAULT_SEED, core));
    }

    private static Map<String, String> with(Scenario scenario, Map<String, String> switches, String id, String value) {
        Map<String, String> more = new HashMap<>(switches);
        more.put(id, value);
        return changed(scenario, more);
    }

    private static Map<String, String> changed(Scenario scenario, Map<String, String> switches) {
        Map<String, String> changed = new HashMap<>();
        for (Scenario.Switch offered : scenario.switches()) {
            String value = switches.get(offered.id());
            if (value != null && !value.equals(offered.byDefault())) {
                changed.put(offered.id(), value);
            }
        }
        return changed;
    }
}
