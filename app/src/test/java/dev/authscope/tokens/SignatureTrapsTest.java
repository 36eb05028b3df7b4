package dev.authscope.tokens;

import static dev.authscope.tokens.TokenMint.base64;
import static dev.authscope.tokens.VerdictAssert.assertRefused;
import static dev.authscope.tokens.VerdictAssert.assertValid;
import static dev.authscope.tokens.VerdictAssert.verify;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPrivateKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTrapsTest {

    private static final String CLAIMS = "{\"sub\":\"alice\"}";
    private static final String INPUT = base64("{\"alg\":\"ES256\"}") + "." + base64(CLAIMS);

    private static BigInteger order() {
        return ((ECPublicKey) TokenMint.pair("ES256").getPublic()).getParams().getOrder();
    }

    private static String withNumbers(BigInteger r, BigInteger s) {
        return INPUT + "." + base64(TokenMint.concat(TokenMint.unsigned(r, 32), TokenMint.unsigned(s, 32)));
    }

    @Test
    void anEcdsaSignatureInDerIsRefused() throws GeneralSecurityException {
        Signature der = Signature.getInstance("SHA256withECDSA");
        der.initSign(TokenMint.pair("ES256").getPrivate());
        der.update(INPUT.getBytes(StandardCharsets.US_ASCII));

        assertRefused(verify(INPUT + "." + base64(der.sign()), TokenMint.jwk("ES256"), Profile.JWT, "ES256"),
                "jwt.signature",
                "signature.length");
    }

    @Test
    void numbersOutOfRangeAreRefusedAndThoseAtItsEdgesDoNotVerify() {
        BigInteger n = order();
        List<BigInteger> out = List.of(BigInteger.ZERO, n, n.add(BigInteger.ONE),
                BigInteger.TWO.pow(256).subtract(BigInteger.ONE));
        List<BigInteger> in = List.of(BigInteger.ONE, n.subtract(BigInteger.ONE));
        for (BigInteger bad : out) {
            for (BigInteger good : in) {
                assertRefused(verify(withNumbers(bad, good), TokenMint.jwk("ES256"), Profile.JWT, "ES256"),
                        "jwt.signature",
                        "signature.range");
                assertRefused(verify(withNumbers(good, bad), TokenMint.jwk("ES256"), Profile.JWT, "ES256"),
                        "jwt.signature",
                        "signature.range");
            }
        }
        for (BigInteger r : in) {
            for (BigInteger s : in) {
                assertRefused(verify(withNumbers(r, s), TokenMint.jwk("ES256"), Profile.JWT, "ES256"), "jwt.signature",
                        "signature.wrong");
            }
        }
    }

    @Test
    void theOtherSignatureOfAnEcdsaPairHoldsToo() {
        byte[] signature = TokenMint.signature("ES256", INPUT);
        BigInteger r = new BigInteger(1, Arrays.copyOfRange(signature, 0, 32));
        BigInteger s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));

        assertValid(withNumbers(r, s), TokenMint.jwk("ES256"), Profile.JWT, "ES256");
        assertValid(withNumbers(r, order().subtract(s)), TokenMint.jwk("ES256"), Profile.JWT, "ES256");
    }

    @Test
    void anRsaSignatureNotBelowTheModulusIsRefused() {
        String input = base64("{\"alg\":\"RS256\"}") + "." + base64(CLAIMS);
        byte[] ones = new byte[256];
        Arrays.fill(ones, (byte) 0xff);
        for (byte[] signature : List.of(ones, new byte[256])) {
            Verification verification = verify(input + "." + base64(signature), TokenMint.jwk("RS256"), Profile.JWT,
                    "RS256");
            Assertions.assertThat(verification.failed()).map(TokenCheck::id).hasValue("jwt.signature");
        }
    }

    @Test
    void anEd25519SignatureWithTheOrderAddedIsRefused() {
        String input = base64("{\"alg\":\"EdDSA\"}") + "." + base64(CLAIMS);
        byte[] signature = TokenMint.signature("EdDSA", input);
        BigInteger order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] half = reversed(Arrays.copyOfRange(signature, 32, 64));
        byte[] added = reversed(TokenMint.unsigned(new BigInteger(1, half).add(order), 32));
        String token = input + "." + base64(TokenMint.concat(Arrays.copyOf(signature, 32), added));

        Assertions.assertThat(verify(token, TokenMint.jwk("EdDSA"), Profile.JWT, "EdDSA").failed())
                .map(TokenCheck::id)
                .hasValue("jwt.signature");
    }

    @Test
    void aChangedHeaderOrPayloadDoesNotFitTheSignature() {
        for (String algorithm : TokenMint.ALGORITHMS) {
            String[] parts = TokenMint.token(algorithm, CLAIMS).split("\\.");
            String otherPayload = parts[0] + "." + base64("{\"sub\":\"mallory\"}") + "." + parts[2];
            String otherHeader = base64("{\"alg\":\"" + algorithm + "\" }") + "." + parts[1] + "." + parts[2];
            for (String token : List.of(otherPayload, otherHeader)) {
                Assertions.assertThat(verify(token, TokenMint.jwk(algorithm), Profile.JWT, algorithm).failed())
                        .map(TokenCheck::id)
                        .hasValue("jwt.signature");
            }
        }
    }

    private static byte[] reversed(byte[] octets) {
        byte[] result = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            result[i] = octets[octets.length - 1 - i];
        }
        return result;
    }

    /** What a private key makes of octets that it is given as they are. */
    private static byte[] powered(byte[] octets) {
        RSAPrivateKey key = (RSAPrivateKey) TokenMint.pair("RS256").getPrivate();
        return TokenMint.unsigned(new BigInteger(1, octets).modPow(key.getPrivateExponent(), key.getModulus()), 256);
    }

    /** A block of 256 octets: 00, a kind, filling, 00 and an end. */
    private static byte[] block(int kind, int filling, String end) {
        byte[] tail = HexFormat.of().parseHex(end);
        byte[] result = new byte[256];
        Arrays.fill(result, 2, result.length - tail.length - 1, (byte) filling);
        result[1] = (byte) kind;
        System.arraycopy(tail, 0, result, result.length - tail.length, tail.length);
        return result;
    }

    @ParameterizedTest
    @CsvSource({"RS256,SHA-256,3031300d060960864801650304020105000420,01",
            "RS384,SHA-384,3041300d060960864801650304020205000430,02",
            "RS512,SHA-512,3051300d060960864801650304020305000440,03" })
    void onlyTheOnePaddingOfAnRsaSignatureIsAccepted(String algorithm, String hash, String prefix, String number)
            throws GeneralSecurityException {
        String input = base64("{\"alg\":\"" + algorithm + "\"}") + "." + base64(CLAIMS);
        String digest = HexFormat.of()
                .formatHex(MessageDigest.getInstance(hash).digest(input.getBytes(StandardCharsets.US_ASCII)));
        String length = prefix.substring(prefix.length() - 2);
        String withoutNull = "30" + HexFormat.of().toHexDigits((byte) (digest.length() / 2 + 15))
                + "300b06096086480165030402"
                + number
                + "04"
                + length;
        byte[] right = block(1, 0xff, prefix + digest);
        byte[] interrupted = right.clone();
        interrupted[100] = 0;
        byte[] trailing = new byte[256];
        byte[] early = HexFormat.of().parseHex("0001ffffffffffffffff00" + prefix + digest);
        System.arraycopy(early, 0, trailing, 0, early.length);
        String other = prefix.replace("0304020" + number.charAt(1), "03040204");

        assertValid(input + "." + base64(powered(right)), TokenMint.jwk("RS256"), Profile.JWT, algorithm);
        for (byte[] wrong : List.of(block(2, 0xff, prefix + digest), block(0, 0, prefix + digest),
                block(1, 0xfe, prefix + digest), block(1, 0xff, digest), block(1, 0xff, withoutNull + digest),
                block(1, 0xff, other + digest), block(1, 0xff, prefix + digest + "00"),
                block(1, 0xff, "3081" + prefix.substring(2) + digest), interrupted, trailing)) {
            assertRefused(verify(input + "." + base64(powered(wrong)), TokenMint.jwk("RS256"), Profile.JWT, algorithm),
                    "jwt.signature", "signature.wrong");
        }
    }

    @Test
    void anRsaSignatureThatIsTheModulusOrMoreIsRefused() {
        RSAPrivateKey key = (RSAPrivateKey) TokenMint.pair("RS256").getPrivate();
        String input = base64("{\"alg\":\"RS256\"}") + "." + base64(CLAIMS);
        BigInteger right = new BigInteger(1, TokenMint.signature("RS256", input));
        for (BigInteger wrong : List.of(key.getModulus(), key.getModulus().subtract(right),
                BigInteger.TWO.pow(2048).subtract(BigInteger.ONE))) {
            assertRefused(verify(input + "." + base64(TokenMint.unsigned(wrong, 256)), TokenMint.jwk("RS256"),
                    Profile.JWT, "RS256"), "jwt.signature", "signature.wrong");
        }
    }
}
