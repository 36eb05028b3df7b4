package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.History;
import dev.authscope.flow.Participant;
import dev.authscope.flow.StorageArea;
import dev.authscope.flow.World;
import dev.authscope.lab.Action;
import dev.authscope.lab.Lab;
import dev.authscope.lab.LabPlan;
import dev.authscope.server.settings.LabSettings;

/** What tabs of one browser share, and what requests that overlap do to a token that works once. */
class TwoTabsTest {

    private static final String SHOP = "https://shop.example";

    @Test
    void tabsShareTheJarAndLocalStorageAndKeepTheirMemoryApart() {
        try (Lab lab = lab("rtStore", "httpOnlyCookie")) {
            lab.perform("alice", inB(new Action.RefreshTokens()));

            World world = world(lab);
            assertThat(lab.actualCookies("alice")).hasSize(1);
            assertThat(world.browser("alice").stored(StorageArea.MEMORY))
                    .extracting(stored -> stored.key())
                    .containsExactly("access_token", "tab-B.access_token");
        }
        try (Lab lab = lab("rtStore", "localStorage")) {
            String first = lab.actualStored("alice", StorageArea.LOCAL_STORAGE, SHOP, "refresh_token");
            lab.perform("alice", inB(new Action.RefreshTokens()));

            assertThat(lab.actualStored("alice", StorageArea.LOCAL_STORAGE, SHOP, "refresh_token")).isNotEqualTo(first)
                    .isNotNull();
        }
    }

    @Test
    void twoRenewalsUnderWayBringTheSameTokenAndOnlyOneTabAsksWhereTheyAgree() {
        try (Lab lab = lab("singleFlight", "off"); Lab agreed = lab("singleFlight", "on")) {
            for (Lab one : List.of(lab, agreed)) {
                one.beginStep("2", "core", "alice", Map.of());
                one.perform("alice", new Action.BeginRefresh());
                one.perform("alice", inB(new Action.BeginRefresh()));
                one.perform("alice", new Action.FinishRefresh());
                one.perform("alice", inB(new Action.FinishRefresh()));
            }
            assertThat(world(lab).exchanges().values()).hasSize(2);
            assertThat(world(lab).alarms()).isEqualTo(1);
            assertThat(world(agreed).exchanges().values()).hasSize(1);
            assertThat(world(agreed).alarms()).isZero();
        }
    }

    @Test
    void ofTwoRenewalsAtTheSameTimeOneWinsWhereTheLookAndTheMarkAreOneStepAndElseBothDo() {
        for (String atomic : List.of("on", "off")) {
            try (Lab lab = twoNodes("atomicRotation", atomic)) {
                lab.beginStep("2", "core", "alice", Map.of());
                lab.perform("alice", new Action.BeginRefresh());
                lab.perform("alice", inB(new Action.BeginRefresh()));
                lab.perform("alice", new Action.Race(new Action.FinishRefresh(), inB(new Action.FinishRefresh())));

                World world = world(lab);
                boolean both = atomic.equals("off");
                assertThat(world.exchanges().values()).filteredOn(exchange -> !exchange.isForwarded())
                        .extracting(exchange -> exchange.response().status())
                        .containsExactly(200, both ? 200 : 400);
                assertThat(world.alarms()).isEqualTo(both ? 0 : 1);
                assertThat(lab.actualRows().get("refreshTokens").values()).extracting(row -> row.get("status"))
                        .containsExactlyInAnyOrderElementsOf(
                                both ? List.of("used", "active", "active") : List.of("used", "revoked"));
            }
        }
    }

    @Test
    void whereNothingCanOverlapOneRenewalComesAfterTheOther() {
        try (Lab lab = lab("singleFlight", "off")) {
            lab.beginStep("2", "core", "alice", Map.of());
            lab.perform("alice", new Action.BeginRefresh());
            lab.perform("alice", inB(new Action.BeginRefresh()));
            lab.perform("alice", new Action.Race(new Action.FinishRefresh(), inB(new Action.FinishRefresh())));
            assertThat(world(lab).exchanges().values()).hasSize(2);
            assertThat(world(lab).alarms()).isEqualTo(1);
        }
    }

    private static Lab twoNodes(String setting, String value) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("mode", "jwt+refresh", "nodes", "2", "sessionStore",
                "redis", "refreshTable", "redis", "rtStore", "httpOnlyCookie"));
        settings.put(setting, value);
        Lab lab = Lab.start(new LabPlan("race", 7, new LabSettings(settings),
                List.of(new Participant("alice", Participant.Role.BROWSER, SHOP),
                        new Participant("lb", Participant.Role.BALANCER, SHOP),
                        new Participant("node-1", Participant.Role.SERVER, SHOP),
                        new Participant("node-2", Participant.Role.SERVER, SHOP),
                        new Participant("store", Participant.Role.DATABASE, ""))));
        lab.beginStep("1", "core", "alice", Map.of());
        lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
        lab.perform("alice", new Action.OpenTab("B"));
        return lab;
    }

    @Test
    void anAnswerThatIsLostHasChangedTheServerAndNotTheBrowser() {
        try (Lab lab = lab("rtStore", "httpOnlyCookie")) {
            var before = lab.actualCookies("alice");
            lab.perform("alice", new Action.LoseResponse());
            lab.perform("alice", new Action.RefreshTokens());

            assertThat(lab.actualCookies("alice")).isEqualTo(before);
            assertThat(lab.actualRows().get("refreshTokens").values()).extracting(row -> row.get("status"))
                    .containsExactlyInAnyOrder("used", "active");
            lab.perform("alice", new Action.RefreshTokens());
            assertThat(world(lab).alarms()).isEqualTo(1);
        }
    }

    private static Action inB(Action action) {
        return new Action.InTab("B", action);
    }

    private static Lab lab(String setting, String value) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("mode", "jwt+refresh"));
        settings.put(setting, value);
        Lab lab = Lab.start(new LabPlan("tabs", 7, new LabSettings(settings),
                List.of(new Participant("alice", Participant.Role.BROWSER, SHOP),
                        new Participant("node-1", Participant.Role.SERVER, SHOP))));
        lab.beginStep("1", "core", "alice", Map.of());
        lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
        lab.perform("alice", new Action.OpenTab("B"));
        return lab;
    }

    private static World world(Lab lab) {
        History history = new History();
        history.follow(lab.timeline());
        return history.latest();
    }
}
