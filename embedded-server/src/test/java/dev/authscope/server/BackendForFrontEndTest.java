package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The backend that keeps the tokens: what the browser gets, and what is refused. */
class BackendForFrontEndTest {

    private static final String OWN = "X-BFF: 1";

    private final BackendLab lab = new BackendLab("sameSite", "Strict");

    @AfterEach
    void stop() {
        lab.close();
    }

    private WireAnswer api(String method, String path, String body, String... headers) {
        return lab.send(method, BackendLab.SHOP, "/bff/api" + path, body, headers);
    }

    @Test
    void theBrowserGetsACookieAndTheServerKeepsTheTokens() {
        WireAnswer begun = lab.begin("?return=%2Fposts%2F1");
        assertThat(begun.status()).isEqualTo(302);
        assertThat(begun.headers("Set-Cookie")).singleElement()
                .asString()
                .matches("__Host-bff-tx=[\\w-]{43}; Path=/; Max-Age=600; Secure; HttpOnly; SameSite=Lax");
        WireAnswer back = lab.back(begun, lab.atIssuer(begun, "alice"));
        assertThat(back.status()).isEqualTo(302);
        assertThat(back.header("Location")).contains("/posts/1");
        assertThat(back.headers("Set-Cookie").getLast())
                .matches("__Host-bff=[\\w-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
        assertThat(lab.table("bffLogins")).isEmpty();
        assertThat(lab.table("bffSessions")).hasSize(1);
        String token = lab.table("bffSessions").values().iterator().next().get("accessToken").toString();
        assertThat(back.head() + back.body()).doesNotContain(token);

        WireAnswer me = api("GET", "/me", "", BackendLab.cookie(back), OWN);
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body()).contains("\"name\":\"Alice\"");
        assertThat(me.head()).doesNotContain(token);
        assertThat(lab.passed).containsExactly("POST https://idp.example/token", "GET https://api.shop.example/me");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        WireAnswer begun = lab.begin("");
        WireAnswer granted = lab.atIssuer(begun, "mallory");
        String answer = "/bff/callback?" + BackendLab.query(granted);
        // Mallory's answer in a browser that has begun nothing, and in one that has begun something else.
        assertThat(lab.send("GET", BackendLab.SHOP, answer, "").status()).isEqualTo(400);
        WireAnswer other = lab.begin("");
        assertThat(lab.send("GET", BackendLab.SHOP, answer, "", BackendLab.cookie(other)).status()).isEqualTo(400);
        assertThat(lab.table("bffLogins")).hasSize(2);
        assertThat(lab.passed).isEmpty();
        // And what was begun goes on.
        assertThat(lab.back(begun, granted).status()).isEqualTo(302);
    }

    @Test
    void aLoginThatTookTooLongIsBegunAnew() {
        WireAnswer begun = lab.begin("");
        lab.clock.advance(Duration.ofMinutes(10));
        assertThat(lab.back(begun, lab.atIssuer(begun, "alice")).status()).isEqualTo(400);
        assertThat(lab.passed).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&iss=https%3A%2F%2Fevil.example", "&iss=https%3A%2F%2Fidp.example&code=another" })
    void theAnswerOfAnotherIssuerOrWithAParameterTwiceIsRefused(String end) {
        WireAnswer begun = lab.begin("");
        String query = BackendLab.query(lab.atIssuer(begun, "alice")).replaceFirst("&iss=.*", end);
        assertThat(lab.send("GET", BackendLab.SHOP, "/bff/callback?" + query, "", BackendLab.cookie(begun)).status())
                .isEqualTo(400);
        assertThat(lab.passed).isEmpty();
    }

    @Test
    void aLoginThatTheIssuerRefusedBeginsNoSession() {
        WireAnswer begun = lab.begin("");
        String state = BackendLab.query(begun).replaceFirst(".*&state=([^&]*).*", "$1");
        assertThat(lab.send("GET", BackendLab.SHOP, "/bff/callback?error=access_denied&state=" + state
                + "&iss=https%3A%2F%2Fidp.example", "", BackendLab.cookie(begun)).status()).isEqualTo(400);
        assertThat(lab.table("bffLogins")).isEmpty();
        assertThat(lab.table("bffSessions")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)",
            "/a\r\nSet-Cookie: x=1", "" })
    void theUserComesBackToThisShopAlone(String path) {
        WireAnswer begun = lab.begin("?return=" + BackendLab.encoded(path));
        assertThat(lab.back(begun, lab.atIssuer(begun, "alice")).header("Location")).contains("/");
    }

