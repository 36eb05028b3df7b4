package dev.authscope.ui.present;

import java.util.List;
import java.util.function.Supplier;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.Supplement;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.Narration;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.Wording;

/**
 * What a class sees: laid out for 1280×720 with no letter under 24 px, and enlarged to the screen. Nothing advances by
 * itself, and the options of a question come when they are asked for.
 */
public final class PresentView extends StackPane {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    /** Makes the smallest letters of the diagram, 12 px, as large as the smallest ones here. */
    private static final double DIAGRAM_SCALE = 2;
    private static final double SPOT = 70;

    private final LabViewModel model;
    private final Wording wording;
    private final Supplier<? extends Region> diagrams;
    private final Supplier<? extends Region> tables;
    private final PresentStage stage;
    private final VBox slide = new VBox(12);
    private final Label headline = label("present-headline");
    private final Label counter = label("present-counter");
    private final StackPane picture = new StackPane();
    private final VBox below = new VBox(8);
    private final ProgressBar bar = new ProgressBar(0);
    private final Circle spot = new Circle(SPOT);
    private final Region blank = new Region();
    private @Nullable Node diagram;
    private @Nullable Node table;
    private boolean optionsShown;
    private String questionShown = "";

    /**
     * @param diagrams makes the sequence diagram, which another panel draws
     * @param tables makes the table of a scenario that has one, which another panel draws too
     */
    public PresentView(LabViewModel model, Supplier<? extends Region> diagrams, Supplier<? extends Region> tables) {
        this.model = model;
        this.wording = model.wording();
        this.diagrams = diagrams;
        this.tables = tables;
        this.stage = new PresentStage(model);
        getStyleClass().add("present");
        setVisible(false);
        headline.setWrapText(true);
        counter.setMinWidth(Region.USE_PREF_SIZE);
        HBox.setHgrow(headline, Priority.ALWAYS);
        headline.setMaxWidth(Double.MAX_VALUE);
        HBox top = new HBox(24, headline, counter);
        top.setMinHeight(Region.USE_PREF_SIZE);
        picture.getChildren().setAll(stage);
        picture.setMinHeight(0);
        VBox.setVgrow(picture, Priority.ALWAYS);
        below.setMinHeight(Region.USE_PREF_SIZE);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinHeight(6);
        bar.setMaxHeight(6);
        bar.setFocusTraversable(false);
        slide.getStyleClass().add("present-slide");
        slide.getChildren().setAll(top, picture, below, bar);
        Pane holder = new Pane(slide);
        holder.widthProperty().addListener(property -> fit(holder));
        holder.heightProperty().addListener(property -> fit(holder));
        spot.getStyleClass().add("present-spot");
        spot.setMouseTransparent(true);
        spot.setManaged(false);
        spot.setVisible(false);
        blank.getStyleClass().add("present-blank");
        blank.setVisible(false);
        getChildren().addAll(holder, spot, blank);
        setOnMouseMoved(event -> {
            spot.setCenterX(event.getX());
            spot.setCenterY(event.getY());
        });
        model.redraw()
                .of(this::refresh, model.momentProperty(), model.run().stateProperty(),
                        model.appearance().languageProperty());
    }

    /** Shows or hides it. */
    public void show(boolean on) {
        setVisible(on);
        blank.setVisible(false);
        if (on) {
            model.playingProperty().set(false);
            refresh();
        }
    }

    /** One press: fills in a column of the table, shows the options of an open question, or carries out the next step. */
    public void next() {
        if (tableShown()) {
            if (!model.matrix().showNext()) {
                toggleTable();
            }
        } else if (model.run().state().covered() && model.momentProperty().get().atHead() && !optionsShown) {
            optionsShown = true;
            refresh();
        } else {
            model.run().next();
        }
    }

    /** Answers, once the options can be seen. */
    public void answer(int number) {
        if (optionsShown) {
            model.run().answer(number);
        }
    }

    /** Changes between the stage and the table, in a scenario that has one, unless a question is open that it would answer. */
    public void toggleTable() {
        if (tableShown()) {
            picture.getChildren().setAll(stage);
        } else if (tablePossible()) {
            model.matrix().open();
            Node made = table;
            if (made == null) {
                made = tables.get();
                table = made;
            }
            picture.getChildren().setAll(made);
        }
        refresh();
    }

    private boolean tablePossible() {
        return model.matrix().fits() && model.matrix().possible();
    }

    private boolean tableShown() {
        return table != null && picture.getChildren().contains(table);
    }

