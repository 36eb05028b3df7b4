package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.server.decision.Outcome;

/** What the shop asks for beyond the cookie: where a request comes from, whose the thing is, whether the user confirmed. */
class DefencesTest {

    private static final String TO_MALLORY = "to=mallory&amount=500000";

    @Test
    void aForeignPagesTransferIsExecutedWhereNothingAsksWhereItComesFrom() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            String cookie = "Cookie: SID=" + client.login("alice");

            assertThat(client.form("/transfer", TO_MALLORY, cookie, "Origin: https://evil.example").status())
                    .isEqualTo(200);
            assertThat(lab.row("accounts", "alice")).containsEntry("balance", 500_000L);
            assertThat(lab.row("accounts", "mallory")).containsEntry("balance", 510_000L);
        }
    }

    @ParameterizedTest
    @CsvSource({"csrfToken, csrf.token", "originCheck, csrf.origin", "fetchMetadata, csrf.fetchSite" })
    void eachDefenceRefusesTheForeignPage(String setting, String check) {
        try (RunningLab lab = new RunningLab(setting, "on")) {
            WireClient client = lab.client();
            String cookie = "Cookie: SID=" + client.login("alice");

            WireAnswer forged = client.form("/transfer", TO_MALLORY, cookie, "Origin: https://evil.example",
                    "Sec-Fetch-Site: cross-site");

            assertThat(forged.status()).isEqualTo(403);
            assertThat(lab.failedChecks()).containsExactly(check);
            assertThat(lab.row("accounts", "alice")).containsEntry("balance", 1_000_000L);
        }
    }

    @ParameterizedTest
    @CsvSource({"synchronizer", "doubleSubmit-plain", "doubleSubmit-hmac" })
    void theShopsOwnPageSendsTheTokenThatItWasGiven(String style) {
        try (RunningLab lab = new RunningLab("csrfToken", "on", "tokenStyle", style)) {
            WireClient client = lab.client();
            String cookie = "Cookie: SID=" + client.login("alice");
            WireAnswer given = client.get("/csrf-token", cookie);
            String token = given.body().replaceAll(".*\"csrf\":\"([^\"]+)\".*", "$1");
            String cookies = style.equals("synchronizer") ? cookie : cookie + "; CSRF=" + token;

            assertThat(client.form("/transfer", TO_MALLORY, cookies, "X-CSRF-Token: " + token).status())
                    .isEqualTo(200);
            assertThat(client.form("/transfer", TO_MALLORY, cookies, "X-CSRF-Token: " + token + "x").status())
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource({"doubleSubmit-plain, 200", "doubleSubmit-hmac, 403" })
    void aPlantedCookiePassesThePlainStyleAlone(String style, int status) {
        try (RunningLab lab = new RunningLab("csrfToken", "on", "tokenStyle", style)) {
            WireClient client = lab.client();
            String cookies = "Cookie: SID=" + client.login("alice") + "; CSRF=planted";

            assertThat(client.form("/transfer", TO_MALLORY + "&_csrf=planted", cookies).status()).isEqualTo(status);
        }
    }

    @Test
    void whoIsNotLoggedInHearsThatBeforeAnythingElse() {
        try (RunningLab lab = new RunningLab("originCheck", "on")) {
            assertThat(lab.client().form("/transfer", TO_MALLORY, "Origin: https://evil.example").status())
                    .isEqualTo(401);
            assertThat(lab.failedChecks()).containsExactly("cookie.present");
        }
    }

    @Test
    void aTransferByAddressExistsOnlyWhereTheLabIsSetSo() {
        try (RunningLab strict = new RunningLab(); RunningLab weak = new RunningLab("transferViaGet", "on")) {
            for (RunningLab lab : new RunningLab[]{strict, weak }) {
                WireClient client = lab.client();
                String cookie = "Cookie: SID=" + client.login("alice");
                assertThat(client.get("/transfer?" + TO_MALLORY, cookie).status()).isEqualTo(lab == weak ? 200 : 405);
            }
        }
    }

    @Test
    void aConfirmationIsForOneTransferAndIsUsedUpByIt() {
        try (RunningLab lab = new RunningLab("stepUp", "on")) {
            WireClient client = lab.client();
            String cookie = "Cookie: SID=" + client.login("alice");
            assertThat(client.form("/transfer", TO_MALLORY, cookie).status()).isEqualTo(403);
            assertThat(client.json("/auth/stepup",
                    "{\"password\":\"alice-pw-1\",\"to\":\"bob\",\"amount\":1000}", cookie).status()).isEqualTo(204);
            assertThat(client.form("/transfer", TO_MALLORY, cookie).status()).isEqualTo(403);
            assertThat(client.form("/transfer", "to=bob&amount=1000", cookie).status()).isEqualTo(200);
            assertThat(client.form("/transfer", "to=bob&amount=1000", cookie).status()).isEqualTo(403);
        }
    }

    @Test
    void onlyItsAuthorOrAnOperatorDeletesAPost() {
        try (RunningLab lab = new RunningLab()) {
            WireClient client = lab.client();
            assertThat(client.send("DELETE", "shop.example", "/posts/7", "").status()).isEqualTo(401);
            String alice = "Cookie: SID=" + client.login("alice");
            WireAnswer refused = client.send("DELETE", "shop.example", "/posts/7", "", alice);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.header("WWW-Authenticate")).isEmpty();
            assertThat(client.send("DELETE", "shop.example", "/posts/8", "", alice).status()).isEqualTo(204);
            assertThat(client.get("/admin/report", alice).status()).isEqualTo(403);
            String carol = "Cookie: SID=" + client.login("carol");
            assertThat(client.get("/admin/report", carol).status()).isEqualTo(200);
            assertThat(client.send("DELETE", "shop.example", "/posts/7", "", carol).status()).isEqualTo(204);
            assertThat(lab.table("posts")).containsOnlyKeys("1");
        }
    }

    @Test
    void anIdFromBeforeTheLoginStaysWhereItIsNotRenewed() {
        try (RunningLab lab = new RunningLab("anonymousSession", "on", "regenerateOnLogin", "off")) {
            WireClient client = lab.client();
            String id = WireClient.cookie(client.get("/"), "SID");
            WireAnswer login = client.form("/login", "username=alice&password=alice-pw-1", "Cookie: SID=" + id);
            assertThat(login.header("Set-Cookie")).isEmpty();
            assertThat(client.get("/me", "Cookie: SID=" + id).body()).contains("Alice");
        }
    }

    @Test
    void theCartOfAVisitorMovesToTheSessionThatTheLoginMakes() {
        try (RunningLab lab = new RunningLab("anonymousSession", "on")) {
            WireClient client = lab.client();
            String before = WireClient.cookie(client.get("/"), "SID");
            assertThat(client.json("/cart/items", "{\"id\":\"p1\",\"qty\":1}", "Cookie: SID=" + before).status())
                    .isEqualTo(201);
            String after = WireClient.cookie(
                    client.form("/login", "username=alice&password=alice-pw-1", "Cookie: SID=" + before), "SID");
            assertThat(lab.table("sessions")).containsOnlyKeys(after);
            assertThat(client.get("/cart", "Cookie: SID=" + after).body())
                    .isEqualTo("{\"items\":[{\"id\":\"p1\",\"qty\":1}]}");
        }
    }

    @Test
    void aChangedPriceIsBelievedUnlessTheCartIsSigned() {
        try (RunningLab plain = new RunningLab("mode", "guestCookie");
                RunningLab signed = new RunningLab("mode", "guestCookie", "cartCookie", "signed");
                RunningLab ids = new RunningLab("mode", "guestCookie", "cartCookie", "idOnly")) {
            String edited = "Cookie: guest_cart=p1:1:100~p2:1:5000";
            assertThat(plain.client().json("/orders", "{}", edited).body()).contains("\"total\":5100");
            assertThat(signed.client().json("/orders", "{}", edited).status()).isEqualTo(400);
            assertThat(signed.failedChecks()).containsExactly("cart.mac");
            WireClient client = ids.client();
            WireAnswer added = client.json("/cart/items", "{\"id\":\"p1\",\"qty\":1}");
            assertThat(added.header("Set-Cookie").orElse("")).startsWith("guest_cart=p1:1;");
            assertThat(client.json("/orders", "{}", edited).body()).contains("\"total\":34000");
        }
    }

    @Test
    void aShopThatKeepsNothingForgetsTheCart() {
        try (RunningLab lab = new RunningLab("mode", "none")) {
            WireClient client = lab.client();
            assertThat(client.json("/cart/items", "{\"id\":\"p1\",\"qty\":1}").body()).contains("\"p1\"");
            assertThat(client.get("/cart").body()).isEqualTo("{\"items\":[]}");
            assertThat(client.form("/login", "username=alice&password=alice-pw-1").body())
                    .isEqualTo("{\"hello\":\"Alice\"}");
            assertThat(client.get("/me").status()).isEqualTo(401);
            assertThat(lab.checks(0, Outcome.FAILED)).containsExactly("cookie.present");
            assertThat(client.json("/orders",
                    "{\"username\":\"alice\",\"password\":\"alice-pw-1\",\"items\":[{\"id\":\"p1\"},{\"id\":\"p2\"}]}")
                    .body()).isEqualTo("{\"order\":1,\"items\":2}");
        }
    }

    @ParameterizedTest
    @CsvSource({"localStorage, 401", "httpOnlyCookie, 403" })
    void aTokenInACookieIsAskedWhereItComesFromToo(String place, int status) {
        try (RunningLab lab = new RunningLab("mode", "jwt", "atStore", place, "originCheck", "on")) {
            WireClient client = lab.client();
            WireAnswer login = client.send("POST", "shop.example", "/auth/login",
                    "{\"username\":\"alice\",\"password\":\"alice-pw-1\"}", "Content-Type: application/json");
            String cookie = "Cookie: " + login.header("Set-Cookie").orElse("AT=none").split(";", 2)[0];

            assertThat(client.form("/transfer", TO_MALLORY, cookie, "Origin: https://evil.example").status())
                    .isEqualTo(status);
        }
    }
}
