package dev.authscope.ui.shell.paste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.ui.shell.paste.CurlCommand.Pair;

class PastedReaderTest {

    private static final String TOKEN = "eyJhbGciOiJub25lIn0.e30.";

    private static CurlCommand curl(String text) {
        assertThat(PastedReader.read(text)).isInstanceOf(Pasted.Curl.class);
        return ((Pasted.Curl) PastedReader.read(text)).command();
    }

    @ParameterizedTest
    @ValueSource(strings = {TOKEN, "  " + TOKEN + "\n", "Bearer " + TOKEN, "authorization: bearer " + TOKEN,
            "Authorization: DPoP " + TOKEN })
    void aTokenIsFoundBehindTheWordsBeforeIt(String text) {
        assertThat(PastedReader.read(text)).isEqualTo(new Pasted.Token(TOKEN));
    }

    @Test
    void anEncryptedTokenHasFiveParts() {
        assertThat(PastedReader.read("eyJ.a.b.c.d")).isInstanceOf(Pasted.Token.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hello", "a.b.c", "eyJ.a", "eyJ.a.b.c", "ey J.a.b", "a=b", "a=b; c=d", "; path=/",
            "curl", "curl -H 'a: b'", "curly https://x" })
    void anythingElseIsUnknown(String text) {
        assertThat(PastedReader.read(text)).isEqualTo(new Pasted.Unknown());
    }

    @Test
    void anArchiveOfABrowserIsKnownByItsFirstMember() {
        String text = "\n{ \"log\" : {\"version\":\"1.2\",\"entries\":[]}}";
        assertThat(PastedReader.read(text)).isEqualTo(new Pasted.Archive(text.strip()));
        assertThat(PastedReader.read("{\"logs\":{}}")).isEqualTo(new Pasted.Unknown());
    }

    @Test
    void linesOfAResponseAreTakenFromAmongOtherHeaders() {
        assertThat(PastedReader.read("HTTP/1.1 200 OK\r\nset-cookie: a=1; Path=/\r\nDate: x\r\nSet-Cookie:b=2\r\n"))
                .isEqualTo(new Pasted.CookieLines(List.of("a=1; Path=/", "b=2")));
    }

    @Test
    void aLineWithoutItsNameIsKnownByItsAttributes() {
        assertThat(PastedReader.read("SID=abc; HTTPONLY"))
                .isEqualTo(new Pasted.CookieLines(List.of("SID=abc; HTTPONLY")));
    }

    @Test
    void whatABrowserCopiesAsCurlIsReadAsTheRequest() {
        CurlCommand command = curl("curl 'https://shop.example/orders?a=b' \\\n  -H 'Accept: text/html' \\\n"
                + "  -H $'X-Note: it\\'s \\u0041' -b 'SID=abc; theme=dark' --data-raw '{\"a\":\"$HOME\"}' --compressed");
        assertThat(command).isEqualTo(new CurlCommand("POST", "https://shop.example/orders?a=b",
                List.of(new Pair("Accept", "text/html"), new Pair("X-Note", "it's A")),
                List.of(new Pair("SID", "abc"), new Pair("theme", "dark")), "{\"a\":\"$HOME\"}", List.of()));
    }

    @Test
    void shortOptionsMayStandTogetherAndCarryTheirValue() {
        assertThat(curl("curl -sSXPUT -HA:b https://x").method()).isEqualTo("PUT");
        assertThat(curl("curl -sSXPUT -HA:b https://x").headers()).containsExactly(new Pair("A", "b"));
        assertThat(curl("curl -I https://x").method()).isEqualTo("HEAD");
        assertThat(curl("curl -G -d a=1 -d b=2 https://x?c=3").url()).isEqualTo("https://x?c=3&a=1&b=2");
    }

    @Test
    void cookiesOfAHeaderAreCookies() {
        assertThat(curl("curl https://x -H 'cookie: a=1; b'").cookies())
                .containsExactly(new Pair("a", "1"), new Pair("", "b"));
    }

    @Test
    void nothingIsExpandedAndWhatFollowsTheCommandIsLeft() {
        CurlCommand command = curl("curl https://x -d \"$(cat secret) `id` \\$x\" ; rm -rf / | sh");
        assertThat(command.body()).isEqualTo("$(cat secret) `id` $x");
        assertThat(command.unread()).isEmpty();
    }

    @Test
    void filesAreNamedAndNotRead() {
        CurlCommand command = curl("curl https://x -b jar.txt -T up.bin -K conf --strange -d @body.json");
        assertThat(command.unread()).containsExactly("-b jar.txt", "-T up.bin", "-K conf", "--strange");
        assertThat(command.body()).isEqualTo("@body.json");
    }

    @Test
    void anyTextIsReadWithoutAnError() {
        Random random = new Random(11);
        String letters = "curl -Hbd'\"\\$;=:.\n ey\u0000\uD800가@";
        for (int round = 0; round < 3000; round++) {
            StringBuilder text = new StringBuilder(random.nextBoolean() ? "curl " : "");
            for (int i = random.nextInt(40); i > 0; i--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(PastedReader.read(text.toString())).isNotNull();
        }
    }

    @Test
    void aTextOfAMegabyteIsRecognised() {
        String body = "x".repeat(1 << 20);
        assertThat(curl("curl https://x -d '" + body + "'").body()).hasSize(1 << 20);
        assertThat(PastedReader.read(body)).isEqualTo(new Pasted.Unknown());
        assertThat(PastedReader.read("eyJ." + body + ".x")).isInstanceOf(Pasted.Token.class);
        assertThat(PastedReader.read("a=" + body + "; Path=/")).isInstanceOf(Pasted.CookieLines.class);
        assertThat(PastedReader.read(";".repeat(1 << 20))).isEqualTo(new Pasted.Unknown());
    }
}
