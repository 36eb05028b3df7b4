package dev.authscope.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

import dev.authscope.ui.inspector.InspectorView;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.sequence.SequenceView;

/** The right column: the diagram above the inspector, or in a narrow window one set of tabs. */
final class SidePanel extends StackPane {

    private final TabPane tabs = new TabPane();
    private final SequenceView sequence;
    private final InspectorView inspector;
    private final Tab sequenceTab = new Tab();
    private final StackPane below = new StackPane(tabs);
    private final StackPane above = new StackPane();
    private final SplitPane split = new SplitPane(above, below);
    private boolean narrow = true;

    SidePanel(LabViewModel model) {
        sequence = new SequenceView(model);
        inspector = new InspectorView(model);
        sequenceTab.setId("tab-sequence");
        sequenceTab.textProperty().bind(model.wording().follow("sequence.title"));
        sequenceTab.setClosable(false);
        tabs.getStyleClass().add("inspector-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        above.getStyleClass().add("panel");
        below.getStyleClass().add("panel");
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.54);
        narrow(false);
    }

    /** Changes between the two forms. */
    void narrow(boolean now) {
        if (now == narrow) {
            return;
        }
        narrow = now;
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
            split.setDividerPositions(0.54);
            getChildren().setAll(split);
        }
        tabs.getTabs().addAll(inspector.tabs());
    }
}
