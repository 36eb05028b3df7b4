package dev.authscope.ui.library;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;

/** Scrolls a list so that the open scenario is in sight: when another one is opened, and when the list gets its size. */
final class OpenEntryInSight {

    private final ScrollPane scroll;
    private final Region content;
    private final Supplier<List<EntryButton>> entries;

    OpenEntryInSight(ScrollPane scroll, Region content, Supplier<List<EntryButton>> entries) {
        this.scroll = scroll;
        this.content = content;
        this.entries = entries;
        content.heightProperty().addListener(property -> show());
        scroll.viewportBoundsProperty().addListener(property -> show());
    }

    /** Scrolls as little as needed; not at all while there is no room to scroll. */
    void show() {
        double sight = scroll.getViewportBounds().getHeight();
        double room = content.getHeight() - sight;
        if (sight <= 0 || room <= 0) {
            return;
        }
        entries.get().stream().filter(EntryButton::isOpen).findFirst().ifPresent(entry -> {
            double from = entry.getBoundsInParent().getMinY();
            double to = entry.getBoundsInParent().getMaxY();
            double top = scroll.getVvalue() * room;
            // What comes next is in sight too.
            double wanted = Math.clamp(top, Math.max(0, to + (to - from) - sight), Math.max(0, from - (to - from)));
            scroll.setVvalue(Math.clamp(wanted / room, 0, 1));
        });
    }
}