    /** Changes between stage and diagram. */
    public void toggleDiagram() {
        if (picture.getChildren().contains(stage)) {
            if (diagram == null) {
                Region made = diagrams.get();
                Pane holder = new Pane(made);
                made.getTransforms().add(new Scale(DIAGRAM_SCALE, DIAGRAM_SCALE));
                holder.widthProperty().addListener(property -> resize(made, holder));
                holder.heightProperty().addListener(property -> resize(made, holder));
                diagram = holder;
            }
            picture.getChildren().setAll(diagram);
        } else {
            picture.getChildren().setAll(stage);
        }
    }

    /** Switches the pointer's spotlight on or off. */
    public void toggleSpot() {
        spot.setVisible(!spot.isVisible());
    }

    /** Blanks the screen, or shows it again. */
    public void toggleBlank() {
        blank.setVisible(!blank.isVisible());
    }

    private static void resize(Region made, Region holder) {
        made.resizeRelocate(0, 0, holder.getWidth() / DIAGRAM_SCALE, holder.getHeight() / DIAGRAM_SCALE);
    }

    private void fit(Region holder) {
        double scale = Math.min(holder.getWidth() / WIDTH, holder.getHeight() / HEIGHT);
        if (scale > 0) {
            slide.resize(WIDTH, HEIGHT);
            slide.setPrefSize(WIDTH, HEIGHT);
            slide.getTransforms().setAll(new Scale(scale, scale));
            slide.relocate((holder.getWidth() - WIDTH * scale) / 2, (holder.getHeight() - HEIGHT * scale) / 2);
        }
    }

    private void refresh() {
        if (!isVisible()) {
            return;
        }
        RunState state = model.run().state();
        Moment moment = model.momentProperty().get();
        Narration narration = Narration.of(state, moment, model.run().rowsBehind());
        Scenario.Question question = narration.question();
        String open = question == null ? "" : narration.badge();
        if (!open.equals(questionShown)) {
            questionShown = open;
            optionsShown = false;
        }
        if (tableShown() && !tablePossible()) {
            picture.getChildren().setAll(stage);
        }
        headline.setText(tableShown() ? wording.get("matrix.title") : headline(narration, state));
        counter.setText(state.steps().isEmpty()
                ? ""
                : wording.get("present.progress", state.performed(), state.steps().size()));
        bar.setProgress(state.steps().isEmpty() ? 0 : (double) state.performed() / state.steps().size());
        below.getChildren().clear();
        if (tableShown()) {
            below.getChildren().add(dim("present.tableHint"));
        } else if (question != null) {
            below.getChildren().add(optionsShown ? options(question.options()) : dim("present.answerHidden"));
        } else if (narration.answered() != null) {
            below.getChildren().add(text(wording.get("narration.answered", wording.get(narration.answered()))));
        } else if (narration.conclusion() != null) {
            below.getChildren().add(text(wording.get(narration.conclusion())));
            Scenario scenario = state.scenario();
            Supplement.Closing closing = scenario == null ? null : scenario.supplement().closing();
            if (closing != null && closing.holds(state.switches())) {
                closing.lines()
                        .forEach(line -> below.getChildren()
                                .add(text(wording.get(line.heading()) + ": " + wording.get(line.text()))));
            }
        } else if (narration.verdict() != null) {
            below.getChildren().add(text(wording.get(narration.verdict().reason())));
        } else if (narration.headline() == null) {
            below.getChildren().add(dim("present.keysHint"));
        }
        if (!tableShown() && question == null && state.finished() && model.matrix().fits()) {
            below.getChildren().add(dim("present.tableOffer"));
        }
        stage.show();
    }

    private String headline(Narration narration, RunState state) {
        Scenario scenario = state.scenario();
        if (narration.headline() != null) {
            return wording.get(narration.headline());
        }
        return scenario == null ? "" : wording.get(scenario.title());
    }

    private Node options(List<Scenario.Option> all) {
        GridPane grid = new GridPane(12, 10);
        for (int i = 0; i < all.size(); i++) {
            int number = i + 1;
            String text = wording.get(all.get(i).text());
            Button button = new Button(number + "  " + text);
            button.getStyleClass().setAll("button", "present-option");
            button.setId("present-option-" + number);
            button.setMnemonicParsing(false);
            button.setWrapText(true);
            button.setAccessibleText(wording.get("narration.option", number, text));
            button.setOnAction(event -> answer(number));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setPrefWidth(WIDTH / 2);
            GridPane.setHgrow(button, Priority.ALWAYS);
            grid.add(button, i % 2, i / 2);
        }
        grid.setAlignment(Pos.CENTER_LEFT);
        return grid;
    }

    private Label dim(String key) {
        Label label = text(wording.get(key));
        label.getStyleClass().add("dim");
        return label;
    }

    private static Label text(String text) {
        Label label = label("present-text");
        label.setText(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label label(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        return label;
    }
}
