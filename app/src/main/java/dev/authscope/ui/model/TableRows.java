package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Row;
import dev.authscope.flow.World;

/** The tables of a node as they are shown: with the rows that the current step deleted still standing, struck through. */
public final class TableRows {

    private TableRows() {}

    /**
     * A row as it is shown.
     *
     * @param deleted whether the step at the cursor deleted it
     * @param changedAt seq of the last event that touched it
     */
    public record Shown(Row row, boolean deleted, long changedAt) {}

    /**
     * The tables to show: those that the mode of the lab works with, then others in which something has happened since the
     * first step.
     *
     * @param began position on the timeline at which the first step began
     */
    public static List<String> tables(World world, String node, String mode, int began) {
        Set<String> tables = new LinkedHashSet<>();
        if (mode.equals("session")) {
            tables.add("sessions");
        }
        if (mode.equals("jwt+refresh")) {
            tables.add("refreshTokens");
        }
        for (String table : world.node(node).tables().keys()) {
            if (of(world, node, table).stream().anyMatch(row -> row.changedAt() >= began)) {
                tables.add(table);
            }
        }
        tables.remove("accounts");
        return List.copyOf(tables);
    }

    /** The rows of a table in the order in which they were inserted. */
    public static List<Shown> of(World world, String node, String table) {
        List<Shown> shown = new ArrayList<>();
        for (Row row : world.node(node).rows(table)) {
            shown.add(new Shown(row, false, row.changed()));
        }
        for (FlowEvent.RowChanged change : world.changes().values()) {
            Map<String, Object> before = change.before();
            boolean isGone = change.after() == null && change.table().equals(table)
                    && change.stamp().where().equals(node);
            if (isGone && before != null && shown.stream().noneMatch(row -> row.row().key().equals(change.key()))) {
                long seq = change.stamp().seq();
                shown.add(new Shown(new Row(change.key(), change.label(), before, seq, seq), true, seq));
            }
        }
        return shown;
    }
}
