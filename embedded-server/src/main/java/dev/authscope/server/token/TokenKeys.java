package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.json.JsonText;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * The keys that a server holds by itself: those of the issuer, or the secrets that every server was given. Made or read when
 * they are first needed. {@code activeKey} says which of them count: the issuer signs with the first and publishes all.
 */
public final class TokenKeys {

    private static final String ID = "k1";
    private static final String ROTATED_ID = "k2";
    private static final int OCTETS = 32;
    private static final String SIGNING = "authscope-lab-hs256-key-0123456789abcdef";
    private static final String ROTATED = "authscope-lab-hs256-key-k2-3456789abcdef";
    private static final String SEALING = "authscope-lab-a256gcm-key-012345";

    private final Function<String, byte[]> secrets;
    private final BiFunction<String, String, KeyPair> pairs;
    private final Function<String, byte[]> chance;
    private final byte[] drawn;
    private final Map<String, SigningKey> keys = new ConcurrentHashMap<>();

    private final String boot;
    private final boolean verifies;

    private TokenKeys(Function<String, byte[]> secrets, BiFunction<String, String, KeyPair> pairs,
            Randomness randomness, byte[] drawn, String boot, boolean verifies) {
        this.drawn = drawn.clone();
        this.boot = boot;
        this.verifies = verifies;
        this.secrets = secrets;
        this.pairs = pairs;
        this.chance = purpose -> randomness.octets(purpose, OCTETS);
    }

    /**
     * The keys of scenarios; public, so that everybody can recompute what they see.
     *
     * @param drawn the secret of all servers where it is drawn by chance
     * @param boot which server it is and which start of it, for a secret that is drawn at every start
     * @param verifies whether the server only verifies, and so has no private key
     */
    public static TokenKeys ofScenarios(Randomness randomness, byte[] drawn, String boot, boolean verifies) {
        return new TokenKeys(TokenKeys::known, PinnedKeys::pair, randomness, drawn, boot, verifies);
    }

