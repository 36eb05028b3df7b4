package dev.authscope.tokens;

import static dev.authscope.tokens.TokenMint.base64;
import static dev.authscope.tokens.VerdictAssert.NOW;
import static dev.authscope.tokens.VerdictAssert.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import dev.authscope.texts.Language;

/** What holds for every token, tried with many; each seed is fixed, so a failure comes again. */
class TokenVerifierPropertiesTest {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.=+/ \n\u00e9\u0000";
    private static final List<String> ORDER = List.of("jwt.parse", "jwt.crit", "jwt.alg", "jwt.key", "jwt.signature",
            "jwt.typ",
            "jwt.iss", "jwt.aud", "jwt.exp", "jwt.nbf");

    private static final TokenTexts KOREAN = new TokenTexts(Language.KOREAN);

    @SuppressWarnings("unused")
    private static final List<String> ALGORITHMS = TokenMint.ALGORITHMS;

    @ParameterizedTest
    @FieldSource("ALGORITHMS")
    void noCharacterOfATokenCanBeChanged(String algorithm) {
        Random random = new Random(algorithm.hashCode());
        String token = TokenMint.token(algorithm, "{\"sub\":\"alice\",\"exp\":1772410500}");
        KeySet keys = TokenMint.keys(TokenMint.jwk(algorithm));
        TokenVerifier verifier = new TokenVerifier(keys, TokenPolicy.of(Profile.JWS, TokenMint.ALGORITHMS));
        assertThat(verifier.verify(token, NOW).valid()).isTrue();
        for (int i = 0; i < token.length(); i++) {
            char other = ALPHABET.charAt(random.nextInt(ALPHABET.length()));
            if (other != token.charAt(i)) {
                String changed = token.substring(0, i) + other + token.substring(i + 1);
                assertThat(verifier.verify(changed, NOW).valid()).as("%s at %d", algorithm, i).isFalse();
            }
            assertThat(verifier.verify(token.substring(0, i) + token.substring(i + 1), NOW).valid()).isFalse();
            assertThat(verifier.verify(token.substring(0, i) + other + token.substring(i), NOW).valid()).isFalse();
        }
    }

    @Test
    void everyCharacterBesideTheRightOneIsRefusedAtEveryPlace() {
        String token = TokenMint.token("HS256", "{\"sub\":\"alice\"}");
        TokenVerifier verifier = new TokenVerifier(TokenMint.keys(TokenMint.jwk("HS256")),
                TokenPolicy.of(Profile.JWT, List.of("HS256")));
        for (int i = 0; i < token.length(); i++) {
            for (int j = 0; j < ALPHABET.length(); j++) {
                if (ALPHABET.charAt(j) != token.charAt(i)) {
                    String changed = token.substring(0, i) + ALPHABET.charAt(j) + token.substring(i + 1);
                    assertThat(verifier.verify(changed, NOW).valid()).isFalse();
                }
            }
        }
    }

    /** Each bit is one defect; the token that has several must be refused at the first of them. */
    @Test
    void anyCombinationOfDefectsIsRefusedAtTheFirst() {
        for (int defects = 0; defects < 1 << ORDER.size(); defects++) {
            Verification verification = withDefects(defects);
            if (defects == 0) {
                assertThat(verification.valid()).isTrue();
            } else {
                String first = ORDER.get(Integer.numberOfTrailingZeros(defects));
                assertThat(verification.failed()).as("defects %s", Integer.toBinaryString(defects))
                        .map(TokenCheck::id)
                        .hasValue(first);
            }
        }
    }

