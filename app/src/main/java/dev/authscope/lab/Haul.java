package dev.authscope.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a text that reached the attacker's site holds: every value that has a short name, wherever it stands in the text, and
 * of the rest every value as it is.
 */
final class Haul {

    private final Map<String, Issued> known;
    private final List<Piece> pieces = new ArrayList<>();

    /** Where the attack scripts of the lab say that a value lay; anything else is what they sent. */
    private static final Set<String> PLACES = Set.of("cookie", "localStorage", "sessionStorage", "variables",
            "requestHeader", "tokenAnswer", "text");

    private Haul(Map<String, Issued> known) {
        this.known = known;
    }

    /** A value that was issued in the run. */
    record Issued(String kind, String name) {}

    /**
     * A value that she holds now.
     *
     * @param place where the script found it, such as {@code localStorage}; {@code text} when nothing says it
     */
    record Piece(String kind, String name, String value, String place) {}

    /**
     * Takes a text apart.
     *
     * @param known the values that have a short name, in the order of their issue
     */
    static List<Piece> in(String text, Map<String, Issued> known) {
        Haul haul = new Haul(known);
        Optional<JsonNode> tree = json(text);
        if (tree.isPresent() && tree.get().isObject()) {
            tree.get()
                    .properties()
                    .forEach(place -> haul.add(PLACES.contains(place.getKey()) ? place.getKey() : "text",
                            place.getKey(), place.getValue()));
        } else {
            haul.value("text", "text", text.strip());
        }
        return haul.pieces;
    }

    private static Optional<JsonNode> json(String text) {
        try {
            return Optional.ofNullable(JsonMapper.shared().readTree(text));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void add(String place, String name, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(member -> add(place, member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            node.values().forEach(element -> add(place, name, element));
        } else if (node.isValueNode() && !node.isNull()) {
            value(place, name, node.asString());
        }
    }

    private void value(String place, String name, String value) {
        if (value.isEmpty()) {
            return;
        }
        boolean recognized = false;
        for (Map.Entry<String, Issued> entry : known.entrySet()) {
            if (value.contains(entry.getKey())) {
                Issued issued = entry.getValue();
                pieces.add(new Piece(issued.kind(), issued.name(), entry.getKey(), place));
                recognized = true;
            }
        }
        if (!recognized) {
            pieces.add(new Piece("data", name, value, place));
        }
    }
}
