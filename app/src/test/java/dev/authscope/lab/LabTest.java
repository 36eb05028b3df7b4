package dev.authscope.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Participant.Role;
import dev.authscope.flow.StorageArea;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;
import dev.authscope.server.settings.LabSettings;

class LabTest {

    private static final List<Participant> EVERYBODY = List.of(
            new Participant("alice", Role.BROWSER, "https://shop.example"),
            new Participant("mallory", Role.ATTACKER, ""), new Participant("node-1", Role.SERVER, "shop.example"));

    @Test
    void aLoginReallyPassesTheWireAndLeavesARowAndACookie() {
        try (Lab lab = lab(Map.of("mode", "session"))) {
            perform(lab, "3", "alice", new Action.Login("alice", "alice-pw-1", false));
            World world = lab.world();
            Exchange login = world.currentExchange().orElseThrow();
            assertThat(login.response()).isNotNull();
            assertThat(login.response().status()).isEqualTo(303);
            assertThat(login.request().octets().latin1()).startsWith("POST /login HTTP/1.1\r\nHost: shop.example\r\n")
                    .endsWith("username=alice&password=alice-pw-1");
            assertThat(login.checks()).isNotEmpty();
            assertThat(world.browser("alice").cookies()).extracting(StoredCookie::name).containsExactly("SID");
            assertThat(world.node("node-1").rows("sessions")).singleElement()
                    .satisfies(row -> assertThat(row.label()).isEqualTo("SID1"));
        }
    }

    @Test
    void bothEndsSawTheSameOctets() {
        try (Lab lab = lab(Map.of("mode", "session"))) {
            perform(lab, "3", "alice", new Action.Login("alice", "alice-pw-1", true));
            List<FlowEvent> events = lab.timeline().events();
            List<FlowEvent.RequestSent> sent = of(FlowEvent.RequestSent.class, events);
            List<FlowEvent.RequestArrived> arrived = of(FlowEvent.RequestArrived.class, events);
            assertThat(sent).hasSize(2);
            for (int i = 0; i < sent.size(); i++) {
                assertThat(arrived.get(i).octets()).isEqualTo(sent.get(i).octets());
            }
            List<FlowEvent.ResponseSent> answered = of(FlowEvent.ResponseSent.class, events);
            List<FlowEvent.ResponseArrived> got = of(FlowEvent.ResponseArrived.class, events);
            for (int i = 0; i < answered.size(); i++) {
                assertThat(got.get(i).octets()).isEqualTo(answered.get(i).octets());
            }
        }
    }

    @Test
    void theHeaderBlockOfACallIsABrowsers() {
        try (Lab lab = lab(Map.of("mode", "session"))) {
            perform(lab, "1", "alice", new Action.Call("GET", "/me", null));
            Exchange call = lab.world().currentExchange().orElseThrow();
            assertThat(call.request().headers()).extracting(Header::name)
                    .containsExactly("Host", "Connection",
                            "User-Agent", "Accept", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-Dest", "Referer",
                            "Accept-Encoding", "Accept-Language");
            assertThat(call.request().octets().latin1()).doesNotContain("X-", "okhttp");
            assertThat(call.response().status()).isEqualTo(401);
            assertThat(call.failedCheck()).map(Exchange.Check::id).contains("cookie.present");
        }
    }

    @Test
    void whatIsNoStoreOfItsOwnIsNotKilledAndWhatIsNotCopiedIsNotCut() {
        try (Lab lab = lab(Map.of("mode", "session", "sessionStore", "replicated"))) {
            assertThatThrownBy(() -> perform(lab, "1", "alice", new Action.KillStore()))
                    .isInstanceOf(LabException.class)
                    .hasMessage("With sessionStore=replicated there is no store apart from the servers that could be stopped "
                            + "or started; there is one with redis or jdbc-server.");
            perform(lab, "2", "alice", new Action.Partition("node-1", "node-2"));
        }
        try (Lab lab = lab(Map.of("mode", "session"))) {
            assertThatThrownBy(() -> perform(lab, "1", "alice", new Action.Partition("node-1", "node-2")))
                    .isInstanceOf(LabException.class)
                    .hasMessageStartingWith("The servers do not copy sessions to each other with sessionStore=memory,");
        }
    }

