package dev.authscope.export.replay;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.authscope.texts.Texts;

/** What lies at the servers, in the browsers and with the attacker, as tables. */
final class WorldTables {

    private static final List<String> STORES = List.of("localStorage", "sessionStorage", "memory");

    private final Texts texts;
    private final Html html;

    /**
     * @param texts the bundle {@code export}
     */
    WorldTables(Texts texts, Html html) {
        this.texts = texts;
        this.html = html;
    }

    /**
     * Adds the tables.
     *
     * @param world the form of a World, its secrets taken out already
     */
    void add(Map<?, ?> world) {
        members(world, "server").forEach(
                (table, rows) -> table(texts.get("replay.rows", table), "", tree(rows)));
        members(world, "browsers").forEach((browser, state) -> {
            table(texts.get("replay.jar", browser), "", members(tree(state), "jar"));
            for (String store : STORES) {
                table(texts.get("replay.storage", browser, store), texts.get("replay.value"),
                        members(tree(state), store));
            }
        });
        table(texts.get("replay.loot"), "", members(members(world, "attacker"), "loot"));
    }

    /** One row for each member; with a name for the column when members are values. */
    private void table(String caption, String column, Map<?, ?> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Set<String> columns = new LinkedHashSet<>();
        rows.values().forEach(row -> {
            if (row instanceof Map<?, ?> fields) {
                fields.keySet().forEach(field -> columns.add(String.valueOf(field)));
            } else {
                columns.add(column);
            }
        });
        html.raw("<div class=\"scroll\"><table><caption>").text(caption).raw("</caption><tr><td></td>");
        columns.forEach(name -> html.raw("<th scope=\"col\">").text(name).raw("</th>"));
        html.raw("</tr>");
        rows.forEach((name, row) -> {
            html.raw("<tr><th scope=\"row\">").text(String.valueOf(name)).raw("</th>");
            Map<?, ?> fields = row instanceof Map<?, ?> map ? map : one(column, row);
            columns.forEach(field -> html.raw("<td>").text(shown(fields.get(field))).raw("</td>"));
            html.raw("</tr>\n");
        });
        html.raw("</table></div>\n");
    }

    private static Map<String, Object> one(String column, @Nullable Object value) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put(column, shown(value));
        return row;
    }

    private static String shown(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(WorldTables::shown).collect(Collectors.joining(", "));
            default -> String.valueOf(value);
        };
    }

    private static Map<?, ?> members(Map<?, ?> tree, String name) {
        return tree(tree.get(name));
    }

    private static Map<?, ?> tree(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
