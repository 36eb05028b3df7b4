package dev.authscope.ui.theme;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Item;

/**
 * A named value: its shape, colour and short name, the same everywhere. While the pointer is on one of them, all chips of the
 * same value are marked.
 */
public final class ItemChip extends Label {

    private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
    private static final int SHORT = 3;

    /** Kept by this node only, so that a chip that left the window can be collected. */
    private final BooleanBinding marked;

    /**
     * @param item null for a value without a name, which is shown shortened
     * @param value the whole value
     * @param hovered the value under the pointer, shared by the whole window
     */
    public ItemChip(@Nullable Item item, String value, StringProperty hovered) {
        String kind = item == null ? "" : item.kind();
        setText(item == null ? shortened(value) : item.name());
        setGraphic(Icon.ofKind(kind).draw(Kinds.styleClass(kind)));
        getStyleClass().addAll("item-chip", Kinds.styleClass(kind));
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
        Tip.on(this, () -> tip(item, value));
        setOnMouseEntered(event -> hovered.set(value));
        setOnMouseExited(event -> hovered.set(""));
        marked = Bindings.createBooleanBinding(() -> !value.isEmpty() && hovered.get().equals(value), hovered);
        marked.addListener((property, before, now) -> pseudoClassStateChanged(MARKED, now));
        pseudoClassStateChanged(MARKED, marked.get());
    }

    private static String tip(@Nullable Item item, String value) {
        return item == null || item.expires() == null ? value : value + "\n" + item.expires();
    }

    private static String shortened(String value) {
        return value.length() <= SHORT * 2 + 1
                ? value
                : value.substring(0, SHORT) + "…" + value.substring(value.length() - SHORT);
    }
}
