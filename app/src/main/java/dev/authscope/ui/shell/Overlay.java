package dev.authscope.ui.shell;

import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.shell.sheet.Sheet;

/** A sheet over the window. The window behind it stays as it is; the focus stays in the sheet until it is closed. */
final class Overlay extends StackPane {

    private static final double MARGIN = 24;
    private static final double SCROLL_BAR = 14;
    /** Room beyond a control that is brought into sight. */
    private static final double EDGE = 12;

    private final Wording wording;
    private @Nullable Sheet shown;
    private @Nullable Node focusBefore;
    private boolean backwards;

    Overlay(LabViewModel model) {
        this.wording = model.wording();
        getStyleClass().add("veil");
        setVisible(false);
        setOnMouseClicked(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
        model.appearance().languageProperty().addListener(property -> rebuild());
        sceneProperty().addListener((property, before, scene) -> {
            if (scene != null) {
                scene.addEventFilter(KeyEvent.KEY_PRESSED,
                        event -> backwards = event.getCode() == KeyCode.TAB && event.isShiftDown());
                scene.focusOwnerProperty().addListener((owner, from, to) -> keepFocus(to));
            }
        });
    }

    boolean isShown() {
        return shown != null;
    }

    /** Shows a sheet, in the place of the one that is there. */
    void show(Sheet sheet) {
        Sheet before = shown;
        if (before == null) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        shown = sheet;
        build(sheet);
        setVisible(true);
        focus(sheet.firstFocus());
        if (before != null) {
            before.closed();
        }
    }

    void close() {
        Sheet closing = shown;
        if (closing == null) {
            return;
        }
        shown = null;
        setVisible(false);
        getChildren().clear();
        // Else the toolkit gives the focus to some button, which would then take the next Space.
        Node back = focusBefore == null || focusBefore.getScene() == null ? getParent() : focusBefore;
        if (back != null) {
            back.requestFocus();
        }
        closing.closed();
    }

    private void rebuild() {
        Sheet sheet = shown;
        if (sheet != null) {
            Node focus = getScene() == null ? null : getScene().getFocusOwner();
            String id = focus == null || focus.getId() == null ? "" : focus.getId();
            build(sheet);
            focus(id);
        }
    }

    private void build(Sheet sheet) {
        Label title = new Label(sheet.title());
        title.getStyleClass().add("sheet-title");
        title.setWrapText(true);
        StackPane room = beside(sheet.content());
        ScrollPane scroll = new ScrollPane(room);
        scroll.getStyleClass().add("bare-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        // Only laid out does the content know how high its wrapped lines are; who asks for a layout within one is not heard.
        room.heightProperty().addListener((property, before, now) -> {
            scroll.setPrefViewportHeight(now.doubleValue());
            Platform.runLater(scroll::requestLayout);
        });
        scroll.setMinHeight(40);
        Button close = new Button(wording.get("overlay.close"));
        close.getStyleClass().setAll("button", "plain-button");
        close.setId("overlay-close");
        close.setMinHeight(Region.USE_PREF_SIZE);
        close.setAccessibleText(wording.get("overlay.close"));
        close.setOnAction(event -> close());
        VBox box = new VBox(16, title, scroll, close);
        box.getStyleClass().add("over-sheet");
        box.setAlignment(Pos.TOP_LEFT);
        box.setMaxWidth(Region.USE_PREF_SIZE);
        // As high as its content, and within the window in any case.
        box.setMaxHeight(Region.USE_PREF_SIZE);
        setMargin(box, new Insets(MARGIN));
        getChildren().setAll(box);
    }

    /** Leaves room for the scroll bar. */
    private static StackPane beside(Node content) {
        StackPane room = new StackPane(content);
        room.setPadding(new Insets(0, SCROLL_BAR, 0, 0));
        room.setAlignment(Pos.TOP_LEFT);
        return room;
    }

    private void focus(String id) {
        // What lies in a scroll pane belongs to the scene only when the pane has its skin.
        applyCss();
        Node wanted = id.isEmpty() ? null : lookup("#" + id);
        Node target = wanted == null ? lookup("#overlay-close") : wanted;
        if (target != null) {
            target.requestFocus();
        }
    }

    /** Tab goes round within the sheet. */
    private void keepFocus(@Nullable Node owner) {
        if (shown == null || owner == null) {
            return;
        }
        if (within(owner)) {
            bringIntoSight(owner);
            return;
        }
        if (backwards) {
            focus("");
        } else {
            Node first = first(this);
            if (first != null) {
                first.requestFocus();
            }
        }
    }

    /** A control that Tab leads to may lie beyond the edge of a long sheet. */
    private void bringIntoSight(Node owner) {
        if (lookup(".bare-scroll") instanceof ScrollPane scroll && isInside(scroll, owner)) {
            double whole = scroll.getContent().getBoundsInLocal().getHeight();
            double seen = scroll.getViewportBounds().getHeight();
            Bounds at = scroll.getContent().sceneToLocal(owner.localToScene(owner.getBoundsInLocal()));
            double top = scroll.getVvalue() * (whole - seen);
            if (whole > seen && seen > 0 && (at.getMinY() < top || at.getMaxY() > top + seen)) {
                double wanted = at.getMinY() < top ? at.getMinY() - EDGE : at.getMaxY() + EDGE - seen;
                scroll.setVvalue(Math.clamp(wanted / (whole - seen), 0, 1));
            }
        }
    }

    private static boolean isInside(ScrollPane scroll, Node node) {
        Node at = node;
        while (at != null && at != scroll.getContent()) {
            at = at.getParent();
        }
        return at != null;
    }

    private boolean within(Node node) {
        Node at = node;
        while (at != null && at != this) {
            at = at.getParent();
        }
        return at == this;
    }

    private static @Nullable Node first(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled() && child.isFocusTraversable()) {
                return child;
            }
            Node inside = child instanceof Parent inner && child.isVisible() ? first(inner) : null;
            if (inside != null) {
                return inside;
            }
        }
        return null;
    }
}
