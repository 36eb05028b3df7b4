package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;
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
            Meters all = Meters.of(timeline, 0, timeline.size());
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
            assertThat(all.reads() + all.writes()).isGreaterThanOrEqualTo(storeWork).isPositive();
            assertThat(all.signatures()).isPositive();
        }
    }
}
