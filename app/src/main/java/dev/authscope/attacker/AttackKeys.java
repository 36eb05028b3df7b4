package dev.authscope.attacker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.bundled.BundledFiles;

/** Key pairs of attackers, as private JWKs (RFC 7517). They are public: everybody can recompute what they see. */
public final class AttackKeys {

    private AttackKeys() {}

    /** The attacker's own pair, whose public half her site publishes. */
    public static String mallory() {
        return BundledFiles.text("attack-keys/public-demo-mallory.jwk");
    }

    /** The public half of it, as a JWK. */
    public static Map<String, Object> malloryPublic() {
        JsonNode whole = JsonMapper.shared().readTree(mallory());
        Map<String, Object> half = new LinkedHashMap<>();
        for (String member : List.of("kty", "use", "alg", "kid", "n", "e")) {
            whole.path(member).asStringOpt().ifPresent(value -> half.put(member, value));
        }
        return half;
    }
}
