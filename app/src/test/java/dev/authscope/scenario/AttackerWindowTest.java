package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.AttackerWindow;
import dev.authscope.flow.History;
import dev.authscope.flow.Loot;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;
import dev.authscope.lab.Action;
import dev.authscope.lab.Lab;
import dev.authscope.lab.LabPlan;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.ui.model.LootStatus;

/** The time that is left to a thief, as tables and loot of a real lab stand. */
class AttackerWindowTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    @Test
    void whoeverStoleNothingHasNoTime() {
        try (Lab lab = lab("rotation", "on")) {
            assertThat(window(lab)).isEqualTo(new AttackerWindow(Duration.ZERO, Duration.ZERO));
        }
    }

    @Test
    void withRotationAStolenRefreshTokenReachesTheEndOfItsFamilyAndWithoutItItsOwn() {
        try (Lab rotating = lab("rotation", "on"); Lab fixed = lab("rotation", "off")) {
            steal(rotating, "RT1");
            steal(fixed, "RT1");
            assertThat(window(rotating).bound()).isEqualTo(Duration.ofDays(30).plus(QUARTER));
            assertThat(window(fixed).bound()).isEqualTo(Duration.ofDays(14).plus(QUARTER));
        }
    }

    @Test
    void anAccessTokenAloneCountsDownToItsOwnEnd() {
        try (Lab lab = lab("rotation", "on")) {
            steal(lab, "AT1");
            lab.perform("alice", new Action.AdvanceClock(Duration.ofMinutes(5)));
            assertThat(window(lab)).isEqualTo(new AttackerWindow(QUARTER, Duration.ofMinutes(10)));
            lab.perform("alice", new Action.AdvanceClock(Duration.ofHours(1)));
            assertThat(window(lab)).isEqualTo(new AttackerWindow(QUARTER, Duration.ZERO));
        }
    }

    @Test
    void aTokenThatItsOwnerUsedIsWorthNoMoreThanTheAccessTokenItCouldStillHaveGot() {
        try (Lab lab = lab("rotation", "on")) {
            steal(lab, "RT1");
            lab.perform("alice", new Action.RefreshTokens());
            assertThat(window(lab).bound()).isEqualTo(QUARTER);
        }
    }

    @Test
    void aTokenThatIsStolenASecondTimeCountsFromTheFirstTheft() {
        try (Lab lab = lab("rotation", "on")) {
            steal(lab, "AT1");
            lab.perform("alice", new Action.AdvanceClock(Duration.ofMinutes(5)));
            steal(lab, "AT1");
            assertThat(window(lab)).isEqualTo(new AttackerWindow(QUARTER, Duration.ofMinutes(10)));
        }
    }

    @Test
    void whatEndedAFamilyStillCountsWhenItsRowsAreGone() {
        try (Lab lab = lab("familyMaxAge", "1d")) {
            steal(lab, "RT1");
            lab.perform("alice", new Action.AdvanceClock(Duration.ofHours(1)));
            lab.perform("alice", new Action.Logout());
            Duration bound = Duration.ofHours(1).plus(QUARTER);
            assertThat(window(lab)).isEqualTo(new AttackerWindow(bound, QUARTER));
            lab.perform("alice", new Action.AdvanceClock(Duration.ofDays(2)));
            assertThat(window(lab)).isEqualTo(new AttackerWindow(bound, Duration.ZERO));
        }
    }

    @Test
    void whileTheStoreThatKeepsATokenIsDownNobodyCanTellWhatItIsWorth() {
        try (Lab lab = sharedTable()) {
            steal(lab, "RT1");
            steal(lab, "AT1");
            Loot token = held(lab, "RT1");
            assertThat(LootStatus.of(world(lab), token)).isEqualTo(LootStatus.OPENS);
            assertThat(window(lab).bound()).isEqualTo(Duration.ofDays(30).plus(QUARTER));

            lab.perform("alice", new Action.Logout());
            assertThat(LootStatus.of(world(lab), token)).isEqualTo(LootStatus.REVOKED);
            assertThat(window(lab)).isEqualTo(new AttackerWindow(QUARTER, QUARTER));

            lab.perform("alice", new Action.KillStore());
            assertThat(LootStatus.of(world(lab), token)).isEqualTo(LootStatus.UNDECIDED);
            assertThat(window(lab).known()).isFalse();
            lab.perform("mallory", new Action.Probe("RT1"));
            assertThat(held(lab, "RT1").tried()).extracting(tried -> tried.refusal()).isEqualTo("503");

            // It kept nothing, so what was stolen has gone with it.
            lab.perform("alice", new Action.StartStore());
            assertThat(LootStatus.of(world(lab), token)).isEqualTo(LootStatus.REVOKED);
            assertThat(window(lab)).isEqualTo(new AttackerWindow(QUARTER, QUARTER));
        }
    }

    private static Lab sharedTable() {
        Lab lab = Lab.start(new LabPlan("shared", 7,
                new LabSettings(Map.of("mode", "jwt+refresh", "rtStore", "localStorage", "nodes", "2", "sessionStore",
                        "redis", "refreshTable", "redis")),
                List.of(new Participant("mallory", Participant.Role.ATTACKER, ""),
                        new Participant("alice", Participant.Role.BROWSER, "https://shop.example"),
                        new Participant("lb", Participant.Role.BALANCER, "https://shop.example"),
                        new Participant("node-1", Participant.Role.SERVER, "https://shop.example"),
                        new Participant("node-2", Participant.Role.SERVER, "https://shop.example"),
                        new Participant("store", Participant.Role.DATABASE, ""))));
        lab.beginStep("1", "core", "alice", Map.of("AT", 1, "RT", 1, "FAM", 1));
        lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
        return lab;
    }

    private static Loot held(Lab lab, String name) {
        return world(lab).loot().values().stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    }

    private static World world(Lab lab) {
        History history = new History();
        history.follow(lab.timeline());
        return history.latest();
    }

    private static Lab lab(String setting, String value) {
        Lab lab = Lab.start(new LabPlan("window", 7,
                new LabSettings(Map.of("mode", "jwt+refresh", "rtStore", "localStorage", setting, value)),
                List.of(new Participant("mallory", Participant.Role.ATTACKER, ""),
                        new Participant("alice", Participant.Role.BROWSER, "https://shop.example"),
                        new Participant("node-1", Participant.Role.SERVER, "https://shop.example"))));
        lab.beginStep("1", "core", "alice", Map.of("AT", 1, "RT", 1, "FAM", 1));
        lab.perform("alice", new Action.Login("alice", "alice-pw-1", true));
        return lab;
    }

    private static void steal(Lab lab, String item) {
        lab.perform("mallory", new Action.CopyValue(item, "sharedPc"));
    }

    private static AttackerWindow window(Lab lab) {
        History history = new History();
        history.follow(lab.timeline());
        World world = history.latest();
        return AttackerWindow.of(world);
    }
}