    @Test
    void aCallToTheApiAsksFirstAndThenSendsNoCookie() {
        try (Lab lab = lab(Map.of("mode", "jwt+refresh", "rotation", "off"))) {
            perform(lab, "1", "alice", new Action.Login("alice", "alice-pw-1", true));
            perform(lab, "2", "alice", new Action.Call("GET", "https://api.shop.example/orders", null));
            List<Exchange> exchanges = lab.world().exchanges().values();
            assertThat(exchanges).extracting(Exchange::purpose).containsExactly("preflight", "step");
            assertThat(exchanges.get(1).response().status()).isEqualTo(200);
            assertThat(Header.first(exchanges.get(1).request().headers(), "Cookie")).isEmpty();
            assertThat(exchanges.get(1).storeReads() + exchanges.get(1).storeWrites()).isZero();
            perform(lab, "3", "alice", new Action.Call("GET", "https://api.shop.example/orders", null));
            assertThat(lab.world().exchanges().values()).extracting(Exchange::purpose).containsExactly("step");
        }
    }

    @Test
    void anExpiredAccessTokenIsRenewedAndTheCallSentAgain() {
        try (Lab lab = lab(Map.of("mode", "jwt+refresh", "rotation", "off"))) {
            Action orders = new Action.Call("GET", "https://api.shop.example/orders", null);
            perform(lab, "1", "alice", new Action.Login("alice", "alice-pw-1", true));
            perform(lab, "3", "alice", new Action.AdvanceClock(Duration.ofMinutes(15)));
            perform(lab, "4", "alice", orders);
            assertThat(lastStatus(lab)).isEqualTo(401);
            perform(lab, "5", "alice", new Action.ClientRefresh());
            assertThat(lastStatus(lab)).isEqualTo(200);
            perform(lab, "6", "alice", new Action.ClientRetry());
            assertThat(lastStatus(lab)).isEqualTo(200);
            assertThat(lab.world().browser("alice").stored(StorageArea.MEMORY)).hasSize(1);
        }
    }

    @Test
    void theAttackerUsesWhatSheHoldsAndNothingElse() {
        try (Lab lab = lab(Map.of("mode", "session"))) {
            perform(lab, "1", "alice", new Action.Login("alice", "alice-pw-1", true));
            assertThatThrownBy(
                    () -> lab.perform("mallory", new Action.ReplayCookie("SID", "SID1", "GET", "/me", null, false)))
                    .isInstanceOf(LabException.class)
                    .hasMessageContaining("does not hold SID1");
            perform(lab, "2", "mallory", new Action.CopyValue("SID1", "sharedPc"));
            perform(lab, "3", "mallory", new Action.ReplayCookie("SID", "SID1", "GET", "/me", null, false));
            assertThat(lastStatus(lab)).isEqualTo(200);
        }
    }

    @Test
    void aJumpLandsExactlyOnTheServersTimerAndOneSecondAfterTheJars() {
        try (Lab lab = lab(Map.of("mode", "session", "cookieMaxAge", "7d"))) {
            perform(lab, "1", "alice", new Action.Login("alice", "alice-pw-1", true));
            perform(lab, "2", "alice", new Action.JumpToExpiry("session.idle", Duration.ZERO));
            assertThat(lab.clock().now()).isEqualTo(Lab.START.plus(Duration.ofMinutes(30)));
            perform(lab, "3", "alice", new Action.JumpToExpiry("cookie:SID", Duration.ZERO));
            assertThat(lab.clock().now()).isEqualTo(Lab.START.plus(Duration.ofDays(7)).plusSeconds(1));
            assertThat(lab.world().browser("alice").cookies()).isEmpty();
            assertThat(lab.actualCookies("alice")).isEmpty();
        }
    }

    @Test
    void theClockWaitsUntilATimeAfterTheStartAndNeverGoesBack() {
        try (Lab lab = lab(Map.of("mode", "session"))) {
            perform(lab, "1", "alice", new Action.WaitUntil(Duration.ofDays(14)));
            assertThat(lab.clock().now()).isEqualTo(Lab.START.plus(Duration.ofDays(14)));
            perform(lab, "2", "alice", new Action.WaitUntil(Duration.ofDays(1)));
            assertThat(lab.clock().now()).isEqualTo(Lab.START.plus(Duration.ofDays(14)));
        }
    }

    @Test
    void theUsersOwnToolsShowCookiesThatScriptsCannotRead() {
        try (Lab lab = lab(Map.of("mode", "guestCookie", "httpOnly", "on"))) {
            perform(lab, "1", "alice", new Action.Call("POST", "/prefs/popup", null));
            assertThat(lastStatus(lab)).isEqualTo(204);
            lab.perform("alice", new Action.ViewJar());
            lab.perform("alice", new Action.ReadCookies());
            assertThat(lab.world().notes().values()).extracting(FlowEvent.Noted::arguments)
                    .containsExactly(Map.of("hide_popup", "1"), Map.of("text", ""));
        }
    }

