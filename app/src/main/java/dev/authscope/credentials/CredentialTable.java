package dev.authscope.credentials;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import dev.authscope.flow.History;
import dev.authscope.flow.World;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;

/**
 * Measures the table: carries each of its runs out once in a fresh lab and asks the steps for their cells. The cells are
 * declared in one list; a cell that no run tries says so.
 */
public final class CredentialTable {

    private static final List<Source> SOURCES = List.of(
            new Source(Aspect.PLACE, Credential.COOKIE, "cookie-roundtrip", Map.of(), "2",
                    step -> step.place(step.cookie("guest_cart").value())),
            new Source(Aspect.PLACE, Credential.SESSION, "session-login", Map.of(), "3",
                    step -> step.place(step.item("SID1").value())),
            new Source(Aspect.PLACE, Credential.TOKEN, "jwt-verify-tamper", Map.of(), "1",
                    step -> step.place(step.item("AT1").value())),
            new Source(Aspect.FORMAT, Credential.COOKIE, "cookie-roundtrip", Map.of(), "2",
                    step -> RunStep.format(step.cookie("guest_cart").value(), "29000")),
            new Source(Aspect.FORMAT, Credential.SESSION, "session-login", Map.of(), "3",
                    step -> RunStep.format(step.item("SID1").value(), "alice")),
            new Source(Aspect.FORMAT, Credential.TOKEN, "jwt-verify-tamper", Map.of(), "1",
                    step -> RunStep.format(step.item("AT1").value(), "u-1001")),
            new Source(Aspect.TAMPERING, Credential.COOKIE, "cookie-roundtrip", Map.of(), "7",
                    step -> step.answered("tampering")),
            new Source(Aspect.TAMPERING, Credential.SESSION, "session-login", Map.of(), "6",
                    step -> step.answered("tampering")),
            new Source(Aspect.TAMPERING, Credential.TOKEN, "jwt-verify-tamper", Map.of(), "4",
                    step -> step.answered("tampering")),
            new Source(Aspect.END, Credential.COOKIE, "cookie-roundtrip", Map.of(), "2",
                    step -> step.endOfCookie("guest_cart")),
            new Source(Aspect.END, Credential.SESSION, "session-timers-logout", Map.of(), "1",
                    step -> step.endOfSession("SID1")),
            new Source(Aspect.END, Credential.TOKEN, "jwt-verify-tamper", Map.of(), "1",
                    step -> step.endOfToken("AT1")),
            new Source(Aspect.SIZE, Credential.COOKIE, "cookie-roundtrip", Map.of(), "3", step -> step.size("Cookie")),
            new Source(Aspect.SIZE, Credential.SESSION, "session-login", Map.of(), "4", step -> step.size("Cookie")),
            new Source(Aspect.SIZE, Credential.TOKEN, "access-refresh", Map.of(), "2",
                    step -> step.size("Authorization")),
            new Source(Aspect.LOOKUPS, Credential.COOKIE, "cookie-roundtrip", Map.of(), "4", RunStep::lookUps),
            new Source(Aspect.LOOKUPS, Credential.SESSION, "session-login", Map.of(), "4", RunStep::lookUps),
            new Source(Aspect.LOOKUPS, Credential.TOKEN, "access-refresh", Map.of(), "2", RunStep::lookUps),
            new Source(Aspect.MEMORY, Credential.COOKIE, "cookie-roundtrip", Map.of(), "2",
                    step -> step.memory("https://shop.example/cart/items")),
            new Source(Aspect.MEMORY, Credential.SESSION, "size-and-speed", Map.of("users", "10"), "6",
                    step -> step.memory("https://shop.example/login")),
            new Source(Aspect.MEMORY, Credential.TOKEN, "size-and-speed", Map.of("users", "10"), "6",
                    step -> step.memory("https://shop.example/auth/login")),
            new Source(Aspect.SPEED, Credential.COOKIE, "cookie-roundtrip", Map.of(), "4", RunStep::speed),
            new Source(Aspect.SPEED, Credential.SESSION, "session-timers-logout", Map.of(), "6", RunStep::speed),
            new Source(Aspect.SPEED, Credential.TOKEN, "access-refresh", Map.of(), "8", RunStep::speed),
            new Source(Aspect.REVOCATION, Credential.COOKIE, "", Map.of(), "", step -> Finding.of("none")),
            new Source(Aspect.REVOCATION, Credential.SESSION, "session-timers-logout", Map.of(), "11",
                    step -> step.answered("revocation")),
            new Source(Aspect.REVOCATION, Credential.TOKEN, "jwt-after-logout", Map.of(), "4",
                    step -> step.answered("revocation")),
            new Source(Aspect.SECOND_SERVER, Credential.COOKIE, "", Map.of(), "", step -> Finding.of("none")),
            new Source(Aspect.SECOND_SERVER, Credential.SESSION, "session-mismatch", Map.of(), "4",
                    RunStep::answeredAtNode),
            new Source(Aspect.SECOND_SERVER, Credential.TOKEN, "jwt-many-servers", Map.of(), "2",
                    RunStep::answeredAtNode),
            new Source(Aspect.RESTART, Credential.COOKIE, "", Map.of(), "", step -> Finding.of("none")),
            new Source(Aspect.RESTART, Credential.SESSION, "server-restart", Map.of(), "3",
                    step -> step.answered("restart")),
            new Source(Aspect.RESTART, Credential.TOKEN, "server-restart", Map.of("carrier", "jwt"), "3",
                    step -> step.answered("restart")),
            new Source(Aspect.LIMITS, Credential.COOKIE, "cookie-lab", Map.of("experiment", "E18"), "2",
                    RunStep::limitOfCookies),
            new Source(Aspect.LIMITS, Credential.SESSION, "session-login", Map.of("maxSessionsPerUser", "1"), "9",
                    step -> step.answered("limits.logins")),
            new Source(Aspect.LIMITS, Credential.TOKEN, "jwt-after-logout", Map.of("maxSessionsPerUser", "1"), "4",
                    step -> step.answered("limits.logins")));

