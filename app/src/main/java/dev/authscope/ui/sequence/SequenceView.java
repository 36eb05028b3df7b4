package dev.authscope.ui.sequence;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Lane;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;

/** The sequence diagram as it grows. Choosing a message moves everything to its moment. */
public final class SequenceView extends VBox {

    /** A timeline shorter than this is laid out at once, which takes a fraction of a frame; a longer one beside the window. */
    private static final int AT_ONCE = 3000;
    private static final double LEAST_WIDTH = 240;

    private final LabViewModel model;
    private final SequencePane pane;
    private final Label title = new Label();
    private final ToggleButton earlier = new ToggleButton();
    private final ToggleButton alike = new ToggleButton();
    private final ToggleButton outer = new ToggleButton();
    private final TextMeasure measure = TextMeasure.bundled();
    private final Map<Language, Texts> texts = new ConcurrentHashMap<>();
    private @Nullable SequenceDrawing drawing;
    private SequenceDrawing.@Nullable Wanted beingMade;

    public SequenceView(LabViewModel model) {
        this.model = model;
        this.pane = new SequencePane(row -> model.playhead().jump(SequenceDrawing.behind(row)), this::words);
        pane.accessibleTextProperty().bind(model.wording().follow("sequence.title"));
        title.textProperty().bind(model.wording().follow("sequence.title"));
        title.getStyleClass().addAll("strong", "panel-title");
        setStyle("-fx-padding: 10;");
        toggle(earlier, "sequence-earlier", "sequence.earlier", "sequence.earlier.name");
        toggle(alike, "sequence-alike", "sequence.alike", "sequence.alike.name");
        toggle(outer, "sequence-outer", "sequence.outer", "sequence.outer.name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox bar = new HBox(4, title, space, earlier, alike, outer,
                tool("−", "sequence.smaller", "sequence-smaller", () -> pane.zoom(1 / 1.2)),
                tool("+", "sequence.larger", "sequence-larger", () -> pane.zoom(1.2)),
                tool("↔", "sequence.fit", "sequence-fit", pane::fit));
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("sequence-bar");
        Label none = new Label();
        none.textProperty().bind(model.wording().follow("sequence.none"));
        none.getStyleClass().add("dim");
        none.setMouseTransparent(true);
        StackPane body = new StackPane(pane, none);
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(bar, body);
        none.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> nothingIsDrawn(model.momentProperty().get().timeline()), model.momentProperty()));
        model.redraw()
                .of(this::show, model.momentProperty(), model.run().stateProperty(),
                        model.appearance().languageProperty());
        pane.widthProperty().addListener(property -> show());
        show();
    }

    /** Some scenarios begin with a note and no message. */
    private static boolean nothingIsDrawn(Timeline timeline) {
        return timeline.exchangeCount() == 0
                && timeline.events().stream().noneMatch(FlowEvent.Noted.class::isInstance);
    }

    /** Whether the panel says what it is; not needed where a tab says it. */
    public void titled(boolean now) {
        title.setVisible(now);
        title.setManaged(now);
    }

    private void toggle(ToggleButton button, String id, String key, String name) {
        button.setId(id);
        button.getStyleClass().setAll("sequence-tool");
        button.textProperty().bind(model.wording().follow(key));
        button.accessibleTextProperty().bind(model.wording().follow(name));
        button.setOnAction(event -> show());
    }

    private Button tool(String sign, String key, String id, Runnable action) {
        Button button = new Button(sign);
        button.setId(id);
        button.getStyleClass().setAll("sequence-tool");
        button.accessibleTextProperty().bind(model.wording().follow(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        Moment moment = model.momentProperty().get();
        List<Participant> cast = model.run().state().cast();
        boolean several = cast.stream()
                .anyMatch(one -> one.role() == Participant.Role.BALANCER || one.role() == Participant.Role.DATABASE);
        outer.setVisible(several);
        outer.setManaged(several);
        SequenceDrawing.Wanted wanted = new SequenceDrawing.Wanted(moment.timeline(), cast,
                model.appearance().language(), from(moment), !alike.isSelected(), !several || !outer.isSelected(),
                Math.max(LEAST_WIDTH, pane.getWidth() - 12));
        SequenceDrawing made = drawing;
        if (made != null && made.wanted().equals(wanted)) {
            pane.show(made, moment.reached(), moment.cursor());
        } else if (moment.timeline().size() < AT_ONCE) {
            take(SequenceDrawing.of(wanted, measure, texts));
        } else if (!wanted.equals(beingMade)) {
            beingMade = wanted;
            Thread.ofVirtual().name("sequence-layout").start(() -> {
                SequenceDrawing late = SequenceDrawing.of(wanted, measure, texts);
                Platform.runLater(() -> {
                    if (wanted.equals(beingMade)) {
                        take(late);
                    }
                });
            });
        }
    }

    private void take(SequenceDrawing now) {
        beingMade = null;
        drawing = now;
        Moment moment = model.momentProperty().get();
        pane.show(now, moment.reached(), moment.cursor());
    }

    /** Where the drawing begins: with the step at the cursor, when earlier ones are folded. */
    private int from(Moment moment) {
        if (!earlier.isSelected()) {
            return 0;
        }
        return moment.timeline()
                .steps()
                .stream()
                .filter(step -> step.from() < moment.cursor())
                .mapToInt(Timeline.Step::from)
                .max()
                .orElse(0);
    }

    /** What a row says, for those who cannot see it. */
    private String words(Placed row) {
        SequenceDrawing now = drawing;
        return switch (row.item()) {
            case DiagramItem.Message message when now != null -> message.step() + " " + message.label() + ", "
                    + lane(now, message.from()) + " → " + lane(now, message.to())
                    + message.chips().stream().map(Chip::text).map(chip -> ", " + chip).collect(Collectors.joining())
                    + (message.reason().isEmpty() ? "" : ", " + message.reason());
            case DiagramItem.Note note -> note.text();
            case DiagramItem.Heading heading -> heading.text();
            case DiagramItem.LoopStart loop -> loop.text();
            default -> "";
        };
    }

    private static String lane(SequenceDrawing now, int index) {
        Lane lane = now.layout().diagram().lanes().get(index);
        return lane.name();
    }
}
