package dev.authscope.server.session.replicated;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.row.SessionJson;

/**
 * A session as a node made it. Of two versions the one with the higher number counts, of two with the same number that of the
 * node with the higher name; a session that was ended stays ended, whatever others still say of it.
 *
 * @param row null when the session was ended
 * @param number how often it had been changed
 * @param node who made this version
 */
record Version(String id, @Nullable SessionRow row, long number, String node) {

    /** Whether this version takes the place of another one. */
    boolean replaces(@Nullable Version other) {
        if (other == null) {
            return true;
        }
        if (other.row == null || row == null) {
            return other.row != null;
        }
        return number != other.number ? number > other.number : node.compareTo(other.node) > 0;
    }

    Map<String, Object> tree() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", id);
        tree.put("number", number);
        tree.put("node", node);
        SessionRow there = row;
        if (there != null) {
            tree.put("row", SessionJson.write(there));
        }
        return tree;
    }

    static Optional<Version> read(@Nullable Object tree) {
        if (!(tree instanceof Map<?, ?> map) || !(map.get("id") instanceof String id)
                || !(map.get("number") instanceof Number number) || !(map.get("node") instanceof String node)) {
            return Optional.empty();
        }
        return map.get("row") instanceof String text
                ? SessionJson.read(text).map(row -> new Version(id, row, number.longValue(), node))
                : Optional.of(new Version(id, null, number.longValue(), node));
    }
}
