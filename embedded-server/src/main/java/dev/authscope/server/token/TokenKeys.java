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
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.json.JsonText;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The keys of the issuer: one for each algorithm, made or read when it is first needed. */
public final class TokenKeys {

    private static final String ID = "k1";
    private static final String ROTATED_ID = "k2";
    private static final int OCTETS = 32;
    private static final String SIGNING = "authscope-lab-hs256-key-0123456789abcdef";
    private static final String ROTATED = "authscope-lab-hs256-key-k2-3456789abcdef";
    private static final String SEALING = "authscope-lab-a256gcm-key-012345";

    private final Function<String, byte[]> secrets;
    private final Function<String, KeyPair> pairs;
    private final Function<String, byte[]> chance;
    private final Map<String, SigningKey> keys = new ConcurrentHashMap<>();

    private final String boot;
    private final boolean verifies;

    private TokenKeys(Function<String, byte[]> secrets, Function<String, KeyPair> pairs, Randomness randomness,
            String boot, boolean verifies) {
        this.boot = boot;
        this.verifies = verifies;
        this.secrets = secrets;
        this.pairs = pairs;
        this.chance = purpose -> randomness.octets(purpose, OCTETS);
    }

    /**
     * The keys of scenarios; public, so that everybody can recompute what they see.
     *
     * @param boot which server it is and which start of it, for a secret that is drawn at every start
     * @param verifies whether the server only verifies, and so has no private key
     */
    public static TokenKeys ofScenarios(Randomness randomness, String boot, boolean verifies) {
        return new TokenKeys(
                TokenKeys::known,
                PinnedKeys::pair, randomness, boot, verifies);
    }

    private static byte[] known(String use) {
        String text = switch (use) {
            case "hs256" -> SIGNING;
            case "hs256-k2" -> ROTATED;
            default -> SEALING;
        };
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Keys that nobody else has. */
    public static TokenKeys random(Randomness randomness) {
        return new TokenKeys(use -> randomness.octets("key/" + use, OCTETS), TokenKeys::fresh, randomness, "", false);
    }

    /** The key that the settings choose. */
    SigningKey signing(LabSettings settings) {
        String alg = settings.get(Switches.ALG);
        if (settings.get(Switches.SIGNING_KEY).equals("generatedAtBoot")) {
            return keys.computeIfAbsent("boot", of -> new SharedSecret(ID, chance.apply("key/boot/" + boot)));
        }
        if (alg.equals("HS256") && settings.get(Switches.NODE3_SECRET).equals("wrong") && boot.startsWith("node-3/")) {
            return keys.computeIfAbsent("wrong/" + settings.get(Switches.ACTIVE_KEY),
                    of -> new SharedSecret(settings.get(Switches.ACTIVE_KEY), chance.apply("key/wrong")));
        }
        if (alg.equals("HS256") && settings.get(Switches.ACTIVE_KEY).equals(ROTATED_ID)) {
            return keys.computeIfAbsent("rotated", of -> new SharedSecret(ROTATED_ID, secrets.apply("hs256-k2")));
        }
        return alg.equals("HS256")
                ? keys.computeIfAbsent(alg + "/" + settings.get(Switches.SECRET), of -> secret(settings))
                : keys.computeIfAbsent(alg, of -> pair(alg));
    }

    /** The key of this API's set that a token names: the issuer's own, or a partner's that lies in the set as well. */
    Optional<SigningKey> verifying(String kid, LabSettings settings) {
        SigningKey own = signing(settings);
        if (own.id().equals(kid)) {
            return Optional.of(own);
        }
        return Optional.of(settings.get(Switches.PARTNER_KEY))
                .filter(inTheSet -> inTheSet)
                .map(inTheSet -> keys.computeIfAbsent("partner", of -> PublicRsaKey.partner()))
                .filter(partner -> partner.id().equals(kid));
    }

    /** A server that only verifies is given the public half and nothing else. */
    private SigningKey pair(String alg) {
        KeyPair whole = pairs.apply(alg);
        return new KeyPairKey(ID, alg, verifies ? new KeyPair(whole.getPublic(), null) : whole, chance);
    }

    /** What somebody takes who takes the key of this server: the secret, or the public key as a JWK where that is all. */
    public Taken taken(LabSettings settings) {
        SigningKey key = signing(settings);
        return key.publicKey()
                .map(jwk -> new Taken(key.id(), false, JsonText.write(jwk)))
                .orElseGet(() -> new Taken(key.id(), true, key.secretText()));
    }

    /**
     * A server's key in somebody's hands.
     *
     * @param kid how tokens name it
     * @param secret whether it also signs
     * @param text one character for each octet, or a JWK
     */
    public record Taken(String kid, boolean secret, String text) {}

    private SigningKey secret(LabSettings settings) {
        return switch (settings.get(Switches.SECRET)) {
            case "weak" -> new GuessableSecret(ID, "mysecret");
            case "mangled" -> new GuessableSecret(ID, "Mysecret2024");
            case "random32" -> new SharedSecret(ROTATED_ID, chance.apply("key/random32"));
            default -> new SharedSecret(ID, secrets.apply("hs256"));
        };
    }

    /** What wraps tokens where the settings ask for encryption. */
    TokenSeal seal() {
        return new TokenSeal(secrets.apply("a256gcm"), chance);
    }

    /** The public keys that verify what is issued now (RFC 7517 section 5). */
    public List<Map<String, @Nullable Object>> published(LabSettings settings) {
        List<Map<String, @Nullable Object>> published = new ArrayList<>();
        signing(settings).publicKey().ifPresent(published::add);
        if (settings.get(Switches.PARTNER_KEY)) {
            PublicRsaKey.partner().publicKey().ifPresent(published::add);
        }
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
            KeyPairGenerator generator = KeyPairGenerator.getInstance(alg.equals("RS256") ? "RSA" : "EC");
            generator.initialize(alg.equals("RS256") ? 2048 : 256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java makes keys for " + alg, e);
        }
    }
}
