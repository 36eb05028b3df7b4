package dev.authscope.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.flow.NodeState;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Row;
import dev.authscope.flow.World;

/** The form of the places of a World: what each node holds by itself, and what the balancer knows of them. */
final class NodesJson {

    /** How the names of the balancer's tables begin. */
    static final String BALANCER = "balancer.";

    private NodesJson() {}

    /** Each node with its tables; empty where there is one place only. */
    static Optional<Map<String, Object>> of(World world) {
        if (alone(world)) {
            return Optional.empty();
        }
        Map<String, Object> nodes = new LinkedHashMap<>();
        for (Participant participant : world.run().participants()) {
            if (participant.role() == Participant.Role.SERVER || participant.role() == Participant.Role.DATABASE) {
                nodes.put(participant.id(), node(world.node(participant.id())));
            }
        }
        return Optional.of(nodes);
    }

    /** What the balancer knows; empty where there is none. */
    static Optional<Map<String, Object>> balancer(World world) {
        return world.run()
                .participants()
                .stream()
                .filter(one -> one.role() == Participant.Role.BALANCER)
                .findFirst()
                .map(one -> {
                    Map<String, Object> tree = new LinkedHashMap<>();
                    for (String table : List.of("nodes", "ties")) {
                        tree.put(table, rows(world.node(one.id()), BALANCER + table));
                    }
                    return tree;
                });
    }

    private static boolean alone(World world) {
        return world.run()
                .participants()
                .stream()
                .noneMatch(one -> one.role() == Participant.Role.BALANCER || one.role() == Participant.Role.DATABASE);
    }

    private static Map<String, Object> node(NodeState node) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("running", node.running());
        for (String table : node.tables().keys()) {
            tree.put(table, rows(node, table));
        }
        return tree;
    }

    private static Map<String, Object> rows(NodeState node, String table) {
        Map<String, Object> rows = new LinkedHashMap<>();
        for (Row row : node.rows(table)) {
            rows.put(row.label().isEmpty() || rows.containsKey(row.label()) ? row.key() : row.label(),
                    WorldJson.fields(row.fields()));
        }
        return rows;
    }
}
