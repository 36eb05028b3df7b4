package dev.authscope.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.tokens.StrictJson.MalformedJsonException;

class JsonFaultTest {

    private static String fault(String json) {
        return String.valueOf(catchThrowableOfType(MalformedJsonException.class, () -> StrictJson.object(json))
                .getMessage());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "{} 1|something follows after its end",
            "{}{}|something follows after its end",
            "{\"a\":1,\"a\":2}|the member 'a' stands there twice",
            "{\"a\\\" for b\":1,\"a\\\" for b\":2}|the member 'a\" for b' stands there twice",
            "{\"a\":{\"\":1,\"\":2}}|the member '' stands there twice",
            "{\"a\"|it ends too early",
            "{\"a\":\"b|it ends too early",
            "[1]|it is not a JSON object",
            "{\"a\":NaN}|Non-standard token 'NaN'" })
    void aFaultIsNamedInPlainWords(String json, String words) {
        assertThat(fault(json)).isEqualTo(words);
    }

    @Test
    void whatIsTooDeepOrTooLongIsNamedWithItsLimit() {
        assertThat(fault("{\"a\":" + "[".repeat(100_000))).isEqualTo("it is nested deeper than 32");
        assertThat(fault("{\"a\":" + "1".repeat(100_000) + "}")).isEqualTo("a number has more than 400 digits");
        assertThat(fault("{\"" + "a".repeat(300 * 1024) + "\":1}")).isEqualTo("a text in it is too long");
    }

    @Test
    void noFaultNamesTheParser() {
        SplittableRandom random = new SplittableRandom(11);
        String good = "{\"a\":[1,-2.5e3,true,null],\"b\":{\"c\":\"\\u00e9\"}}";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder json = new StringBuilder(good);
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                int at = random.nextInt(json.length());
                json.replace(at, at + random.nextInt(2), String.valueOf((char) random.nextInt(128)));
            }
            try {
                StrictJson.object(json.toString());
            } catch (MalformedJsonException e) {
                assertThat(e.getMessage()).as(json.toString())
                        .doesNotContain("`J", "`S", "Feature", "Exception", "REDACTED", "\n")
                        .hasSizeLessThan(140);
            }
        }
    }
}
