package dev.authscope.ui.library;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.MapChangeListener;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.model.LabViewModel;

/**
 * Chapters and their scenarios; the titles are questions. In a narrow window a rail of numbers, from which the whole list
 * comes out over the panels beside it, until something else has the focus.
 */
public final class LibraryView extends Region {

    private static final double WIDE = 220;
    private static final double RAIL = 48;
    private static final double FLYOUT = 280;

    private final LibraryList list;
    private final LibraryRail rail;
    private final BooleanProperty narrow = new SimpleBooleanProperty();
    private boolean out;

    /**
     * @param chooseFile asks for a file of one's own and opens it
     * @param doors what else can be opened, below the list
     */
    public LibraryView(LabViewModel model, Runnable chooseFile, List<Door> doors) {
        list = new LibraryList(model, chooseFile, doors);
        rail = new LibraryRail(model, () -> flyOut(!out));
        getChildren().addAll(rail, list);
        // The list comes out over the panels beside it.
        setViewOrder(-1);
        model.library().finished().addListener((SetChangeListener<String>) change -> update());
        model.library().progress().addListener((MapChangeListener<String, Object>) change -> update());
        model.run().stateProperty().addListener((property, before, now) -> {
            if (before.scenario() != now.scenario()) {
                update();
                flyOut(false);
            }
        });
        narrow.addListener(property -> arrange());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (out && event.getCode() == KeyCode.ESCAPE) {
                flyOut(false);
                rail.focusShow();
                event.consume();
            }
        });
        sceneProperty().addListener((property, before, scene) -> follow(scene));
        arrange();
    }

    /** Whether only the numbers are shown. */
    public BooleanProperty railProperty() {
        return narrow;
    }

    private void follow(@Nullable Scene scene) {
        if (scene != null) {
            scene.focusOwnerProperty().addListener((property, before, owner) -> {
                if (out && owner != null && !within(owner)) {
                    flyOut(false);
                }
            });
        }
    }

    private boolean within(Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    private void flyOut(boolean show) {
        out = show && narrow.get();
        arrange();
        if (out) {
            list.focusSearch();
        }
    }

    private void update() {
        list.update();
        rail.update();
    }

    private void arrange() {
        out = out && narrow.get();
        list.setVisible(!narrow.get() || out);
        rail.setVisible(narrow.get());
        list.getStyleClass().remove("flyout");
        if (out) {
            list.getStyleClass().add("flyout");
        }
        double width = narrow.get() ? RAIL : WIDE;
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double listWidth = narrow.get() ? FLYOUT : getWidth();
        rail.resizeRelocate(0, 0, RAIL, getHeight());
        list.resizeRelocate(narrow.get() ? RAIL : 0, 0, listWidth, getHeight());
    }
}
