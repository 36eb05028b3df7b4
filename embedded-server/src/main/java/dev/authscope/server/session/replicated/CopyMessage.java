package dev.authscope.server.session.replicated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.json.JsonText;

/**
 * What nodes say to each other.
 *
 * @param kind what it is about
 * @param number names the message among those of its sender; an answer bears the number of its question
 * @param from the node that sends it
 * @param versions the sessions that it carries
 */
record CopyMessage(Kind kind, long number, String from, List<Version> versions) {

    /** What a message is about. */
    enum Kind {
        /** Sessions as they are now at the sender. */
        COPY,
        /** A copy was kept. */
        ACK,
        /** Asks for all sessions. */
        ASK,
        /** All sessions. */
        STATE
    }

    CopyMessage {
        versions = List.copyOf(versions);
    }

    /** JSON with the version of the form. */
    String text() {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("v", 1L);
        tree.put("kind", kind.name());
        tree.put("number", number);
        tree.put("from", from);
        List<Object> list = new ArrayList<>();
        versions.forEach(version -> list.add(version.tree()));
        tree.put("sessions", list);
        return JsonText.write(tree);
    }

    /** @return empty when the text is no message in this version of the form */
    static Optional<CopyMessage> read(String text) {
        return JsonText.readObject(text).flatMap(CopyMessage::of);
    }

    private static Optional<CopyMessage> of(Map<String, @Nullable Object> tree) {
        if (!(tree.get("v") instanceof Number form) || form.longValue() != 1
                || !(tree.get("kind") instanceof String kind) || !(tree.get("number") instanceof Number number)
                || !(tree.get("from") instanceof String from) || !(tree.get("sessions") instanceof List<?> list)) {
            return Optional.empty();
        }
        List<Version> versions = new ArrayList<>();
        for (Object element : list) {
            Optional<Version> version = Version.read(element);
            if (version.isEmpty()) {
                return Optional.empty();
            }
            versions.add(version.get());
        }
        return Optional.of(new CopyMessage(Kind.valueOf(kind), number.longValue(), from, versions));
    }
}
