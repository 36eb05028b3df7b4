package dev.authscope.json;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.authscope.flow.NodeState;
import dev.authscope.flow.Row;
import dev.authscope.flow.World;

/** How much the rows of tables are: octets of their keys and fields, written as JSON in UTF-8. */
public final class RowOctets {

    private RowOctets() {}

    /** Octets of one row. */
    public static int of(String key, Map<String, Object> fields) {
        return (JsonText.write(key) + JsonText.write(WorldJson.fields(fields))).getBytes(StandardCharsets.UTF_8).length;
    }

    /** The rows and octets of each table, of all places together; what a balancer remembers is left out. */
    static Map<String, Object> held(World world) {
        Map<String, long[]> tables = new LinkedHashMap<>();
        for (String name : world.nodes().keys()) {
            NodeState node = world.node(name);
            for (String table : node.tables().keys()) {
                if (table.startsWith(NodesJson.BALANCER)) {
                    continue;
                }
                long[] sum = tables.computeIfAbsent(table, key -> new long[2]);
                for (Row row : node.rows(table)) {
                    sum[0]++;
                    sum[1] += of(row.key(), row.fields());
                }
            }
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tables.forEach((table, sum) -> {
            Map<String, Object> members = new LinkedHashMap<>();
            members.put("rows", sum[0]);
            members.put("octets", sum[1]);
            tree.put(table, members);
        });
        return tree;
    }
}
