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
}
