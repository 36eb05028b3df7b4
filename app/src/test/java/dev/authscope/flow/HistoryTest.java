package dev.authscope.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryTest {

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3 })
    void anyMomentIsWhatReplayingFromTheBeginningGives(long seed) {
        Timeline timeline = FlowEvents.random(seed, 2_000);
        History history = new History();
        history.follow(timeline);
        Random random = new Random(seed);
        for (int i = 0; i < 25; i++) {
            int position = random.nextInt(timeline.size() + 1);
            World replayed = World.EMPTY;
            for (FlowEvent event : timeline.events(0, position)) {
                replayed = Reducer.apply(replayed, event);
            }
            assertThat(history.at(position)).isEqualTo(replayed);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5 })
    void goingBackAndForwardGivesTheSameWorld(long seed) {
        History history = new History();
        history.follow(FlowEvents.random(seed, 1_500));
        World late = history.at(1_400);
        World early = history.at(90);
        assertThat(history.at(1_400)).isEqualTo(late);
        assertThat(history.at(90)).isEqualTo(early);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6 })
    void anotherRunStartsAfresh(long seed) {
        History history = new History();
        history.follow(FlowEvents.random(seed, 1_000));
        history.latest();
        Timeline other = FlowEvents.random(seed + 1, 1_200);
        history.follow(other);
        History fresh = new History();
        fresh.follow(other);
        assertThat(history.latest()).isEqualTo(fresh.latest());
    }
}
