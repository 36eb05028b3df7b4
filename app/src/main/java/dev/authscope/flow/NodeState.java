package dev.authscope.flow;

import java.util.Comparator;
import java.util.List;

/** A server node at one moment: its tables by name, each with its rows by key. */
public record NodeState(PersistentMap<String, PersistentMap<String, Row>> tables) {

    static final NodeState NEW = new NodeState(PersistentMap.empty());

    /** The rows of a table in the order in which they were inserted; empty when there is no such table. */
    public List<Row> rows(String table) {
        List<Row> rows = tables.getOrDefault(table, PersistentMap.empty()).values();
        rows.sort(Comparator.comparingLong(Row::inserted));
        return rows;
    }

    NodeState with(String table, Row row) {
        return new NodeState(
                tables.with(table, tables.getOrDefault(table, PersistentMap.empty()).with(row.key(), row)));
    }

    NodeState without(String table, String key) {
        return new NodeState(tables.with(table, tables.getOrDefault(table, PersistentMap.empty()).without(key)));
    }
}
