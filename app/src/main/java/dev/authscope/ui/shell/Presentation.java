package dev.authscope.ui.shell;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.matrix.MatrixSlide;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.present.PresentView;
import dev.authscope.ui.present.TeacherView;
import dev.authscope.ui.sequence.SequenceView;
import dev.authscope.ui.theme.StyleSheets;

/** Full screen for a class, its keys (a remote control sends Page Up, Page Down and B or a full stop), and the teacher's window. */
final class Presentation {

    private static final double TEACHER_WIDTH = 560;
    private static final double TEACHER_HEIGHT = 760;

    private final LabViewModel model;
    private final StyleSheets styleSheets;
    private final PresentView view;
    private @Nullable Stage teacher;
    private @Nullable Scene notes;
    private @Nullable Timeline ticking;

    Presentation(LabViewModel model, StyleSheets styleSheets) {
        this.model = model;
        this.styleSheets = styleSheets;
        this.view = new PresentView(model, () -> new SequenceView(model), () -> new MatrixSlide(model));
    }

    PresentView view() {
        return view;
    }

    boolean isOn() {
        return view.isVisible();
    }

    /** Enters or leaves. With a second screen the teacher's window opens there by itself. */
    void toggle(Scene scene) {
        boolean on = !isOn();
        view.show(on);
        if (scene.getWindow() instanceof Stage stage) {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            if (stage.isShowing()) {
                stage.setFullScreen(on);
            }
        }
        if (on && Screen.getScreens().size() > 1) {
            toggleTeacher(scene);
        } else if (!on && teacher != null) {
            toggleTeacher(scene);
        }
        if (on) {
            view.requestFocus();
        }
    }

    /** A key while presenting; false for a key that means nothing here. */
    boolean press(KeyEvent event, Scene scene) {
        switch (event.getCode()) {
            case SPACE, RIGHT, PAGE_DOWN -> view.next();
            case LEFT, PAGE_UP -> model.run().back();
            case DOWN -> model.run().nextBeat();
            case HOME -> model.run().toStart();
            case END -> model.run().toEnd();
            case DIGIT1, NUMPAD1 -> view.answer(1);
            case DIGIT2, NUMPAD2 -> view.answer(2);
            case DIGIT3, NUMPAD3 -> view.answer(3);
            case DIGIT4, NUMPAD4 -> view.answer(4);
            case V -> view.toggleDiagram();
            case M -> view.toggleTable();
            case L -> view.toggleSpot();
            case B, PERIOD -> view.toggleBlank();
            case T -> toggleTeacher(scene);
            case ESCAPE, F5 -> toggle(scene);
            default -> {
                // Nothing of the window behind may react while a class looks on.
                return !event.getCode().isNavigationKey() && !event.getCode().isModifierKey() && !chooses(event);
            }
        }
        return true;
    }

    /** Keys that reach an option and choose it. */
    private static boolean chooses(KeyEvent event) {
        return !event.isShortcutDown() && (event.getCode() == KeyCode.TAB || event.getCode() == KeyCode.ENTER);
    }

    /** @param slides where what the class sees is, and where a key pressed in the teacher's window goes */
    private void toggleTeacher(Scene slides) {
        Stage open = teacher;
        Timeline last = ticking;
        if (open != null) {
            open.close();
            teacher = null;
            if (last != null) {
                last.stop();
            }
            return;
        }
        Scene scene = notes(slides);
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.titleProperty().bind(model.wording().follow("teacher.title"));
        if (Screen.getScreens().size() > 1) {
            Rectangle2D second = Screen.getScreens().get(1).getVisualBounds();
            stage.setX(second.getMinX());
            stage.setY(second.getMinY());
        }
        Timeline ticks = new Timeline(new KeyFrame(Duration.seconds(10), event -> {
            if (scene.getRoot() instanceof TeacherView page) {
                page.refresh();
            }
        }));
        ticks.setCycleCount(Animation.INDEFINITE);
        ticks.play();
        stage.setOnHidden(event -> {
            ticks.stop();
            teacher = null;
        });
        stage.show();
        teacher = stage;
        ticking = ticks;
    }

    /** The teacher's page; made once, so that the time of the lesson goes on while its window is closed. */
    private Scene notes(Scene slides) {
        Scene made = notes;
        if (made == null) {
            Scene scene = new Scene(new TeacherView(model, System::nanoTime), TEACHER_WIDTH, TEACHER_HEIGHT);
            styleSheets.apply(scene, model.appearance().theme());
            model.appearance()
                    .themeProperty()
                    .addListener((property, before, now) -> styleSheets.apply(scene, now));
            // Whichever window has the focus, the keys and the remote control lead the lesson.
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (press(event, slides)) {
                    event.consume();
                }
            });
            notes = scene;
            made = scene;
        }
        return made;
    }
}
