package dev.authscope.tokens;

import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * No extension that must be understood: this verifier understands none, so every {@code crit} ends here, a well-formed one
 * because of what it names. A payload that is not encoded ({@code b64} false, RFC 7797) changes what is signed and ends here too.
 */
final class CriticalRule implements TokenRule {

    private static final Finding NONE = Finding.of("crit.none");

    /** Names of RFC 7515 and RFC 7518, which must not be listed. */
    private static final Set<String> STANDARD = Set.of("alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256",
            "typ",
            "cty", "crit", "enc", "zip", "epk", "apu", "apv", "iv", "tag", "p2s", "p2c");

    @Override
    public String id() {
        return "jwt.crit";
    }

    @Override
    public String source() {
        return "RFC 7515 4.1.11, RFC 7797 6";
    }

    @Override
    public Finding examine(VerificationAttempt attempt) throws Refusal {
        SignedToken token = attempt.token();
        JsonNode critical = token.header("crit");
        if (critical != null) {
            throw new Refusal(refusal(critical, token.header()));
        }
        JsonNode encoded = token.header("b64");
        if (encoded != null && !(encoded.isBoolean() && encoded.booleanValue())) {
            throw new Refusal("crit.unencoded");
        }
        return NONE;
    }

    private static Finding refusal(JsonNode critical, ObjectNode header) {
        if (!(critical instanceof ArrayNode list)) {
            return Finding.of("crit.noArray");
        }
        if (list.isEmpty()) {
            return Finding.of("crit.empty");
        }
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode item : list) {
            if (!item.isString()) {
                return Finding.of("crit.noName");
            }
            Finding finding = refusal(item.stringValue(), names, header);
            if (finding != null) {
                return finding;
            }
        }
        return Finding.of("crit.unknown", String.join(", ", names));
    }

    private static @Nullable Finding refusal(String name, Set<String> names, ObjectNode header) {
        if (!names.add(name)) {
            return Finding.of("crit.twice", name);
        }
        if (STANDARD.contains(name)) {
            return Finding.of("crit.standard", name);
        }
        return header.has(name) ? null : Finding.of("crit.missing", name);
    }
}
