package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;
import dev.authscope.scenario.RunChoice;

/** Which request the inspector is about, in a real run in which servers fetch keys for the sake of a request. */
class CurrentExchangeTest {

    @Test
    void whatAServerFetchesIsTheOneToLookAtWhileItIsUnderWayAndNotAfterwards() {
        try (RunningScenario run = new LabRuns().open(new BundledScenarios().load("jwt-many-servers"),
                new RunChoice(Map.of("alg", "RS256"), 1, true))) {
            run.next();
            run.next();
            Timeline timeline = run.timeline();
            Exchange fetch = world(timeline, timeline.size()).exchanges()
                    .values()
                    .stream()
                    .filter(one -> one.from().startsWith("node-") && !one.isForwarded())
                    .findFirst()
                    .orElseThrow();
            Timeline.Span span = timeline.exchange(fetch.id()).orElseThrow();
            assertThat(at(timeline, span.from() + 1)).isEqualTo(fetch.id());
            assertThat(at(timeline, span.to())).isEqualTo(fetch.id());
            assertThat(world(timeline, timeline.size()).exchanges().get(at(timeline, span.to() + 1)).from())
                    .isEqualTo("alice");
            int end = at(timeline, timeline.size());
            assertThat(world(timeline, timeline.size()).exchanges().get(end)).satisfies(last -> {
                assertThat(last.from()).isEqualTo("alice");
                assertThat(last.isForwarded()).isFalse();
            });
            assertThat(CurrentExchange.at(new Moment(Timeline.empty(), World.EMPTY, 0, 0, null))).isEmpty();
        }
    }

    private static int at(Timeline timeline, int cursor) {
        return CurrentExchange.at(new Moment(timeline, world(timeline, cursor), cursor, cursor, null))
                .orElseThrow()
                .id();
    }

    private static World world(Timeline timeline, int cursor) {
        History history = new History();
        history.follow(timeline);
        return history.at(cursor);
    }
}
