package dev.authscope.flow;

import java.util.Comparator;
import java.util.List;

/**
 * A server node at one moment: its tables by name, each with its rows by key.
 *
 * @param running whether it runs; a node that does not keeps nothing
 */
public record NodeState(PersistentMap<String, PersistentMap<String, Row>> tables, boolean running) {

    static final NodeState NEW = new NodeState(PersistentMap.empty(), true);

    /** The node after it stopped: what was in its memory is gone. */
    static final NodeState STOPPED = new NodeState(PersistentMap.empty(), false);

    /** The rows of a table in the order in which they were inserted; empty when there is no such table. */
    public List<Row> rows(String table) {
        List<Row> rows = tables.getOrDefault(table, PersistentMap.empty()).values();
        rows.sort(Comparator.comparingLong(Row::inserted));
        return rows;
    }

    /** The node once it runs, with the rows that it found outside of itself. */
    NodeState started() {
        return new NodeState(tables, true);
    }

    NodeState with(String table, Row row) {
        return new NodeState(
                tables.with(table, tables.getOrDefault(table, PersistentMap.empty()).with(row.key(), row)), running);
    }

    NodeState without(String table, String key) {
        return new NodeState(tables.with(table, tables.getOrDefault(table, PersistentMap.empty()).without(key)),
                running);
    }
}
