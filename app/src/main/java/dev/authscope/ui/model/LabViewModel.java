package dev.authscope.ui.model;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import dev.authscope.credentials.TableCell;
import dev.authscope.progress.ScoreStore;
import dev.authscope.ways.WayCell;

/**
 * All that the window shows and does, without a node: its look, the run, the moment at the cursor, the item under the
 * pointer. Panels look at its properties and call its methods; they know nothing of each other.
 */
public final class LabViewModel {

    /** How long play rests at the end of each step, in milliseconds. */
    private static final double REST = 1800;
    /** How long what came of a press rests before the next of several runs has its turn, in milliseconds. */
    private static final double TURN = 1200;
    /** From how many milliseconds on it is shown that a step is being carried out. */
    private static final double NOTICEABLE = 50;
    private final Appearance appearance = new Appearance();
    private final Wording wording = new Wording(appearance);
    private final Playhead playhead = new Playhead();
    private final RunViewModel run;
    private final CompareViewModel compare;
    private final MatrixViewModel matrix;
    private final LibraryViewModel library;
    private final ScoreViewModel scores;
    private final LessonsViewModel lessons;
    private final CardsViewModel cards;
    private final KeySearchViewModel keySearch;
    private final MeasuredTable<TableCell> credentials;
    private final MeasuredTable<WayCell> ways;
    private final Glossary glossary = new Glossary();
    private final Redraw redraw = new Redraw();
    private final StringProperty hovered = new SimpleStringProperty("");
    private final BooleanProperty playing = new SimpleBooleanProperty();
    private final IntegerProperty clockRate = new SimpleIntegerProperty();
    private final BooleanBinding active;
    private final Executor worker;
    private final Executor window;
    private double rested;
    private double worked;

    /**
     * @param worker runs one job after the other, away from the window's thread
     * @param window runs a job on the window's thread
     */
    public LabViewModel(ScenarioLibrary scenarios, RunSource source, Executor worker, Executor window) {
        this(scenarios, source, ScoreStore.NOWHERE, worker, window);
    }

    /**
     * @param scores where scores are kept between starts
     * @param worker runs one job after the other, away from the window's thread
     * @param window runs a job on the window's thread
     */
    public LabViewModel(ScenarioLibrary scenarios, RunSource source, ScoreStore scores, Executor worker,
            Executor window) {
        this.worker = worker;
        this.window = window;
        this.run = new RunViewModel(source, worker, window, playhead);
        this.compare = new CompareViewModel(run, worker, window);
        this.matrix = new MatrixViewModel(scenarios, run, worker, window);
        this.keySearch = new KeySearchViewModel(window);
        this.scores = new ScoreViewModel(scores, run, worker, window);
        this.library = new LibraryViewModel(scenarios, run, appearance::language, worker, window);
        this.lessons = new LessonsViewModel(scenarios, library, run, this.scores, worker, window);
        this.credentials = MeasuredTable.credentials(scenarios, run, worker, window);
        this.ways = MeasuredTable.ways(scenarios, run, worker, window);
        this.cards = new CardsViewModel(scenarios, run, this.scores, worker, window);
        this.scores.bookProperty().addListener((property, before, now) -> {
            library.finished().clear();
            now.scenarios().forEach((id, score) -> {
                if (score.finished()) {
                    library.finished().add(id);
                }
            });
        });
        this.active = Bindings.createBooleanBinding(this::isActive, run.stateProperty(), playhead.momentProperty(),
                playing);
        run.questionsProperty().bind(appearance.questionsProperty());
    }

    /**
     * Works something out away from the window's thread.
     *
     * @param then takes the result on the window's thread
     */
    public <T> void workOut(Supplier<T> work, Consumer<T> then) {
        worker.execute(() -> {
            T result = work.get();
            window.execute(() -> then.accept(result));
        });
    }

    public Appearance appearance() {
        return appearance;
    }

    public Wording wording() {
        return wording;
    }

    /** Has views drawn anew when something changes. */
    public Redraw redraw() {
        return redraw;
    }

    public Playhead playhead() {
        return playhead;
    }

    /** What is shown now. */
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return playhead.momentProperty();
    }

    public RunViewModel run() {
        return run;
    }

    /** The table of places for a token. */
    public MatrixViewModel matrix() {
        return matrix;
    }

    public CompareViewModel compare() {
        return compare;
    }

    public LibraryViewModel library() {
        return library;
    }

    public ScoreViewModel scores() {
        return scores;
    }

    /** The lesson plans. */
    public LessonsViewModel lessons() {
        return lessons;
    }

    /** The table that compares a cookie, a session and a token. */
    public MeasuredTable<TableCell> credentials() {
        return credentials;
    }

    /** The table that compares the ways to keep a login on many servers. */
    public MeasuredTable<WayCell> ways() {
        return ways;
    }

    /** The sentences to judge. */
    public CardsViewModel cards() {
        return cards;
    }

    /** The search for a weak secret. */
    public KeySearchViewModel keySearch() {
        return keySearch;
    }

    public Glossary glossary() {
        return glossary;
    }

    /** The value of the item under the pointer; empty when there is none. */
    public StringProperty hoveredProperty() {
        return hovered;
    }

    /** Whether the next step comes by itself when one has been shown. Stops at a question and at the end. */
    public BooleanProperty playingProperty() {
        return playing;
    }

    /** How many lab seconds pass in a second by themselves; 0 while the clock stands. */
    public IntegerProperty clockRateProperty() {
        return clockRate;
    }

    /** Whether frames are needed: something moves or is being worked on. */
    public BooleanBinding activeProperty() {
        return active;
    }

    /**
     * Whether a step has only just begun. Most are over in less time than a frame with them under way would take to draw.
     */
    public boolean begins() {
        return run.state().phase() == RunState.Phase.WORKING && worked < NOTICEABLE;
    }

    /** One frame: takes over what is new and lets the motion go on. */
    public void frame(double millis) {
        worked = run.state().phase() == RunState.Phase.WORKING ? worked + millis : 0;
        run.follow();
        if (!appearance.reducedMotionProperty().get()) {
            playhead.advance(millis);
        } else if (playhead.moving()) {
            // Nothing between here and there is shown, so nothing of it is drawn either.
            playhead.finish();
        }
        if (playing.get() && run.state().phase() == RunState.Phase.READY && !playhead.moving()) {
            rested += millis;
            if (run.state().covered()
                    || run.state().finished() && playhead.moment().atHead() && !run.rowsBehind()) {
                playing.set(false);
            } else if (rested >= REST) {
                rested = 0;
                run.next();
            }
        } else if (run.rowDue()) {
            rested += millis;
            if (rested >= TURN) {
                rested = 0;
                run.next();
            }
        } else {
            rested = 0;
        }
    }

    private boolean isActive() {
        return playing.get() || playhead.moving() || run.state().phase() == RunState.Phase.WORKING || run.rowDue();
    }
}
