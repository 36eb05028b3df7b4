package dev.authscope.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds what is worth a note in a decoded token. */
final class TokenNotes {

    private static final List<String> KEYS_IN_HEADER = List.of("jwk", "jku", "x5c", "x5u");
    private static final List<String> TIMES = List.of("exp", "nbf", "iat");

    private TokenNotes() {}

    static List<Finding> of(
            ObjectNode header,
            @Nullable ObjectNode claims,
            @Nullable String payload,
            boolean encrypted,
            boolean lastPartEmpty) {
        List<Finding> notes = new ArrayList<>();
        ofHeader(header, encrypted, lastPartEmpty, notes);
        if (encrypted) {
            notes.add(Finding.of("note.encrypted"));
        } else if (claims != null) {
            ofClaims(claims, notes);
        } else {
            notes.add(Finding.of(payload == null ? "note.payloadNoText" : "note.payloadNoClaims"));
        }
        return notes;
    }

    private static void ofHeader(ObjectNode header, boolean encrypted, boolean lastPartEmpty, List<Finding> notes) {
        JsonNode algorithm = header.get("alg");
        if (algorithm == null || !algorithm.isString()) {
            notes.add(Finding.of("note.noAlg"));
        } else if (algorithm.stringValue().toLowerCase(Locale.ROOT).equals("none")) {
            notes.add(Finding.of("note.unsecured"));
        } else if (lastPartEmpty && !encrypted) {
            notes.add(Finding.of("note.noSignature"));
        }
        for (String name : KEYS_IN_HEADER) {
            if (header.has(name)) {
                notes.add(Finding.of("note.keyInHeader", name));
            }
        }
        if (header.has("crit")) {
            notes.add(Finding.of("note.critical"));
        }
    }

    private static void ofClaims(ObjectNode claims, List<Finding> notes) {
        if (!claims.has("exp")) {
            notes.add(Finding.of("note.noExpiry"));
        }
        for (String name : TIMES) {
            try {
                NumericDate date = NumericDate.of(claims, name);
                if (date != null && date.looksLikeMilliseconds()) {
                    notes.add(Finding.of("note.milliseconds", name));
                }
            } catch (Refusal e) {
                notes.add(e.finding());
            }
        }
    }
}
