package dev.authscope.tokens;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JWK or a JWK Set (RFC 7517). A key with a mistake stays in the set as unusable with its reason, so that the other
 * keys still serve and a token that names the bad one learns why. Of a private key only the public part is used.
 */
public final class JwkReader {

    private JwkReader() {}

    /** Reads a key or, when there is a member {@code keys}, a set. */
    public static KeySet read(ObjectNode json) {
        JsonNode keys = json.get("keys");
        if (keys == null) {
            return KeySet.of(entry(json));
        }
        if (!(keys instanceof ArrayNode list)) {
            return new KeySet(List.of(), true, Finding.of("key.keysNoArray"));
        }
        List<KeyEntry> entries = new ArrayList<>(list.size());
        boolean secret = false;
        boolean open = false;
        for (JsonNode node : list) {
            if (!(node instanceof ObjectNode key)) {
                return new KeySet(List.of(), true, Finding.of("key.keysNoObject"));
            }
            boolean isSecret = KeyType.SECRET.kty().equals(string(key.get("kty")));
            secret |= isSecret;
            open |= !isSecret;
            entries.add(entry(key));
        }
        // A set for publishing holds no secret, and a set of secrets no public key: a mixture was leaked or put together wrongly.
        return new KeySet(entries, true, secret && open ? Finding.of("key.mixedSet") : null);
    }

    private static KeyEntry entry(ObjectNode jwk) {
        String kid = string(jwk.get("kid"));
        try {
            if (jwk.has("kid") && kid == null) {
                throw new Refusal("key.member", "kid");
            }
            List<String> operations = operations(jwk.get("key_ops"));
            return KeyEntry.usable(kid, algorithm(jwk), optional(jwk, "use"), operations, key(jwk));
        } catch (Refusal e) {
            return KeyEntry.unusable(kid, e.finding());
        }
    }

    /**
     * The one algorithm of the key. Keys on P-521 are published with the name ES521, which is not registered and can only mean
     * ES512: no other algorithm uses that curve (RFC 7518 3.4).
     */
    private static @Nullable String algorithm(ObjectNode jwk) throws Refusal {
        String name = optional(jwk, "alg");
        return "ES521".equals(name) ? "ES512" : name;
    }

    private static VerificationKey key(ObjectNode jwk) throws Refusal {
        String type = string(jwk.get("kty"));
        if (type == null) {
            throw new Refusal("key.noType");
        }
        return switch (type) {
            case "oct" -> SecretKeys.of(octets(jwk, "k"));
            case "RSA" -> RsaKeys.of(integer(jwk, "n"), integer(jwk, "e"));
            case "EC" -> EllipticCurveKeys.of(required(jwk, "crv"), octets(jwk, "x"), octets(jwk, "y"));
            case "OKP" -> EdwardsCurveKeys.of(required(jwk, "crv"), octets(jwk, "x"));
            default -> throw new Refusal("key.unknownType", type);
        };
    }

    /** Each operation at most once (RFC 7517 4.3). */
    private static @Nullable List<String> operations(@Nullable JsonNode node) throws Refusal {
        if (node == null) {
            return null;
        }
        List<String> result = new ArrayList<>();
        if (node instanceof ArrayNode list) {
            for (JsonNode item : list) {
                String operation = string(item);
                if (operation == null || result.contains(operation)) {
                    throw new Refusal("key.member", "key_ops");
                }
                result.add(operation);
            }
            return List.copyOf(result);
        }
        throw new Refusal("key.member", "key_ops");
    }

    /** A Base64urlUInt: the least number of octets, so no leading zero octet (RFC 7518 2). */
    private static BigInteger integer(ObjectNode jwk, String name) throws Refusal {
        byte[] octets = octets(jwk, name);
        if (octets.length == 0 || octets[0] == 0) {
            throw new Refusal("key.member", name);
        }
        return new BigInteger(1, octets);
    }

    private static byte[] octets(ObjectNode jwk, String name) throws Refusal {
        byte[] octets = StrictBase64Url.decode(required(jwk, name));
        if (octets == null) {
            throw new Refusal("key.member", name);
        }
        return octets;
    }

    private static String required(ObjectNode jwk, String name) throws Refusal {
        String value = string(jwk.get(name));
        if (value == null) {
            throw new Refusal("key.member", name);
        }
        return value;
    }

    private static @Nullable String optional(ObjectNode jwk, String name) throws Refusal {
        return jwk.has(name) ? required(jwk, name) : null;
    }

    private static @Nullable String string(@Nullable JsonNode node) {
        return node != null && node.isString() ? node.stringValue() : null;
    }
}
