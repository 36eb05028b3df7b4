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

import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The keys of the issuer: one for each algorithm, made or read when it is first needed. */
public final class TokenKeys {

    private static final String ID = "k1";
    private static final String ROTATED_ID = "k2";
    private static final int OCTETS = 32;
    private static final String SIGNING = "authscope-lab-hs256-key-0123456789abcdef";
    private static final String SEALING = "authscope-lab-a256gcm-key-012345";

    private final Function<String, byte[]> secrets;
    private final Function<String, KeyPair> pairs;
    private final Function<String, byte[]> chance;
    private final Map<String, SigningKey> keys = new ConcurrentHashMap<>();

    private TokenKeys(Function<String, byte[]> secrets, Function<String, KeyPair> pairs, Randomness randomness) {
        this.secrets = secrets;
        this.pairs = pairs;
        this.chance = purpose -> randomness.octets(purpose, OCTETS);
    }

    /** The keys of scenarios; public, so that everybody can recompute what they see. */
    public static TokenKeys ofScenarios(Randomness randomness) {
        return new TokenKeys(
                use -> (use.equals("hs256") ? SIGNING : SEALING).getBytes(StandardCharsets.US_ASCII),
                PinnedKeys::pair, randomness);
    }

    /** Keys that nobody else has. */
    public static TokenKeys random(Randomness randomness) {
        return new TokenKeys(use -> randomness.octets("key/" + use, OCTETS), TokenKeys::fresh, randomness);
    }

    /** The key that the settings choose. */
    SigningKey signing(LabSettings settings) {
        String alg = settings.get(Switches.ALG);
        return alg.equals("HS256")
                ? keys.computeIfAbsent(alg + "/" + settings.get(Switches.SECRET), of -> secret(settings))
                : keys.computeIfAbsent(alg, of -> new KeyPairKey(ID, alg, pairs.apply(alg), chance));
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
