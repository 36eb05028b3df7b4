package dev.authscope.ui.library;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import dev.authscope.scenario.Scenario;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.ScenarioLibrary.Chapter;
import dev.authscope.ui.model.ScenarioLibrary.Entry;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Icon;

/** Chapters and their scenarios; the titles are questions. In a narrow window only the numbers are left. */
public final class LibraryView extends VBox {

    private static final double WIDE = 200;
    private static final double RAIL = 52;

    private final LabViewModel model;
    private final Wording wording;
    private final VBox list = new VBox(1);
    private final Button openFile = new Button();
    private final BooleanProperty rail = new SimpleBooleanProperty();

    /**
     * @param chooseFile asks for a file of one's own and opens it
     */
    public LibraryView(LabViewModel model, Runnable chooseFile) {
        this.model = model;
        this.wording = model.wording();
        getStyleClass().add("library");
        ScrollPane scroll = new ScrollPane(list);
        scroll.getStyleClass().add("library-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        setVgrow(scroll, Priority.ALWAYS);
        list.setStyle("-fx-padding: 8 6 8 6;");
        openFile.getStyleClass().setAll("button", "plain-button");
        openFile.setId("open-file");
        openFile.setMaxWidth(Double.MAX_VALUE);
        openFile.setOnAction(event -> chooseFile.run());
        VBox foot = new VBox(openFile);
        foot.setStyle("-fx-padding: 10 8 12 8;");
        getChildren().addAll(scroll, foot);
        model.library().chaptersProperty().addListener(property -> show());
        model.library().finished().addListener((SetChangeListener<String>) change -> show());
        model.run().stateProperty().addListener((property, before, now) -> {
            if (before.scenario() != now.scenario()) {
                show();
            }
        });
        model.appearance().languageProperty().addListener(property -> show());
        rail.addListener(property -> show());
        show();
    }

    /** Whether only the numbers are shown. */
    public BooleanProperty railProperty() {
        return rail;
    }

    private void show() {
        double width = rail.get() ? RAIL : WIDE;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        openFile.setText(rail.get() ? "" : wording.get("library.open"));
        openFile.setGraphic(rail.get() ? Icon.OPEN.draw() : null);
        openFile.setAccessibleText(wording.get("library.open"));
        openFile.setTooltip(rail.get() ? new Tooltip(wording.get("library.open")) : null);
        openFile.setStyle(rail.get() ? "-fx-padding: 8 0 8 0;" : "");
        List<Node> nodes = new ArrayList<>();
        for (Chapter chapter : model.library().chaptersProperty().get()) {
            if (!rail.get()) {
                Label title = new Label(chapter.number() + "  " + wording.get(chapter.title()));
                title.getStyleClass().add("chapter");
                title.setWrapText(true);
                nodes.add(title);
            }
            chapter.entries().forEach(entry -> nodes.add(entry(entry)));
        }
        list.getChildren().setAll(nodes);
    }

    private Button entry(Entry entry) {
        Scenario open = model.run().state().scenario();
        boolean current = open != null && open.id().equals(entry.id());
        boolean finished = model.library().finished().contains(entry.id());
        String title = entry.number() + "  " + wording.get(entry.title());
        Button button = new Button(rail.get() ? entry.number() : title);
        button.getStyleClass().setAll("button", "library-entry");
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinHeight(USE_PREF_SIZE);
        button.setId("scenario-" + entry.id());
        button.setAccessibleText(title + (finished ? ", " + wording.get("library.finished") : ""));
        if (rail.get()) {
            button.setTooltip(new Tooltip(title));
            button.setStyle("-fx-padding: 6 2 6 2; -fx-alignment: center;");
        } else {
            button.setGraphic(progress(current, finished));
        }
        if (current) {
            button.getStyleClass().add("current");
        }
        button.setOnAction(event -> model.library().open(entry.id()));
        return button;
    }

    private static Node progress(boolean current, boolean finished) {
        Circle ring = new Circle(4.5);
        ring.getStyleClass().add("progress-ring");
        if (current) {
            ring.getStyleClass().add("current");
        }
        if (finished) {
            ring.getStyleClass().add("finished");
        }
        VBox box = new VBox(ring);
        box.setStyle("-fx-padding: 4 0 0 2;");
        return box;
    }
}
