package dev.authscope.ui.model;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.authscope.progress.ScoreBook;
import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.LessonPlan.Stop;

/** The lesson plans: which one is under way, what of it is done, and what comes next. Called on the window's thread only. */
public final class LessonsViewModel {

    private final ScenarioLibrary scenarios;
    private final LibraryViewModel library;
    private final RunViewModel run;
    private final ScoreViewModel scores;
    private final Executor worker;
    private final Executor window;
    private final ReadOnlyObjectWrapper<List<LessonPlan>> plans = new ReadOnlyObjectWrapper<>(List.of());
    private boolean reading;

    LessonsViewModel(ScenarioLibrary scenarios, LibraryViewModel library, RunViewModel run, ScoreViewModel scores,
            Executor worker, Executor window) {
        this.scenarios = scenarios;
        this.library = library;
        this.run = run;
        this.scores = scores;
        this.worker = worker;
        this.window = window;
        scores.bookProperty().addListener((property, before, now) -> {
            if (!now.lesson().isEmpty()) {
                read();
            }
        });
    }

    /** The plans; empty until they have been read. */
    public ReadOnlyObjectProperty<List<LessonPlan>> plansProperty() {
        return plans.getReadOnlyProperty();
    }

    /** Reads the plans and their scenarios, once. */
    public void read() {
        if (reading) {
            return;
        }
        reading = true;
        worker.execute(() -> {
            List<LessonPlan> read = scenarios.lessons()
                    .stream()
                    .map(lesson -> new LessonPlan(lesson,
                            lesson.items()
                                    .stream()
                                    .map(item -> Stop.of(item, scenarios.load(item.scenario())))
                                    .toList()))
                    .toList();
            window.execute(() -> plans.set(read));
        });
    }

    /** Whether a stop has been finished, in this lesson or outside it. */
    public boolean done(Stop stop) {
        return book().of(stop.item().scenario()).finished(stop.item().part());
    }

    /** How many of a lesson's stops are done, those left out that it is complete without. */
    public int done(LessonPlan plan) {
        return (int) plan.stops().stream().filter(stop -> !stop.item().optional() && done(stop)).count();
    }

    /** The lesson under way; empty when there is none. */
    public Optional<LessonPlan> current() {
        return plans.get().stream().filter(plan -> plan.lesson().id().equals(book().lesson())).findFirst();
    }

    /** The stop of the lesson under way that is open now; empty when something else is open. */
    public Optional<Stop> here() {
        Scenario open = run.state().scenario();
        return open == null ? Optional.empty() : current().flatMap(plan -> plan.at(open.id(), run.part()));
    }

    /** What comes next in the lesson under way: after the stop that is open, else the first one that is not done. */
    public Optional<Stop> next() {
        return current().flatMap(plan -> here().map(stop -> after(plan, stop)).orElseGet(() -> first(plan)));
    }

    private Optional<Stop> after(LessonPlan plan, Stop stop) {
        return plan.stops().stream().skip(plan.stops().indexOf(stop) + 1L).findFirst();
    }

    private Optional<Stop> first(LessonPlan plan) {
        return plan.stops().stream().filter(stop -> !stop.item().optional() && !done(stop)).findFirst();
    }

    /** Begins a lesson, or goes on with it: opens its first stop that is not done, or the first one when all are. */
    public void begin(LessonPlan plan) {
        open(plan, first(plan).orElseGet(plan.stops()::getFirst));
    }

    /** Opens a stop of a lesson, which is under way from then on. */
    public void open(LessonPlan plan, Stop stop) {
        scores.inLesson(plan.lesson().id());
        library.open(stop.item().scenario(), stop.item().part());
    }

    /** Opens what comes next in the lesson under way; nothing when there is nothing left. */
    public void openNext() {
        current().ifPresent(plan -> next().ifPresent(stop -> open(plan, stop)));
    }

    /** No lesson is under way any more. What was reached stays. */
    public void leave() {
        scores.inLesson("");
    }

    private ScoreBook book() {
        return scores.bookProperty().get();
    }
}
