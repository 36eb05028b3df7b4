package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SetCookieLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = false, quoteCharacter = '\0', value = {
            "id=1|id|1",
            "id = 1 ; Path=/|id|1",
            "\tid\t=\t1\t|id|1",
            "id=1 2\t3|id|1 2\t3",
            "id=a=b=c|id|a=b=c",
            "id==|id|=",
            "id=\"a;b\"|id|\"a",
            "id=\"q\"|id|\"q\"",
            "id= \" q \" |id|\" q \"",
            "id=a%20b%3B|id|a%20b%3B",
            "id=a,b,c=d|id|a,b,c=d",
            "a,b=c|a,b|c",
            "a b=c|a b|c",
            "\"id=1\"|\"id|1\"",
            "$Version=1|$Version|1" })
    void nameAndValueAreCutAtTheFirstEqualsAndTrimmed(String line, String name, String value) {
        SetCookieLine parsed = SetCookieLine.parse(line);
        assertThat(parsed.name()).isEqualTo(name);
        assertThat(parsed.value()).isEqualTo(value);
        assertThat(parsed.faults()).isEmpty();
    }

    @Test
    void withoutEqualsAllIsTheValue() {
        assertThat(SetCookieLine.parse("hello; a=b").name()).isEmpty();
        assertThat(SetCookieLine.parse("hello; a=b").value()).isEqualTo("hello");
        assertThat(SetCookieLine.parse("=hello").value()).isEqualTo("hello");
        assertThat(SetCookieLine.parse("==hello").value()).isEqualTo("=hello");
    }

    @Test
    void oneOfNameAndValueMayBeEmptyButNotBoth() {
        assertThat(SetCookieLine.parse("a=").faults()).isEmpty();
        assertThat(SetCookieLine.parse("=a").faults()).isEmpty();
        for (String line : new String[]{"", "=", " = ", ";", "; a=b", "\t;Path=/", "=;Secure" }) {
            assertThat(SetCookieLine.parse(line).faults()).as(line).containsExactly(CookieReason.EMPTY);
        }
    }

    @Test
    void everyControlCharacterButTabSpoilsTheWholeLine() {
        for (char octet = 0; octet <= 0xFF; octet++) {
            boolean control = octet < 0x20 && octet != 0x09 || octet == 0x7F;
            for (String line : new String[]{"a" + octet + "b=c", "a=b" + octet + "c", "a=b; x" + octet + "y" }) {
                assertThat(SetCookieLine.parse(line).faults().contains(CookieReason.CONTROL_CHARACTER))
                        .as("octet %02x", (int) octet)
                        .isEqualTo(control);
            }
        }
    }

    @Test
    void attributesKeepTheirOrderAndLoseTheirCase() {
        SetCookieLine line = SetCookieLine.parse("a=b; PATH = /x ;; secure ; =z; Path=/y;Foo=a=b");
        assertThat(line.attributes()).extracting(SetCookieLine.Attribute::name, SetCookieLine.Attribute::value)
                .containsExactly(tuple("path", "/x"),
                        tuple("", ""),
                        tuple("secure", ""),
                        tuple("", "z"),
                        tuple("path", "/y"),
                        tuple("foo", "a=b"));
        assertThat(line.last("path")).contains("/y");
    }

    @Test
    void onlyNameAndValueCountForTheLimitOf4096() {
        String attributes = "; Path=/" + "p".repeat(1000) + "; x=" + "y".repeat(9000);
        assertThat(SetCookieLine.parse("n".repeat(2048) + "=" + "v".repeat(2048) + attributes).faults()).isEmpty();
        assertThat(SetCookieLine.parse("n".repeat(2049) + "=" + "v".repeat(2048)).faults())
                .containsExactly(CookieReason.NAME_VALUE_TOO_LONG);
        assertThat(SetCookieLine.parse("n".repeat(4096) + "=").faults()).isEmpty();
        assertThat(SetCookieLine.parse("v".repeat(4097)).faults()).containsExactly(CookieReason.NAME_VALUE_TOO_LONG);
        assertThat(SetCookieLine.parse("n=   " + "v".repeat(4095) + "   ").faults()).isEmpty();
    }

    @Test
    void anAttributeValueAbove1024OctetsIsSkipped() {
        assertThat(SetCookieLine.parse("a=b; Domain=" + "d".repeat(1024)).has("domain")).isTrue();
        assertThat(SetCookieLine.parse("a=b; Domain=" + "d".repeat(1025)).has("domain")).isFalse();
        assertThat(SetCookieLine.parse("a=b; Path=/x; Path=/" + "d".repeat(1024)).last("path")).contains("/x");
        assertThat(SetCookieLine.parse("a=b; Secure=" + "d".repeat(1025)).has("secure")).isFalse();
    }
}
