package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CookiePathTest {

    @ParameterizedTest
    @CsvSource({"/,/", "/a,/", "/a/,/a", "/a/b,/a", "/a/b/,/a/b", "//,/", "//a,/", "a/b,/", "'',/" })
    void theDefaultPathIsAllBeforeTheLastSlash(String requestPath, String expected) {
        assertThat(CookiePath.defaultFor(requestPath)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"/app,/app,true", "/app/,/app,true", "/app/x,/app,true", "/apple,/app,false", "/ap,/app,false",
            "/,/,true", "/x,/,true", "/app,/app/,false", "/app/x,/app/,true", "/APP,/app,false", "/a%62,/ab,false",
            "/app//x,/app/,true", "/app?,/app,false" })
    void aPathMatchesSegmentBySegmentAndOctetByOctet(String requestPath, String cookiePath, boolean expected) {
        assertThat(CookiePath.matches(requestPath, cookiePath)).isEqualTo(expected);
    }
}
