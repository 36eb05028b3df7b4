package dev.authscope.ui.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.Observable;

import org.jspecify.annotations.Nullable;

/**
 * Has each view drawn anew once a frame at most, however much changed since the last one. Used on the window's thread. Where
 * nobody draws frames, a view is drawn as soon as something changes.
 */
public final class Redraw {

    /** A view that changes something while it is drawn is drawn again at once, but not for ever. */
    private static final int MOST_ROUNDS = 4;

    private final Set<Runnable> outdated = new LinkedHashSet<>();
    private @Nullable Runnable frame;

    /**
     * From now on somebody calls {@link #now} in each frame.
     *
     * @param askFor asks for a frame
     */
    public void byFrames(Runnable askFor) {
        frame = askFor;
    }

    /** Draws a view anew when one of these changes. */
    public void of(Runnable view, Observable... shown) {
        for (Observable one : shown) {
            one.addListener(observable -> outdated(view));
        }
    }

    private void outdated(Runnable view) {
        Runnable asking = frame;
        if (asking == null) {
            view.run();
        } else if (outdated.add(view)) {
            asking.run();
        }
    }

    /** Draws what is out of date. */
    public void now() {
        for (int round = 0; round < MOST_ROUNDS && !outdated.isEmpty(); round++) {
            List<Runnable> views = List.copyOf(outdated);
            outdated.clear();
            views.forEach(Runnable::run);
        }
    }
}
