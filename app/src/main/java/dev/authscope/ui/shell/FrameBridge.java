package dev.authscope.ui.shell;

import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;

import dev.authscope.ui.model.LabViewModel;

/**
 * Calls the view model once a frame, as long as something moves or is being worked on, and has what is out of date drawn
 * before a frame is laid out.
 */
final class FrameBridge extends AnimationTimer {

    private static final double NANOS_IN_MILLI = 1_000_000;
    /** A frame after a long halt counts as this many milliseconds at most, so that no motion is skipped. */
    private static final double LONGEST = 50;

    private final LabViewModel model;
    private long last;

    FrameBridge(LabViewModel model) {
        this.model = model;
    }

    /** Begins to watch whether frames are needed for a scene. */
    void watch(Scene scene) {
        model.redraw().byFrames(Platform::requestNextPulse);
        scene.addPreLayoutPulseListener(() -> {
            if (!model.begins()) {
                model.redraw().now();
            }
        });
        model.activeProperty().addListener((property, before, now) -> run(now));
        run(model.activeProperty().get());
    }

    private void run(boolean needed) {
        if (needed) {
            last = 0;
            start();
        } else {
            stop();
        }
    }

    @Override
    public void handle(long now) {
        double millis = last == 0 ? 0 : Math.min((now - last) / NANOS_IN_MILLI, LONGEST);
        last = now;
        model.frame(millis);
    }
}
