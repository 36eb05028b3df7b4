package dev.authscope.tokens;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.nimbusds.jose.jwk.Curve;

/**
 * Reads a public key in PEM (RFC 7468): {@code PUBLIC KEY}, {@code RSA PUBLIC KEY} (PKCS #1), or the first of one or more
 * {@code CERTIFICATE}s, of which only the key counts, not who vouches for it or until when.
 */
final class PemReader {

    private static final Pattern BLOCK = Pattern
            .compile("-----BEGIN ([A-Z0-9 ]{1,40})-----([A-Za-z0-9+/=\\s]*+)-----END ([A-Z0-9 ]{1,40})-----");

    private PemReader() {}

    /** Whether a text means to be PEM. */
    static boolean isPem(String text) {
        return text.contains("-----BEGIN ");
    }

    /**
     * Reads the key.
     *
     * @throws Refusal when it is not PEM, a private key or several keys; a key that cannot verify is unusable in the set
     */
    static KeySet read(String text) throws Refusal {
        if (text.contains("PRIVATE KEY-----")) {
            throw new Refusal("pem.private");
        }
        List<Block> blocks = blocks(text);
        if (blocks.isEmpty()) {
            throw new Refusal("pem.none");
        }
        boolean certificates = blocks.stream().allMatch(block -> block.label().equals("CERTIFICATE"));
        if (blocks.size() > 1 && !certificates) {
            throw new Refusal("pem.several", String.valueOf(blocks.size()));
        }
        Block first = blocks.getFirst();
        try {
            return KeySet.of(entry(publicKey(first)));
        } catch (GeneralSecurityException e) {
            throw new Refusal("pem.unreadable", first.label());
        }
    }

    private record Block(String label, String base64) {}

    private static List<Block> blocks(String text) throws Refusal {
        List<Block> result = new ArrayList<>();
        Matcher matcher = BLOCK.matcher(text);
        while (matcher.find()) {
            if (!matcher.group(1).equals(matcher.group(3))) {
                throw new Refusal("pem.none");
            }
            result.add(new Block(matcher.group(1), matcher.group(2)));
        }
        return result;
    }

    private static PublicKey publicKey(Block block) throws GeneralSecurityException, Refusal {
        byte[] der;
        try {
            der = Base64.getMimeDecoder().decode(block.base64());
        } catch (IllegalArgumentException e) {
            throw new Refusal("pem.unreadable", block.label());
        }
        return switch (block.label()) {
            case "CERTIFICATE" -> CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(der))
                    .getPublicKey();
            case "PUBLIC KEY" -> ofInfo(der);
            case "RSA PUBLIC KEY" -> KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Pkcs1PublicKey.asInfo(der)));
            default -> throw new Refusal("pem.label", block.label());
        };
    }

    private static PublicKey ofInfo(byte[] der) throws GeneralSecurityException, Refusal {
        for (String algorithm : List.of("RSA", "EC", "Ed25519")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePublic(new X509EncodedKeySpec(der));
            } catch (InvalidKeySpecException e) {
                continue;
            }
        }
        throw new Refusal("pem.unreadable", "PUBLIC KEY");
    }

    private static KeyEntry entry(PublicKey key) {
        try {
            return KeyEntry.usable(null, null, null, null, key(key));
        } catch (Refusal e) {
            return KeyEntry.unusable(null, e.finding());
        }
    }

    private static VerificationKey key(PublicKey key) throws Refusal {
        if (key instanceof RSAPublicKey rsa && rsa.getAlgorithm().equals("RSA")) {
            return RsaKeys.of(rsa.getModulus(), rsa.getPublicExponent());
        }
        if (key instanceof ECPublicKey ec) {
            Curve curve = Curve.forECParameterSpec(ec.getParams());
            if (Curve.P_256.equals(curve) || Curve.P_384.equals(curve) || Curve.P_521.equals(curve)) {
                return EllipticCurveKeys.of(curve, ec.getW());
            }
            throw new Refusal("key.unknownCurve", curve == null ? "?" : curve.getName());
        }
        if (key instanceof EdECPublicKey ed && ed.getParams().getName().equals(NamedParameterSpec.ED25519.getName())) {
            return EdwardsCurveKeys.of(ed.getPoint());
        }
        throw new Refusal("key.unknownType", key.getAlgorithm());
    }
}
