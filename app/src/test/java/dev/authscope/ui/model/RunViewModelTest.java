package dev.authscope.ui.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.authscope.flow.World;
import dev.authscope.scenario.RunChoice;

/** The worker and the window's thread are this one, so everything has happened when a call returns. */
class RunViewModelTest {

    private static final double LONG = 60_000;

    private final RecordedRuns runs = new RecordedRuns();
    private LabViewModel model;

    @BeforeEach
    void openTheScenario() {
        model = new LabViewModel(new TestLibrary(), runs, Runnable::run, Runnable::run);
        model.library().begin("session-login");
    }

    private void press() {
        model.run().next();
        model.frame(LONG);
    }

    @Test
    void aScenarioOpensOnItsCorePathBeforeItsFirstStep() {
        assertThat(runs.opened).containsExactly(new RunChoice(Map.of(), RunChoice.DEFAULT_SEED, true));
        assertThat(model.run().state().phase()).isEqualTo(RunState.Phase.READY);
        assertThat(runs.performed).isZero();
        assertThat(model.momentProperty().get().step()).isEmpty();
    }

    @Test
    void nextCarriesOutOneStepAndShowsItToItsEnd() {
        press();
        assertThat(runs.performed).isEqualTo(1);
        assertThat(model.momentProperty().get().step()).isEqualTo("3");
        assertThat(model.momentProperty().get().world().node("node-1").rows("sessions")).hasSize(1);
        assertThat(model.momentProperty().get().world().browser("alice").cookies()).hasSize(1);
    }

    @Test
    void nextDuringAMotionFinishesItAndGoesOn() {
        model.run().next();
        model.frame(100);
        assertThat(model.playhead().moving()).isTrue();
        model.run().next();
        assertThat(runs.performed).isEqualTo(2);
    }

    @Test
    void backShowsTheEarlierMomentExactlyAndCarriesNothingOut() {
        press();
        World afterLogin = model.momentProperty().get().world();
        press();
        press();
        model.run().back();
        model.run().back();
        assertThat(model.momentProperty().get().world()).isEqualTo(afterLogin);
        assertThat(runs.performed).isEqualTo(3);
    }

    @Test
    void forwardGoesThroughRecordedMomentsBeforeSomethingNewIsCarriedOut() {
        press();
        press();
        model.run().toStart();
        assertThat(model.momentProperty().get().step()).isEmpty();
        press();
        assertThat(model.momentProperty().get().step()).isEqualTo("3");
        press();
        assertThat(runs.performed).isEqualTo(2);
        press();
        assertThat(runs.performed).isEqualTo(3);
    }

    @Test
    void aQuestionStopsBeforeTheStepIsCarriedOut() {
        for (int i = 0; i < 4; i++) {
            press();
        }
        assertThat(runs.performed).isEqualTo(3);
        assertThat(model.run().state().covered()).isTrue();
        Narration narration = Narration.of(model.run().state(), model.momentProperty().get());
        assertThat(narration.headline().en()).isEqualTo("Who?");
        assertThat(narration.verdict()).isNull();
        press();
        assertThat(runs.performed).as("next does not answer").isEqualTo(3);
    }

    @Test
    void afterTheAnswerTheStepIsCarriedOutAndTheReasonToldWhenItHasBeenShown() {
        for (int i = 0; i < 4; i++) {
            press();
        }
        model.run().answer(1);
        assertThat(runs.performed).isEqualTo(4);
        Narration during = Narration.of(model.run().state(), model.momentProperty().get());
        assertThat(during.verdict()).isNull();
        assertThat(during.answered().en()).isEqualTo("Alice");
        model.frame(LONG);
        Narration after = Narration.of(model.run().state(), model.momentProperty().get());
        assertThat(after.verdict().right()).isFalse();
        assertThat(after.verdict().reason().en()).isEqualTo("Wrong.");
        assertThat(after.conclusion().en()).isEqualTo("So.");
        assertThat(model.library().finished()).containsExactly("session-login");
    }

