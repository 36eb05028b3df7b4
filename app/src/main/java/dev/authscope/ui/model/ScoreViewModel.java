package dev.authscope.ui.model;

import java.util.Map;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.authscope.progress.ScoreBook;
import dev.authscope.progress.ScoreStore;
import dev.authscope.scenario.Scenario;

/** Counts first answers and finished core paths while a run goes on, and has them kept. */
public final class ScoreViewModel {

    private final ScoreStore store;
    private final RunViewModel run;
    private final Executor worker;
    private final ReadOnlyObjectWrapper<ScoreBook> book = new ReadOnlyObjectWrapper<>(ScoreBook.EMPTY);

    ScoreViewModel(ScoreStore store, RunViewModel run, Executor worker, Executor window) {
        this.run = run;
        this.store = store;
        this.worker = worker;
        run.stateProperty().addListener((property, before, now) -> note(now));
        if (store != ScoreStore.NOWHERE) {
            worker.execute(() -> {
                ScoreBook kept = store.load();
                window.execute(() -> book.set(merged(kept, book.get())));
            });
        }
    }

    /** What has been reached. */
    public ReadOnlyObjectProperty<ScoreBook> bookProperty() {
        return book.getReadOnlyProperty();
    }

    /** Forgets all scores, those that are kept too. */
    public void reset() {
        keep(ScoreBook.EMPTY);
    }

    /** Counts the judgement of a true-or-false card; only the first one counts. */
    public void judged(String card, boolean right) {
        change(book.get().judged(card, right));
    }

    /** Remembers which lesson is under way; empty for none. */
    public void inLesson(String lesson) {
        change(book.get().inLesson(lesson));
    }

    private void note(RunState state) {
        Scenario scenario = state.scenario();
        if (scenario == null || !run.recordedIn().isEmpty()) {
            return;
        }
        ScoreBook now = book.get();
        for (Scenario.Step step : state.steps()) {
            String answer = state.answers().get(step.id());
            Scenario.Question question = step.ask();
            if (answer != null && question != null) {
                now = now.answered(scenario.id(), step.id(), answer.equals(question.answer()));
            }
        }
        if (state.finished() && run.part() > 0) {
            now = now.finished(scenario.id(), run.part());
        }
        if (state.finished() && whole(state, scenario)) {
            now = now.finished(scenario.id());
        }
        change(now);
    }

    private void change(ScoreBook now) {
        if (now != book.get()) {
            keep(now);
        }
    }

    /** A part on its own does not finish a scenario. */
    private static boolean whole(RunState state, Scenario scenario) {
        return scenario.parts().isEmpty() || ExtraSteps.existing(state)
                .stream()
                .filter(step -> step.path() == Scenario.Path.CORE)
                .allMatch(step -> state.step(step.id()).isPresent());
    }

    private void keep(ScoreBook now) {
        book.set(now);
        worker.execute(() -> store.save(now));
    }

    private static ScoreBook merged(ScoreBook kept, ScoreBook since) {
        ScoreBook all = kept;
        for (var scenario : since.scenarios().entrySet()) {
            for (Map.Entry<String, Boolean> answer : scenario.getValue().firstAnswers().entrySet()) {
                all = all.answered(scenario.getKey(), answer.getKey(), answer.getValue());
            }
            for (int part : scenario.getValue().parts()) {
                all = all.finished(scenario.getKey(), part);
            }
            if (scenario.getValue().finished()) {
                all = all.finished(scenario.getKey());
            }
        }
        for (Map.Entry<String, Boolean> card : since.cards().entrySet()) {
            all = all.judged(card.getKey(), card.getValue());
        }
        return since.lesson().isEmpty() ? all : all.inLesson(since.lesson());
    }
}
