package dev.authscope.ui.model;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;
import dev.authscope.ui.model.ScenarioLibrary.Chapter;

/** The list of scenarios: what there is, what has been finished, opening one. */
public final class LibraryViewModel {

    private final ScenarioLibrary scenarios;
    private final RunViewModel run;
    private final Supplier<Language> language;
    private final Executor worker;
    private final Executor window;
    private final ReadOnlyObjectWrapper<List<Chapter>> chapters = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ObservableSet<String> finished = FXCollections.observableSet();
    private final ObservableMap<String, Progress> progress = FXCollections.observableHashMap();

    /** How far a scenario has come: steps carried out, of all steps of that run. */
    public record Progress(int performed, int steps) {

        /** From 0 to 1. */
        public double fraction() {
            return steps == 0 ? 0 : (double) performed / steps;
        }
    }

    /** @param language in which files that cannot be opened are told of */
    LibraryViewModel(ScenarioLibrary scenarios, RunViewModel run, Supplier<Language> language, Executor worker,
            Executor window) {
        this.language = language;
        this.scenarios = scenarios;
        this.run = run;
        this.worker = worker;
        this.window = window;
        run.stateProperty().addListener((property, before, now) -> note(now));
    }

    /** The chapters; empty until they have been read. */
    public ReadOnlyObjectProperty<List<Chapter>> chaptersProperty() {
        return chapters.getReadOnlyProperty();
    }

    /** Why the last file could not be opened; empty when there is nothing to say. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Ids of the scenarios whose conclusion has been reached. */
    public ObservableSet<String> finished() {
        return finished;
    }

    /** How far each scenario has come at most since the window was opened, by id; only those that have been begun. */
    public ObservableMap<String, Progress> progress() {
        return progress;
    }

    /** Reads the list, and opens a scenario as the first one. */
    public void begin(String firstScenario) {
        begin(firstScenario, firstScenario);
    }

    /** Reads the list, and opens a scenario as the first one, or another one when that has gone. */
    public void begin(String firstScenario, String otherwise) {
        load(() -> {
            try {
                return scenarios.load(firstScenario);
            } catch (IllegalArgumentException e) {
                return scenarios.load(otherwise);
            }
        });
        worker.execute(() -> {
            List<Chapter> read = scenarios.chapters();
            window.execute(() -> chapters.set(read));
        });
    }

    /** Reads a bundled scenario without opening it. Blocks; not for the window's thread. */
    public Scenario scenario(String id) {
        return scenarios.load(id);
    }

    /** Opens a bundled scenario. */
    public void open(String id) {
        load(() -> scenarios.load(id));
    }

    /**
     * Opens one part of a bundled scenario.
     *
     * @param part its number, from 1; 0 for the whole scenario
     */
    public void open(String id, int part) {
        load(() -> scenarios.load(id), part);
    }

    /**
     * Opens a bundled scenario with other values of its switches.
     *
     * @param switches the values that are not the default
     */
    public void open(String id, Map<String, String> switches) {
        load(() -> scenarios.load(id), scenario -> run.open(scenario, switches));
    }

    /** Opens a file of one's own: a recording, an HTTP Archive of a browser, or else a scenario. */
    public void open(Path file) {
        Texts texts = Texts.load(language.get(), "export");
        if (RecordedFile.isOne(file)) {
            load(() -> RecordedFile.read(file, texts), this::show);
        } else if (RecordedFile.isArchive(file)) {
            String name = file.getFileName().toString();
            load(() -> RecordedFile.archive(name, () -> Files.newInputStream(file), texts), this::show);
        } else {
            load(() -> scenarios.load(file));
        }
    }

    /** Opens an HTTP Archive that was pasted. */
    public void openArchive(String text) {
        Texts texts = Texts.load(language.get(), "export");
        byte[] octets = text.getBytes(StandardCharsets.UTF_8);
        load(() -> RecordedFile.archive("HAR", () -> new ByteArrayInputStream(octets), texts), this::show);
    }

    private void show(RecordedFile recorded) {
        run.show(recorded);
        problem.set(recorded.notice());
    }

    /** The problem has been read. */
    public void dismissProblem() {
        problem.set("");
    }

    private void load(Supplier<Scenario> loading) {
        load(loading, 0);
    }

    private void load(Supplier<Scenario> loading, int part) {
        load(loading, scenario -> run.open(scenario, part));
    }

    private <T> void load(Supplier<T> loading, Consumer<T> then) {
        worker.execute(() -> {
            try {
                T loaded = loading.get();
                window.execute(() -> {
                    problem.set("");
                    then.accept(loaded);
                });
            } catch (RuntimeException e) {
                String message = e.getMessage();
                window.execute(() -> problem.set(message == null ? e.toString() : message));
            }
        });
    }

    private void note(RunState state) {
        Scenario scenario = state.scenario();
        if (!run.recordedIn().isEmpty()) {
            return;
        }
        if (scenario != null && state.finished() && run.part() == 0) {
            finished.add(scenario.id());
        }
        if (scenario != null && state.performed() > 0) {
            progress.merge(scenario.id(), new Progress(state.performed(), state.steps().size()),
                    (before, now) -> now.fraction() > before.fraction() ? now : before);
        }
    }
}
