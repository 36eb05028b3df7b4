package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.History;
import dev.authscope.flow.Row;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;
import dev.authscope.json.RowOctets;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;

class MetersTest {

    @Test
    void theStepsOfARunAddUpToTheRunAndAgreeWithTheWorldThatTheEventsMake() {
        Scenario scenario = new BundledScenarios().load("access-refresh");
        try (RunningScenario run = new LabRuns().open(scenario,
                new RunChoice(Map.of(), RunChoice.DEFAULT_SEED, true))) {
            while (run.performed() < run.steps().size()) {
                run.next();
            }
            Timeline timeline = run.timeline();
            // The rows of the accounts that are there from the beginning are nothing that the run did.
            Meters all = Meters.of(timeline, timeline.steps().getFirst().from(), timeline.size());
            int exchanges = 0;
            long up = 0;
            int storeWork = 0;
            for (Timeline.Step step : timeline.steps()) {
                Meters part = Meters.of(timeline, step.from(), step.to());
                exchanges += part.exchanges();
                up += part.up();
                History history = new History();
                history.follow(timeline);
                World world = history.at(step.to());
                long octets = 0;
                for (Exchange exchange : world.exchanges().values()) {
                    octets += exchange.request().octets().length();
                    storeWork += exchange.storeReads() + exchange.storeWrites();
                    Meters one = Meters.ofExchange(timeline, exchange.id(), timeline.size());
                    assertThat(one.exchanges()).isEqualTo(1);
                    assertThat(one.up()).isEqualTo(exchange.request().octets().length());
                }
                assertThat(part.up()).isEqualTo(octets);
            }
            assertThat(all.exchanges()).isEqualTo(exchanges).isEqualTo(timeline.exchangeCount());
            assertThat(all.up()).isEqualTo(up).isPositive();
            assertThat(all.reads() + all.writes()).isEqualTo(storeWork).isPositive();
            assertThat(all.signatures()).isPositive();
            assertThat(all.signatureNanos()).isPositive();
            assertThat(all.upHead() + all.upBody()).isEqualTo(all.up());
            assertThat(all.downHead() + all.downBody()).isEqualTo(all.down());
        }
    }

    @Test
    void whatServersHoldAfterEachStepIsWhatTheWorldHoldsThere() {
        Scenario scenario = new BundledScenarios().load("refresh-token-reuse");
        try (RunningScenario run = new LabRuns().open(scenario,
                new RunChoice(Map.of(), RunChoice.DEFAULT_SEED, false))) {
            while (run.performed() < run.steps().size()) {
                run.next();
            }
            Timeline timeline = run.timeline();
            History history = new History();
            history.follow(timeline);
            StepCosts costs = StepCosts.of(timeline, timeline.size());
            assertThat(costs.steps()).hasSameSizeAs(timeline.steps());
            for (int i = 0; i < costs.steps().size(); i++) {
                Timeline.Step step = timeline.steps().get(i);
                assertThat(costs.steps().get(i).step()).isEqualTo(step.id());
                assertThat(costs.steps().get(i).held()).isEqualTo(held(history.at(step.to())));
                assertThat(costs.steps().get(i).meters()).isEqualTo(Meters.of(timeline, step.from(), step.to()));
            }
            assertThat(costs.before()).isEqualTo(held(history.at(timeline.steps().getFirst().from())));
            assertThat(costs.added().rows()).isEqualTo(costs.held().rows() - costs.before().rows()).isPositive();
            assertThat(StepCosts.of(timeline, timeline.steps().get(2).to()).held())
                    .isEqualTo(costs.steps().get(2).held());
        }
    }

    private static Holdings held(World world) {
        int rows = 0;
        long octets = 0;
        for (String node : world.nodes().keys()) {
            for (String table : world.node(node).tables().keys()) {
                for (Row row : world.node(node).rows(table)) {
                    rows++;
                    octets += RowOctets.of(row.key(), row.fields());
                }
            }
        }
        return new Holdings(rows, octets);
    }
}
