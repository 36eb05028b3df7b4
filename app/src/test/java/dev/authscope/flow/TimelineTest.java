package dev.authscope.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;

class TimelineTest {

    @Test
    void keepsEventsInTheirOrderOverManyChunks() {
        Timeline timeline = FlowEvents.random(7, 5_000);
        for (int i = 0; i < timeline.size(); i++) {
            assertThat(timeline.get(i).stamp().seq()).isEqualTo(i);
        }
    }

    @Test
    void growingLeavesTheOlderTimelineAsItWas() {
        FlowEvents made = new FlowEvents().step("1", "alice").login("alice", "SID1");
        Timeline before = made.timeline();
        int size = before.size();
        Timeline after = before.append(List.of(note(size, "first")));
        Timeline other = before.append(List.of(note(size, "second")));
        assertThat(before.size()).isEqualTo(size);
        assertThat(after.get(size)).isEqualTo(note(size, "first"));
        assertThat(other.get(size)).isEqualTo(note(size, "second"));
    }

    @Test
    void knowsWhereEachStepAndEachExchangeLies() {
        Timeline timeline = new FlowEvents().step("3", "alice")
                .login("alice", "SID1")
                .step("4", "alice")
                .login("alice", "SID2")
                .timeline();
        assertThat(timeline.steps()).extracting(Timeline.Step::id).containsExactly("3", "4");
        assertThat(timeline.steps().get(0).to()).isEqualTo(timeline.steps().get(1).from());
        assertThat(timeline.exchange(2)).hasValueSatisfying(span -> {
            assertThat(timeline.get(span.from())).isInstanceOf(FlowEvent.RequestSent.class);
            assertThat(timeline.get(span.to() - 1)).isInstanceOf(FlowEvent.CookieStored.class);
        });
        assertThat(timeline.stepAt(timeline.size() - 1)).map(Timeline.Step::id).contains("4");
    }

    @Test
    void refusesAnEventThatDoesNotContinueItsNumbering() {
        Timeline timeline = new FlowEvents().step("1", "alice").timeline();
        assertThatThrownBy(() -> timeline.append(List.of(note(7, "late")))).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot stand at position 1");
    }

    private static FlowEvent note(long seq, String code) {
        return new FlowEvent.Noted(new Stamp(seq, FlowEvents.T0, "", "lab", 0), code, java.util.Map.of());
    }
}
