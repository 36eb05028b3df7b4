package dev.authscope.ui.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Text;

import dev.authscope.flow.Participant;
import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.model.Track;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.MadeNodes;
import dev.authscope.ui.theme.Tip;

/** A dot per step: core steps round, automatic ones small, extra ones square, a question a diamond. */
final class TrackView extends Pane {

    private static final double AREA = 28;
    private static final double LINE_Y = 18;

    private final LabViewModel model;
    private final Wording wording;
    private final Line whole = new Line();
    private final Line done = new Line();
    private final MadeNodes made = new MadeNodes();
    private List<Track.Dot> dots = List.of();
    private List<Node> marks = List.of();
    private List<Label> labels = List.of();

    TrackView(LabViewModel model) {
        this.model = model;
        this.wording = model.wording();
        whole.getStyleClass().add("track-line");
        done.getStyleClass().addAll("track-line", "done");
        setMinHeight(50);
        setMinWidth(120);
        model.redraw().of(this::show, model.momentProperty(), model.run().stateProperty());
        model.appearance().languageProperty().addListener(property -> {
            dots = List.of();
            show();
        });
        show();
    }

    private void show() {
        List<Track.Dot> now = Track.of(model.run().state(), model.momentProperty().get());
        if (now.equals(dots)) {
            return;
        }
        dots = now;
        made.begin();
        boolean finished = model.run().state().finished();
        marks = dots.stream()
                .map(dot -> made.of(List.of("mark", dot, finished, model.appearance().language()), Node.class,
                        () -> mark(dot)))
                .toList();
        labels = dots.stream()
                .map(dot -> made.of(List.of("label", dot, model.appearance().language()), Label.class,
                        () -> label(dot)))
                .toList();
        List<Node> all = new ArrayList<>(List.of(whole, done));
        all.addAll(labels);
        all.addAll(marks);
        MadeNodes.become(getChildren(), all);
        requestLayout();
    }

    private Node mark(Track.Dot dot) {
        Scenario.Step step = dot.step();
        Shape shape = shape(dot);
        shape.getStyleClass().addAll("track-mark", dot.place().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (isAttack(step)) {
            shape.getStyleClass().add("attack");
        }
        StackPane graphic = new StackPane(shape);
        if (dot.kind() == Track.Kind.QUESTION && dot.place() == Track.Place.TO_COME) {
            Text question = new Text("?");
            question.getStyleClass().add("track-question");
            graphic.getChildren().add(question);
        }
        Button button = new Button("", graphic);
        button.getStyleClass().setAll("button", "track-dot");
        button.setMinSize(AREA, AREA);
        button.setMaxSize(AREA, AREA);
        boolean recorded = dot.place() != Track.Place.TO_COME;
        boolean offered = !recorded && dot.kind() == Track.Kind.EXTRA && model.run().state().finished();
        button.setDisable(!recorded && !offered);
        button.setOpacity(1);
        String name = name(dot, recorded || offered);
        button.setAccessibleText(name);
        Tip.on(button, () -> name);
        button.setOnAction(event -> {
            if (offered) {
                model.run().goOnWith(step.id());
            } else {
                Track.recorded(model.playhead().timeline(), step.id()).ifPresent(model.run()::show);
            }
        });
        return button;
    }

    /** What a dot is called; steps to come are not told. */
    private String name(Track.Dot dot, boolean tell) {
        String kind = wording.get("track." + dot.kind().name().toLowerCase(Locale.ROOT), dot.step().id());
        return tell && dot.step().label() != null ? kind + ": " + wording.get(dot.step().label()) : kind;
    }

    private static Shape shape(Track.Dot dot) {
        double radius = dot.place() == Track.Place.NOW ? 9 : 6.5;
        return switch (dot.kind()) {
            case CORE -> new Circle(radius);
            case AUTO -> new Circle(radius - 2.5);
            case EXTRA -> new Rectangle(radius * 1.5, radius * 1.5);
            case QUESTION -> {
                double half = radius + 2.5;
                yield new Polygon(0, -half, half, 0, 0, half, -half, 0);
            }
        };
    }

    private Label label(Track.Dot dot) {
        boolean tell = dot.place() != Track.Place.TO_COME && dot.step().label() != null;
        String text = !tell || dot.step().label() == null ? "" : wording.get(dot.step().label());
        Label label = new Label(text);
        label.getStyleClass().add("track-label");
        return label;
    }

    private boolean isAttack(Scenario.Step step) {
        RunState state = model.run().state();
        Scenario scenario = state.scenario();
        return scenario != null && scenario.participants()
                .stream()
                .anyMatch(one -> one.id().equals(step.actor()) && one.role() == Participant.Role.ATTACKER);
    }

    @Override
    protected void layoutChildren() {
        double left = 34;
        double right = getWidth() - 34;
        double step = dots.size() < 2 ? 0 : (right - left) / (dots.size() - 1);
        double reached = left;
        double freeFrom = 0;
        for (int i = 0; i < dots.size(); i++) {
            double x = left + step * i;
            marks.get(i).resizeRelocate(Math.round(x - AREA / 2), LINE_Y - AREA / 2, AREA, AREA);
            Track.Place place = dots.get(i).place();
            if (place == Track.Place.DONE || place == Track.Place.NOW) {
                reached = x;
            }
            Label label = labels.get(i);
            double width = Math.min(label.prefWidth(-1), 150);
            double at = Math.clamp(x - width / 2, 0, Math.max(0, getWidth() - width));
            // A label that would run into the one before it is left out; its dot still tells its name.
            boolean fits = at >= freeFrom && !label.getText().isEmpty();
            label.setVisible(fits);
            label.resizeRelocate(Math.round(at), LINE_Y + 13, width, 18);
            freeFrom = fits ? at + width + 8 : freeFrom;
        }
        boolean any = !dots.isEmpty();
        line(whole, left, right, any);
        line(done, firstDone(left, step), reached, any && reached > left);
    }

    private double firstDone(double left, double step) {
        for (int i = 0; i < dots.size(); i++) {
            if (dots.get(i).place() == Track.Place.DONE || dots.get(i).place() == Track.Place.NOW) {
                return left + step * i;
            }
        }
        return left;
    }

    private static void line(Line line, double from, double to, boolean visible) {
        line.setStartX(from);
        line.setEndX(Math.max(from, to));
        line.setStartY(LINE_Y);
        line.setEndY(LINE_Y);
        line.setVisible(visible);
    }
}
