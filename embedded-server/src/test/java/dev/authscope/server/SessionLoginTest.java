package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SessionLoginTest {

    private final RunningLab lab = new RunningLab();

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
        assertThat(lab.failedChecks()).containsExactly("cookie.present");
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

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        WireAnswer wrong = lab.client().form("/login", "username=alice&password=no");
        WireAnswer unknown = lab.client().form("/login", "username=nobody&password=alice-pw-1");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown).isEqualTo(wrong);
        assertThat(lab.failedChecks()).containsExactly("cred.password", "cred.password");
        assertThat(lab.table("sessions")).isEmpty();
    }

    @Test
    void aChangedIdIsNobodyAndIsClearedFromTheBrowser() {
        WireClient client = lab.client();
        String sid = client.login("alice");
        char last = sid.charAt(21) == 'A' ? 'Q' : 'A';

        WireAnswer answer = client.get("/cart", "Cookie: SID=" + sid.substring(0, 21) + last);

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Set-Cookie")).contains("SID=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
        assertThat(lab.failedChecks()).containsExactly("session.lookup");
        assertThat(lab.table("sessions")).containsKey(sid);
    }

    @Test
    void aLoginWithoutTheOldCookieLeavesTheOldRowBehind() {
        WireClient client = lab.client();
        String first = client.login("alice");
        String second = client.login("alice");

        assertThat(lab.table("sessions")).containsOnlyKeys(first, second);
        assertThat(client.get("/cart", "Cookie: SID=" + second).body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void aLoginWithTheOldCookieReplacesTheRow() {
        WireClient client = lab.client();
        String first = client.login("alice");
        String second = WireClient.cookie(
                client.form("/login", "username=alice&password=alice-pw-1", "Cookie: SID=" + first), "SID");

        assertThat(lab.table("sessions")).containsOnlyKeys(second);
        assertThat(lab.whys("sessions")).containsExactly("login", "login", "login-renewed");
    }

    @Test
    void devicesAreListedByHandleAndRevokedByHandle() {
        WireClient client = lab.client();
        String laptop = client.login("alice");
        String phone = client.login("alice");
        String bob = client.login("bob");
        String list = client.get("/sessions", "Cookie: SID=" + laptop).body();
        String handle = (String) lab.table("sessions").get(phone).get("handle");
        String foreign = (String) lab.table("sessions").get(bob).get("handle");

        assertThat(list).contains(handle).doesNotContain(laptop, phone, foreign);
        assertThat(client.send("DELETE", "shop.example", "/sessions/" + foreign, "", "Cookie: SID=" + laptop).status())
                .isEqualTo(404);
        assertThat(client.send("DELETE", "shop.example", "/sessions/" + handle, "", "Cookie: SID=" + laptop).status())
                .isEqualTo(204);
        assertThat(client.get("/me", "Cookie: SID=" + phone).status()).isEqualTo(401);
        assertThat(lab.table("sessions")).containsOnlyKeys(laptop, bob);
    }

    @Test
    void aPageSendsItsVisitorToTheLogin() {
        WireAnswer answer = lab.client().get("/orders?a=1", "Sec-Fetch-Mode: navigate");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/login?next=%2Forders%3Fa%3D1");
    }

    @Test
    void theLoginNeverSendsAnybodyToAnotherSite() {
        for (String next : List.of("//evil.example/", "https://evil.example/", "/\\evil.example", "%2F%2Fevil.example",
                "/%0D%0AX: y")) {
            WireAnswer answer = lab.client().form("/login", "username=bob&password=bob-pw-1&next=" + next);
            assertThat(answer.header("Location")).as(next).contains("/");
        }
    }

    @Test
    void anOrderTakesTheCartAndEmptiesIt() {
        WireClient client = lab.client();
        String cookie = "Cookie: SID=" + client.login("alice");
        client.json("/cart/items", "{\"id\":\"p1\",\"qty\":2}", cookie);

        WireAnswer placed = client.json("/orders", "{}", cookie);

        assertThat(placed.status()).isEqualTo(201);
        assertThat(placed.body()).isEqualTo("{\"order\":1,\"items\":2}");
        assertThat(client.get("/orders", cookie).body())
                .isEqualTo("{\"orders\":[{\"order\":1,\"items\":[\"p1\",\"p1\"]}]}");
        assertThat(client.json("/orders", "{}", cookie).status()).isEqualTo(409);
        assertThat(client.get("/balance", cookie).body()).isEqualTo("{\"balance\":1000000}");
    }

    @Test
    void aCartTakesOnlyWhatTheShopSells() {
        WireClient client = lab.client();
        String cookie = "Cookie: SID=" + client.login("alice");

        assertThat(client.json("/cart/items", "{\"id\":\"p9\"}", cookie).status()).isEqualTo(404);
        assertThat(client.json("/cart/items", "{\"id\":\"p1\",\"qty\":0}", cookie).status()).isEqualTo(400);
        assertThat(client.json("/cart/items", "[]", cookie).status()).isEqualTo(400);
        assertThat(client.json("/cart/items", "{\"id\":null}", cookie).status()).isEqualTo(404);
        client.json("/cart/items", "{\"id\":\"p1\"}", cookie);
        assertThat(client.send("DELETE", "shop.example", "/cart/items/p1", "", cookie).status()).isEqualTo(204);
        assertThat(client.get("/cart", cookie).body()).isEqualTo("{\"items\":[]}");
    }

    @Test
    void unknownPathsAndMethodsAreSaidSo() {
        WireClient client = lab.client();

        assertThat(client.get("/nothing").status()).isEqualTo(404);
        WireAnswer wrong = client.send("PUT", "shop.example", "/cart", "");
        assertThat(wrong.status()).isEqualTo(405);
        assertThat(wrong.header("Allow")).contains("GET, HEAD, OPTIONS");
        assertThat(client.send("BREW", "shop.example", "/cart", "").status()).isEqualTo(501);
        assertThat(client.send("GET", "evil.example", "/", "").status()).isEqualTo(404);
        WireAnswer head = client.send("HEAD", "shop.example", "/products", "");
        assertThat(head.status()).isEqualTo(200);
        assertThat(client.get("/products/p1").body()).isEqualTo("{\"id\":\"p1\",\"name\":\"Lamp\",\"price\":29000}");
    }

    @Test
    void theEchoGivesBackTheHeaderLinesAsTheyWereWritten() {
        assertThat(lab.client().get("/lab/echo", "x-oDD-cAse: Value", "ACCEPT: */*").body())
                .isEqualTo("Host: shop.example\nx-oDD-cAse: Value\nACCEPT: */*\n");
    }

    @Test
    void theCookieLabSetsAnyCookieOnAnyHost() {
        WireAnswer answer = lab.client()
                .send("POST", "evil.example", "/lab/set-cookie", "a=1; Path=/\nSet-Cookie: b=2");

        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.headers("Set-Cookie")).containsExactly("a=1; Path=/", "b=2");
        assertThat(lab.client().send("POST", "evil.example", "/lab/set-cookie", "a=\u0000").status()).isEqualTo(400);
    }
}
