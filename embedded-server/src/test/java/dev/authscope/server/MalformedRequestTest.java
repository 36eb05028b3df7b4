package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.server.http.HttpLimits;
import dev.authscope.server.observe.ServerEvent;

class MalformedRequestTest {

    private static final String HOST = "Host: shop.example\r\n";
    private static final HttpLimits SHORT = new HttpLimits(16 * 1024, 8 * 1024, 1024 * 1024, 256,
            Duration.ofSeconds(20), Duration.ofMillis(400));

    private final RunningLab lab = new RunningLab();

    @AfterEach
    void close() {
        lab.close();
    }

    static Stream<Arguments> malformed() {
        return Stream.of(Arguments.of("a bad line", "NONSENSE\r\n\r\n"),
                Arguments.of("no version", "GET /\r\n\r\n"),
                Arguments.of("another version", "GET / HTTP/9.9\r\n" + HOST + "\r\n"),
                Arguments.of("length and coding",
                        "POST /login HTTP/1.1\r\n" + HOST
                                + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
                Arguments.of("two lengths",
                        "POST /login HTTP/1.1\r\n" + HOST + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef"),
                Arguments.of("a negative length", "POST /login HTTP/1.1\r\n" + HOST + "Content-Length: -5\r\n\r\n"),
                Arguments.of("a length that is no number",
                        "POST /login HTTP/1.1\r\n" + HOST + "Content-Length: five\r\n\r\n"),
                Arguments.of("a bad chunk",
                        "POST /login HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n"),
                Arguments.of("a chunk that is longer than it says",
                        "POST /login HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n1\r\nabc\r\n0\r\n\r\n"),
                Arguments.of("an unknown coding",
                        "POST /login HTTP/1.1\r\n" + HOST + "Transfer-Encoding: gzip\r\n\r\nabc"),
                Arguments.of("a NUL in a value", "GET / HTTP/1.1\r\n" + HOST + "X: a\0b\r\n\r\n"),
                Arguments.of("a NUL in the target", "GET /\0 HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("a folded line", "GET / HTTP/1.1\r\n" + HOST + "X: a\r\n b\r\n\r\n"),
                Arguments.of("a space before the colon", "GET / HTTP/1.1\r\n" + HOST + "X : a\r\n\r\n"),
                Arguments.of("a line without a colon", "GET / HTTP/1.1\r\n" + HOST + "nonsense\r\n\r\n"),
                Arguments.of("bare line feeds", "GET / HTTP/1.1\nHost: shop.example\n\n"),
                Arguments.of("a bad escape in the target", "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n"),
                Arguments.of("TLS on the plain port",
                        "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003"),
                Arguments.of("a HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"),
                Arguments.of("no address", "CONNECT shop.example:443 HTTP/1.1\r\n" + HOST + "\r\n"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("malformed")
    void itIsRefusedWithoutDetailsAndTheLabStaysAlive(String what, String octets) {
        WireClient client = lab.client().send(octets + "\r\n\r\n");
        client.finish();
        String answer = client.rest();

        if (!answer.isEmpty()) {
            assertThat(answer).matches("(?s)HTTP/1\\.1 (4\\d\\d|501|505) .*");
            assertThat(answer).contains("Date: Mon, 02 Mar 2026 00:00:00 GMT", "application/problem+json")
                    .doesNotContain("<html", "jetty", "Exception", "\tat ");
        }
        assertThat(lab.client().get("/").status()).isEqualTo(200);
        ServerEvent.RequestArrived first = lab.told(ServerEvent.RequestArrived.class).getFirst();
        assertThat(octets + "\r\n\r\n").startsWith(new String(first.octets(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatIsNotHttpIsRecordedAsMalformed() {
        lab.client().send("GET / HTTP/1.1\r\n" + HOST + "X: a\r\n b\r\n\r\n").rest();

        assertThat(lab.told(ServerEvent.RequestArrived.class)).singleElement()
                .satisfies(arrived -> assertThat(arrived.malformed()).isTrue());
        assertThat(lab.told(ServerEvent.ResponseSent.class)).singleElement()
                .satisfies(sent -> assertThat(sent.status()).isEqualTo(400));
    }

    @Test
    void headsTargetsAndContentHaveLimits() {
        assertThat(lab.client().send("GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(17_000) + "\r\n\r\n").rest())
                .startsWith("HTTP/1.1 431 ");
        assertThat(lab.client().send("GET /" + "a".repeat(9_000) + " HTTP/1.1\r\n" + HOST + "\r\n").answer().status())
                .isEqualTo(414);
        assertThat(lab.client().send("GET /" + "a".repeat(20_000) + " HTTP/1.1\r\n" + HOST + "\r\n").rest())
                .startsWith("HTTP/1.1 414 ");
        assertThat(lab.client()
                .send("POST /login HTTP/1.1\r\n" + HOST + "Content-Length: 1048577\r\n\r\n")
                .rest()).startsWith("HTTP/1.1 413 ");
        String chunk = "40000\r\n" + "a".repeat(0x40000) + "\r\n";
        assertThat(lab.client()
                .send("POST /login HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n" + chunk.repeat(4)
                        + "1\r\na\r\n0\r\n\r\n")
                .rest()).startsWith("HTTP/1.1 413 ");
        assertThat(lab.client().get("/", "Cookie: " + "a=b; ".repeat(2_000)).status()).isEqualTo(200);
    }

    @Test
    void oneMebibyteOfContentIsStillRead() {
        WireAnswer answer = lab.client().form("/login", "username=" + "a".repeat(1024 * 1024 - 9));
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void aPeerThatNeverFinishesIsCutOffHoweverBusyItIs() {
        try (RunningLab strict = new RunningLab(SHORT, false)) {
            WireClient silent = strict.client();
            WireClient half = strict.client().send("GET / HTTP/1.1\r\nHost: sh");
            WireClient body = strict.client().send("POST /login HTTP/1.1\r\n" + HOST + "Content-Length: 10\r\n\r\na");
            WireClient trickling = strict.client();
            String endless = "GET / HTTP/1.1\r\n" + HOST + "X: " + "a".repeat(15_000);
            try (WireClient other = strict.client()) {
                assertThat(trickling.trickle(endless, () -> other.get("/"))).isTrue();
            }

            assertThat(silent.rest()).isEmpty();
            assertThat(half.rest()).isEmpty();
            assertThat(body.rest()).doesNotContain("HTTP/1.1 2", "HTTP/1.1 5");
            assertThat(strict.client().get("/").status()).isEqualTo(200);
            assertThat(strict.told(ServerEvent.HopAborted.class)).hasSizeGreaterThanOrEqualTo(2)
                    .allSatisfy(aborted -> assertThat(aborted.reason()).isEqualTo("deadline"));
        }
    }

    @Test
    void anAnsweredRequestStopsTheDeadline() {
        try (RunningLab strict = new RunningLab(SHORT, false)) {
            WireClient client = strict.client();
            WireClient witness = strict.client();
            assertThat(client.get("/").status()).isEqualTo(200);
            // The witness is cut off by its deadline, so the client's would have come by now as well.
            assertThat(witness.rest()).isEmpty();
            assertThat(client.get("/").status()).isEqualTo(200);
        }
    }
}
