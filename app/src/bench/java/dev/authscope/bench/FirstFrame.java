package dev.authscope.bench;

import java.lang.management.ManagementFactory;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;

/** Tells how long after the start of the Java machine a window's first frame was drawn, and ends the program. */
final class FirstFrame {

    private FirstFrame() {}

    static void report(Stage stage) {
        Scene scene = stage.getScene();
        Runnable[] listener = new Runnable[1];
        int[] pulses = { 0 };
        listener[0] = () -> {
            // The first pulse lays out; when the second begins, the first frame has been handed to the screen.
            if (++pulses[0] == 2) {
                scene.removePostLayoutPulseListener(listener[0]);
                long started = ManagementFactory.getRuntimeMXBean().getStartTime();
                System.out.println("first frame " + (System.currentTimeMillis() - started) + " ms");
                Platform.exit();
                Runtime.getRuntime().halt(0);
            }
            Platform.requestNextPulse();
        };
        scene.addPostLayoutPulseListener(listener[0]);
    }
}
