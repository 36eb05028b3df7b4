package dev.authscope.ui.model;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import dev.authscope.export.ExportedRun;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.History;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.Action;
import dev.authscope.lab.IssuerKeys;
import dev.authscope.lab.LabException;
import dev.authscope.scenario.AttackScript;
import dev.authscope.scenario.ByHand;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.Supplement;
import dev.authscope.ui.model.RunState.Phase;

/**
 * The run behind the window: opens scenarios, carries out the next step when a key asks for it, stops before questions, and
 * moves the playhead. All methods are called on the thread of the window; the work itself happens on the worker, one job at
 * a time, and its result comes back through {@code window}.
 */
public final class RunViewModel {

    private final RunSource source;
    private final Executor worker;
    private final Executor window;
    private final Playhead playhead;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(RunState.NONE);
    private volatile @Nullable RunningScenario run;
    private final BooleanProperty questions = new SimpleBooleanProperty(true);
    private boolean onlyOneBeat;
    /** Goes up when what is under way is no longer wanted; read by the worker too. */
    private final AtomicInteger generation = new AtomicInteger();
    private int part;
    private Timeline compared = Timeline.empty();
    private final OpenRuns open = new OpenRuns();
    private final PlayedRows rows = new PlayedRows();
    private final RunNotices notices = new RunNotices();
    private final StringProperty redis = new SimpleStringProperty("");

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

    /** What the run in front could not use and does without. */
    public RunNotices notices() {
        return notices;
    }

    /**
     * The address of a Redis of this machine for runs that are opened from now on and keep sessions in Redis; empty for one of
     * the lab's own.
     */
    public StringProperty redisProperty() {
        return redis;
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
        open.only("", Map.of());
        part = number;
        start(scenario, new RunChoice(Map.of(), RunChoice.DEFAULT_SEED, true, number), Map.of(), null);
    }

    /**
     * Opens a scenario on its core path with other values of its switches, before its first step.
     *
     * @param switches the values that are not the default
     */
    public void open(Scenario scenario, Map<String, String> switches) {
        close();
        open.only("", switches);
        part = 0;
        start(scenario, new RunChoice(switches, RunChoice.DEFAULT_SEED, true), Map.of(), null);
    }

    /** Shows a run from a file, before its first step. It can be looked at, and other runs can be opened beside it. */
    void show(RecordedFile recorded) {
        close();
        open.only(recorded.recordedIn(), recorded.switches());
        part = 0;
        compared = Timeline.empty();
        run = recorded;
        state.set(new RunState(Phase.READY, recorded.origin().scenario(), recorded.steps(), recorded.switches(), false,
                recorded.performed(), null, Map.of(), null));
        playhead.reset(recorded.timeline(), Stops.first(recorded.timeline()));
    }

    /** The name of the file that the run in front comes from; empty when it goes on in a lab. */
    public String recordedIn() {
        RunningScenario current = run;
        return current == null ? "" : current.recordedIn();
    }

    /** The number of the part that is being played; 0 for the whole scenario. */
    public int part() {
        return part;
    }

    /** Starts the scenario again with another value of a switch. */
    public void change(String switchId, String value) {
        Scenario scenario = state().scenario();
        if (scenario != null && !state().covered()) {
            Map<String, String> changed = state().changedSwitches();
            changed.put(switchId, value);
            Timeline former = playhead.timeline();
            start(scenario, new RunChoice(changed, RunChoice.DEFAULT_SEED, state().coreOnly(), part),
                    Map.of(), null);
            compared = former;
        }
    }

    /** The script that the attacker leaves in a page of this scenario; empty when there is none. */
    public Optional<String> attackScript() {
        Scenario scenario = state().scenario();
        return scenario == null ? Optional.empty() : AttackScript.of(scenario);
    }

    /** Starts the scenario again with another script of the attacker's. */
    public void tryScript(String script) {
        Scenario scenario = state().scenario();
        if (scenario != null && !state().covered()) {
            Timeline former = playhead.timeline();
            start(AttackScript.replaced(scenario, script),
                    new RunChoice(state().changedSwitches(), RunChoice.DEFAULT_SEED, state().coreOnly(), part),
                    Map.of(),
                    null);
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
            start(scenario, new RunChoice(state().changedSwitches(), RunChoice.DEFAULT_SEED, false),
                    state().answers(), new Forward.Goal(stepId, true));
        }
    }

