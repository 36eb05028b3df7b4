package dev.authscope.ui.library;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.LessonPlan;
import dev.authscope.ui.model.LessonsViewModel;
import dev.authscope.ui.model.Wording;

/** The lesson under way: how far it has come, and what comes next. Takes no room while there is none. */
final class LessonStrip extends VBox {

    private final LessonsViewModel lessons;
    private final Wording wording;

    LessonStrip(LabViewModel model) {
        super(4);
        this.lessons = model.lessons();
        this.wording = model.wording();
        lessons.plansProperty().addListener(property -> show());
        model.scores().bookProperty().addListener(property -> show());
        model.run().stateProperty().addListener((property, before, now) -> {
            if (before.scenario() != now.scenario()) {
                show();
            }
        });
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    private void show() {
        Optional<LessonPlan> current = lessons.current();
        setVisible(current.isPresent());
        setManaged(current.isPresent());
        getChildren().clear();
        current.ifPresent(this::show);
    }

    private void show(LessonPlan plan) {
        long all = plan.stops().stream().filter(stop -> !stop.item().optional()).count();
        Label where = new Label(wording.get("library.lesson", wording.get(plan.lesson().title()), lessons.done(plan),
                all));
        where.setId("lesson-where");
        where.setWrapText(true);
        where.setMinHeight(USE_PREF_SIZE);
        where.getStyleClass().add("strong");
        getChildren().add(where);
        lessons.next().ifPresent(stop -> {
            Button next = new Button(
                    wording.get("library.lessonNext", stop.number() + " " + wording.get(stop.title())));
            next.getStyleClass().setAll("button", "plain-button");
            next.setId("lesson-next");
            next.setMnemonicParsing(false);
            next.setWrapText(true);
            next.setMaxWidth(Double.MAX_VALUE);
            next.setMinHeight(USE_PREF_SIZE);
            next.setAccessibleText(next.getText());
            next.setOnAction(event -> lessons.openNext());
            getChildren().add(next);
        });
    }
}
