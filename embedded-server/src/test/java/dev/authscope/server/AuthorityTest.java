package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.server.http.HttpLimits;

class AuthorityTest {

    private final RunningLab lab = new RunningLab();
    private final RunningLab open = new RunningLab(HttpLimits.DEFAULT, true);

    @AfterEach
    void close() {
        lab.close();
        open.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "SHOP.Example", "shop.example:80", "api.shop.example", "idp.example",
            "evil.example", "www.shop.example", "cdn.shop.example", "app.shop.example", "pages.example",
            "partner.example" })
    void theLabsNamesAreAnswered(String host) {
        assertThat(ask(lab, "GET /lab/echo HTTP/1.1", host).status()).isEqualTo(200);
        assertThat(ask(lab, "GET http://" + host + "/lab/echo HTTP/1.1", host).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"attacker.test", "shop.example.attacker.test", "shop.example:8080", "shop.example.",
            "127.0.0.1", "localhost", "192.168.0.1", "shop.example:443", "0.0.0.0", "[::1]", "example" })
    void foreignNamesAreNot(String host) {
        assertThat(ask(lab, "GET / HTTP/1.1", host).status()).isEqualTo(421);
        assertThat(ask(open, "GET / HTTP/1.1", host).status()).isEqualTo(421);
    }

    @Test
    void anAbsoluteTargetDoesNotHideAForeignHost() {
        assertThat(ask(lab, "GET http://shop.example/ HTTP/1.1", "attacker.test").status()).isIn(400, 421);
        assertThat(ask(lab, "GET http://attacker.test/ HTTP/1.1", "shop.example").status()).isIn(400, 421);
        assertThat(ask(lab, "GET http://attacker.test/ HTTP/1.1", "attacker.test").status()).isEqualTo(421);
    }

    @Test
    void aMissingDoubleOrInvalidHostIsABadRequest() {
        assertThat(lab.client().send("GET / HTTP/1.1\r\n\r\n").answer().status()).isEqualTo(400);
        assertThat(lab.client()
                .send("GET / HTTP/1.1\r\nHost: shop.example\r\nHost: shop.example\r\n\r\n")
                .answer()
                .status()).isEqualTo(400);
        assertThat(ask(lab, "GET / HTTP/1.1", "shop example").status()).isEqualTo(400);
        assertThat(ask(lab, "GET / HTTP/1.1", "").status()).isIn(400, 421);
    }

    @Test
    void programsOutsideJoinByLoopbackNamesWithThePort() {
        int port = open.server.httpPort();
        for (String host : new String[]{"127.0.0.1", "localhost", "[::1]", "shop.localhost", "LocalHost" }) {
            WireAnswer answer = ask(open, "GET / HTTP/1.1", host + ":" + port);
            assertThat(answer.status()).as(host).isEqualTo(200);
            assertThat(answer.body()).contains("Welcome");
            assertThat(ask(lab, "GET / HTTP/1.1", host + ":" + lab.server.httpPort()).status()).isEqualTo(421);
        }
        assertThat(ask(open, "GET /me HTTP/1.1", "api.shop.localhost:" + port).header("WWW-Authenticate"))
                .contains("Bearer realm=\"api\"");
        assertThat(ask(open, "GET /lab/echo HTTP/1.1", "idp.localhost:" + port).status()).isEqualTo(200);
        assertThat(ask(open, "GET / HTTP/1.1", "127.0.0.1:" + (port + 1)).status()).isEqualTo(421);
    }

    @Test
    void tokensForProgramsOutsideNameTheAuthoritiesThatTheyUse() {
        try (RunningLab outside = new RunningLab(HttpLimits.DEFAULT, true, "mode", "jwt")) {
            int port = outside.server.httpPort();
            WireClient client = outside.client();
            WireAnswer login = client.send("POST", "localhost:" + port, "/auth/login",
                    "{\"username\":\"alice\",\"password\":\"alice-pw-1\"}", "Content-Type: application/json");
            WireAnswer me = client.send("GET", "api.shop.localhost:" + port, "/me", "",
                    "Authorization: Bearer " + login.member("access_token"),
                    "Origin: http://localhost:" + port);
            assertThat(me.status()).isEqualTo(200);
            assertThat(me.header("Access-Control-Allow-Origin")).contains("http://localhost:" + port);
            assertThat(client.send("GET", "api.shop.example", "/me", "",
                    "Authorization: Bearer " + login.member("access_token")).status()).isEqualTo(401);
        }
    }

    @Test
    void aForeignPageCannotPlantCookiesInARealBrowser() {
        assertThat(open.client()
                .send("POST", "localhost:" + open.server.httpPort(), "/lab/set-cookie", "a=1",
                        "Sec-Fetch-Site: cross-site")
                .status()).isEqualTo(403);
    }

    private static WireAnswer ask(RunningLab lab, String line, String host) {
        return lab.client().send(line + "\r\nHost: " + host + "\r\n\r\n").answer();
    }
}
