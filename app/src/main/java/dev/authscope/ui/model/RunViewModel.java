package dev.authscope.ui.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;

import org.jspecify.annotations.Nullable;

import dev.authscope.export.ExportedRun;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.Timeline;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.ui.model.RunState.Phase;

/**
 * The run behind the window: opens scenarios, carries out the next step when a key asks for it, stops before questions, and
 * moves the playhead. All methods are called on the thread of the window; the work itself happens on the worker, one job at
 * a time, and its result comes back through {@code window}.
 */
public final class RunViewModel {

    /** Each open run has a server of its own. */
    private static final int MOST_TABS = 6;

    private final RunSource source;
    private final Executor worker;
    private final Executor window;
    private final Playhead playhead;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.NONE);
    private volatile @Nullable RunningScenario run;
    private final BooleanProperty questions = new SimpleBooleanProperty(true);
    private boolean onlyOneBeat;
    private int generation;
    private int part;
    private Timeline compared = Timeline.empty();
    private final ReadOnlyListWrapper<RunTab> tabs = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private int lastTab;

    /**
     * @param worker runs one job after the other, away from the window's thread
     * @param window runs a job on the window's thread
     */
    RunViewModel(RunSource source, Executor worker, Executor window, Playhead playhead) {
        this.source = source;
        this.worker = worker;
        this.window = window;
        this.playhead = playhead;
        questions.addListener((property, before, now) -> {
            if (!now && state().covered()) {
                state.set(state().asking(null));
            }
        });
    }

    /** Whether the run stops at questions. Switched off, an open question is withdrawn and the next press goes on. */
    public BooleanProperty questionsProperty() {
        return questions;
    }

    /** How far the run has come. */
    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** How far the run has come. */
    public RunState state() {
        return state.get();
    }

    /** Opens a scenario on its core path, before its first step. */
    public void open(Scenario scenario) {
        open(scenario, 0);
    }

    /**
     * Opens one part of a scenario on its core path, in a fresh lab.
     *
     * @param number of the part, from 1; 0 for the whole scenario
     */
    public void open(Scenario scenario, int number) {
        close();
        tabs.setAll(new RunTab(++lastTab, Map.of(), null));
        part = number;
        start(scenario, new RunChoice(Map.of(), RunChoice.DEFAULT_SEED, true, number), Map.of(), null);
    }

    /** The number of the part that is being played; 0 for the whole scenario. */
    public int part() {
        return part;
    }

    /** Starts the scenario again with another value of a switch. */
    public void change(String switchId, String value) {
        Scenario scenario = state().scenario();
        if (scenario != null && !state().covered()) {
            Map<String, String> changed = new HashMap<>(changedSwitches(scenario, state().switches()));
            changed.put(switchId, value);
            Timeline former = playhead.timeline();
            start(scenario, new RunChoice(changed, RunChoice.DEFAULT_SEED, state().coreOnly(), part),
                    Map.of(), null);
            compared = former;
        }
    }

    /** The id of the first recorded step in which other octets travelled than before the last change of a switch. */
    public Optional<String> differsFrom() {
        return Divergence.firstStep(compared, playhead.timeline());
    }

    /** Starts the scenario again in a fresh lab, replays it up to a step, and carries that step out. */
    public void goOnWith(String stepId) {
        Scenario scenario = state().scenario();
        if (scenario != null && !state().covered()) {
            part = 0;
            start(scenario, new RunChoice(changedSwitches(scenario, state().switches()), RunChoice.DEFAULT_SEED, false),
                    state().answers(), new Goal(stepId, true));
        }
    }

    /**
     * Opens a scenario in a fresh lab with all its steps, carried out up to the end of a step.
     *
     * @param switches the values that are not the default
     */
    public void openAt(Scenario scenario, Map<String, String> switches, String stepId) {
        close();
        tabs.setAll(new RunTab(++lastTab, switches, null));
        part = 0;
        start(scenario, new RunChoice(switches, RunChoice.DEFAULT_SEED, false), Map.of(), new Goal(stepId, false));
    }

    /** The next step: finishes a motion, goes forward over what is recorded, or really carries out what comes next. */
    public void next() {
        playhead.finish();
        onlyOneBeat = false;
        if (state().phase() != Phase.READY) {
            return;
        }
        if (!playhead.moment().atHead()) {
            playhead.playTo(Stops.after(playhead.timeline(), playhead.moment().cursor()));
        } else if (state().finished()) {
            ExtraSteps.next(state()).ifPresent(step -> goOnWith(step.id()));
        } else if (!state().covered()) {
            press();
        }
    }

    /** The next visible change. */
    public void nextBeat() {
        if (!playhead.moment().atHead()) {
            playhead.playBeat();
        } else if (state().phase() == Phase.READY && !state().covered() && !state().finished()) {
            onlyOneBeat = true;
            press();
        }
    }

    /** Shows the moment before the last step, exactly as it was. Nothing is carried out again. */
    public void back() {
        playhead.jump(Stops.before(playhead.timeline(), playhead.moment().cursor()));
    }

    /** Shows the moment before the first step. */
    public void toStart() {
        playhead.jump(Stops.first(playhead.timeline()));
    }

    /** Shows the latest recorded moment. */
    public void toEnd() {
        playhead.jump(playhead.timeline().size());
    }

    /** Shows the moment at the end of a recorded step. */
    public void show(Timeline.Step step) {
        playhead.jump(step.to());
    }

    /** Answers the open question; then the step is carried out. */
    public void answer(int number) {
        Scenario.Step asked = state().asked();
        if (asked == null || asked.ask() == null || !playhead.moment().atHead()) {
            return;
        }
        List<Scenario.Option> options = asked.ask().options();
        if (number >= 1 && number <= options.size()) {
            state.set(state().answered(asked.id(), options.get(number - 1).id()));
            press();
        }
    }

    /** Lets lab time pass until just when something expires. */
    public void advanceTo(Expiry expiry) {
        advance(Duration.between(playhead.moment().world().now(), expiry.gone()));
    }

    /** Lets lab time pass, at the newest moment and while nothing else is being carried out. */
    public void advance(Duration by) {
        aside(current -> current.advanceClock(by), true);
    }

    /** Lets a little lab time pass without stopping what the keys do. */
    public void tick(Duration by) {
        aside(current -> current.advanceClock(by), false);
    }

    /** Has the attacker really try a value that she holds, and shows what came of it. */
    public void probe(String attacker, String item) {
        aside(current -> current.probe(attacker, item), true);
    }

    /** Whether something may be done outside the steps: at the newest moment, with no question open. */
    public boolean free() {
        return run != null && state().phase() == Phase.READY && !state().covered() && playhead.moment().atHead();
    }

    private void aside(Consumer<RunningScenario> job, boolean alone) {
        RunningScenario current = run;
        if (current == null || !free()) {
            return;
        }
        int here = generation;
        if (alone) {
            state.set(state().with(Phase.WORKING));
        }
        worker.execute(() -> {
            String problem = attempt(() -> job.accept(current));
            if (alone || problem != null) {
                finish(here, current, problem);
            } else {
                window.execute(() -> {
                    if (here == generation && state().phase() == Phase.READY) {
                        take(current.timeline());
                    }
                });
            }
        });
    }

    /** Starts the run again from the beginning, with the same switches. */
    public void again() {
        Scenario scenario = state().scenario();
        if (scenario != null) {
            start(scenario, new RunChoice(changedSwitches(scenario, state().switches()), RunChoice.DEFAULT_SEED,
                    state().coreOnly(), part), Map.of(), null);
        }
    }

    /** Puts the sentence of a failed step away; the run goes on with the next one. */
    public void dismissProblem() {
        if (state().phase() != Phase.FAILED) {
            state.set(state().performed(state().performed(), null));
        }
    }

    /** The open runs in the order of their opening; the first is the one that was begun with. */
    public ReadOnlyListProperty<RunTab> tabs() {
        return tabs.getReadOnlyProperty();
    }

    /** Whether another run can be opened beside this one. */
    public boolean canBranch() {
        return run != null && state().scenario() != null && state().phase() == Phase.READY && !state().covered()
                && !playhead.moving() && tabs.size() < MOST_TABS && !state().scenario().switches().isEmpty();
    }

    /**
     * What if: a new run with other switches that is carried out up to the step that is shown now. The present run stays
     * open behind it.
     *
     * @param switches the values that are not the default
     */
    public void whatIf(Map<String, String> switches) {
        Scenario scenario = state().scenario();
        if (scenario == null || !canBranch()) {
            return;
        }
        String step = playhead.moment().step();
        Timeline former = playhead.timeline();
        boolean core = state().coreOnly();
        Map<String, String> answers = state().answers();
        leave();
        tabs.add(new RunTab(++lastTab, switches, null));
        start(scenario, new RunChoice(switches, RunChoice.DEFAULT_SEED, core, part), answers,
                step.isEmpty() ? null : new Goal(step, false));
        compared = former;
    }

    /** Brings an open run to the front, as it was left. */
    public void select(RunTab tab) {
        RunTab.Waiting waiting = tab.waiting();
        if (waiting != null && tabs.contains(tab) && state().phase() != Phase.WORKING
                && state().phase() != Phase.OPENING) {
            leave();
            enter(tabs.indexOf(tab), waiting);
        }
    }

    /** Brings the next open run to the front. */
    public void selectNext() {
        int at = frontTab();
        if (tabs.size() > 1) {
            select(tabs.get((at + 1) % tabs.size()));
        }
    }

    /** Closes an open run, and its lab with it. The last one stays. */
    public void closeTab(RunTab tab) {
        int at = tabs.indexOf(tab);
        if (at < 0 || tabs.size() < 2) {
            return;
        }
        if (tab.front()) {
            end();
            tabs.remove(at);
            int neighbour = Math.max(0, at - 1);
            RunTab.Waiting waiting = tabs.get(neighbour).waiting();
            if (waiting != null) {
                enter(neighbour, waiting);
            }
        } else {
            tabs.remove(at);
            end(tab);
        }
    }

    private int frontTab() {
        for (int at = 0; at < tabs.size(); at++) {
            if (tabs.get(at).front()) {
                return at;
            }
        }
        return -1;
    }

    /** Leaves the run in front open behind; nothing of it changes until it comes back. */
    private void leave() {
        RunningScenario current = run;
        int at = frontTab();
        if (current == null || at < 0) {
            end();
            if (at >= 0) {
                tabs.remove(at);
            }
            return;
        }
        generation++;
        run = null;
        RunTab tab = tabs.get(at);
        tabs.set(at, new RunTab(tab.number(), state().switches(), new RunTab.Waiting(current, state(),
                playhead.moment().cursor(), part, compared)));
    }

    private void enter(int at, RunTab.Waiting waiting) {
        run = waiting.run();
        part = waiting.part();
        compared = waiting.compared();
        tabs.set(at, tabs.get(at).inFront(waiting.state().switches()));
        state.set(waiting.state());
        playhead.reset(waiting.run().timeline(), waiting.cursor());
    }

    /** What the lab's API would say of an access token if it came now; no checks when there is no run. Blocks. */
    public List<Exchange.Check> examine(String accessToken) {
        RunningScenario current = run;
        return current == null ? List.of() : current.examine(accessToken);
    }

    /** The run so far, for exports; empty when there is none or nothing has happened in it. */
    public Optional<ExportedRun> exported() {
        RunningScenario current = run;
        return current == null || current.performed() == 0 ? Optional.empty() : Optional.of(current.exported());
    }

    /** Takes over what has been recorded since; called once a frame while something goes on. */
    public void follow() {
        RunningScenario current = run;
        if (current != null && state().phase() == Phase.WORKING) {
            take(current.timeline());
        }
    }

    /** Ends all runs behind the window. */
    public void close() {
        end();
        List<RunTab> open = List.copyOf(tabs);
        tabs.clear();
        open.forEach(this::end);
    }

    private void end() {
        generation++;
        RunningScenario last = run;
        run = null;
        if (last != null) {
            worker.execute(last::close);
        }
    }

    private void end(RunTab tab) {
        RunTab.Waiting waiting = tab.waiting();
        if (waiting != null) {
            worker.execute(waiting.run()::close);
        }
    }

    private void start(Scenario scenario, RunChoice choice, Map<String, String> answers, @Nullable Goal goal) {
        end();
        compared = Timeline.empty();
        int here = generation;
        Map<String, String> switches = new HashMap<>();
        scenario.switches().forEach(offered -> switches.put(offered.id(), offered.byDefault()));
        switches.putAll(choice.switches());
        int at = frontTab();
        if (at >= 0) {
            tabs.set(at, tabs.get(at).inFront(switches));
        }
        state.set(new RunState(Phase.OPENING, scenario, List.of(), switches, choice.coreOnly(), 0, null, answers,
                null));
        playhead.reset(Timeline.empty(), 0);
        worker.execute(() -> {
            try {
                RunningScenario opened = source.open(scenario, choice);
                replay(opened, goal);
                window.execute(() -> opened(here, opened, goal != null && goal.press()));
            } catch (RuntimeException e) {
                window.execute(() -> {
                    if (here == generation) {
                        state.set(state().failed(sentence(e)));
                    }
                });
            }
        });
    }

    /**
     * How far a new run is carried out before it is shown.
     *
     * @param step its id
     * @param press whether the run stops before this step and carries it out as if Next had been pressed; else the step is
     *            the last one that is carried out
     */
    private record Goal(String step, boolean press) {}

    private static void replay(RunningScenario opened, @Nullable Goal goal) {
        int stop = 0;
        for (int i = 0; goal != null && i < opened.steps().size(); i++) {
            if (opened.steps().get(i).id().equals(goal.step())) {
                stop = goal.press() ? i : i + 1;
            }
        }
        while (goal != null && goal.press() && stop > 0
                && opened.steps().get(stop - 1).path() == Scenario.Path.AUTO) {
            stop--;
        }
        while (opened.performed() < stop) {
            opened.next();
        }
    }

    private void opened(int generationOfStart, RunningScenario opened, boolean goOn) {
        if (generationOfStart != generation) {
            worker.execute(opened::close);
            return;
        }
        run = opened;
        RunState before = state();
        state.set(new RunState(Phase.READY, before.scenario(), opened.steps(), opened.switches(), before.coreOnly(),
                opened.performed(), null, before.answers(), null));
        playhead.reset(opened.timeline(), opened.timeline().size());
        if (goOn) {
            press();
        }
    }

    /** Carries out auto steps and the step after them, or stops at its question. */
    private void press() {
        RunningScenario current = run;
        if (current == null || state().finished()) {
            return;
        }
        int here = generation;
        Map<String, String> answers = state().answers();
        boolean asking = questions.get();
        state.set(state().with(Phase.WORKING));
        worker.execute(() -> {
            String problem = null;
            Scenario.Step question = null;
            while (current.performed() < current.steps().size() && question == null && problem == null) {
                Scenario.Step step = current.steps().get(current.performed());
                if (asking && step.ask() != null && !answers.containsKey(step.id())) {
                    question = step;
                } else {
                    StepReport report = current.next();
                    problem = report.problem();
                    if (step.path() != Scenario.Path.AUTO) {
                        break;
                    }
                }
            }
            Scenario.Step asked = question;
            String why = problem;
            window.execute(() -> {
                if (here == generation) {
                    state.set(state().asking(asked));
                }
            });
            finish(here, current, why);
        });
    }

    private void finish(int generationOfStart, RunningScenario current, @Nullable String problem) {
        window.execute(() -> {
            if (generationOfStart == generation) {
                take(current.timeline());
                state.set(state().performed(current.performed(), problem).with(Phase.READY));
            }
        });
    }

    private void take(Timeline newest) {
        int before = playhead.timeline().size();
        playhead.follow(newest);
        if (onlyOneBeat) {
            if (newest.size() > before && !playhead.moving() && playhead.moment().cursor() == before) {
                playhead.playBeat();
            }
        } else {
            playhead.playTo(newest.size());
        }
    }

    private static @Nullable String attempt(Runnable job) {
        try {
            job.run();
            return null;
        } catch (RuntimeException e) {
            return sentence(e);
        }
    }

    private static String sentence(RuntimeException problem) {
        String message = problem.getMessage();
        return message == null ? problem.toString() : message;
    }

    private static Map<String, String> changedSwitches(Scenario scenario, Map<String, String> switches) {
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
