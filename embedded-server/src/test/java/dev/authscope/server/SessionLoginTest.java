package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.authscope.server.decision.Outcome;
import dev.authscope.server.observe.ServerEvent;

class SessionLoginTest {

    private RunningLab lab = new RunningLab();

    @AfterEach
    void close() {
        lab.close();
    }

    @Test
    void aCallWithoutACookieIsToldToLogIn() {
        WireAnswer answer = lab.client().get("/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("WWW-Authenticate")).contains("Session realm=\"shop\"");
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Date")).contains("Mon, 02 Mar 2026 00:00:00 GMT");
        assertThat(answer.header("Server")).isEmpty();
        assertThat(failed()).containsExactly("cookie.present");
    }

    @Test
    void aLoginAnswersWithARedirectAndOneCookie() {
        WireAnswer answer = lab.client().form("/login", "username=alice&password=alice-pw-1");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/");
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.headers("Set-Cookie")).singleElement()
                .asString()
                .matches("SID=[A-Za-z0-9_-]{22}; Path=/; HttpOnly; SameSite=Lax");
        assertThat(lab.table("sessions")).hasSize(1);
    }

    @Test
    void theCartIsKeptInTheRowOfTheSession() {
        WireClient client = lab.client();
        String sid = client.login("alice");
        assertThat(client.get("/", "Cookie: SID=" + sid).body()).contains("Alice");

        WireAnswer added = client.json("/cart/items", "{\"id\":\"p1\",\"qty\":1}", "Cookie: SID=" + sid);

        assertThat(added.status()).isEqualTo(201);
        assertThat(lab.table("sessions").get(sid)).containsEntry("data", Map.of("cart", List.of("p1")));
        assertThat(client.get("/cart", "Cookie: SID=" + sid).body())
                .isEqualTo("{\"items\":[{\"id\":\"p1\",\"qty\":1}]}");
        assertThat(client.get("/me", "Cookie: SID=" + sid).body())
                .isEqualTo("{\"sub\":\"u-1001\",\"name\":\"Alice\",\"roles\":[\"user\"]}");
    }

    private List<String> failed() {
        return lab.told(ServerEvent.CheckMade.class)
                .stream()
                .filter(check -> check.check().outcome() == Outcome.FAILED)
                .map(check -> check.check().id())
                .toList();
    }
}