    /**
     * Opens a scenario in a fresh lab with all its steps, carried out up to the end of a step.
     *
     * @param switches the values that are not the default
     */
    public void openAt(Scenario scenario, Map<String, String> switches, String stepId) {
        close();
        open.only("", switches);
        part = 0;
        start(scenario, new RunChoice(switches, RunChoice.DEFAULT_SEED, false), Map.of(),
                new Forward.Goal(stepId, false));
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
        } else if (pressInNextRow()) {
            return;
        } else if (lastPress().isPresent()) {
            play(lastPress().get());
        } else if (state().finished()) {
            ExtraSteps.next(state()).ifPresent(step -> goOnWith(step.id()));
        } else if (!state().covered()) {
            press();
        }
    }

    /** Whether this press still has to be made in another of the runs that are played together. */
    public boolean rowsBehind() {
        return !state().covered() && rows.behind(state(), part, tabs()).isPresent();
    }

    /** Whether the next of the runs that are played together can have its turn now. */
    boolean rowDue() {
        return state().phase() == Phase.READY && state().problem() == null && !playhead.moving()
                && playhead.moment().atHead() && rowsBehind();
    }

    /** Whether a tab is one of the runs that are played together; its value of the switch that they differ in, else empty. */
    public Optional<String> row(RunTab tab) {
        Scenario scenario = state().scenario();
        return scenario == null ? Optional.empty() : PlayedRows.row(scenario, tab);
    }

    /** Makes a press in the run whose turn it is; false when that is the run in front. */
    private boolean pressInNextRow() {
        Scenario scenario = state().scenario();
        Optional<PlayedRows.Turn> turn = state().covered()
                ? Optional.empty()
                : rows.behind(state(), part, tabs())
                        .or(() -> state().finished() ? Optional.empty() : rows.first(state(), part, tabs()));
        if (scenario == null || turn.isEmpty()) {
            return false;
        }
        Map<String, String> answers = state().answers();
        RunTab tab = turn.get().tab();
        if (tab == null) {
            if (open.full()) {
                return false;
            }
            String step = state().steps().get(state().performed() - 1).id();
            beside(scenario, turn.get().switches(), answers, new Forward.Goal(step, true));
            compared = Timeline.empty();
            return true;
        }
        if (tab.front()) {
            return false;
        }
        select(tab);
        state.set(state().answering(answers));
        playhead.jump(playhead.timeline().size());
        press();
        return true;
    }

    /** The further questions of the scenario; only those of a finished run with all switches at their defaults. */
    public List<Supplement.MoreQuestion> moreQuestions() {
        Scenario scenario = state().scenario();
        boolean offered = scenario != null && recordedIn().isEmpty() && state().finished() && !rowsBehind()
                && state().changedSwitches().isEmpty();
        return scenario == null || !offered ? List.of() : scenario.supplement().questions();
    }

    /** Starts the scenario again in a fresh lab, replays it up to a further question, and asks it. */
    public void ask(Supplement.MoreQuestion question) {
        Scenario scenario = state().scenario();
        if (scenario != null && moreQuestions().contains(question)) {
            part = 0;
            start(question.in(scenario), new RunChoice(Map.of(), RunChoice.DEFAULT_SEED, false), state().answers(),
                    new Forward.Goal(question.before(), true));
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

    /**
     * Sends a token that was made by hand to the API, as a step of its own on the timeline. Does nothing when nothing may be
     * done outside the steps.
     *
     * @param settings how the API verifies while the request comes
     * @param told hears of the exchange, on the thread of the window; empty when it failed
     */
    public void send(String token, String method, String url, Map<String, String> settings,
            Consumer<Optional<Exchange>> told) {
        String sender = sender();
        if (sender.isEmpty()) {
            return;
        }
        aside(current -> {
            int number = 1 + (int) current.steps().stream().filter(step -> ByHand.is(step.id())).count();
            Action.SendToken action = new Action.SendToken(token, method, url, settings);
            StepReport report = current.byHand(ByHand.token(number, sender, action));
            Optional<Exchange> exchange = lastExchange(current.timeline(), report);
            window.execute(() -> told.accept(exchange));
            String problem = report.problem();
            if (problem != null) {
                throw new LabException(problem);
            }
        }, true);
    }

    private static Optional<Exchange> lastExchange(Timeline timeline, StepReport report) {
        History history = new History();
        history.follow(timeline);
        return history.latest()
                .exchanges()
                .values()
                .stream()
                .filter(exchange -> exchange.step().equals(report.step().id()))
                .reduce((first, second) -> second);
    }

    /** Who sends what is made by hand: the attacker where there is one, else whoever has the first browser; empty for nobody. */
    public String sender() {
        List<Participant> present = state().present();
        return present.stream()
                .filter(one -> one.role() == Participant.Role.ATTACKER)
                .findFirst()
                .or(() -> present.stream().filter(one -> one.role() == Participant.Role.BROWSER).findFirst())
                .map(Participant::id)
                .orElse("");
    }

    /** The keys of the lab's issuer; empty when there is no lab behind the run. Asking them is not for the JavaFX thread. */
    public Optional<IssuerKeys> issuerKeys() {
        RunningScenario current = run;
        return current == null ? Optional.empty() : current.issuerKeys();
    }

    /** Whether something may be done outside the steps: at the newest moment, with no question open. */
    public boolean free() {
        return run != null && recordedIn().isEmpty() && state().phase() == Phase.READY && !state().covered()
                && playhead.moment().atHead();
    }

    private void aside(Consumer<RunningScenario> job, boolean alone) {
        RunningScenario current = run;
        if (current == null || !free()) {
            return;
        }
        int here = generation.get();
        if (alone) {
            state.set(state().with(Phase.WORKING));
        }
        worker.execute(() -> {
            String problem = attempt(() -> job.accept(current));
            if (alone || problem != null) {
                finish(here, current, problem);
            } else {
                window.execute(() -> {
                    if (here == generation.get() && state().phase() == Phase.READY) {
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
            start(scenario, new RunChoice(state().changedSwitches(), RunChoice.DEFAULT_SEED,
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
        return open.property();
    }

    /** Whether another run can be opened beside this one. */
    public boolean canBranch() {
        return run != null && state().scenario() != null && state().phase() == Phase.READY && !state().covered()
                && !playhead.moving() && !open.full() && !state().scenario().switches().isEmpty();
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
        beside(scenario, switches, state().answers(), goal(playhead.moment().step()));
    }

    /** The run with other switches that is the last press of the core path; empty unless it is what comes next. */
    public Optional<Scenario.WhatIf> lastPress() {
        return state().finished() ? whatIfs().stream().filter(Scenario.WhatIf::core).findFirst() : Optional.empty();
    }

    /** The runs with other switches that belong to the lesson and have not been opened beside this one. */
    public List<Scenario.WhatIf> whatIfs() {
        Scenario scenario = state().scenario();
        boolean plain = scenario != null && part == 0 && state().coreOnly() && canBranch()
                && state().changedSwitches().isEmpty();
        return scenario == null || !plain
                ? List.of()
                : scenario.whatIfs()
                        .stream()
                        .filter(one -> tabs().stream()
                                .noneMatch(tab -> scenario.changed(tab.switches()).equals(one.switches())))
                        .toList();
    }

    /** Opens a run of the lesson beside this one: carried out up to its step, or from its beginning to be played. */
    public void play(Scenario.WhatIf whatIf) {
        Scenario scenario = state().scenario();
        if (scenario != null && whatIfs().contains(whatIf)) {
            beside(scenario, whatIf.switches(), whatIf.step().isEmpty() ? Map.of() : state().answers(),
                    goal(whatIf.step()));
        }
    }

    private static Forward.@Nullable Goal goal(String step) {
        return step.isEmpty() ? null : new Forward.Goal(step, false);
    }

    private void beside(Scenario scenario, Map<String, String> switches, Map<String, String> answers,
            Forward.@Nullable Goal goal) {
        Timeline former = playhead.timeline();
        boolean core = state().coreOnly();
        leave();
        open.add(switches);
        start(scenario, new RunChoice(switches, RunChoice.DEFAULT_SEED, core, part), answers, goal);
        compared = former;
    }

    /** Brings an open run to the front, as it was left. */
    public void select(RunTab tab) {
        RunTab.Waiting waiting = tab.waiting();
        if (waiting != null && open.contains(tab) && state().phase() != Phase.WORKING
                && state().phase() != Phase.OPENING) {
            leave();
            enter(tab, waiting);
        }
    }

    /** Brings the next open run to the front. */
    public void selectNext() {
        open.next().ifPresent(this::select);
    }

    /** Closes an open run, and its lab with it. The last one stays. */
    public void closeTab(RunTab tab) {
        if (!open.contains(tab) || open.size() < 2) {
            return;
        }
        Scenario scenario = state().scenario();
        if (scenario != null) {
            rows.closed(scenario, tab);
        }
        if (tab.front()) {
            end();
            RunTab neighbour = open.neighbour(tab);
            open.remove(tab);
            RunTab.Waiting waiting = neighbour.waiting();
            if (waiting != null) {
                enter(neighbour, waiting);
            }
        } else {
            open.remove(tab);
            end(tab);
        }
    }

    /** Leaves the run in front open behind; nothing of it changes until it comes back. One that never opened goes. */
    private void leave() {
        RunningScenario current = run;
        if (current == null) {
            end();
            open.front().ifPresent(open::remove);
            return;
        }
        generation.incrementAndGet();
        run = null;
        open.leave(new RunTab.Waiting(current, state(), playhead.moment().cursor(), part, compared));
    }

    private void enter(RunTab tab, RunTab.Waiting waiting) {
        run = waiting.run();
        part = waiting.part();
        compared = waiting.compared();
        notices.follow(waiting.run().notices());
        open.enter(tab, waiting);
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

    /** The runs that can stand beside the run so far in an export. */
    public List<SecondRun> secondRuns(ExportedRun soFar) {
        return SecondRun.all(source, state(), soFar, part, open.property());
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
        rows.begin();
        open.clear().forEach(this::end);
    }

    private void end() {
        generation.incrementAndGet();
        RunningScenario last = run;
        run = null;
        notices.follow(List.of());
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

    private void start(Scenario scenario, RunChoice choice, Map<String, String> answers, Forward.@Nullable Goal goal) {
        end();
        compared = Timeline.empty();
        int here = generation.get();
        Map<String, String> switches = new HashMap<>();
        scenario.switches().forEach(offered -> switches.put(offered.id(), offered.byDefault()));
        switches.putAll(choice.switches());
        open.begin(switches);
        state.set(new RunState(Phase.OPENING, scenario, List.of(), switches, choice.coreOnly(), 0, null, answers,
                null));
        playhead.reset(Timeline.empty(), 0);
        RunChoice asked = choice.withRedis(redis.get());
        worker.execute(() -> {
            try {
                RunningScenario opened = source.open(scenario, asked);
                if (here != generation.get()) {
                    // Nobody waits for it any more, and when the program ends nobody may be there to be told.
                    opened.close();
                    return;
                }
                if (goal != null) {
                    Forward.to(goal, opened);
                }
                window.execute(() -> opened(here, opened, goal != null && goal.press()));
            } catch (RuntimeException e) {
                window.execute(() -> {
                    if (here == generation.get()) {
                        state.set(state().failed(sentence(e)));
                    }
                });
            }
        });
    }

    private void opened(int generationOfStart, RunningScenario opened, boolean goOn) {
        if (generationOfStart != generation.get()) {
            // The worker may have ended by now.
            Thread.startVirtualThread(opened::close);
            return;
        }
        run = opened;
        notices.begin(opened.notices());
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
        int here = generation.get();
        Map<String, String> answers = state().answers();
        boolean asking = questions.get();
        state.set(state().with(Phase.WORKING));
        worker.execute(() -> {
            Forward.Stop stop = Forward.press(current, asking, answers);
            window.execute(() -> {
                if (here == generation.get()) {
                    state.set(state().asking(stop.asked()));
                }
            });
            finish(here, current, stop.problem());
        });
    }

    private void finish(int generationOfStart, RunningScenario current, @Nullable String problem) {
        window.execute(() -> {
            if (generationOfStart == generation.get()) {
                take(current.timeline());
                notices.follow(current.notices());
                state.set(state().stepping(current.steps())
                        .performed(current.performed(), problem)
                        .with(Phase.READY));
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
}
