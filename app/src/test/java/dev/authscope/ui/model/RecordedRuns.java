package dev.authscope.ui.model;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.export.ExportedRun;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Stamp;
import dev.authscope.flow.TestTimelines;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.Action;
import dev.authscope.lab.IssuerKeys;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.texts.Localized;

/** Runs that play back events written by hand, for tests of the view model without a lab. */
public final class RecordedRuns implements RunSource {

    /** What was asked for, in order. */
    public final List<RunChoice> opened = new ArrayList<>();
    /** How many steps were carried out, over all runs. */
    public int performed;
    /** How many runs were closed. */
    public int closed;

    /** A session login of four core steps, the last one with a question, and an extra step that the core run leaves out. */
    public static Scenario sessionLogin() {
        List<Scenario.Step> steps = List.of(step("1", Scenario.Path.EXTRA, null), step("3", Scenario.Path.CORE, null),
                step("4", Scenario.Path.CORE, null), step("5", Scenario.Path.CORE, null),
                step("6", Scenario.Path.CORE, question()));
        return new Scenario("session-login", "S03", "sessions", "2.1", text("How?"), text("So."),
                Map.of("mode", "session"), TestTimelines.PEOPLE,
                List.of(new Scenario.Switch("idFormat", text("id"), List.of("random", "counter"), "random", Map.of(),
                        false)),
                steps);
    }

    static Localized text(String en) {
        return new Localized(en, "한국어 " + en);
    }

    private static Scenario.Question question() {
        return new Scenario.Question(text("Who?"),
                List.of(new Scenario.Option("alice", text("Alice")), new Scenario.Option("nobody", text("nobody"))),
                "nobody", text("Right."), text("Wrong."));
    }

    private static Scenario.Step step(String id, Scenario.Path path, Scenario.Question ask) {
        return new Scenario.Step(id, path, Map.of(), "alice", new Action.Reload(), text("step " + id), text("s" + id),
                Map.of(), ask, List.of(), List.of(), 1);
    }

    @Override
    public RunningScenario open(Scenario scenario, RunChoice choice) {
        opened.add(choice);
        return new RecordedRun(scenario, choice);
    }

    private final class RecordedRun implements RunningScenario {
        private final Scenario scenario;
        private final RunChoice choice;
        private final List<List<FlowEvent>> parts = TestTimelines.sessionLogin();
        private Timeline timeline = Timeline.empty().append(parts.getFirst());
        private int done;

        RecordedRun(Scenario scenario, RunChoice choice) {
            this.scenario = scenario;
            this.choice = choice;
        }

        @Override
        public List<Scenario.Step> steps() {
            return scenario.steps().stream().filter(step -> step.path() != Scenario.Path.EXTRA).toList();
        }

        @Override
        public Map<String, String> switches() {
            Map<String, String> values = new LinkedHashMap<>(Map.of("idFormat", "random"));
            values.putAll(choice.switches());
            return values;
        }

        @Override
        public int performed() {
            return done;
        }

        @Override
        public Timeline timeline() {
            return timeline;
        }

        @Override
        public List<Exchange.Check> examine(String accessToken) {
            return List.of();
        }

        @Override
        public void probe(String attacker, String item) {
            throw new UnsupportedOperationException("nobody attacks in this run");
        }

        @Override
        public Optional<IssuerKeys> issuerKeys() {
            return Optional.empty();
        }

        @Override
        public StepReport byHand(Scenario.Step step) {
            throw new IllegalStateException("Nothing is done by hand here.");
        }

        @Override
        public ExportedRun exported() {
            return new ExportedRun(scenario.id(), choice.seed(), Map.of(), timeline, List.of());
        }

        @Override
        public StepReport next() {
            int from = timeline.size();
            Scenario.Step step = steps().get(done++);
            performed++;
            timeline = timeline.append(parts.get(done));
            return new StepReport(step, from, timeline.size(), List.of(), null);
        }

        @Override
        public void advanceClock(Duration by) {
            int seq = timeline.size();
            FlowEvent last = timeline.get(seq - 1);
            timeline = timeline.append(List.of(new FlowEvent.ClockMoved(
                    new Stamp(seq, last.stamp().at().plus(by), last.stamp().step(), "", 0),
                    last.stamp().at(), last.stamp().at().plus(by))));
        }

        @Override
        public void close() {
            closed++;
        }
    }
}
