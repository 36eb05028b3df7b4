package dev.authscope.ui.shell.sheet;

import javafx.beans.InvalidationListener;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.texts.Localized;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.LessonPlan;
import dev.authscope.ui.model.LessonsViewModel;
import dev.authscope.ui.model.Wording;

/** The lesson plans: what each of them plays, how long it takes, how much of it is done; begins one or goes on with it. */
public final class LessonsSheet implements Sheet {

    private static final double WIDTH = 760;
    private static final String DONE = "✓  ";

    private final LessonsViewModel lessons;
    private final Wording wording;
    private final Runnable close;
    private final VBox content = new VBox(8);
    private final InvalidationListener build = property -> build();

    /** @param close closes the sheet, before a scenario opens */
    public LessonsSheet(LabViewModel model, Runnable close) {
        this.lessons = model.lessons();
        this.wording = model.wording();
        this.close = close;
        content.setPrefWidth(WIDTH);
        lessons.plansProperty().addListener(build);
        lessons.read();
    }

    @Override
    public String title() {
        return wording.get("lessons.title");
    }

    @Override
    public String firstFocus() {
        return lessons.plansProperty()
                .get()
                .stream()
                .findFirst()
                .map(plan -> "lesson-begin-" + lessons.current().orElse(plan).lesson().id())
                .orElse("");
    }

    @Override
    public Node content() {
        build();
        return content;
    }

    @Override
    public void closed() {
        lessons.plansProperty().removeListener(build);
    }

    private void build() {
        content.getChildren().setAll(text(wording.get("lessons.lead"), "dim"));
        lessons.plansProperty().get().forEach(this::add);
        lessons.current().ifPresent(plan -> {
            Button leave = button("lesson-leave", wording.get("lessons.leave", wording.get(plan.lesson().title())),
                    lessons::leave);
            VBox.setMargin(leave, new Insets(10, 0, 0, 0));
            content.getChildren().add(leave);
        });
    }

    private void add(LessonPlan plan) {
        Label title = text(wording.get(plan.lesson().title()), "headline");
        int all = (int) plan.stops().stream().filter(stop -> !stop.item().optional()).count();
        int done = lessons.done(plan);
        Button begin = button("lesson-begin-" + plan.lesson().id(),
                wording.get(done == 0 ? "lessons.begin" : done == all ? "lessons.again" : "lessons.goOn"),
                () -> lessons.begin(plan));
        begin.setAccessibleText(begin.getText() + ": " + wording.get(plan.lesson().title()));
        begin.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(title, Priority.ALWAYS);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox head = new HBox(12, title, begin);
        VBox.setMargin(head, new Insets(12, 0, 0, 0));
        content.getChildren()
                .addAll(head, text(wording.get(plan.lesson().about())),
                        text(wording.get("lessons.size", plan.lesson().minutes(), plan.planned(), plan.presses(),
                                plan.questions(), done, all), "dim"));
        for (LessonPlan.Stop stop : plan.stops()) {
            content.getChildren().add(stop(plan, stop));
        }
    }

    private Node stop(LessonPlan plan, LessonPlan.Stop stop) {
        String shown = (lessons.done(stop) ? DONE : "") + stop.number() + "  " + wording.get(stop.title())
                + part(stop.part()) + "\n"
                + wording.get(stop.item().optional() ? "lessons.stopOptional" : "lessons.stop", stop.item().minutes(),
                        stop.presses(), stop.questions());
        Button open = button("lesson-" + plan.lesson().id() + "-" + stop.item().scenario() + "-" + stop.item().part(),
                shown, () -> lessons.open(plan, stop));
        open.getStyleClass().add("lesson-stop");
        open.setMaxWidth(Double.MAX_VALUE);
        open.setAccessibleText(
                (lessons.done(stop) ? wording.get("library.finished") + ": " : "") + shown.replace(DONE, ""));
        return open;
    }

    private String part(@Nullable Localized part) {
        return part == null ? "" : "  ·  " + wording.get(part);
    }

    private Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.getStyleClass().setAll("button", "plain-button");
        button.setId(id);
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMinHeight(Region.USE_PREF_SIZE);
        button.setAccessibleText(text);
        button.setOnAction(event -> {
            close.run();
            action.run();
        });
        return button;
    }

    private static Label text(String text, String... styleClasses) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
