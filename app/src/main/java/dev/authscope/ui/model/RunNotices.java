package dev.authscope.ui.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import dev.authscope.server.session.StoreNotice;

/** What the run in front could not use and does without, until it has been read. */
public final class RunNotices {

    private final ReadOnlyObjectWrapper<List<StoreNotice>> unread = new ReadOnlyObjectWrapper<>(List.of());
    private final Set<StoreNotice> read = new LinkedHashSet<>();

    /** What has not been put away yet, the first one first. */
    public ReadOnlyObjectProperty<List<StoreNotice>> unreadProperty() {
        return unread.getReadOnlyProperty();
    }

    /** All have been read. */
    public void dismiss() {
        read.addAll(unread.get());
        unread.set(List.of());
    }

    /** A new run is in front; what it has no trouble with any more would be news again. */
    void begin(List<StoreNotice> ofRun) {
        read.retainAll(ofRun);
        follow(ofRun);
    }

    /** What the run in front has come upon so far. */
    void follow(List<StoreNotice> ofRun) {
        List<StoreNotice> now = ofRun.stream().filter(notice -> !read.contains(notice)).toList();
        if (!now.equals(unread.get())) {
            unread.set(now);
        }
    }
}
