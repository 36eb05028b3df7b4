package dev.authscope.tokens;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;

/**
 * Signs tokens that are made by hand, with a key of one's own. Whatever somebody signs with, however weak: that a verifier must
 * not accept it is the verifier's work.
 */
public abstract sealed class TokenSigner {

    private final List<String> algorithms;

    private TokenSigner(List<String> algorithms) {
        this.algorithms = algorithms;
    }

    /** The key cannot sign; the finding says why. */
    public static final class UnusableKeyException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Finding finding;

        UnusableKeyException(Finding finding) {
            super(finding.code());
            this.finding = finding;
        }

        /** Why not; {@link TokenTexts} puts it into words. */
        public Finding finding() {
            return finding;
        }
    }

    /**
     * A secret for HMAC of any length but none.
     *
     * @throws UnusableKeyException when it is empty
     */
    public static TokenSigner secret(byte[] octets) throws UnusableKeyException {
        if (octets.length == 0) {
            throw new UnusableKeyException(Finding.of("signer.empty"));
        }
        return new Secret(octets.clone());
    }

    /**
     * The key of a private or secret JWK (RFC 7517).
     *
     * @throws UnusableKeyException when the text is none, or there is no private part in it
     */
    public static TokenSigner jwk(String text) throws UnusableKeyException {
        try {
            StrictJson.object(text);
            JWK key = JWK.parse(text);
            if (!key.isPrivate()) {
                throw new UnusableKeyException(Finding.of("signer.public"));
            }
            return switch (key) {
                case OctetSequenceKey octets -> secret(octets.toByteArray());
                case RSAKey rsa -> new Pair(new RSASSASigner(rsa, true),
                        List.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512"));
                case ECKey curve -> new Pair(new ECDSASigner(curve), List.of(algorithm(curve)));
                default -> throw new UnusableKeyException(Finding.of("signer.kind"));
            };
        } catch (StrictJson.MalformedJsonException e) {
            throw new UnusableKeyException(Finding.of("key.notJson", String.valueOf(e.getMessage())));
        } catch (ParseException | JOSEException | IllegalArgumentException | IllegalStateException e) {
            throw new UnusableKeyException(Finding.of("signer.kind"));
        }
    }

    private static String algorithm(ECKey key) throws UnusableKeyException {
        Curve curve = key.getCurve();
        if (curve.equals(Curve.P_256)) {
            return "ES256";
        } else if (curve.equals(Curve.P_384)) {
            return "ES384";
        } else if (curve.equals(Curve.P_521)) {
            return "ES512";
        }
        throw new UnusableKeyException(Finding.of("signer.kind"));
    }

    /** The algorithm that this key signs with: the one that is named where it fits the key, else the key's usual one. */
    public final String algorithm(String named) {
        return algorithms.contains(named) ? named : algorithms.getFirst();
    }

    /**
     * Signs an input.
     *
     * @param alg an algorithm that fits the key
     * @param input the first two parts of a token with a dot between
     * @return the signature in base64url
     * @throws UnusableKeyException when it turns out that the key cannot sign, such as an RSA key that is too short
     */
    abstract String sign(String alg, String input) throws UnusableKeyException;

    private static final class Secret extends TokenSigner {

        private final byte[] octets;

        Secret(byte[] octets) {
            super(List.of("HS256", "HS384", "HS512"));
            this.octets = octets;
        }

        @Override
        String sign(String alg, String input) {
            String name = "HmacSHA" + (Set.of("HS384", "HS512").contains(alg) ? alg.substring(2) : "256");
            try {
                Mac mac = Mac.getInstance(name);
                mac.init(new SecretKeySpec(octets, name));
                return Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java has " + name, e);
            }
        }
    }

    private static final class Pair extends TokenSigner {

        private final JWSSigner signer;

        Pair(JWSSigner signer, List<String> algorithms) {
            super(algorithms);
            this.signer = signer;
        }

        @Override
        String sign(String alg, String input) throws UnusableKeyException {
            try {
                JWSAlgorithm algorithm = JWSAlgorithm.parse(algorithm(alg));
                return signer.sign(new JWSHeader(algorithm), input.getBytes(StandardCharsets.US_ASCII)).toString();
            } catch (JOSEException | IllegalArgumentException | IllegalStateException e) {
                throw new UnusableKeyException(Finding.of("signer.kind"));
            }
        }
    }
}
