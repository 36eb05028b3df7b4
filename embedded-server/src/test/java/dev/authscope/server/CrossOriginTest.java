package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrossOriginTest {

    private static final String ASK = "Access-Control-Request-Method: GET";

    @Test
    void theShopsPagesMayCallTheApi() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "scheme", "http")) {
            WireAnswer answer = lab.client()
                    .send("OPTIONS", "api.shop.example", "/orders", "",
                            "Origin: http://shop.example", ASK);

            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Access-Control-Allow-Origin")).contains("http://shop.example");
            assertThat(answer.header("Access-Control-Allow-Methods")).contains("GET, POST");
            assertThat(answer.header("Access-Control-Allow-Headers")).contains("authorization, content-type");
            assertThat(answer.header("Access-Control-Max-Age")).contains("600");
            assertThat(answer.header("Vary")).contains("Origin");
            assertThat(answer.header("Access-Control-Allow-Private-Network")).isEmpty();
            assertThat(lab.failedChecks()).isEmpty();
        }
    }

    @Test
    void aRefusalCanBeReadByTheShopsPagesToo() {
        try (RunningLab lab = new RunningLab("mode", "jwt")) {
            WireAnswer answer = lab.client()
                    .send("GET", "api.shop.example", "/orders", "",
                            "Origin: http://shop.example");

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Access-Control-Allow-Origin")).contains("http://shop.example");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://shop.example.evil.example",
            "https://www.shop.example",
            "http://shop.example:81", "*" })
    void nobodyElseGetsAGrant(String origin) {
        try (RunningLab lab = new RunningLab("mode", "jwt")) {
            for (String host : new String[]{"api.shop.example", "shop.example" }) {
                for (String method : new String[]{"OPTIONS", "GET" }) {
                    WireAnswer answer = lab.client()
                            .send(method, host, "/orders", "", "Origin: " + origin, ASK,
                                    "Access-Control-Request-Private-Network: true");
                    assertThat(answer.head()).doesNotContainIgnoringCase("access-control-");
                }
            }
        }
    }

    @Test
    void theApiTakesNoCookieAndTheShopNoToken() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            String sid = client.login("alice");
            assertThat(client.send("GET", "api.shop.example", "/me", "", "Cookie: SID=" + sid).status())
                    .isEqualTo(401);
            assertThat(client.get("/me", "Authorization: Bearer x").status()).isEqualTo(401);
        }
    }

    private static final String LOGIN = "{\"username\":\"alice\",\"password\":\"alice-pw-1\"}";

    @Test
    void aFrontEndOnAPortOfItsOwnLogsInAtTheApiBesideIt() {
        try (RunningLab lab = new RunningLab("frontEnd", "separate", "corsCredentials", "on", "secure", "off")) {
            WireClient client = lab.client();
            assertThat(client.send("GET", "localhost:3000", "/", "").body()).contains("Front end");
            for (String api : new String[]{"localhost:8080", "127.0.0.1:8080" }) {
                WireAnswer login = client.send("POST", api, "/login", LOGIN, "Content-Type: application/json",
                        "Origin: http://localhost:3000");
                assertThat(login.status()).isEqualTo(200);
                assertThat(login.header("Access-Control-Allow-Origin")).contains("http://localhost:3000");
                assertThat(login.header("Access-Control-Allow-Credentials")).contains("true");
                String cookie = login.header("Set-Cookie").orElseThrow();
                assertThat(cookie).endsWith("; Path=/; HttpOnly; SameSite=Lax");
                assertThat(client.send("GET", api, "/me", "", "Cookie: " + cookie.split(";", 2)[0]).status())
                        .isEqualTo(200);
            }
            assertThat(client.send("GET", "localhost:8080", "/me", "", "Origin: http://localhost:4000").head())
                    .doesNotContainIgnoringCase("access-control-");
        }
    }

    @Test
    void theDevelopmentServersAreThereOnlyWhereTheFrontEndIsSeparate() {
        try (RunningLab lab = new RunningLab("corsOrigin", "exact")) {
            assertThat(lab.client().send("GET", "localhost:3000", "/", "").status()).isEqualTo(404);
            assertThat(lab.client()
                    .send("POST", "localhost:8080", "/login", LOGIN, "Content-Type: application/json")
                    .status()).isEqualTo(404);
            assertThat(lab.client()
                    .send("GET", "api.shop.example", "/me", "", "Origin: https://app.shop.example")
                    .head()).doesNotContainIgnoringCase("access-control-");
        }
    }
}
