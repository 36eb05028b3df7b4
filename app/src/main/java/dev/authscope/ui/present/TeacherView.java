package dev.authscope.ui.present;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.TeacherNotes;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.Wording;

/** What only the teacher sees: the next press, what to say, the wrong answer to expect, and the time. */
public final class TeacherView extends ScrollPane {

    private final LabViewModel model;
    private final Wording wording;
    private final LongSupplier nanos;
    private final VBox content = new VBox(14);
    private final long began;

    /** @param nanos a clock for measured durations */
    public TeacherView(LabViewModel model, LongSupplier nanos) {
        this.model = model;
        this.wording = model.wording();
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        getStyleClass().addAll("bare-scroll", "teacher");
        setFitToWidth(true);
        setContent(content);
        content.getStyleClass().add("teacher-page");
        model.redraw().of(this::refresh, model.run().stateProperty(), model.appearance().languageProperty());
        refresh();
    }

    /** Writes everything anew, the time included. */
    public void refresh() {
        content.getChildren().clear();
        RunState state = model.run().state();
        Scenario scenario = state.scenario();
        if (scenario == null) {
            return;
        }
        TeacherNotes notes = scenario.teacher();
        add("sheet-title", wording.get("teacher.title") + "  ·  " + scenario.number() + "  "
                + wording.get(scenario.title()));
        add("strong", wording.get("teacher.minutes", planned(notes, state),
                wording.length(Duration.ofSeconds((nanos.getAsLong() - began) / 1_000_000_000L))));
        Optional<Scenario.Step> next = Optional.ofNullable(state.asked()).or(state::upcoming);
        if (next.isEmpty()) {
            add("teacher-text", wording.get("teacher.end"));
        }
        next.ifPresent(step -> press(notes, step));
        if (notes != null) {
            section("teacher.replies");
            notes.replies().forEach(reply -> {
                add("teacher-question", wording.get(reply.question()));
                add("teacher-text", wording.get(reply.reply()));
            });
            section("teacher.exam");
            notes.exam().forEach(item -> {
                add("teacher-question", wording.get(item.question()));
                add("teacher-text", wording.get(item.answer()));
            });
        }
    }

    private void press(@Nullable TeacherNotes notes, Scenario.Step step) {
        section("teacher.next");
        add("teacher-text", step.id() + "  " + wording.get(step.say()));
        Optional<TeacherNotes.Press> press = Optional.ofNullable(notes).flatMap(all -> all.press(step.id()));
        section("teacher.say");
        add("teacher-say",
                press.map(found -> wording.get(found.say())).orElseGet(() -> wording.get("teacher.none")));
        Optional.ofNullable(notes).flatMap(all -> all.wrongAnswer(step.id())).ifPresent(wrong -> {
            section("teacher.wrong");
            Scenario.Question question = step.ask();
            List<Scenario.Option> options = question == null ? List.of() : question.options();
            options.stream()
                    .filter(option -> option.id().equals(wrong.option()))
                    .forEach(option -> add("teacher-question", wording.get(option.text())));
            add("teacher-text", wording.get(wrong.why()));
        });
    }

    /** Minutes planned for the presses up to the next one. */
    private static int planned(@Nullable TeacherNotes notes, RunState state) {
        return notes == null
                ? 0
                : state.steps()
                        .stream()
                        .limit(state.performed())
                        .flatMap(step -> notes.press(step.id()).stream())
                        .mapToInt(TeacherNotes.Press::minutes)
                        .sum();
    }

    private void section(String key) {
        add("section", wording.get(key));
    }

    private void add(String styleClass, String text) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        content.getChildren().add(label);
    }
}