    @Test
    void aPartOfACookieIsChangedAndTheRestStaysAsItWas() {
        try (Lab lab = lab(Map.of("mode", "guestCookie"))) {
            perform(lab, "1", "alice", new Action.Call("POST", "/prefs/popup", null));
            lab.perform("alice", new Action.EditCookie("hide_popup", new Action.Edit.Part("1", "100")));
            assertThat(lab.actualCookies("alice").getFirst().value()).isEqualTo("100");
            Action missing = new Action.EditCookie("hide_popup", new Action.Edit.Part("7", "8"));
            assertThatThrownBy(() -> lab.perform("alice", missing))
                    .hasMessage("The value has no '7' in it to change.");
        }
    }

    @Test
    void anAnswerClosesTheConnectionWhereTheServerIsSetSo() {
        for (String connection : List.of("keep-alive", "close")) {
            try (Lab lab = lab(Map.of("mode", "none", "connection", connection))) {
                for (int request = 1; request <= 3; request++) {
                    perform(lab, String.valueOf(request), "alice", new Action.Call("GET", "/cart", null));
                }
                assertThat(lab.world().connections().opened().get("alice"))
                        .isEqualTo(connection.equals("close") ? 3 : 1);
            }
        }
    }

    @Test
    void aHostThatIsNotTheLabsIsRefusedAndTheRunGoesOn() {
        try (Lab lab = lab(Map.of("mode", "session"))) {
            perform(lab, "1", "alice", new Action.Visit("https://www.wikipedia.org/"));
            Exchange blocked = lab.world().currentExchange().orElseThrow();
            assertThat(blocked.failure()).isNotNull();
            assertThat(blocked.failure().reason()).isEqualTo("blocked");
            perform(lab, "2", "alice", new Action.Call("GET", "/me", null));
            assertThat(lastStatus(lab)).isEqualTo(401);
        }
    }

    @Test
    void anActionThatCannotBeCarriedOutSaysWhy() {
        try (Lab lab = lab(Map.of("mode", "session"))) {
            assertThatThrownBy(() -> lab.perform("alice", new Action.DeleteCookie("SID")))
                    .hasMessage("alice's cookie jar has no cookie 'SID'.");
            assertThatThrownBy(() -> lab.perform("dave", new Action.Reload()))
                    .hasMessageContaining("'dave' has no browser in this scenario");
        }
    }

    private static Lab lab(Map<String, String> settings) {
        return Lab.start(new LabPlan("test", 1, new LabSettings(settings), EVERYBODY));
    }

    private static void perform(Lab lab, String step, String actor, Action action) {
        lab.beginStep(step, "core", actor, Map.of());
        lab.perform(actor, action);
    }

    private static int lastStatus(Lab lab) {
        return lab.world().currentExchange().orElseThrow().response().status();
    }

    private static <T> List<T> of(Class<T> type, List<FlowEvent> events) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void aSettingThatIsChangedInTheMidstHoldsFromTheNextRequestOn() {
        try (Lab lab = lab(Map.of("mode", "session", "sameSite", "Lax"))) {
            perform(lab, "1", "alice", new Action.Login("alice", "alice-pw-1", false));
            perform(lab, "2", "alice", new Action.Change("sameSite", "Strict"));
            assertThat(lab.world().notes().values()).singleElement()
                    .satisfies(note -> assertThat(note.arguments()).containsEntry("setting", "sameSite"));
            perform(lab, "3", "alice", new Action.Login("alice", "alice-pw-1", false));
            assertThat(lab.world().browser("alice").cookies()).singleElement()
                    .satisfies(cookie -> assertThat(cookie.sameSite()).isEqualTo("Strict"));
        }
    }

    @Test
    void theAttackerKeepsTheSessionIdOfAVisitOfHerOwn() {
        try (Lab lab = lab(Map.of("mode", "session", "anonymousSession", "on"))) {
            perform(lab, "1", "mallory", new Action.Request("GET", "https://shop.example/"));
            perform(lab, "2", "mallory",
                    new Action.ReplayCookie(null, "SID1", "GET", "https://shop.example/me", null, false));
            assertThat(lab.world().loot().values()).singleElement()
                    .satisfies(held -> assertThat(held.name()).isEqualTo("SID1"));
            assertThat(lab.world().currentExchange().orElseThrow().failedCheck()).map(Exchange.Check::id)
                    .contains("account.active");
        }
    }
}
