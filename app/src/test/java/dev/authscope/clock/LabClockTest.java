package dev.authscope.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import dev.authscope.server.time.LabTimers.LabTimer;

class LabClockTest {

    private static final Instant T0 = Instant.parse("2026-03-02T00:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final LabClock clock = LabClock.pausedAt(T0, nanos::get);
    private final List<String> ran = new ArrayList<>();

    @Test
    void standsStillUntilItIsMoved() {
        nanos.addAndGet(1_000_000_000L);
        assertThat(clock.now()).isEqualTo(T0);
        clock.advance(Duration.ofMinutes(15));
        assertThat(clock.now()).isEqualTo(T0.plusSeconds(900));
    }

    @Test
    void runsWhatIsDueInTheOrderOfInstantThenOfAsking() {
        clock.at(T0.plusSeconds(20), () -> ran.add("late"));
        clock.at(T0.plusSeconds(10), () -> ran.add("first"));
        clock.at(T0.plusSeconds(10), () -> ran.add("second"));
        clock.at(T0.plusSeconds(30), () -> ran.add("not yet"));
        clock.advance(Duration.ofSeconds(20));
        assertThat(ran).containsExactly("first", "second", "late");
    }

    @Test
    void aTaskSeesExactlyItsOwnInstant() {
        List<Instant> seen = new ArrayList<>();
        clock.at(T0.plusSeconds(10), () -> seen.add(clock.now()));
        clock.at(T0.plusSeconds(25), () -> seen.add(clock.now()));
        clock.advance(Duration.ofHours(1));
        assertThat(seen).containsExactly(T0.plusSeconds(10), T0.plusSeconds(25));
        assertThat(clock.now()).isEqualTo(T0.plusSeconds(3600));
    }

    @Test
    void aTaskAskedForByATaskRunsInTheSameMoveWhenItIsDue() {
        clock.at(T0.plusSeconds(10), () -> clock.at(T0.plusSeconds(12), () -> ran.add("asked on the way")));
        clock.advance(Duration.ofSeconds(12));
        assertThat(ran).containsExactly("asked on the way");
    }

    @Test
    void aTaskThatWasTakenBackDoesNotRun() {
        LabTimer timer = clock.at(T0.plusSeconds(10), () -> ran.add("taken back"));
        timer.cancel();
        clock.advance(Duration.ofMinutes(1));
        assertThat(ran).isEmpty();
        assertThat(clock.waitingTasks()).isZero();
    }

    @Test
    void aTaskThatFailsDoesNotStopTheOthers() {
        clock.at(T0.plusSeconds(1), () -> {
            throw new IllegalStateException("on purpose");
        });
        clock.at(T0.plusSeconds(2), () -> ran.add("after"));
        clock.advance(Duration.ofSeconds(2));
        assertThat(ran).containsExactly("after");
    }

    @Test
    void whileItRunsLabTimePassesAtItsRate() {
        clock.rate(60);
        clock.resume();
        nanos.addAndGet(2_000_000_000L);
        assertThat(clock.now()).isEqualTo(T0.plusSeconds(120));
        clock.pause();
        nanos.addAndGet(2_000_000_000L);
        assertThat(clock.now()).isEqualTo(T0.plusSeconds(120));
        clock.close();
    }

    @Test
    void changingTheRateKeepsTheTimeThatHasPassed() {
        clock.resume();
        nanos.addAndGet(10_000_000_000L);
        clock.rate(2);
        nanos.addAndGet(10_000_000_000L);
        assertThat(clock.now()).isEqualTo(T0.plusSeconds(30));
        clock.close();
    }

    @Test
    void aRunningClockRunsWhatComesDue() throws InterruptedException {
        CountDownLatch due = new CountDownLatch(1);
        try (LabClock running = LabClock.pausedAt(T0)) {
            running.rate(3600);
            running.at(T0.plusSeconds(60), due::countDown);
            running.resume();
            assertThat(due.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void itNeverGoesBack() {
        clock.advance(Duration.ofMinutes(1));
        clock.moveTo(T0);
        assertThat(clock.now()).isEqualTo(T0.plusSeconds(60));
        assertThatThrownBy(() -> clock.advance(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The clock cannot go back.");
    }

    @Test
    void aRateThatIsNoRateIsRefusedInOneSentence() {
        assertThatThrownBy(() -> clock.rate(0)).hasMessageContaining("must be above 0 and at most 86400");
    }
}
