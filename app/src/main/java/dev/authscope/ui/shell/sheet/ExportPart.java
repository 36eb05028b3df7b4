package dev.authscope.ui.shell.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.Executor;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import dev.authscope.export.Beside;
import dev.authscope.export.ExportException;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.flow.Timeline;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.SecondRun;
import dev.authscope.ui.model.Wording;

/** Which part of the run an export shows, and which other run beside it. */
final class ExportPart extends VBox {

    private final Wording wording;
    private final Language language;
    private final @Nullable Scenario scenario;
    private final ExportedRun run;
    private final Map<String, String> captions;
    private final Executor background;
    private final Runnable changed;
    private final ComboBox<Timeline.Step> from = new ComboBox<>();
    private final ComboBox<Timeline.Step> to = new ComboBox<>();
    private final ComboBox<Optional<SecondRun>> second = new ComboBox<>();
    private final Label problem = new Label();
    /** Which choice of a second run is the newest; one that was carried out for an older choice is of no use any more. */
    private int newest;
    private @Nullable ExportedRun other;

    /**
     * @param captions a few words about a step, by its id
     * @param background where a second run is carried out
     * @param changed told on the JavaFX thread when something else is to be shown
     */
    ExportPart(LabViewModel model, ExportedRun run, Map<String, String> captions, Executor background,
            Runnable changed) {
        super(8);
        this.wording = model.wording();
        this.language = model.appearance().language();
        this.scenario = model.run().state().scenario();
        this.run = run;
        this.captions = captions;
        this.background = background;
        this.changed = changed;
        List<Timeline.Step> steps = run.timeline().steps();
        step(from, "export.from", steps);
        step(to, "export.to", steps);
        from.getSelectionModel().selectFirst();
        to.getSelectionModel().selectLast();
        from.valueProperty().addListener((property, before, now) -> keepOrder(now, to));
        to.valueProperty().addListener((property, before, now) -> keepOrder(now, from));
        second.setId("export-beside");
        second.setAccessibleText(wording.get("export.beside"));
        second.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(second, Priority.ALWAYS);
        second.setConverter(shown(one -> one.map(this::name).orElse(wording.get("export.beside.none"))));
        second.getItems().add(Optional.empty());
        model.run().secondRuns(run).forEach(one -> second.getItems().add(Optional.of(one)));
        second.getSelectionModel().selectFirst();
        second.valueProperty().addListener((property, before, now) -> bring(now));
        problem.setId("export-beside-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        HBox part = new HBox(8, new Label(wording.get("export.from")), from, new Label(wording.get("export.to")), to);
        part.setAlignment(Pos.CENTER_LEFT);
        HBox beside = new HBox(8, new Label(wording.get("export.beside")), second);
        beside.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(part, beside, problem);
    }

    private void step(ComboBox<Timeline.Step> box, String key, List<Timeline.Step> steps) {
        box.setId(key.replace('.', '-'));
        box.setAccessibleText(wording.get(key));
        box.getItems().addAll(steps);
        box.setConverter(shown(step -> (step.id() + " " + captions.getOrDefault(step.id(), "")).strip()));
        box.setMaxWidth(190);
        box.setDisable(steps.size() < 2);
    }

    private interface Words<T> {
        String of(T value);
    }

    private static <T> StringConverter<T> shown(Words<T> words) {
        return new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : words.of(value);
            }

            @Override
            public T fromString(String text) {
                throw new UnsupportedOperationException("steps and runs are chosen, not typed");
            }
        };
    }

    private void keepOrder(Timeline.Step now, ComboBox<Timeline.Step> otherEnd) {
        if (from.getValue().index() > to.getValue().index()) {
            otherEnd.setValue(now);
        } else {
            changed.run();
        }
    }

    private String name(SecondRun one) {
        StringJoiner switches = new StringJoiner(", ");
        if (scenario != null) {
            scenario.switches().forEach(offered -> {
                String value = one.differing().get(offered.id());
                if (value != null) {
                    switches.add(wording.get(offered.label()) + ": " + wording.word("switch.value.", value));
                }
            });
        }
        String words = switches.length() == 0 ? wording.get("export.beside.same") : switches.toString();
        return one.open() ? wording.get("export.beside.open", words) : words;
    }

    private void bring(Optional<SecondRun> wanted) {
        int request = ++newest;
        other = null;
        problem.setText("");
        if (wanted.isEmpty()) {
            changed.run();
            return;
        }
        background.execute(() -> {
            try {
                ExportedRun brought = wanted.get().run().get();
                Platform.runLater(() -> brought(request, brought, ""));
            } catch (RuntimeException e) {
                Platform.runLater(() -> brought(request, null, String.valueOf(e.getMessage())));
            }
        });
    }

    private void brought(int request, @Nullable ExportedRun brought, String why) {
        if (request == newest) {
            other = brought;
            problem.setText(why);
            changed.run();
        }
    }

    /** Whether the format that is chosen can show a second run. */
    void canShowTwo(boolean can) {
        second.setDisable(!can || second.getItems().size() < 2);
    }

    /** The part of the run's timeline that is to be shown. */
    Timeline.Span range() {
        List<Timeline.Step> steps = run.timeline().steps();
        boolean whole = steps.isEmpty()
                || from.getValue().equals(steps.getFirst()) && to.getValue().equals(steps.getLast());
        return whole ? StepRange.whole(run.timeline()) : range(run.timeline());
    }

    private Timeline.Span range(Timeline timeline) {
        return StepRange.parse(from.getValue().id() + ".." + to.getValue().id(), timeline,
                Texts.load(language, "export"));
    }

    /** The run that is to stand beside it; empty for none, and while it is being carried out. */
    Optional<Beside> beside() {
        ExportedRun brought = other;
        if (brought == null || second.isDisabled()) {
            return Optional.empty();
        }
        Map<String, String> first = new LinkedHashMap<>();
        Map<String, String> differing = new LinkedHashMap<>();
        second.getValue().ifPresent(one -> one.differing().forEach((name, value) -> {
            first.put(name, run.settings().getOrDefault(name, value));
            differing.put(name, value);
        }));
        return Optional.of(new Beside(brought, besideRange(brought.timeline()), Beside.name("A", first),
                Beside.name("B", differing)));
    }

    /** The same steps of the other run; all of it when it does not have them. */
    private Timeline.Span besideRange(Timeline timeline) {
        try {
            return range(timeline);
        } catch (ExportException e) {
            return StepRange.whole(timeline);
        }
    }
}