    private static Verification withDefects(int defects) {
        String header = "{\"alg\":\"" + (has(defects, 2) ? "HS384" : "HS256") + "\",\"kid\":\""
                + (has(defects, 3) ? "b" : "a")
                + "\",\"typ\":\"" + (has(defects, 5) ? "JWT" : "at+jwt") + "\""
                + (has(defects, 1) ? ",\"crit\":[\"x\"],\"x\":1" : "")
                + "}";
        String claims = "{\"iss\":\"" + (has(defects, 6) ? "evil" : "idp") + "\",\"aud\":\""
                + (has(defects, 7) ? "other" : "shop")
                + "\",\"exp\":" + (has(defects, 8) ? 1 : 4_000_000_000L) + ",\"nbf\":"
                + (has(defects, 9) ? 4_000_000_000L : 1) + "}";
        String input = base64(header) + "." + base64(claims);
        byte[] signature = TokenMint.signature("HS256", input);
        if (has(defects, 4)) {
            signature[7] ^= 1;
        }
        String token = input + "." + base64(signature) + (has(defects, 0) ? "." : "");
        KeySet keys = TokenMint.keys("{\"keys\":[" + TokenMint.jwk("HS256", "\"kid\":\"a\"") + "]}");
        TokenPolicy policy = new TokenPolicy(Profile.JWT, List.of("HS256"), "at+jwt", "idp", "shop", Duration.ZERO);
        return verify(token, keys, policy, NOW);
    }

    private static boolean has(int defects, int bit) {
        return (defects & 1 << bit) != 0;
    }

    @Test
    void randomTextIsNeverAcceptedAndNeverThrows() {
        Random random = new Random(20260302);
        List<KeySet> keys = new ArrayList<>();
        for (String algorithm : TokenMint.ALGORITHMS) {
            keys.add(TokenMint.keys(TokenMint.jwk(algorithm)));
        }
        for (int i = 0; i < 20_000; i++) {
            String token = randomToken(random);
            Profile profile = random.nextBoolean() ? Profile.JWT : Profile.JWS;
            TokenPolicy policy = TokenPolicy.of(profile, TokenMint.ALGORITHMS);
            TokenVerifier verifier = new TokenVerifier(keys.get(random.nextInt(keys.size())), policy);
            assertThat(verifier.verify(token, NOW).valid()).as(token).isFalse();
            decodeWithoutSurprise(token);
        }
    }

    private static void decodeWithoutSurprise(String token) {
        try {
            DecodedToken decoded = TokenDecoder.decode(token);
            TokenExplainer explainer = new TokenExplainer(KOREAN);
            assertThat(explainer.header(decoded)).hasSize(decoded.header().size());
            assertThat(explainer.claims(decoded, NOW)).doesNotContainNull();
            assertThat(explainer.notes(decoded)).doesNotContainNull();
        } catch (TokenDecoder.UndecodableTokenException e) {
            assertThat(e.finding().code()).startsWith("form.");
        }
    }

    private static String randomToken(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> randomText(random, 60);
            case 1 ->
                base64(randomJson(random)) + "." + base64(randomJson(random)) + "." + base64(randomText(random, 90));
            case 2 -> base64("{\"alg\":\"" + TokenMint.ALGORITHMS.get(random.nextInt(14)) + "\",\"x\":"
                    + randomJson(random) + "}") + "."
                    + base64(randomJson(random)) + "." + base64(octets(random));
            default -> base64("{\"alg\":\"" + TokenMint.ALGORITHMS.get(random.nextInt(14)) + "\"}") + "."
                    + base64("{\"exp\":" + randomJson(random) + "}")
                    + "." + base64(octets(random));
        };
    }

    private static byte[] octets(Random random) {
        int[] lengths = {0, 1, 32, 48, 64, 96, 132, 256 };
        byte[] result = new byte[lengths[random.nextInt(lengths.length)]];
        random.nextBytes(result);
        return result;
    }

    private static String randomText(Random random, int longest) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(longest); i > 0; i--) {
            text.append(random.nextInt(8) == 0
                    ? (char) random.nextInt(0x10000)
                    : ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return text.toString();
    }

    private static String randomJson(Random random) {
        String[] pieces = {"{", "}", "[", "]", ",", ":", "\"alg\"", "\"exp\"", "\"kid\"", "1e999999999", "-0", "1.5",
                "null", "true",
                "\"\\ud800\"", "\"none\"", "\"crit\"", "\u00e9", " " };
        if (random.nextInt(3) == 0) {
            return "{\"" + List.of("exp", "alg", "kid", "crit", "iat", "aud").get(random.nextInt(6)) + "\":"
                    + List.of("1e999999999", "-1", "null", "\"HS256\"", "[]", "{}", "1e-99999", "\"\\ud800\"")
                            .get(random.nextInt(8))
                    + "}";
        }
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            text.append(pieces[random.nextInt(pieces.length)]);
        }
        return text.toString();
    }
}
