package dev.authscope.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.application.Platform;

import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.picture.Film;
import dev.authscope.ui.theme.StyleSheets;

/**
 * Writes the stage of a run as an animated PNG image: what the window shows at each beat, drawn by the window's own views.
 */
public final class StageFilm {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final int[] NO_FRAMES = {};

    private final StyleSheets sheets;

    public StageFilm(StyleSheets sheets) {
        this.sheets = sheets;
    }

    /** The format, to be offered beside those that need no window. Its exporter must not be called on the JavaFX thread. */
    public ExportFormats.Format format() {
        return new ExportFormats.Format(ExportFormats.STAGE, "apng", this::write);
    }

    /** Writes the image; does not close the stream. */
    void write(ExportSubject subject, OutputStream stream) throws IOException {
        StageFrames counted = on(() -> new StageFrames(subject, sheets, WIDTH, HEIGHT));
        int frames = on(counted::count);
        int[] still = on(counted::last);
        Film film = new Film(subject, stream, WIDTH, HEIGHT, still, frames);
        StageFrames drawn = on(() -> new StageFrames(subject, sheets, WIDTH, HEIGHT));
        // One frame after the other, so that the window goes on between them.
        for (int[] pixels = on(drawn::next); pixels != NO_FRAMES; pixels = on(drawn::next)) {
            film.add(pixels, drawn.millis());
        }
        film.end();
    }

    /** What {@link StageFrames#next} gives after the last one. */
    static int[] noFrames() {
        return NO_FRAMES;
    }

    private static <T> T on(Callable<T> task) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(task.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException known ? known : e;
        }
    }
}