    private final Function<String, Scenario> scenarios;
    private final long seed;

    /** Where a cell comes from. */
    private record Source(Aspect aspect, Credential credential, String scenario, Map<String, String> switches,
            String step, Function<RunStep, Finding> found) {}

    /** A run that some cells come from. */
    private record Wanted(String scenario, Map<String, String> switches) {}

    /**
     * @param scenarios reads a scenario by its id
     */
    public CredentialTable(Function<String, Scenario> scenarios, long seed) {
        this.scenarios = scenarios;
        this.seed = seed;
    }

    /** How many runs the table takes. */
    public static int runs() {
        return wanted().size();
    }

    private static Map<Wanted, List<Source>> wanted() {
        Map<Wanted, List<Source>> wanted = new LinkedHashMap<>();
        for (Source source : SOURCES) {
            wanted.computeIfAbsent(new Wanted(source.scenario(), source.switches()), key -> new ArrayList<>())
                    .add(source);
        }
        return wanted;
    }

    /**
     * Carries out one of the runs and measures its cells. Blocks.
     *
     * @param number from 0
     * @throws dev.authscope.lab.LabException when the run cannot be carried out; the message is one sentence for the user
     */
    public List<TableCell> measure(int number) {
        Map.Entry<Wanted, List<Source>> entry = List.copyOf(wanted().entrySet()).get(number);
        Wanted wanted = entry.getKey();
        return wanted.scenario().isEmpty()
                ? entry.getValue()
                        .stream()
                        .map(source -> cell(source, source.found().apply(new RunStep(World.EMPTY, List.of()))))
                        .toList()
                : measure(wanted, entry.getValue());
    }

    private List<TableCell> measure(Wanted wanted, List<Source> sources) {
        List<TableCell> cells = new ArrayList<>();
        List<String> open = new ArrayList<>(sources.stream().map(Source::step).distinct().toList());
        History history = new History();
        RunChoice choice = new RunChoice(wanted.switches(), seed, false);
        try (ScenarioRun run = ScenarioRun.open(scenarios.apply(wanted.scenario()), choice)) {
            while (!open.isEmpty()) {
                StepReport report = run.next();
                history.follow(run.timeline());
                if (open.remove(report.step().id())) {
                    RunStep step = new RunStep(history.at(report.to()),
                            run.timeline().events().subList(report.from(), report.to()));
                    sources.stream()
                            .filter(source -> source.step().equals(report.step().id()))
                            .forEach(source -> cells.add(cell(source, source.found().apply(step))));
                }
            }
        }
        return cells;
    }

    private static TableCell cell(Source source, Finding finding) {
        return new TableCell(source.aspect(), source.credential(), source.scenario(), source.switches(), source.step(),
                finding.key(), finding.arguments());
    }

    /** Carries out all runs and measures all cells, row by row. Blocks. */
    public List<TableCell> measure() {
        List<TableCell> cells = new ArrayList<>();
        for (int i = 0; i < runs(); i++) {
            cells.addAll(measure(i));
        }
        cells.sort(Comparator.comparing(TableCell::aspect).thenComparing(TableCell::credential));
        return cells;
    }
}
