package dev.authscope.ui.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.StatementLibrary.Statement;

/** The cards with a sentence that is true or false: which one lies on top, how it was judged, and the run that shows it. */
public final class CardsViewModel {

    private final ScenarioLibrary scenarios;
    private final RunViewModel run;
    private final ScoreViewModel scores;
    private final Executor worker;
    private final Executor window;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.NONE);
    private boolean reading;

    /**
     * The cards and how far the reader is.
     *
     * @param at which card lies on top
     * @param judgements what was said since the window opened, by id of the card
     */
    public record State(List<Statement> cards, int at, Map<String, Boolean> judgements) {

        static final State NONE = new State(List.of(), 0, Map.of());

        public State {
            cards = List.copyOf(cards);
            judgements = Map.copyOf(judgements);
        }

        /** The card on top; empty until the cards have been read. */
        public Optional<Statement> card() {
            return cards.isEmpty() ? Optional.empty() : Optional.of(cards.get(at));
        }

        /** What was said of the card on top; null when nothing was. */
        public @Nullable Boolean judgement() {
            return card().map(card -> judgements.get(card.id())).orElse(null);
        }
    }

    CardsViewModel(ScenarioLibrary scenarios, RunViewModel run, ScoreViewModel scores, Executor worker,
            Executor window) {
        this.scenarios = scenarios;
        this.run = run;
        this.scores = scores;
        this.worker = worker;
        this.window = window;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /** Reads the cards, once, and lays the first one on top that has never been judged. */
    public void open() {
        if (reading) {
            return;
        }
        reading = true;
        worker.execute(() -> {
            List<Statement> read = scenarios.statements();
            window.execute(() -> {
                int first = 0;
                while (first < read.size() && judged(read.get(first))) {
                    first++;
                }
                state.set(new State(read, first == read.size() ? 0 : first, Map.of()));
            });
        });
    }

    /** Judges the card on top. Once it has been judged its reason is shown, and nothing more is counted. */
    public void judge(boolean truth) {
        State now = state();
        now.card().filter(card -> now.judgement() == null).ifPresent(card -> {
            Map<String, Boolean> judgements = new HashMap<>(now.judgements());
            judgements.put(card.id(), truth);
            state.set(new State(now.cards(), now.at(), judgements));
            scores.judged(card.id(), truth == card.truth());
        });
    }

    /** Lays the next card on top; after the last one comes the first. */
    public void next() {
        turn(1);
    }

    /** Lays the card before on top; before the first one lies the last. */
    public void back() {
        turn(-1);
    }

    private void turn(int by) {
        State now = state();
        if (!now.cards().isEmpty()) {
            state.set(new State(now.cards(), Math.floorMod(now.at() + by, now.cards().size()), now.judgements()));
        }
    }

    /** Opens the run that shows what the card on top says, at its step. */
    public void openRun() {
        state().card().ifPresent(card -> worker.execute(() -> {
            Scenario scenario = scenarios.load(card.scenario());
            window.execute(() -> run.openAt(scenario, card.switches(), card.step()));
        }));
    }

    /** How many cards have ever been judged. */
    public long judged() {
        return state().cards().stream().filter(this::judged).count();
    }

    /** How many of them were judged rightly the first time. */
    public long right() {
        Map<String, Boolean> kept = scores.bookProperty().get().cards();
        return state().cards().stream().filter(card -> kept.getOrDefault(card.id(), false)).count();
    }

    private boolean judged(Statement card) {
        return scores.bookProperty().get().cards().containsKey(card.id());
    }
}
