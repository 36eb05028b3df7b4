package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.server.decision.Outcome;
import dev.authscope.server.observe.ServerEvent;

class TokenLifeTest {

    private static final String ALICE = "{\"username\":\"alice\",\"password\":\"alice-pw-1\"}";
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void aLoginGivesAnAccessTokenAndARefreshCookie() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh")) {
            WireAnswer answer = lab.client().json("/auth/login", ALICE);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Cache-Control")).contains("no-store");
            assertThat(answer.body()).matches(
                    "\\{\"access_token\":\"[^\"]+\",\"token_type\":\"Bearer\",\"expires_in\":900\\}");
            assertThat(answer.header("Set-Cookie")).get()
                    .asString()
                    .matches(
                            "RT=[A-Za-z0-9_-]{43}; Path=/auth; Max-Age=1209600; HttpOnly; SameSite=Strict");
            String[] parts = answer.member("access_token").split("\\.");
            assertThat(decode(parts[0])).isEqualTo("{\"alg\":\"HS256\",\"typ\":\"at+jwt\",\"kid\":\"k1\"}");
            assertThat(decode(parts[1])).matches("\\{\"iss\":\"https://shop.example\",\"sub\":\"u-1001\","
                    + "\"aud\":\"https://api.shop.example\",\"client_id\":\"shop-web\",\"iat\":1772409600,"
                    + "\"exp\":1772410500,\"jti\":\"[A-Za-z0-9_-]{22}\",\"name\":\"Alice\",\"roles\":\\[\"user\"\\]\\}");
            assertThat(lab.row("refreshTokens", "RT1").keySet()).containsExactly("hash", "family", "user", "issued",
                    "expires", "familyExpires", "status");
        }
    }

    @Test
    void aCallWithATokenAsksNoTable() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh")) {
            WireClient client = lab.client();
            String token = client.json("/auth/login", ALICE).member("access_token");
            int before = lab.events.settled().size();

            assertThat(orders(client, token).status()).isEqualTo(200);
            assertThat(lab.storeWork(before)).isEmpty();
            assertThat(lab.checks(before, Outcome.SKIPPED)).containsExactly("jwt.denylist", "jwt.validAfter",
                    "account.active", "jwt.version");
        }
    }

    @Test
    void aTokenIsOverAtTheVeryInstantOfItsExpiryUnlessThereIsLeeway() {
        try (RunningLab strict = new RunningLab("mode", "jwt");
                RunningLab lenient = new RunningLab("mode", "jwt", "leeway", "30s")) {
            for (RunningLab lab : List.of(strict, lenient)) {
                WireClient client = lab.client();
                String token = client.json("/auth/login", ALICE).member("access_token");
                lab.clock.advance(QUARTER.minusSeconds(1));
                assertThat(orders(client, token).status()).isEqualTo(200);
                lab.clock.advance(Duration.ofSeconds(1));
                assertThat(orders(client, token).status()).isEqualTo(lab == strict ? 401 : 200);
            }
            assertThat(strict.failedChecks()).containsExactly("jwt.exp");
        }
    }

    @Test
    void anExpiredTokenIsRefusedWithItsReason() {
        try (RunningLab lab = new RunningLab("mode", "jwt")) {
            WireClient client = lab.client();
            String token = client.json("/auth/login", ALICE).member("access_token");
            lab.clock.advance(QUARTER);
            WireAnswer answer = orders(client, token);

            assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"api\", error=\"invalid_token\", "
                    + "error_description=\"The access token expired\"");
            assertThat(answer.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void aRefreshWithoutRotationIsOneLookUpAndNoChange() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rotation", "off")) {
            WireClient client = lab.client();
            String refresh = WireClient.cookie(client.json("/auth/login", ALICE), "RT");
            int before = lab.events.settled().size();
            WireAnswer answer = refreshByCookie(client, refresh);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Set-Cookie")).isEmpty();
            assertThat(lab.storeWork(before)).singleElement().isInstanceOf(ServerEvent.RowRead.class);
            assertThat(lab.checks(before, Outcome.PASSED)).containsExactly("rt.present", "rt.lookup",
                    "rt.familyAge", "rt.expiry", "rt.status");
            assertThat(lab.checks(before, Outcome.SKIPPED)).containsExactly("rt.reuse", "rt.grace", "rt.binding");
        }
    }

    @Test
    void aRefreshTokenIsOverAtItsTimeAndItsRowIsSweptFiveMinutesAfterItsFamily() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rotation", "off")) {
            WireClient client = lab.client();
            String refresh = WireClient.cookie(client.json("/auth/login", ALICE), "RT");
            lab.clock.advance(Duration.ofDays(14));

            WireAnswer answer = refreshByCookie(client, refresh);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_grant\"}");
            assertThat(lab.failedChecks()).containsExactly("rt.expiry");
            assertThat(client.form("/auth/token", "grant_type=refresh_token").body())
                    .isEqualTo("{\"error\":\"invalid_request\"}");
            lab.clock.advance(Duration.ofDays(16));
            assertThat(refreshByCookie(client, refresh).status()).isEqualTo(400);
            assertThat(lab.table("refreshTokens")).hasSize(1);
            lab.clock.advance(Duration.ofMinutes(5));
            assertThat(lab.table("refreshTokens")).isEmpty();
        }
    }

    @Test
    void theTraceNamesTheFamilysAgeWhenThatIsWhatEndsAToken() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "familyMaxAge", "1d")) {
            WireClient client = lab.client();
            String first = WireClient.cookie(client.json("/auth/login", ALICE), "RT");
            lab.clock.advance(Duration.ofHours(12));
            String refresh = WireClient.cookie(refreshByCookie(client, first), "RT");
            lab.clock.advance(Duration.ofHours(12));

            assertThat(refreshByCookie(client, refresh).status()).isEqualTo(400);
            assertThat(lab.failedChecks()).containsExactly("rt.familyAge");
        }
    }

    @Test
    void loggingOutEverywhereElseSparesTheLoginThatIsNamed() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rtStore", "localStorage")) {
            WireClient client = lab.client();
            String laptop = client.json("/auth/login", ALICE).member("refresh_token");
            WireAnswer phone = client.json("/auth/login", ALICE);
            String own = phone.member("refresh_token");

            assertThat(client.send("POST", "api.shop.example", "/auth/logout-all", "refresh_token=" + own,
                    "Authorization: Bearer " + phone.member("access_token"),
                    "Content-Type: application/x-www-form-urlencoded").status()).isEqualTo(204);
            assertThat(refreshByForm(client, laptop).status()).isEqualTo(400);
            assertThat(lab.failedChecks()).containsExactly("rt.status");
            assertThat(lab.row("refreshTokens", "RT1")).containsEntry("revokedBy", "logout-all");
            assertThat(refreshByForm(client, own).status()).isEqualTo(200);
        }
    }

    @Test
    void aRefreshTokenThatLiesUnusedEndsEarlyAndEachUseCountsAnew() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "idleRefresh", "4h")) {
            WireClient client = lab.client();
            String refresh = WireClient.cookie(client.json("/auth/login", ALICE), "RT");
            for (int turn = 0; turn < 3; turn++) {
                lab.clock.advance(Duration.ofHours(3));
                refresh = WireClient.cookie(refreshByCookie(client, refresh), "RT");
            }
            lab.clock.advance(Duration.ofHours(4));
            assertThat(refreshByCookie(client, refresh).status()).isEqualTo(400);
            assertThat(lab.failedChecks()).containsExactly("rt.expiry");
        }
    }

    @Test
    void eachUseMovesTheEndWhereTheLabIsSetSoButNotBeyondTheFamilys() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rotation", "off", "refreshSliding", "on")) {
            WireClient client = lab.client();
            String refresh = WireClient.cookie(client.json("/auth/login", ALICE), "RT");
            for (int day = 13; day <= 26; day += 13) {
                lab.clock.advance(Duration.ofDays(13));
                assertThat(WireClient.cookie(refreshByCookie(client, refresh), "RT")).isEqualTo(refresh);
            }
            assertThat(lab.row("refreshTokens", "RT1")).containsEntry("expires",
                    ManualClock.T0.plus(Duration.ofDays(30)));
            lab.clock.advance(Duration.ofDays(4));
            assertThat(refreshByCookie(client, refresh).status()).isEqualTo(400);
        }
    }

    @Test
    void logoutRevokesTheFamilyAndNotTheAccessToken() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rotation", "off")) {
            WireClient client = lab.client();
            WireAnswer login = client.json("/auth/login", ALICE);
            String refresh = WireClient.cookie(login, "RT");
            WireAnswer logout = client.form("/auth/logout", "", "Cookie: RT=" + refresh);

            assertThat(logout.status()).isEqualTo(204);
            assertThat(logout.header("Set-Cookie"))
                    .contains("RT=; Path=/auth; Max-Age=0; HttpOnly; SameSite=Strict");
            assertThat(refreshByCookie(client, refresh).body()).isEqualTo("{\"error\":\"invalid_grant\"}");
            assertThat(lab.failedChecks()).containsExactly("rt.status");
            assertThat(orders(client, login.member("access_token")).status()).isEqualTo(200);
        }
    }

    @Test
    void aSecondUseRingsTheAlarmAndRevokesTheFamily() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rtStore", "localStorage")) {
            WireClient client = lab.client();
            String first = client.json("/auth/login", ALICE).member("refresh_token");
            WireAnswer renewed = refreshByForm(client, first);
            String second = renewed.member("refresh_token");
            assertThat(lab.row("refreshTokens", "RT1")).containsEntry("status", "used")
                    .containsEntry("replacedBy", "RT2");
            assertThat(lab.row("refreshTokens", "RT2")).containsEntry("status", "active")
                    .containsEntry("parent", "RT1");

            assertThat(refreshByForm(client, first).status()).isEqualTo(400);
            assertThat(lab.failedChecks()).containsExactly("rt.reuse");
            assertThat(lab.told(ServerEvent.AlarmRaised.class)).singleElement()
                    .satisfies(alarm -> assertThat(alarm.labels()).containsExactly("RT1", "RT2"));
            assertThat(lab.row("refreshTokens", "RT1")).containsEntry("status", "used")
                    .containsEntry("familyRevoked", true);
            assertThat(lab.row("refreshTokens", "RT2")).containsEntry("status", "revoked");
            assertThat(refreshByForm(client, second).status()).isEqualTo(400);
            assertThat(refreshByForm(client, first).status()).isEqualTo(400);
            assertThat(lab.failedChecks()).endsWith("rt.status");
            assertThat(orders(client, renewed.member("access_token")).status()).isEqualTo(200);
            assertThat(lab.told(ServerEvent.AlarmRaised.class)).hasSize(1);
        }
    }

    @Test
    void rejectingOnlyTheOldTokenLeavesTheOtherHolderWithTheNewOne() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rtStore", "localStorage", "onReuse",
                "rejectOnly")) {
            WireClient client = lab.client();
            String first = client.json("/auth/login", ALICE).member("refresh_token");
            String second = refreshByForm(client, first).member("refresh_token");

            assertThat(refreshByForm(client, first).status()).isEqualTo(400);
            assertThat(refreshByForm(client, second).status()).isEqualTo(200);
        }
    }

    @Test
    void aReuseAlsoDeniesTheFamilysAccessTokensWhereTheLabIsSetSo() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "rtStore", "localStorage", "denylistOnReuse",
                "on")) {
            WireClient client = lab.client();
            String first = client.json("/auth/login", ALICE).member("refresh_token");
            lab.clock.advance(QUARTER);
            String access = refreshByForm(client, first).member("access_token");
            assertThat(orders(client, access).status()).isEqualTo(200);
            refreshByForm(client, first);

            assertThat(orders(client, access).header("WWW-Authenticate")).get()
                    .asString()
                    .contains("The token was revoked");
            assertThat(lab.table("denylist")).hasSize(1);
            lab.clock.advance(QUARTER);
            assertThat(lab.table("denylist")).isEmpty();
            assertThat(orders(client, access).header("WWW-Authenticate")).get().asString().contains("expired");
        }
    }

    @Test
    void aLogoutDeniesTheAccessTokenWhereThereIsADenylist() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "denylist", "on")) {
            WireClient client = lab.client();
            String access = client.json("/auth/login", ALICE).member("access_token");
            assertThat(client.form("/auth/logout", "", "Authorization: Bearer " + access).status()).isEqualTo(204);
            int before = lab.events.settled().size();

            assertThat(orders(client, access).status()).isEqualTo(401);
            assertThat(lab.storeWork(before)).hasSize(1);
        }
    }

    @Test
    void insideTheGraceWindowASecondUseIsExcusedOnceTheWindowIsOverItIsNot() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "graceWindow", "10s")) {
            WireClient client = lab.client();
            String first = WireClient.cookie(client.json("/auth/login", ALICE), "RT");
            refreshByCookie(client, first);
            lab.clock.advance(Duration.ofSeconds(9));
            int before = lab.events.settled().size();
            assertThat(refreshByCookie(client, first).status()).isEqualTo(200);
            assertThat(lab.checks(before, Outcome.PASSED)).contains("rt.grace");
            lab.clock.advance(Duration.ofSeconds(1));

            WireAnswer late = refreshByCookie(client, first);
            assertThat(late.status()).isEqualTo(400);
            assertThat(late.header("Set-Cookie")).get().asString().startsWith("RT=; ");
            assertThat(lab.told(ServerEvent.AlarmRaised.class)).hasSize(1);
        }
    }

    @Test
    void onceTheNewTokenWasUsedTheOldOneIsNotExcusedAnyMore() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh", "graceWindow", "60s")) {
            WireClient client = lab.client();
            String first = WireClient.cookie(client.json("/auth/login", ALICE), "RT");
            String second = WireClient.cookie(refreshByCookie(client, first), "RT");
            refreshByCookie(client, second);

            assertThat(refreshByCookie(client, first).status()).isEqualTo(400);
            assertThat(lab.failedChecks()).containsExactly("rt.reuse");
        }
    }

    @Test
    void tokenRequestsThatMakeNoSenseAreNamedAsInOAuth() {
        try (RunningLab lab = new RunningLab("mode", "jwt+refresh")) {
            WireClient client = lab.client();
            assertThat(client.form("/auth/token", "").body()).contains("invalid_request");
            assertThat(client.form("/auth/token", "grant_type=password").body()).contains("unsupported_grant_type");
            assertThat(client.form("/auth/token", "grant_type=refresh_token&refresh_token=a", "Cookie: RT=b").body())
                    .contains("invalid_request");
            assertThat(client.form("/auth/token", "grant_type=refresh_token&refresh_token=a").body())
                    .contains("invalid_grant");
            assertThat(client.json("/auth/login", "nonsense").status()).isEqualTo(400);
            assertThat(client.get("/.well-known/jwks.json").body()).isEqualTo("{\"keys\":[]}");
        }
    }

    @Test
    void eachNodeSignsAsItIsSet() {
        try (RunningLab lab = new RunningLab("mode", "jwt", "typ", "JWT", "accessTtl", "1m")) {
            WireClient client = lab.client();
            WireAnswer login = client.json("/auth/login", ALICE);
            assertThat(login.body()).contains("\"expires_in\":60");
            assertThat(decode(login.member("access_token").split("\\.")[0])).contains("\"typ\":\"JWT\"");
            assertThat(orders(client, login.member("access_token")).status()).isEqualTo(200);
        }
    }

    private static WireAnswer orders(WireClient client, String token) {
        return client.send("GET", "api.shop.example", "/orders", "", "Authorization: Bearer " + token);
    }

    private static WireAnswer refreshByCookie(WireClient client, String token) {
        return client.form("/auth/token", "grant_type=refresh_token", "Cookie: RT=" + token);
    }

    private static WireAnswer refreshByForm(WireClient client, String token) {
        return client.form("/auth/token", "grant_type=refresh_token&refresh_token=" + token);
    }

    private static String decode(String part) {
        return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    }
}
