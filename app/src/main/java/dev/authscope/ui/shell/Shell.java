package dev.authscope.ui.shell;

import java.io.File;
import javafx.geometry.Insets;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

import dev.authscope.ui.library.LibraryView;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.narration.NarrationView;
import dev.authscope.ui.narration.SwitchesView;
import dev.authscope.ui.stage.StageView;
import dev.authscope.ui.theme.StyleSheets;
import dev.authscope.ui.transport.TransportView;

/** The whole window: all panels in their places. */
public final class Shell {

    /** Below this width the library is a rail and the right column one set of tabs. */
    static final double NARROW = 1500;
    private static final double SIDE_WIDE = 520;
    private static final double SIDE_NARROW = 400;

    private final LabViewModel model;
    private final StyleSheets styleSheets;
    private final Overlay overlay;
    private final LibraryView library;
    private final SidePanel side;
    private final Presentation presentation;
    private final Scene scene;

    public Shell(LabViewModel model, StyleSheets styleSheets, double width, double height) {
        this.model = model;
        this.styleSheets = styleSheets;
        this.overlay = new Overlay(model);
        this.library = new LibraryView(model, this::chooseFile);
        this.side = new SidePanel(model);
        this.presentation = new Presentation(model, styleSheets);
        NarrationView narration = new NarrationView(model);
        StageView stage = new StageView(model);
        HBox middle = new HBox(12, stage, side);
        HBox.setHgrow(stage, Priority.ALWAYS);
        VBox.setVgrow(middle, Priority.ALWAYS);
        VBox work = new VBox(narration, new SwitchesView(model), middle, new TransportView(model));
        work.setPadding(new Insets(12));
        VBox.setMargin(work.getChildren().get(1), new Insets(5, 0, 5, 0));
        VBox.setMargin(work.getChildren().get(3), new Insets(12, 0, 0, 0));
        BorderPane panels = new BorderPane(work, new TopBar(model, overlay::showKeys), null, null, library);
        panels.visibleProperty().bind(presentation.view().visibleProperty().not());
        scene = new Scene(new StackPane(panels, presentation.view(), overlay), width, height);
        styleSheets.apply(scene, model.appearance().theme());
        model.appearance()
                .themeProperty()
                .addListener((property, before, now) -> this.styleSheets.apply(scene, now));
        scene.widthProperty().addListener(property -> fit());
        fit();
        new Keys(model, overlay, presentation, narration::explain).listen(scene);
        new FrameBridge(model).watch();
        model.library().problemProperty().addListener((property, before, now) -> {
            if (!now.isEmpty()) {
                overlay.showMessage("library.problem", now, () -> this.model.library().dismissProblem());
            }
        });
    }

    /** The scene to put into a window. */
    public Scene scene() {
        return scene;
    }

    /** Shows a report of an unexpected error; the window goes on. */
    public void report(Throwable error) {
        overlay.showReport(ErrorReport.of(error));
    }

    private void fit() {
        boolean narrow = scene.getWidth() < NARROW;
        double width = narrow ? SIDE_NARROW : SIDE_WIDE;
        library.railProperty().set(narrow);
        side.narrow(narrow);
        side.setMinWidth(width);
        side.setPrefWidth(width);
        side.setMaxWidth(width);
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(model.wording().get("library.open"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(model.wording().get("library.files"), "*.json"));
        File chosen = chooser.showOpenDialog(scene.getWindow());
        if (chosen != null) {
            model.library().open(chosen.toPath());
        }
    }
}
