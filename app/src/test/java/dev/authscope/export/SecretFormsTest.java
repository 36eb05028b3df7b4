package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretFormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "ab", "abc", "{\"sid\":\"" })
    void aSecretInsideBase64IsFoundWhereverItBegins(String before) {
        for (String after : new String[]{"", "z", "\"}" }) {
            String encoded = Base64.getUrlEncoder()
                    .encodeToString((before + "alice>>pw??1" + after).getBytes(StandardCharsets.UTF_8));
            assertThat(SecretForms.of("alice>>pw??1")).anyMatch(encoded::contains);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a#61;b<c", "a#61;b&lt;c", "a&#61;b&#x3c;c", "a<U+003D>b<U+003C>c", "a\\u003db\\u003Cc",
            "a%3Db%3cc",
            "a\\=b\\<c" })
    void aCharacterThatIsWrittenByItsNumberIsFound(String written) {
        assertThat(SecretForms.decoded(written).replace("&lt;", "<")).contains("a=b<c");
    }
}
