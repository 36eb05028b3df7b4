package dev.authscope.ui.compare;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.compare.Comparison;
import dev.authscope.compare.Difference;
import dev.authscope.compare.StepPair;
import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.CompareViewModel;
import dev.authscope.ui.model.CompareViewModel.Side;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.SideMoment;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;

/** Two runs of a scenario side by side, instead of the window's panels. */
public final class CompareView extends VBox {

    private static final int MOST_DIFFERENCES = 3;
    private static final int LONGEST = 90;

    private final LabViewModel model;
    private final Wording wording;
    private final Label title = new Label();
    private final VerdictTable verdicts;
    private final Label waiting = new Label();
    private final ToggleButton beginning = new ToggleButton();
    private final Label difference = new Label();
    private final Label place = new Label();
    private final SideColumn a;
    private final SideColumn b;

    /** One of the two runs. */
    private final class SideColumn extends VBox {

        private final Side side;
        private final Label name = new Label();
        private final SideSwitches switches;
        private final ObjectProperty<SideMoment> moment = new SimpleObjectProperty<>(SideMoment.NOTHING);

        SideColumn(Side side, BiFunction<LabViewModel, ObservableValue<SideMoment>, Node> sequence) {
            super(8);
            this.side = side;
            this.switches = new SideSwitches(model, side);
            name.getStyleClass().add(side == Side.A ? "compare-a" : "compare-b");
            name.setMaxWidth(Double.MAX_VALUE);
            Node drawing = sequence.apply(model, moment);
            VBox.setVgrow(drawing, Priority.ALWAYS);
            HBox.setHgrow(this, Priority.ALWAYS);
            setPrefWidth(1);
            setMinWidth(0);
            getChildren().addAll(name, switches, drawing);
        }

        void show(Scenario scenario, Map<String, String> own, Map<String, String> other) {
            name.setText(side + "  " + CompareView.this.name(scenario, own, other));
            switches.show(scenario, own, other);
            moment.set(model.compare().moment(side));
        }
    }

    /** @param sequence draws a run that has ended */
    public CompareView(LabViewModel model, BiFunction<LabViewModel, ObservableValue<SideMoment>, Node> sequence) {
        super(12);
        this.model = model;
        this.wording = model.wording();
        this.verdicts = new VerdictTable(wording);
        this.a = new SideColumn(Side.A, sequence);
        this.b = new SideColumn(Side.B, sequence);
        setId("compare");
        getStyleClass().add("compare");
        setPadding(new Insets(12));
        ScrollPane table = new ScrollPane(verdicts);
        table.getStyleClass().addAll("panel", "compare-table");
        table.setFitToWidth(true);
        table.setMinHeight(Region.USE_PREF_SIZE);
        table.maxHeightProperty().bind(heightProperty().multiply(0.35));
        HBox both = new HBox(18, a, b);
        VBox.setVgrow(both, Priority.ALWAYS);
        beginning.getStyleClass().setAll("toggle-button", "choice");
        beginning.setId("compare-beginning");
        beginning.accessibleTextProperty().bind(wording.follow("compare.beginningName"));
        beginning.setMaxWidth(Double.MAX_VALUE);
        beginning.selectedProperty().bindBidirectional(model.compare().unfoldedProperty());
        difference.getStyleClass().add("first-difference");
        difference.setId("compare-difference");
        difference.setWrapText(true);
        difference.setMinHeight(Region.USE_PREF_SIZE);
        VBox runs = new VBox(10, beginning, difference, both);
        runs.getStyleClass().add("panel");
        runs.setPadding(new Insets(12));
        VBox.setVgrow(runs, Priority.ALWAYS);
        waiting.setId("compare-waiting");
        getChildren().addAll(head(), waiting, table, runs, transport());
        setVisible(false);
        model.compare().stateProperty().addListener(property -> show());
        model.compare().unfoldedProperty().addListener(property -> show());
        model.appearance().languageProperty().addListener(property -> show());
        show();
    }