    @Test
    void aCallWithoutTheSessionIs401AndOneThatAFormCouldSendIs403() {
        String cookie = lab.loggedIn("alice");
        String form = "Content-Type: application/x-www-form-urlencoded";
        String body = "to=mallory&amount=1000";
        assertThat(api("POST", "/transfer", body, form, OWN).status()).isEqualTo(401);
        assertThat(api("POST", "/transfer", body, form, OWN, "Cookie: __Host-bff=made-up").status()).isEqualTo(401);
        for (List<String> without : List.of(List.of(form, cookie), List.of(form, cookie, "X-BFF: 0"),
                List.of(form, cookie, OWN, OWN))) {
            WireAnswer refused = api("POST", "/transfer", body, without.toArray(String[]::new));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.member("code")).isEqualTo("csrf_header");
        }
        assertThat(lab.passed).containsExactly("POST https://idp.example/token");
        assertThat(api("POST", "/transfer", body, form, cookie, OWN).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET, /../bff/login, 400", "GET, /%2e%2E/me, 400", "GET, //evil.example/me, 400", "GET, /a%2fb, 400",
            "GET, /a%5cb, 400", "PUT, /me, 405", "OPTIONS, /me, 405", "GET, /nothing-there, 404",
            "GET, /me?x=../.., 200" })
    void whatIsAskedOfTheApiIsWhatStandsThere(String method, String path, int status) {
        assertThat(api(method, path, "", lab.loggedIn("alice"), OWN).status()).isEqualTo(status);
    }

    @Test
    void whatTheBrowserSaysOfItselfDoesNotReachTheApi() {
        // The API echoes the header fields that reached it.
        WireAnswer echo = api("GET", "/lab/echo", "", lab.loggedIn("alice"), OWN, "Authorization: Bearer other",
                "X-Forwarded-For: 1.2.3.4", "Accept: text/plain");
        assertThat(echo.body()).contains("Accept: text/plain", "Authorization: Bearer ")
                .doesNotContain("other", "Cookie", "X-BFF", "1.2.3.4");
        WireAnswer cookies = api("POST", "/lab/set-cookie", "Set-Cookie: AT=1; Path=/", lab.loggedIn("bob"), OWN,
                "Content-Type: text/plain");
        assertThat(cookies.status()).isEqualTo(204);
        assertThat(cookies.headers("Set-Cookie")).isEmpty();
    }

    @Test
    void anExpiredAccessTokenIsRenewedOnTheServer() {
        String cookie = lab.loggedIn("alice");
        lab.clock.advance(Duration.ofMinutes(15));
        assertThat(api("GET", "/me", "", cookie, OWN).status()).isEqualTo(200);
        assertThat(api("GET", "/me", "", cookie, OWN).status()).isEqualTo(200);
        assertThat(lab.passed).containsExactly("POST https://idp.example/token", "POST https://idp.example/token",
                "GET https://api.shop.example/me", "GET https://api.shop.example/me");
        lab.clock.advance(Duration.ofHours(8));
        assertThat(api("GET", "/me", "", cookie, OWN).status()).isEqualTo(401);
        assertThat(lab.table("bffSessions")).isEmpty();
    }

    @Test
    void loggingOutEndsTheFamilyTheSessionAndTheCookie() {
        String cookie = lab.loggedIn("alice");
        assertThat(lab.send("POST", BackendLab.SHOP, "/bff/logout", "", cookie).status()).isEqualTo(403);
        WireAnswer out = lab.send("POST", BackendLab.SHOP, "/bff/logout", "", cookie, OWN);
        assertThat(out.status()).isEqualTo(204);
        assertThat(out.header("Set-Cookie"))
                .contains("__Host-bff=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Strict");
        assertThat(lab.table("bffSessions")).isEmpty();
        assertThat(lab.table("refreshTokens").values()).allSatisfy(
                row -> assertThat(row.get("status")).isEqualTo("revoked"));
        assertThat(api("GET", "/me", "", cookie, OWN).status()).isEqualTo(401);
    }

    @Test
    void withoutTheIssuerNobodyGetsInAndNobodyIsThrownOut() {
        String cookie = lab.loggedIn("alice");
        WireAnswer begun = lab.begin("");
        WireAnswer granted = lab.atIssuer(begun, "bob");
        lab.issuerDown();
        assertThat(lab.back(begun, granted).status()).isEqualTo(502);
        lab.clock.advance(Duration.ofMinutes(15));
        assertThat(api("GET", "/me", "", cookie, OWN).status()).isEqualTo(502);
        assertThat(lab.table("bffSessions")).hasSize(1);
    }

    @Test
    void itExistsOverTlsAndInItsModeAlone() {
        try (WireClient plain = new WireClient(lab.server.httpPort()); RunningLab other = new RunningLab()) {
            assertThat(plain.get("/bff/login").status()).isEqualTo(404);
            assertThat(plain.send("GET", BackendLab.IDP, "/authorize", "").status()).isEqualTo(404);
            try (WireClient client = other.client()) {
                assertThat(client.get("/bff/login").status()).isEqualTo(404);
            }
        }
    }
}
