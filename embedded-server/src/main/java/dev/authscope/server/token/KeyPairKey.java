package dev.authscope.server.token;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import org.jspecify.annotations.Nullable;

import dev.authscope.server.random.DrawnRandom;

/**
 * A private key that signs and the public key that goes with it (RFC 7518 sections 3.3 and 3.4, RFC 8037 section 3.1): who
 * verifies cannot sign, and has the public half alone.
 */
final class KeyPairKey implements SigningKey {

    private final String id;
    private final String alg;
    private final KeyPair pair;
    private final Function<String, byte[]> chance;

    /**
     * @param alg {@code RS256}, {@code ES256} or {@code EdDSA}
     * @param pair its private half may be null
     * @param chance octets for a signature with chance in it, by what they are for
     */
    KeyPairKey(String id, String alg, KeyPair pair, Function<String, byte[]> chance) {
        this.id = id;
        this.alg = alg;
        this.pair = pair;
        this.chance = chance;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String alg() {
        return alg;
    }

    @Override
    public String sign(String input) {
        try {
            Signature signature = signature();
            if (pair.getPrivate() == null) {
                throw new IllegalStateException("A public key cannot sign");
            }
            signature.initSign(pair.getPrivate(), new DrawnRandom(chance.apply("signature/" + input)));
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + alg, e);
        }
    }

    @Override
    public boolean fits(String input, String signature) {
        try {
            Signature verifier = signature();
            verifier.initVerify(pair.getPublic());
            verifier.update(input.getBytes(StandardCharsets.US_ASCII));
            return verifier.verify(Base64.getUrlDecoder().decode(signature));
        } catch (GeneralSecurityException e) {
            // A signature of another length is one that does not fit.
            return false;
        }
    }

    @Override
    public Optional<Map<String, @Nullable Object>> publicKey() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        JWK key = switch (pair.getPublic()) {
            case RSAPublicKey rsa -> new RSAKey.Builder(rsa).build();
            case EdECPublicKey edwards -> EdwardsKeys.jwk(edwards);
            default -> new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic()).build();
        };
        members.put("kty", key.getKeyType().getValue());
        members.put("use", "sig");
        members.put("alg", alg);
        members.put("kid", id);
        key.getRequiredParams().forEach((name, value) -> members.putIfAbsent(name, value));
        return Optional.of(members);
    }

    private Signature signature() throws GeneralSecurityException {
        return Signature.getInstance(switch (alg) {
            case "RS256" -> "SHA256withRSA";
            case "EdDSA" -> "Ed25519";
            default -> "SHA256withECDSAinP1363Format";
        });
    }
}
