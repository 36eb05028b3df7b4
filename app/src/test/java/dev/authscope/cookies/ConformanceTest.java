package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What goes back to the server after odd lines. Where this differs from suites written for RFC 6265: a line without {@code =}
 * makes a nameless cookie, a control character spoils the whole line in place of ending it, TAB is allowed inside, and only
 * name and value count for the size.
 */
final class ConformanceTest {

    private static final String FROM = "http://home.example.org:8888/cookies/set?case";
    private static final String TO = "http://home.example.org:8888/cookies/read?case";

    private final JarFixture fixture = new JarFixture();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", value = {
            "foo=bar|foo=bar",
            "foo|foo",
            "foo; baz=1|foo",
            "foo=|foo=",
            "=foo|foo",
            "==foo|=foo",
            "=a=b|a=b",
            "=; foo=bar|-",
            "; foo=bar|-",
            "foo=bar; ; ;Secure-ish|foo=bar",
            "foo=bar=baz==|foo=bar=baz==",
            "foo  =  bar  ;|foo=bar",
            "foo bar=baz qux|foo bar=baz qux",
            "foo\t=\tbar|foo=bar",
            "foo=a\tb|foo=a\tb",
            "foo=\"bar\"|foo=\"bar\"",
            "foo=\"bar; baz\"|foo=\"bar",
            "\"foo\"=bar|\"foo\"=bar",
            "foo=' bar '|foo=' bar '",
            "foo=a,b=c|foo=a,b=c",
            "foo=bar,baz=qux; Path=/|foo=bar,baz=qux",
            "foo=%1f%3B|foo=%1f%3B",
            "foo=\u00c3\u00a9\u00ff|foo=\u00c3\u00a9\u00ff",
            "\u00ea\u00b0\u0080=\u00a0|\u00ea\u00b0\u0080=\u00a0",
            "foo=bar; Max-Age=0|-",
            "foo=bar; Max-Age=1|foo=bar",
            "foo=bar; expires=Thu, 01-Jan-1970 00:00:01 GMT|-",
            "foo=bar; expires=|foo=bar",
            "foo=bar; EXPIRES=Mon, 10-Aug-2026 20:34:41 GMT|foo=bar",
            "foo=bar; expires=\"Thu, 01 Jan 1970 00:00:00 GMT\"|-",
            "foo=bar; max-age=\"0\"|foo=bar",
            "foo=bar; Secure|-",
            "foo=bar; secure=false|-",
            "foo=bar; SecureX|foo=bar",
            "foo=bar; HttpOnly|foo=bar",
            "foo=bar; httponly=no|foo=bar",
            "foo=bar; Path=/|foo=bar",
            "foo=bar; Path=/cookies|foo=bar",
            "foo=bar; Path=/cookies/|foo=bar",
            "foo=bar; Path=/cookies/read|foo=bar",
            "foo=bar; Path=/cookies/read/|-",
            "foo=bar; Path=/cookies/re|-",
            "foo=bar; Path=/COOKIES|-",
            "foo=bar; Path=/cookies/%72ead|-",
            "foo=bar; Path=\"/\"|foo=bar",
            "foo=bar; Path=cookies/elsewhere|foo=bar",
            "foo=bar; Path|foo=bar",
            "foo=bar; Path=/elsewhere; Path=|foo=bar",
            "foo=bar; Path=; Path=/elsewhere|-",
            "foo=bar; Path=/cookies/read?case|-",
            "foo=bar; Path = /cookies |foo=bar",
            "foo=bar; Domain=home.example.org|foo=bar",
            "foo=bar; Domain=.home.example.org|foo=bar",
            "foo=bar; Domain=..home.example.org|-",
            "foo=bar; Domain=example.org|foo=bar",
            "foo=bar; Domain=.example.org|foo=bar",
            "foo=bar; Domain=EXAMPLE.Org|foo=bar",
            "foo=bar; Domain=org|-",
            "foo=bar; Domain=.org|-",
            "foo=bar; Domain=|foo=bar",
            "foo=bar; Domain|foo=bar",
            "foo=bar; Domain=.|foo=bar",
            "foo=bar; Domain= . home.example.org|-",
            "foo=bar; Domain=sibling.example.org|-",
            "foo=bar; Domain=sub.home.example.org|-",
            "foo=bar; Domain=me.example.org|-",
            "foo=bar; Domain=home.example.org:8888|-",
            "foo=bar; Domain=home.example.org.|-",
            "foo=bar; Domain=other.example; Domain=home.example.org|foo=bar",
            "foo=bar; Domain=home.example.org; Domain=other.example|-",
            "foo=bar; Domain=home.example.org; Domain=|foo=bar",
            "foo=bar; SameSite=None|-",
            "foo=bar; SameSite=Strict|foo=bar",
            "foo=bar; SameSite|foo=bar",
            "__Secure-foo=bar|-",
            "__Host-foo=bar; Path=/|-",
            "__secure-foo=bar|-",
            "__SecureFoo=bar|__SecureFoo=bar",
            "foo=bar; Version=1; Comment=\"a;b\"; Discard|foo=bar" })
    void aLineComesBackAsTheRulesSay(String line, String header) {
        fixture.set(FROM, line);
        assertThat(fixture.sent(TO)).isEqualTo(header == null ? "" : header);
    }

    @Test
    void sizesCountOctetsOfNameAndValue() {
        String name = "t".repeat(96);
        assertThat(fixture.ignored(FROM, name + "=" + "1".repeat(4000))).isEmpty();
        assertThat(fixture.ignored(FROM, name + "=" + "1".repeat(4001))).containsExactly("name-value-too-long");
        String korean = CookieOctets.ofText("가".repeat(1365));
        assertThat(fixture.ignored(FROM, "a=" + korean)).isEmpty();
        assertThat(fixture.ignored(FROM, "aa=" + korean)).containsExactly("name-value-too-long");
    }

    @Test
    void manyLinesComeBackInTheOrderOfPathLengthThenCreation() {
        for (String line : new String[]{"a=1; Path=/", "b=2; Path=/cookies", "c=3; Path=/cookies/read",
                "d=4; Path=/cookies/",
                "e=5; Path=/", "a=6; Path=/cookies" }) {
            fixture.set(FROM, line);
        }
        assertThat(fixture.sent(TO)).isEqualTo("c=3; d=4; b=2; a=6; a=1; e=5");
    }

    @Test
    void aNamelessCookieOverwritesOnlyTheNameless() {
        fixture.set(FROM, "foo");
        fixture.set(FROM, "=bar");
        fixture.set(FROM, "foo=baz");
        assertThat(fixture.sent(TO)).isEqualTo("bar; foo=baz");
    }

    @Test
    void portsDoNotKeepCookiesApart() {
        fixture.set("http://localhost:8081/", "a=1");
        assertThat(fixture.sent("http://localhost:8082/")).isEqualTo("a=1");
    }

    @Test
    void addressesAreHostsOfTheirOwn() {
        fixture.set("http://127.0.0.1/", "a=1; Domain=127.0.0.1");
        assertThat(fixture.ignored("http://127.0.0.1/", "b=1; Domain=0.0.1")).containsExactly("domain-mismatch");
        fixture.set("http://[::1]:80/", "c=1");
        assertThat(fixture.sent("http://127.0.0.1:9/")).isEqualTo("a=1");
        assertThat(fixture.sent("http://[0:0::1]/")).isEqualTo("c=1");
        assertThat(fixture.sent("http://127.0.0.2/")).isEmpty();
    }

    @Test
    void hostsAreComparedWithoutCaseAndInAscii() {
        fixture.set("http://B\u00dcCHER.Example/", "a=1; Domain=XN--bcher-KVA.example");
        assertThat(fixture.sent("http://b\u00fccher.example/")).isEqualTo("a=1");
        assertThat(fixture.sent("http://www.xn--bcher-kva.example/")).isEqualTo("a=1");
        assertThat(fixture.sent("http://b\u00fccher.example./")).isEmpty();
    }
}
