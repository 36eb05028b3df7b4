package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.TestTimelines;
import dev.authscope.flow.Timeline;
import dev.authscope.ui.model.Beat.Motion;

class BeatsTest {

    private final Timeline timeline = TestTimelines.whole(TestTimelines.sessionLogin());

    private List<Motion> motions(String step) {
        Timeline.Step span = Track.recorded(timeline, step).orElseThrow();
        List<Motion> motions = new ArrayList<>();
        int position = span.from();
        while (position < span.to()) {
            Beat beat = Beats.next(timeline, position, span.to());
            motions.add(beat.motion());
            position = beat.to();
        }
        return motions;
    }

    @Test
    void aLoginIsARequestACheckARowAnAnswerAndWhatTheBrowserKeeps() {
        assertThat(motions("3")).containsExactly(Motion.REQUEST, Motion.CHECK, Motion.ROW, Motion.RESPONSE,
                Motion.OUTCOME);
    }

    @Test
    void checksThatWereNotReachedComeTogetherWithTheOneThatFailed() {
        assertThat(motions("6")).containsExactly(Motion.OUTCOME, Motion.REQUEST, Motion.CHECK, Motion.CHECK,
                Motion.RESPONSE, Motion.OUTCOME);
    }

    @Test
    void beatsCoverEveryEventOnceAndInOrder() {
        int position = 0;
        while (position < timeline.size()) {
            Beat beat = Beats.next(timeline, position, timeline.size());
            assertThat(beat.from()).isEqualTo(position);
            assertThat(beat.to()).isGreaterThan(position);
            position = beat.to();
        }
        assertThat(position).isEqualTo(timeline.size());
    }
}
