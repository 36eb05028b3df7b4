package dev.authscope.ui.model;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;

/**
 * The cursor on a timeline and how it moves: at once to any position, or beat by beat towards a target while time passes.
 * Knows nothing of a clock: whoever draws says how much time has passed. Used on one thread.
 */
public final class Playhead {

    private final History history = new History();
    private final ReadOnlyObjectWrapper<Moment> moment = new ReadOnlyObjectWrapper<>(Moment.NOTHING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(1);
    private int cursor;
    private int target;
    private int reached;
    private double elapsed;
    private @Nullable Beat beat;

    /** What is shown now. */
    public ReadOnlyObjectProperty<Moment> momentProperty() {
        return moment.getReadOnlyProperty();
    }

    /** What is shown now. */
    public Moment moment() {
        return moment.get();
    }

    /** How far the beat in motion has come, eased, from 0 to 1; 1 at rest. */
    public ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The timeline that the cursor moves on. */
    public Timeline timeline() {
        return history.timeline();
    }

    /** Takes over a longer timeline of the same run; the cursor stays where it is. */
    public void follow(Timeline longer) {
        if (longer != history.timeline()) {
            history.follow(longer);
            publish();
        }
    }

    /** Begins with another run, with the cursor at a position. */
    public void reset(Timeline other, int position) {
        history.follow(other);
        reached = position;
        jump(position);
    }

    /** Shows a position at once. */
    public void jump(int position) {
        cursor = Math.clamp(position, 0, timeline().size());
        target = cursor;
        rest();
        publish();
    }

    /** Plays the beats up to a position. */
    public void playTo(int position) {
        target = Math.clamp(position, 0, timeline().size());
        advance(0);
    }

    /** Plays one beat; a beat in motion is finished first. */
    public void playBeat() {
        int here = cursor;
        jump(here);
        if (here < timeline().size()) {
            begin(Beats.next(timeline(), here, timeline().size()));
            target = cursor;
        }
    }

    /** Shows the target at once. */
    public void finish() {
        if (moving()) {
            jump(target);
        }
    }

    /** Whether there is something in motion or to be played. */
    public boolean moving() {
        return beat != null || cursor < target;
    }

    /** Lets time pass for the motion. */
    public void advance(double millis) {
        double left = millis;
        while (moving()) {
            Beat current = beat;
            if (current == null) {
                begin(Beats.next(timeline(), cursor, target));
                continue;
            }
            double needed = current.motion().millis() - elapsed;
            if (left < needed) {
                elapsed += left;
                progress.set(eased(elapsed / current.motion().millis()));
                return;
            }
            left -= needed;
            rest();
            if (!moving()) {
                publish();
            }
        }
    }

    private void begin(Beat next) {
        beat = next;
        cursor = next.to();
        elapsed = 0;
        progress.set(0);
        publish();
    }

    private void rest() {
        beat = null;
        elapsed = 0;
        progress.set(1);
    }

    private void publish() {
        reached = Math.max(reached, cursor);
        moment.set(new Moment(timeline(), history.at(cursor), cursor, reached, beat));
    }

    private static double eased(double linear) {
        return linear * linear * (3 - 2 * linear);
    }
}