    /** A key while the comparison is in front; false for a key that means nothing here. */
    public boolean press(KeyEvent event) {
        CompareViewModel compare = model.compare();
        switch (event.getCode()) {
            case SPACE, RIGHT -> compare.next();
            case LEFT -> compare.back();
            case HOME -> compare.toStart();
            case END -> compare.toEnd();
            case ESCAPE, C -> compare.close();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Node head() {
        title.getStyleClass().add("actor-name");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button();
        close.getStyleClass().setAll("button", "plain-button");
        close.setId("compare-close");
        close.textProperty().bind(wording.follow("compare.close"));
        close.setOnAction(event -> model.compare().close());
        HBox head = new HBox(12, title, space, close);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node transport() {
        place.getStyleClass().add("strong");
        HBox bar = new HBox(8, button("compare-start", "transport.toStart", Icon.TO_START, model.compare()::toStart),
                button("compare-back", "transport.back", Icon.BACK, model.compare()::back),
                button("compare-next", "transport.next", Icon.NEXT, model.compare()::next), place);
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("panel", "transport");
        return bar;
    }

    private Button button(String id, String key, Icon icon, Runnable action) {
        Button button = new Button("", icon.draw());
        button.getStyleClass().setAll("button", "icon-button");
        button.setId(id);
        button.setMinSize(38, 38);
        button.accessibleTextProperty().bind(wording.follow(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    private void show() {
        CompareViewModel.State state = model.compare().state();
        Scenario scenario = state.scenario();
        setVisible(state.open());
        if (scenario == null) {
            return;
        }
        title.setText(wording.get("compare.title", wording.get(scenario.title())));
        String problem = state.problem();
        waiting.setText(problem == null ? wording.get("compare.waiting") : problem);
        waiting.setVisible(state.comparison() == null);
        waiting.setManaged(waiting.isVisible());
        a.show(scenario, state.a(), state.b());
        b.show(scenario, state.b(), state.a());
        Comparison comparison = state.comparison();
        verdicts.setVisible(comparison != null);
        difference.setVisible(comparison != null);
        beginning.setVisible(comparison != null && !comparison.commonBeginning().isEmpty());
        beginning.setManaged(beginning.isVisible());
        if (comparison == null) {
            return;
        }
        verdicts.show(comparison,
                List.of(name(scenario, state.a(), state.b()), name(scenario, state.b(), state.a())));
        List<StepPair> same = comparison.commonBeginning();
        if (!same.isEmpty()) {
            beginning.setText(wording.get(
                    model.compare().unfoldedProperty().get() ? "compare.beginningShown" : "compare.beginning",
                    same.getFirst().id(), same.getLast().id()));
        }
        difference.setText(state.pair().map(pair -> differences(comparison, pair)).orElse(""));
        place.setText(wording.get("compare.place", state.at() + 1, comparison.pairs().size()));
    }

    /** What differs at a step, in as many words as there is room for. */
    private String differences(Comparison comparison, StepPair pair) {
        boolean first = comparison.firstDifference().filter(pair::equals).isPresent();
        if (pair.same()) {
            return wording.get("compare.stepSame", pair.id());
        }
        StringJoiner lines = new StringJoiner("\n");
        lines.add(wording.get(first ? "compare.first" : "compare.differs", pair.id()));
        for (Difference one : pair.differences().stream().limit(MOST_DIFFERENCES).toList()) {
            lines.add(one.where() + " · " + one.what() + "   A: " + brief(own(one.a(), one.b())) + "   B: "
                    + brief(own(one.b(), one.a())));
        }
        int more = pair.differences().size() - MOST_DIFFERENCES;
        if (more > 0) {
            lines.add(wording.get("compare.more", more));
        }
        return lines.toString();
    }

    /** Of a text of several lines those that the other one does not have. */
    private static @Nullable String own(@Nullable String value, @Nullable String other) {
        if (value == null || other == null || value.lines().count() < 2) {
            return value;
        }
        List<String> known = other.lines().toList();
        String lines = value.lines().filter(line -> !known.contains(line)).collect(Collectors.joining(" "));
        return lines.isEmpty() ? null : lines;
    }

    private static String brief(@Nullable String value) {
        if (value == null) {
            return "–";
        }
        String line = value.replaceAll("\\s+", " ");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** A run is named by what is set otherwise than in the other one. */
    private String name(Scenario scenario, Map<String, String> own, Map<String, String> other) {
        StringJoiner words = new StringJoiner(" · ");
        for (Scenario.Switch offered : scenario.switches()) {
            String value = own.getOrDefault(offered.id(), offered.byDefault());
            if (!value.equals(other.getOrDefault(offered.id(), offered.byDefault()))) {
                words.add(wording.get(offered.label()) + " " + wording.switchValue(offered.id(), value));
            }
        }
        return words.length() == 0 ? wording.get("runs.asGiven") : words.toString();
    }
}