    @Test
    void anAnswerThatIsNotOfferedIsNoAnswer() {
        for (int i = 0; i < 4; i++) {
            press();
        }
        model.run().answer(3);
        assertThat(model.run().state().covered()).isTrue();
    }

    @Test
    void aSwitchStartsANewRunWithThatValueAndClosesTheOldOne() {
        press();
        model.run().change("idFormat", "counter");
        assertThat(runs.opened.getLast().switches()).isEqualTo(Map.of("idFormat", "counter"));
        assertThat(runs.closed).isEqualTo(1);
        assertThat(model.run().state().performed()).isZero();
        assertThat(model.momentProperty().get().step()).isEmpty();
    }

    @Test
    void aRunThatIsStillOpeningWhenTheWindowClosesIsClosedToo() {
        List<Runnable> work = new ArrayList<>();
        List<Runnable> told = new ArrayList<>();
        int before = runs.closed;
        LabViewModel late = new LabViewModel(new TestLibrary(), runs, work::add, told::add);
        late.library().begin("session-login");
        while (runs.opened.size() < 2 && !work.isEmpty() | !told.isEmpty()) {
            List.copyOf(told).forEach(Runnable::run);
            told.clear();
            if (work.size() == 1 && late.run().state().phase() == RunState.Phase.OPENING) {
                late.run().close();
            }
            List<Runnable> due = List.copyOf(work);
            work.clear();
            due.forEach(Runnable::run);
        }
        assertThat(runs.opened).hasSize(2);
        assertThat(runs.closed).isEqualTo(before + 1);
        assertThat(told).isEmpty();
    }

    @Test
    void aSwitchCannotBeChangedWhileAQuestionIsOpen() {
        for (int i = 0; i < 4; i++) {
            press();
        }
        model.run().change("idFormat", "counter");
        assertThat(runs.opened).hasSize(1);
    }

    @Test
    void afterTheConclusionNextGoesOnWithAnExtraStepInAFreshFullRun() {
        for (int i = 0; i < 4; i++) {
            press();
        }
        model.run().answer(2);
        model.frame(LONG);
        model.run().next();
        assertThat(runs.opened.getLast().coreOnly()).isFalse();
    }

    @Test
    void aBeatIsTheNextVisibleChange() {
        model.run().nextBeat();
        model.frame(LONG);
        assertThat(model.momentProperty().get().world().currentExchange().orElseThrow().checks()).isEmpty();
        model.run().nextBeat();
        model.frame(LONG);
        assertThat(model.momentProperty().get().world().currentExchange().orElseThrow().checks()).hasSize(1);
        assertThat(runs.performed).isEqualTo(1);
    }

    @Test
    void theJumpMovesTheClockToWhatExpiresFirst() {
        press();
        List<Expiry> upcoming = Expiries.upcoming(model.momentProperty().get().world());
        assertThat(upcoming).extracting(Expiry::what).containsExactly("idle", "absolute");
        model.run().advanceTo(upcoming.getFirst());
        model.frame(LONG);
        assertThat(model.momentProperty().get().world().now()).isEqualTo(upcoming.getFirst().at());
    }

    @Test
    void playGoesOnByItselfAndStopsAtTheQuestion() {
        model.playingProperty().set(true);
        for (int i = 0; i < 2000 && model.playingProperty().get(); i++) {
            model.frame(16);
        }
        assertThat(model.playingProperty().get()).isFalse();
        assertThat(model.run().state().covered()).isTrue();
        assertThat(runs.performed).isEqualTo(3);
    }

    @Test
    void aFileThatIsNoScenarioIsToldAndTheOpenScenarioStays() {
        press();
        model.library().open(Path.of("mine.json"));
        assertThat(model.library().problemProperty().get()).contains("mine.json");
        assertThat(model.run().state().performed()).isEqualTo(1);
    }
}
