package dev.authscope.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.authscope.flow.Participant;
import dev.authscope.flow.World;

/** A row of the table over two runs: what each of them came to, and what decided it. */
public sealed interface Verdict {

    /** A step that came out differently. */
    record Step(StepPair pair) implements Verdict {

        /** The check that decided in the run in which one did, the first run before the second; empty when none failed. */
        public String decided() {
            return outcomes().stream().map(StepOutcome::decided).filter(id -> !id.isEmpty()).findFirst().orElse("");
        }

        /** That check's document and section; empty when none failed. */
        public String rule() {
            return outcomes().stream().map(StepOutcome::rule).filter(rule -> !rule.isEmpty()).findFirst().orElse("");
        }

        private List<StepOutcome> outcomes() {
            List<StepOutcome> outcomes = new ArrayList<>();
            ComparedStep a = pair.a();
            ComparedStep b = pair.b();
            if (a != null) {
                outcomes.add(a.outcome());
            }
            if (b != null) {
                outcomes.add(b.outcome());
            }
            return outcomes;
        }
    }

    /** Whether a user has to log in again at the end: the page that the browser shows is the login. */
    record Afterwards(String actor, boolean loginInA, boolean loginInB) implements Verdict {}

    /**
     * A number that differs between the runs as wholes.
     *
     * @param what {@code alarms}, {@code octets}, {@code storeOperations} or {@code rows}
     */
    record Total(String what, long a, long b) implements Verdict {}

    /** The rows of the table. */
    static List<Verdict> of(Comparison comparison) {
        List<Verdict> verdicts = new ArrayList<>();
        comparison.pairs().stream().filter(pair -> !pair.sameOutcome()).map(Step::new).forEach(verdicts::add);
        World endA = comparison.a().end();
        World endB = comparison.b().end();
        for (Participant participant : comparison.a().scenario().participants()) {
            boolean a = atLogin(endA, participant);
            boolean b = atLogin(endB, participant);
            if (participant.role() == Participant.Role.BROWSER && a != b) {
                verdicts.add(new Afterwards(participant.id(), a, b));
            }
        }
        Map<String, Function<ComparedRun, Long>> totals = Map.of("alarms", run -> (long) run.end().alarms(), "rows",
                Verdict::rows, "storeOperations",
                run -> run.steps().stream().mapToLong(ComparedStep::storeOperations).sum(), "octets",
                run -> run.steps().stream().mapToLong(ComparedStep::octets).sum());
        for (String what : List.of("alarms", "storeOperations", "rows", "octets")) {
            Function<ComparedRun, Long> total = totals.getOrDefault(what, run -> 0L);
            long a = total.apply(comparison.a());
            long b = total.apply(comparison.b());
            if (a != b) {
                verdicts.add(new Total(what, a, b));
            }
        }
        return List.copyOf(verdicts);
    }

    private static boolean atLogin(World world, Participant participant) {
        String url = world.browser(participant.id()).pageUrl();
        return url != null && url.matches("https?://[^/]+/login(\\?.*)?");
    }

    private static long rows(ComparedRun run) {
        return run.end()
                .nodes()
                .values()
                .stream()
                .flatMap(node -> node.tables()
                        .keys()
                        .stream()
                        .filter(table -> !table.equals("accounts"))
                        .map(node::rows))
                .mapToLong(List::size)
                .sum();
    }
}
