package dev.authscope.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;

/** The form of a whole run, which {@code run --json} prints. */
public final class RunJson {

    private RunJson() {}

    /**
     * An expectation and whether it was met.
     *
     * @param text in the words of the scenario file
     */
    public record Expectation(String text, boolean met) {}

    /**
     * A step of a run.
     *
     * @param end the World at its end
     * @param problem why it could not be carried out; null when it could
     */
    public record Step(String id, String actor, World end, List<Expectation> expectations, @Nullable String problem) {

        boolean ok() {
            return problem == null && expectations.stream().allMatch(Expectation::met);
        }
    }

    /** Whether all steps were carried out and all that was expected holds. */
    public static boolean ok(List<Step> steps) {
        return steps.stream().allMatch(Step::ok);
    }

    /**
     * The form of a run.
     *
     * @param settings those of the scenario and its switches, as written
     */
    public static Map<String, Object> of(String scenario, long seed, Map<String, String> settings, List<Step> steps) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scenario", scenario);
        tree.put("seed", seed);
        tree.put("settings", settings);
        tree.put("ok", ok(steps));
        tree.put("steps", steps.stream().map(RunJson::step).toList());
        tree.put("world", WorldJson.of(steps.isEmpty() ? World.EMPTY : steps.getLast().end()));
        return tree;
    }

    /**
     * The form of runs that are played together: that of the first, {@code ok} when all are, and {@code rows} with all of
     * them, each with the switch value by which it is one of the rows.
     *
     * @param switchId the switch in which the runs differ
     * @param runs by the switch's value, each in the form of {@link #of}; one at least
     */
    public static Map<String, Object> together(String switchId, Map<String, Map<String, Object>> runs) {
        Map<String, Object> tree = new LinkedHashMap<>(runs.values().iterator().next());
        tree.put("ok", runs.values().stream().allMatch(run -> Boolean.TRUE.equals(run.get("ok"))));
        List<Object> rows = new ArrayList<>();
        runs.forEach((value, run) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("switches", Map.of(switchId, value));
            row.putAll(run);
            row.remove("scenario");
            row.remove("seed");
            rows.add(row);
        });
        tree.put("rows", rows);
        return tree;
    }

    private static Map<String, Object> step(Step step) {
        World world = step.end();
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", step.id());
        tree.put("actor", step.actor());
        tree.put("at", world.now().toString());
        tree.put("exchanges", exchanges(world, false));
        tree.put("preflights", exchanges(world, true));
        List<Object> changes = new ArrayList<>();
        world.changes().values().forEach(change -> changes.add(change(change)));
        tree.put("changes", changes);
        if (world.run().participants().stream().anyMatch(one -> one.role() == Participant.Role.ATTACKER)) {
            tree.put("attackerWindow", WorldJson.attackerWindow(world));
        }
        tree.put("expectations", step.expectations().stream().map(RunJson::expectation).toList());
        Optional.ofNullable(step.problem()).ifPresent(problem -> tree.put("problem", problem));
        return tree;
    }

    private static List<Map<String, Object>> exchanges(World world, boolean preflights) {
        return WorldJson.exchanges(world, preflights)
                .stream()
                .map(exchange -> ExchangeJson.of(exchange, world))
                .toList();
    }

    private static Map<String, Object> change(FlowEvent.RowChanged change) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("where", change.stamp().where() + "/" + change.table());
        tree.put("key", change.key());
        tree.put("label", change.label());
        tree.put("before", fields(change.before()));
        tree.put("after", fields(change.after()));
        tree.put("why", change.why());
        return ExchangeJson.asTree(tree);
    }

    private static @Nullable Map<String, Object> fields(@Nullable Map<String, Object> fields) {
        return fields == null ? null : WorldJson.fields(fields);
    }

    private static Map<String, Object> expectation(Expectation expectation) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("text", expectation.text());
        tree.put("met", expectation.met());
        return tree;
    }
}
