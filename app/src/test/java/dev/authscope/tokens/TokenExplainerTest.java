package dev.authscope.tokens;

import static dev.authscope.tokens.TokenMint.base64;
import static dev.authscope.tokens.VerdictAssert.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class TokenExplainerTest {

    private static String words(Language language, String header, String claims, String name) throws Exception {
        DecodedToken token = TokenDecoder.decode(base64(header) + "." + base64(claims) + ".c2ln");
        TokenExplainer explainer = new TokenExplainer(new TokenTexts(language));
        return Stream.concat(explainer.header(token).stream(), explainer.claims(token, NOW).stream())
                .filter(entry -> entry.name().equals(name))
                .map(ExplainedEntry::words)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"1772410500|Expires at 2026-03-02T00:15:00Z (in 15 minutes).",
            "1772409600|Expires at 2026-03-02T00:00:00Z (now).",
            "1772406000|Expires at 2026-03-01T23:00:00Z (1 hour ago).",
            "1772409599.5|Expires at 2026-03-01T23:59:59.500Z (now).",
            "1772499661|Expires at 2026-03-03T01:01:01Z (in 1 day 1 hour).",
            "1772410500000|A time outside the years that a calendar shows; perhaps it was meant in milliseconds.",
            "1e400000000|A time outside the years that a calendar shows; perhaps it was meant in milliseconds.",
            "1e-400000000|Expires at 1970-01-01T00:00:00Z (56 years 60 days ago).",
            "\"soon\"|When the token expires; it must be a number of seconds." })
    void aTimeIsToldAbsolutelyAndFromNow(String value, String words) throws Exception {
        assertThat(words(Language.ENGLISH, "{}", "{\"exp\":" + value + "}", "exp")).isEqualTo(words);
    }

    @Test
    void timesAreToldInKorean() throws Exception {
        assertThat(words(Language.KOREAN, "{}", "{\"exp\":1772410500}", "exp"))
                .isEqualTo("2026-03-02T00:15:00Z에 만료됩니다(15분 뒤).");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alg", "typ", "cty", "kid", "jwk", "jku", "x5u", "x5c", "x5t", "x5t#S256", "crit" })
    void everyRegisteredParameterHasItsWords(String name) throws Exception {
        for (Language language : Language.values()) {
            String other = words(language, "{\"unheardOf\":1}", "{}", "unheardOf");
            assertThat(words(language, "{\"" + name + "\":1}", "{}", name)).isNotEqualTo(other);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "aud", "exp", "nbf", "iat", "jti" })
    void everyRegisteredClaimHasItsWords(String name) throws Exception {
        for (Language language : Language.values()) {
            String other = words(language, "{}", "{\"unheardOf\":1}", "unheardOf");
            assertThat(words(language, "{}", "{\"" + name + "\":\"x\"}", name)).isNotEqualTo(other);
        }
    }

    @ParameterizedTest
    @EnumSource(SignatureAlgorithm.class)
    void everyAlgorithmHasItsWords(SignatureAlgorithm algorithm) throws Exception {
        for (Language language : Language.values()) {
            String other = words(language, "{\"alg\":\"unheardOf\"}", "{}", "alg");
            assertThat(words(language, "{\"alg\":\"" + algorithm.id() + "\"}", "{}", "alg")).isNotEqualTo(other);
        }
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        Texts english = Texts.load(Language.ENGLISH, "tokens");
        Texts korean = Texts.load(Language.KOREAN, "tokens");

        assertThat(korean.keys()).isEqualTo(english.keys());
        for (String key : english.keys()) {
            for (String place : new String[]{"{0}", "{1}", "{2}" }) {
                assertThat(korean.get(key).contains(place)).as("%s in %s", place, key)
                        .isEqualTo(english.get(key).contains(place));
            }
        }
    }
}
