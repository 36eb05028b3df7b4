package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.server.decision.Outcome;
import dev.authscope.server.http.HttpLimits;
import dev.authscope.server.observe.ServerEvent;

/** Posts, comments, and the attacker's site that takes what their scripts send. */
class PostsTest {

    private static final String HOSTILE = "<script>alert('1')</script>\\\"><img src=x onerror=alert(2)>&amp;";

    @Test
    void whatSomebodyWritesIsTextInThePage() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            String cookie = "Cookie: SID=" + client.login("mallory");
            assertThat(client.json("/posts/1/comments", "{\"text\":\"" + HOSTILE + "\"}", cookie).status())
                    .isEqualTo(201);

            String page = client.get("/posts/1").body();

            assertThat(page).contains("<b>Mallory</b> &lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&quot;&gt;&lt;img",
                    "&amp;amp;").doesNotContain("<script", "<img");
            assertThat(lab.table("comments").get("1")).containsEntry("author", "Mallory");
        }
    }

    @Test
    void whoIsNotLoggedInDoesNotReachTheQuestionWhosePostItIs() {
        try (RunningLab lab = new RunningLab(); RunningLab lax = new RunningLab("ownerCheck", "off")) {
            assertThat(lab.client().send("DELETE", "shop.example", "/posts/7", "").status()).isEqualTo(401);
            assertThat(lab.checks(0, Outcome.NOT_REACHED)).contains("session.lookup", "authz.owner");
            assertThat(lax.client().send("DELETE", "shop.example", "/posts/7", "").status()).isEqualTo(401);
            assertThat(lax.checks(0, Outcome.SKIPPED)).contains("authz.owner");
        }
    }

    @Test
    void whereOutputIsNotEscapedItIsMarkup() {
        try (RunningLab lab = new RunningLab("escapeOutput", "off")) {
            WireClient client = lab.client();
            String cookie = "Cookie: SID=" + client.login("mallory");
            client.form("/posts/1/comments", "text=%3Cscript%3Ealert(1)%3C%2Fscript%3E", cookie);

            assertThat(client.get("/posts/1").body()).contains("<script>alert(1)</script>");
        }
    }

    @Test
    void onlyThoseWhoAreLoggedInWriteAndOnlyBelowAPostThatExists() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            assertThat(client.json("/posts/1/comments", "{\"text\":\"hello\"}").status()).isEqualTo(401);
            String cookie = "Cookie: SID=" + client.login("mallory");
            assertThat(client.json("/posts/2/comments", "{\"text\":\"hello\"}", cookie).status()).isEqualTo(404);
            assertThat(client.json("/posts/1/comments", "{\"text\":\" \"}", cookie).status()).isEqualTo(400);
            assertThat(client.json("/posts/1/comments", "{\"text\":7}", cookie).status()).isEqualTo(400);
            assertThat(client.json("/posts/1/comments", "no json", cookie).status()).isEqualTo(400);
            assertThat(client.get("/posts/2").status()).isEqualTo(404);
            assertThat(lab.table("comments")).isEmpty();
        }
    }

    @Test
    void theAttackersSiteTakesWhatItIsSentAndLetsEveryPageReadItsAnswers() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            WireAnswer asked = client.send("OPTIONS", "evil.example", "/collect", "", "Origin: http://shop.example",
                    "Access-Control-Request-Method: POST");
            WireAnswer posted = client.send("POST", "evil.example", "/collect", "stolen",
                    "Origin: http://shop.example");
            WireAnswer image = client.send("GET", "evil.example", "/collect?v=by%20image", "");

            assertThat(List.of(asked.status(), posted.status(), image.status())).containsOnly(204);
            assertThat(posted.header("Access-Control-Allow-Origin")).contains("*");
            assertThat(asked.header("Access-Control-Allow-Origin")).contains("*");
            assertThat(posted.header("Access-Control-Allow-Credentials")).isEmpty();
            assertThat(lab.told(ServerEvent.Collected.class)).extracting(ServerEvent.Collected::text)
                    .containsExactly("stolen", "by image");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "GET", "OPTIONS" })
    void programsOutsideTheLabFindNoAttacker(String method) {
        try (RunningLab lab = new RunningLab(HttpLimits.DEFAULT, true)) {
            WireClient client = lab.client();
            WireAnswer answer = client.send(method, "evil.localhost:" + lab.server.httpPort(), "/collect", "",
                    "Origin: https://elsewhere.example", "Access-Control-Request-Method: POST");

            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.head()).doesNotContainIgnoringCase("access-control-");
        }
    }

    @Test
    void askingWhatBecomesOfARefreshTokenDoesNotSpendIt() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rtStore", "localStorage")) {
            WireClient client = lab.client();
            String token = client.json("/auth/login", "{\"username\":\"alice\",\"password\":\"alice-pw-1\"}")
                    .member("refresh_token");
            int before = lab.events.settled().size();
            assertThat(lab.server.refusalOfRefreshToken(token)).isEmpty();
            assertThat(lab.server.refusalOfRefreshToken("no token")).contains("rt.lookup");
            assertThat(lab.events.settled()).hasSize(before);

            String form = "grant_type=refresh_token&refresh_token=" + token;
            assertThat(client.form("/auth/token", form).status()).isEqualTo(200);
            assertThat(lab.server.refusalOfRefreshToken(token)).contains("rt.reuse");
            assertThat(lab.server.refusalOfRefreshToken(token)).contains("rt.reuse");
        }
    }
}
