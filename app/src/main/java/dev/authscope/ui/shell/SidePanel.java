package dev.authscope.ui.shell;

import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

import dev.authscope.ui.inspector.InspectorView;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.sequence.SequenceView;

/** The right column: the diagram above the inspector, or in a narrow window one set of tabs. */
final class SidePanel extends StackPane {

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final double DIVIDER = 0.54;

    private final TabPane tabs = new TabPane();
    private final SequenceView sequence;
    private final InspectorView inspector;
    private final Tab sequenceTab = new Tab();
    private final StackPane below = new StackPane(tabs);
    private final StackPane above = new StackPane();
    private final SplitPane split = new SplitPane(above, below);
    private double position = DIVIDER;
    private boolean narrow = true;

    SidePanel(LabViewModel model) {
        sequence = new SequenceView(model);
        inspector = new InspectorView(model);
        sequenceTab.setId("tab-sequence");
        sequenceTab.textProperty().bind(model.wording().follow("sequence.tab"));
        sequenceTab.setClosable(false);
        tabs.getStyleClass().add("inspector-tabs");
        tabs.accessibleTextProperty().bind(model.wording().follow("side.tabs"));
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        above.getStyleClass().add("panel");
        below.getStyleClass().add("panel");
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(position);
        narrow(false);
    }

    /**
     * Puts the divider somewhere and says when it is moved.
     *
     * @param at from 0 to 1
     */
    void divider(double at, Consumer<Double> moved) {
        position = at;
        split.setDividerPositions(at);
        follow(moved);
        split.getItems().addListener((ListChangeListener<Node>) change -> follow(moved));
    }

    private void follow(Consumer<Double> moved) {
        split.getDividers().forEach(divider -> divider.positionProperty().addListener((property, before, now) -> {
            if (!narrow) {
                position = now.doubleValue();
                moved.accept(position);
            }
        }));
    }

    /** Changes between the two forms. */
    void narrow(boolean now) {
        if (now == narrow) {
            return;
        }
        narrow = now;
        tabs.pseudoClassStateChanged(NARROW, now);
        tabs.getTabs().clear();
        sequence.titled(!now);
        if (now) {
            split.getItems().clear();
            sequenceTab.setContent(sequence);
            tabs.getTabs().add(sequenceTab);
            getChildren().setAll(below);
        } else {
            sequenceTab.setContent(null);
            above.getChildren().setAll(sequence);
            split.getItems().setAll(above, below);
            split.setDividerPositions(position);
            getChildren().setAll(split);
        }
        tabs.getTabs().addAll(inspector.tabs());
    }
}
