package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;
import dev.authscope.scenario.RunChoice;

class LootStatusTest {

    @Test
    void anAccessTokenIsNotSaidToWorkAndADeniedOneIsWithdrawn() {
        try (RunningScenario run = new LabRuns().open(new BundledScenarios().load("refresh-token-reuse"), new RunChoice(
                Map.of("firstRefresher", "thief", "denylistOnReuse", "on"), RunChoice.DEFAULT_SEED, true))) {
            while (run.performed() < run.steps().size()) {
                run.next();
            }
            assertThat(status(run, "2", "AT1")).isEqualTo(LootStatus.UNEXPIRED);
            assertThat(status(run, "4", "AT1")).isEqualTo(LootStatus.EXPIRED);
            assertThat(status(run, "4", "AT2")).isEqualTo(LootStatus.UNEXPIRED);
            assertThat(status(run, "4", "RT2")).isEqualTo(LootStatus.OPENS);
            assertThat(status(run, "6", "AT2")).isEqualTo(LootStatus.REVOKED);
            assertThat(status(run, "6", "RT1")).isEqualTo(LootStatus.REVOKED);
        }
    }

    @Test
    void anAccessTokenThatTheLogoutDeniedIsWithdrawnForTheThiefToo() {
        try (RunningScenario run = new LabRuns().open(new BundledScenarios().load("jwt-after-logout"),
                new RunChoice(Map.of("denylist", "on"), RunChoice.DEFAULT_SEED, true))) {
            while (run.performed() < run.steps().size()) {
                run.next();
            }
            assertThat(status(run, "2", "AT1")).isEqualTo(LootStatus.UNEXPIRED);
            assertThat(status(run, "3", "AT1")).isEqualTo(LootStatus.REVOKED);
            assertThat(status(run, "8", "AT1")).isEqualTo(LootStatus.EXPIRED);
        }
    }

    /** What is said of a value at the end of a step. */
    private static LootStatus status(RunningScenario run, String stepId, String name) {
        Timeline.Step step = run.timeline()
                .steps()
                .stream()
                .filter(one -> one.id().equals(stepId))
                .findFirst()
                .orElseThrow();
        History history = new History();
        history.follow(run.timeline());
        World world = history.at(step.to());
        return world.loot()
                .values()
                .stream()
                .filter(loot -> loot.name().equals(name))
                .findFirst()
                .map(loot -> LootStatus.of(world, loot))
                .orElseThrow();
    }
}
