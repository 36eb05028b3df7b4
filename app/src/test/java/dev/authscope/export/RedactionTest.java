package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.Story;
import dev.authscope.flow.Header;

class RedactionTest {

    private final Redaction session = Redaction.of(DiagramTimelines.session());
    private final Redaction tokens = Redaction.of(DiagramTimelines.reuse());

    private static String header(Redaction redaction, String name, String value) {
        return redaction.header(new Header(name, value)).value();
    }

    @Test
    void cookiesKeepTheirNamesAndAttributes() {
        assertThat(header(session, "Cookie", "SID=" + DiagramTimelines.SID1 + "; theme=dark"))
                .isEqualTo("SID=SID1; theme=…");
        assertThat(header(session, "set-cookie", "SID=" + DiagramTimelines.SID1 + "; Path=/; HttpOnly"))
                .isEqualTo("SID=SID1; Path=/; HttpOnly");
        assertThat(header(session, "Set-Cookie", "SID=; Max-Age=0")).isEqualTo("SID=; Max-Age=0");
        assertThat(header(session, "Cookie", "nameless-secret")).isEqualTo("…");
    }

    @Test
    void theAuthorizationFieldKeepsItsScheme() {
        assertThat(header(tokens, "Authorization", "Bearer " + DiagramTimelines.AT1)).isEqualTo("Bearer AT1");
        assertThat(header(tokens, "Authorization", "Basic YWxpY2U6cHc=")).isEqualTo("Basic …");
        assertThat(header(tokens, "Authorization", "nonsense")).isEqualTo("…");
        assertThat(header(tokens, "WWW-Authenticate", "Bearer realm=\"api\"")).isEqualTo("Bearer realm=\"api\"");
    }

    @Test
    void aTokenThatNobodyIssuedKeepsWhatCanBeReadAndLosesItsSignature() {
        assertThat(header(tokens, "Authorization", "Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYWwifQ.Zm9yZ2Vk"))
                .isEqualTo("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYWwifQ.…");
        assertThat(tokens.text("seen eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYWwifQ.Zm9yZ2Vk here"))
                .isEqualTo("seen eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJtYWwifQ.… here");
    }

    @Test
    void formsAndJsonKeepTheirFieldsAndLoseTheirSecrets() {
        assertThat(session.body("username=alice&password=alice-pw-1")).isEqualTo("username=alice&password=…");
        assertThat(tokens.body("grant_type=refresh_token&refresh_token=" + DiagramTimelines.RT1))
                .isEqualTo("grant_type=refresh_token&refresh_token=RT1");
        assertThat(tokens.body(
                "{\"access_token\":\"" + DiagramTimelines.AT2 + "\",\"token_type\":\"Bearer\",\"expires_in\":900}"))
                .isEqualTo("{\"access_token\":\"AT2\",\"token_type\":\"Bearer\",\"expires_in\":900}");
        assertThat(tokens.body("{\"old\":\"a\\\"b\",\"new\" : \"c\"}")).isEqualTo("{\"old\":\"…\",\"new\" : \"…\"}");
    }

    @Test
    void addressesLoseTheSecretsInTheirQuery() {
        assertThat(session.url("https://shop.example/cb?code=abc&state=x&sid=" + DiagramTimelines.SID1 + "#top"))
                .isEqualTo("https://shop.example/cb?code=…&state=x&sid=SID1#top");
        assertThat(header(session, "Referer", "https://shop.example/?token=abc"))
                .isEqualTo("https://shop.example/?token=…");
    }

    @Test
    void aSecretThatWasSeenAnywhereIsFoundEverywhere() {
        Redaction redaction = Redaction.of(Story.usual()
                .step("1", "alice")
                .sends("alice", "POST", "https://shop.example/login")
                .header("Cookie", "theme=dark-and-secret")
                .body("{\"user\":\"alice\",\"password\":\"swordfish-9\"}")
                .answered(200)
                .timeline());
        assertThat(redaction.text("<p>swordfish-9 and dark-and-secret</p>")).isEqualTo("<p>… and …</p>");
        assertThat(redaction.field("title", "swordfish-9")).isEqualTo("…");
    }

    @Test
    void whatIsSwitchedOffLeavesEverything() {
        Redaction off = Redaction.off();
        Header cookie = new Header("Cookie", "SID=" + DiagramTimelines.SID1);
        assertThat(off.headers(List.of(cookie))).containsExactly(cookie);
        assertThat(off.body("password=x")).isEqualTo("password=x");
        assertThat(off.isOff()).isTrue();
    }

    @Test
    void aHugeBodyNeitherFailsNorTakesForever() {
        String body = "{\"token\":\"" + "a\\\"".repeat(300_000) + "\"}";
        assertThat(tokens.body(body)).isEqualTo("{\"token\":\"…\"}");
        assertThat(tokens.body("a=".repeat(300_000))).hasSize(600_000);
        assertThat(tokens.body("\"x\":\"" + "y".repeat(600_000))).hasSize(600_005);
    }
}
