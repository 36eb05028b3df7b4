package dev.authscope.server.token;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PublicKey;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.AsymmetricJWK;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;

/** The keys of a key set that signatures can be verified with (RFC 7517 section 5). */
final class PublicKeys {

    private PublicKeys() {}

    /**
     * The keys by {@code kid}, in the order of the set. A key of a kind that this program does not know, without a name or for
     * another use is passed over, as RFC 7517 section 5 has it; a text that is no key set holds none.
     */
    static Map<String, SigningKey> in(String keySet) {
        Map<String, SigningKey> keys = new LinkedHashMap<>();
        try {
            for (JWK jwk : JWKSet.parse(keySet).getKeys()) {
                String kid = jwk.getKeyID();
                if (kid != null && jwk.getAlgorithm() != null && !keys.containsKey(kid)) {
                    String alg = jwk.getAlgorithm().getName();
                    switch (alg) {
                        case "RS256", "ES256", "EdDSA" -> keys.put(kid, new KeyPairKey(kid, alg,
                                new KeyPair(publicKey(jwk), null), purpose -> new byte[0]));
                        default -> {
                        }
                    }
                }
            }
        } catch (ParseException | JOSEException | GeneralSecurityException | ClassCastException e) {
            return Map.of();
        }
        return keys;
    }

    private static PublicKey publicKey(JWK jwk) throws JOSEException, GeneralSecurityException {
        return jwk instanceof OctetKeyPair edwards
                ? EdwardsKeys.publicKey(edwards)
                : ((AsymmetricJWK) jwk).toPublicKey();
    }
}
