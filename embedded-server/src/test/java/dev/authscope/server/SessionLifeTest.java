package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class SessionLifeTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void useRestartsTheIdleTimerAndNotTheAbsoluteOne() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            String sid = client.login("alice");
            lab.clock.advance(QUARTER);
            client.get("/cart", "Cookie: SID=" + sid);

            assertThat(lab.table("sessions").get(sid))
                    .containsEntry("idleUntil", ManualClock.T0.plus(Duration.ofMinutes(45)))
                    .containsEntry("absoluteUntil", ManualClock.T0.plus(Duration.ofHours(8)));
        }
    }

    @Test
    void aSessionIsOverAtTheVeryInstantOfItsIdleTimeout() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            String sid = client.login("alice");
            lab.clock.advance(Duration.ofMinutes(30));
            WireAnswer answer = client.get("/cart", "Cookie: SID=" + sid);

            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.header("Set-Cookie")).get().asString().startsWith("SID=; ");
            assertThat(lab.failedChecks()).containsExactly("session.idle");
            assertThat(lab.whys("sessions")).containsExactly("login", "idle");
            assertThat(lab.clock.timers()).isZero();
        }
    }

    @Test
    void aBusySessionIsOverAtItsAbsoluteTimeout() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            String sid = client.login("alice");
            for (int i = 0; i < 31; i++) {
                lab.clock.advance(QUARTER);
                assertThat(client.get("/me", "Cookie: SID=" + sid).status()).isEqualTo(200);
                assertThat(lab.clock.timers()).isEqualTo(1);
            }
            lab.clock.advance(QUARTER);

            assertThat(client.get("/me", "Cookie: SID=" + sid).status()).isEqualTo(401);
            assertThat(lab.failedChecks()).containsExactly("session.absolute");
        }
    }

    @Test
    void aRowThatNobodyTouchesIsSweptFiveMinutesAfterItsTime() {
        try (RunningLab lab = new RunningLab()) {
            lab.client().login("alice");
            lab.clock.advance(Duration.ofMinutes(35).minusSeconds(1));
            assertThat(lab.table("sessions")).hasSize(1);
            lab.clock.advance(Duration.ofSeconds(1));

            assertThat(lab.table("sessions")).isEmpty();
            assertThat(lab.whys("sessions")).containsExactly("login", "sweep");
        }
    }

    @Test
    void timersThatAreSwitchedOffEndNothing() {
        try (RunningLab lab = new RunningLab("idleTimeout", "off", "absoluteTimeout", "off")) {
            WireClient client = lab.client();
            String sid = client.login("alice");
            lab.clock.advance(Duration.ofDays(3));

            assertThat(client.get("/me", "Cookie: SID=" + sid).status()).isEqualTo(200);
            assertThat(lab.table("sessions").get(sid)).doesNotContainKeys("idleUntil", "absoluteUntil");
        }
    }

    @Test
    void logoutEndsEveryCopyOfTheId() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            String sid = client.login("alice");
            WireAnswer logout = client.form("/logout", "", "Cookie: SID=" + sid);

            assertThat(logout.status()).isEqualTo(303);
            assertThat(logout.header("Set-Cookie")).get().asString().startsWith("SID=; ");
            assertThat(client.get("/me", "Cookie: SID=" + sid).status()).isEqualTo(401);
            assertThat(lab.whys("sessions")).containsExactly("login", "logout");
            assertThat(client.form("/logout", "").status()).isEqualTo(303);
        }
    }

    @Test
    void aLogoutInTheBrowserAloneEndsNothing() {
        try (RunningLab lab = new RunningLab("logout", "clientOnly")) {
            WireClient client = lab.client();
            String sid = client.login("alice");
            WireAnswer logout = client.form("/logout", "", "Cookie: SID=" + sid);

            assertThat(logout.header("Set-Cookie")).get().asString().startsWith("SID=; ");
            assertThat(client.get("/me", "Cookie: SID=" + sid).status()).isEqualTo(200);
        }
    }

    @Test
    void aVisitorGetsASessionThatTheLoginReplacesWithItsCart() {
        try (RunningLab lab = new RunningLab("anonymousSession", "on")) {
            WireClient client = lab.client();
            WireAnswer first = client.get("/me");
            String visitor = WireClient.cookie(first, "SID");
            assertThat(first.status()).isEqualTo(401);
            assertThat(first.headers("Set-Cookie")).hasSize(1);
            assertThat(lab.table("sessions").get(visitor)).doesNotContainKey("user");
            assertThat(client.json("/cart/items", "{\"id\":\"p1\"}", "Cookie: SID=" + visitor).status())
                    .isEqualTo(201);

            WireAnswer login = client.form("/login", "username=alice&password=alice-pw-1",
                    "Cookie: SID=" + visitor);
            String sid = WireClient.cookie(login, "SID");

            assertThat(lab.table("sessions")).containsOnlyKeys(sid);
            assertThat(client.get("/cart", "Cookie: SID=" + sid).body()).contains("p1");
            assertThat(client.get("/", "Cookie: SID=" + sid).body()).contains("Alice");
            assertThat(client.get("/products").headers("Set-Cookie")).hasSize(1);
        }
    }

    @Test
    void aVisitorsUnknownIdIsReplacedRatherThanCleared() {
        try (RunningLab lab = new RunningLab("anonymousSession", "on")) {
            WireAnswer answer = lab.client().get("/me", "Cookie: SID=nonsense");

            assertThat(answer.headers("Set-Cookie")).singleElement().asString().matches("SID=.{22};.*");
        }
    }

    @Test
    void oneSessionPerUserMeansThatTheLastLoginWins() {
        try (RunningLab lab = new RunningLab("maxSessionsPerUser", "1")) {
            WireClient client = lab.client();
            client.login("alice");
            String bob = client.login("bob");
            String last = client.login("alice");

            assertThat(lab.table("sessions")).containsOnlyKeys(bob, last);
            assertThat(lab.whys("sessions")).contains("replaced");
        }
    }

    @Test
    void countedIdsCanBeGuessed() {
        try (RunningLab lab = new RunningLab("idFormat", "counter")) {
            WireClient client = lab.client();
            assertThat(client.login("alice")).isEqualTo("1001");
            assertThat(client.login("bob")).isEqualTo("1002");
            assertThat(client.get("/me", "Cookie: SID=1002").body()).contains("Bob");
            assertThat(lab.row("sessions", "SID2")).containsEntry("id", "1002");
        }
    }

    @Test
    void anUnknownIdStaysInTheBrowserWhereTheLabIsSetSo() {
        try (RunningLab lab = new RunningLab("clearUnknownSid", "off")) {
            assertThat(lab.client().get("/me", "Cookie: SID=x").header("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void aCookieThatIsToLastSaysForHowLong() {
        try (RunningLab lab = new RunningLab("cookieMaxAge", "7d")) {
            WireAnswer login = lab.client().form("/login", "username=alice&password=alice-pw-1");
            assertThat(login.header("Set-Cookie")).get().asString().contains("; Max-Age=604800;");
        }
    }

    @Test
    void settingsCanChangeWhileTheLabRuns() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            assertThat(client.json("/auth/login", "{}").status()).isEqualTo(404);
            lab.server.change(lab.settings().with("mode", "jwt"));
            assertThat(client.json("/auth/login", "{\"username\":\"alice\",\"password\":\"alice-pw-1\"}").status())
                    .isEqualTo(200);
            assertThat(client.form("/login", "username=alice&password=alice-pw-1").status()).isEqualTo(405);
        }
    }

    @Test
    void costlierPasswordsStillLetTheRightOneIn() {
        try (RunningLab lab = new RunningLab("passwordRounds", "20000")) {
            assertThat(lab.client().login("alice")).hasSize(22);
            assertThat(lab.table("accounts").get("alice")).isEqualTo(Map.of("id", "u-1001", "user", "alice", "name",
                    "Alice", "roles", List.of("user"), "balance", 1_000_000L, "active", true));
        }
    }
}
