package dev.authscope.tokens;

import static dev.authscope.tokens.VerdictAssert.assertRefused;
import static dev.authscope.tokens.VerdictAssert.assertValid;
import static dev.authscope.tokens.VerdictAssert.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AlgorithmsTest {

    @SuppressWarnings("unused")
    private static final List<String> ALGORITHMS = TokenMint.ALGORITHMS;

    private static final String CLAIMS = "{\"sub\":\"alice\",\"exp\":1772410500}";

    @ParameterizedTest
    @FieldSource("ALGORITHMS")
    void aTokenOfEachAlgorithmIsAcceptedWithItsKey(String algorithm) {
        assertValid(TokenMint.token(algorithm, CLAIMS), TokenMint.jwk(algorithm), Profile.JWT, algorithm);
    }

    @ParameterizedTest
    @FieldSource("ALGORITHMS")
    void aTokenIsNotAcceptedUnderAnyOtherAlgorithm(String signedWith) {
        for (String claimed : TokenMint.ALGORITHMS) {
            boolean same = claimed.equals(signedWith)
                    || TokenMint.pair(claimed) == TokenMint.pair("EdDSA")
                            && TokenMint.pair(signedWith) == TokenMint.pair("EdDSA");
            String token = TokenMint.token(signedWith, "{\"alg\":\"" + claimed + "\"}", CLAIMS);
            for (String key : List.of(TokenMint.jwk(claimed), TokenMint.jwk(signedWith))) {
                Verification verification = verify(token, key, Profile.JWT, claimed, signedWith);
                assertThat(verification.valid()).as("%s as %s with %s", signedWith, claimed, key).isEqualTo(same);
            }
        }
    }

    @ParameterizedTest
    @FieldSource("ALGORITHMS")
    void anEmptyListOfAlgorithmsAcceptsNothing(String algorithm) {
        assertRefused(verify(TokenMint.token(algorithm, CLAIMS), TokenMint.jwk(algorithm), Profile.JWT), "jwt.alg",
                "alg.nothingAllowed");
    }

    @ParameterizedTest
    @FieldSource("ALGORITHMS")
    void aKeyForAnotherAlgorithmIsNotUsed(String algorithm) {
        String other = algorithm.equals("RS256") ? "PS256" : "RS256";
        String key = TokenMint.jwk(algorithm, "\"alg\":\"" + other + "\"");

        assertRefused(verify(TokenMint.token(algorithm, CLAIMS), key, Profile.JWT, algorithm, other), "jwt.key",
                "key.alg");
    }

    @ParameterizedTest
    @FieldSource("ALGORITHMS")
    void anEmptyOrShortenedOrLengthenedSignatureIsRefused(String algorithm) {
        String token = TokenMint.token(algorithm, CLAIMS);
        String input = token.substring(0, token.lastIndexOf('.'));
        byte[] signature = TokenMint.signature(algorithm, input);
        byte[] shorter = Arrays.copyOf(signature, signature.length - 1);
        byte[] zeroBefore = TokenMint.concat(new byte[1], signature);
        byte[] zeroBehind = TokenMint.concat(signature, new byte[1]);

        assertRefused(verify(input + ".", TokenMint.jwk(algorithm), Profile.JWT, algorithm), "jwt.signature",
                "signature.empty");
        for (byte[] wrong : List.of(shorter, zeroBefore, zeroBehind)) {
            assertRefused(
                    verify(input + "." + TokenMint.base64(wrong), TokenMint.jwk(algorithm), Profile.JWT, algorithm),
                    "jwt.signature", "signature.length");
        }
    }

    @Test
    void theNameOfAnAlgorithmIsCaseSensitive() {
        String token = TokenMint.token("HS256", "{\"alg\":\"hs256\"}", CLAIMS);

        assertRefused(verify(token, TokenMint.jwk("HS256"), Profile.JWT, "HS256"), "jwt.alg", "alg.notAllowed");
        assertRefused(verify(token, TokenMint.jwk("HS256"), Profile.JWT, "hs256"), "jwt.alg", "alg.unsupported");
    }

    @Test
    void anUnsecuredTokenIsRefusedInEverySpelling() {
        for (String none : List.of("none", "None", "noNE", "NONE")) {
            String token = TokenMint.base64("{\"alg\":\"" + none + "\"}") + "." + TokenMint.base64(CLAIMS) + ".";
            assertRefused(verify(token, TokenMint.jwk("HS256"), Profile.JWT, none, "HS256"), "jwt.alg",
                    "alg.unsecured");
        }
    }

    @Test
    void anAlgorithmThatIsNotSupportedIsRefusedEvenWhenAllowed() {
        for (String unknown : List.of("ES256K", "HS1", "RS1", "Ed448", "ES256 ", "A128KW")) {
            String token = TokenMint.token("ES256", "{\"alg\":\"" + unknown + "\"}", CLAIMS);
            assertRefused(verify(token, TokenMint.jwk("ES256"), Profile.JWT, unknown), "jwt.alg", "alg.unsupported");
        }
    }
}