    private static byte[] known(String use) {
        String text = switch (use) {
            case "hs256" -> SIGNING;
            case "hs256-k2" -> ROTATED;
            default -> SEALING;
        };
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * Keys that nobody else has.
     *
     * @param drawn the secret of all servers where the settings want one drawn by chance
     */
    public static TokenKeys random(Randomness randomness, byte[] drawn) {
        return new TokenKeys(use -> randomness.octets("key/" + use, OCTETS), (alg, kid) -> fresh(alg), randomness,
                drawn, "", false);
    }

    /** The key that the settings choose for signing. */
    SigningKey signing(LabSettings settings) {
        return key(active(settings).getFirst(), settings);
    }

    /** The names of the keys that count, the one that signs first. */
    private static List<String> active(LabSettings settings) {
        return List.of(settings.get(Switches.ACTIVE_KEY).split("\\+", -1));
    }

    private SigningKey key(String kid, LabSettings settings) {
        String alg = settings.get(Switches.ALG);
        if (settings.get(Switches.SIGNING_KEY).equals("generatedAtBoot")) {
            return keys.computeIfAbsent("boot", of -> new SharedSecret(ID, chance.apply("key/boot/" + boot)));
        }
        if (!alg.equals("HS256")) {
            return keys.computeIfAbsent(alg + "/" + kid, of -> new KeyPairKey(kid, alg, pairs.apply(alg, kid), chance));
        }
        if (settings.get(Switches.NODE3_SECRET).equals("wrong") && boot.startsWith("node-3/")) {
            return keys.computeIfAbsent("wrong/" + kid, of -> new SharedSecret(kid, chance.apply("key/wrong")));
        }
        return kid.equals(ROTATED_ID)
                ? keys.computeIfAbsent("rotated", of -> new SharedSecret(ROTATED_ID, secrets.apply("hs256-k2")))
                : keys.computeIfAbsent(alg + "/" + settings.get(Switches.SECRET), of -> secret(settings));
    }

    /** The key of this API's set that a token names: one of the issuer's own, or a partner's that lies in the set as well. */
    Optional<SigningKey> verifying(String kid, LabSettings settings) {
        return active(settings).stream()
                .map(name -> key(name, settings))
                .filter(own -> own.id().equals(kid))
                .findFirst()
                .or(() -> partner(settings).filter(partner -> partner.id().equals(kid)));
    }

    private Optional<SigningKey> partner(LabSettings settings) {
        return settings.get(Switches.PARTNER_KEY)
                ? Optional.of(keys.computeIfAbsent("partner", of -> PublicRsaKey.partner()))
                : Optional.empty();
    }

    /**
     * Whether this server has no key of its own to verify with and must fetch the issuer's: it only verifies, and keys are
     * pairs, whose public halves need no delivery.
     */
    boolean fetches(LabSettings settings) {
        return verifies && !settings.get(Switches.ALG).equals("HS256")
                && !settings.get(Switches.SIGNING_KEY).equals("generatedAtBoot");
    }

    /** The names of the keys that this server holds by itself, as the settings are now. */
    String known(LabSettings settings) {
        return active(settings).stream()
                .map(name -> key(name, settings).id())
                .collect(Collectors.joining(", "));
    }

    /**
     * What somebody takes who takes the key of this server: the secret, or the public key as a JWK where that is all.
     *
     * @param fetched what the server has fetched, where it has no keys of its own
     * @return empty when it has fetched none so far
     */
    public Optional<Taken> taken(LabSettings settings, FetchedKeys fetched) {
        return fetches(settings)
                ? fetched.all().stream().findFirst().map(Taken::of)
                : Optional.of(Taken.of(signing(settings)));
    }

    /**
     * A server's key in somebody's hands.
     *
     * @param kid how tokens name it
     * @param secret whether it also signs
     * @param text one character for each octet, or a JWK
     */
    public record Taken(String kid, boolean secret, String text) {

        static Taken of(SigningKey key) {
            return key.publicKey()
                    .map(jwk -> new Taken(key.id(), false, JsonText.write(jwk)))
                    .orElseGet(() -> new Taken(key.id(), true, key.secretText()));
        }
    }

    private SigningKey secret(LabSettings settings) {
        return switch (settings.get(Switches.SECRET)) {
            case "weak" -> new GuessableSecret(ID, "mysecret");
            case "mangled" -> new GuessableSecret(ID, "Mysecret2024");
            case "random32" -> new SharedSecret(ROTATED_ID, drawn);
            default -> new SharedSecret(ID, secrets.apply("hs256"));
        };
    }

    /** What wraps tokens where the settings ask for encryption. */
    TokenSeal seal() {
        return new TokenSeal(secrets.apply("a256gcm"), chance);
    }

    /** The public keys that verify what the issuer has signed and signs now (RFC 7517 section 5). */
    public List<Map<String, @Nullable Object>> published(LabSettings settings) {
        List<Map<String, @Nullable Object>> published = new ArrayList<>();
        active(settings).forEach(name -> key(name, settings).publicKey().ifPresent(published::add));
        partner(settings).flatMap(SigningKey::publicKey).ifPresent(published::add);
        return published;
    }

    /** Signs an input again, to show how it is done. */
    public String signAgain(String input, LabSettings settings) {
        return signing(settings).sign(input);
    }

    /** The signed token inside a token: itself, or what an encrypted one holds; empty when it is neither. */
    public Optional<String> signedToken(String token) {
        int parts = token.split("\\.", -1).length;
        return parts == 3 ? Optional.of(token) : seal().open(token);
    }

    private static KeyPair fresh(String alg) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(switch (alg) {
                case "RS256" -> "RSA";
                case "EdDSA" -> "Ed25519";
                default -> "EC";
            });
            if (!alg.equals("EdDSA")) {
                generator.initialize(alg.equals("RS256") ? 2048 : 256);
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java makes keys for " + alg, e);
        }
    }
}
