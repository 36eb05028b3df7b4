package dev.authscope.ui.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;

import dev.authscope.export.ExportException;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.texts.Texts;
import dev.authscope.ui.theme.Fonts;
import dev.authscope.ui.theme.StyleSheets;

/**
 * The film of the stage for the command line: the toolkit draws into memory and needs no display. It is started when the first
 * film is written and ends with the process.
 */
public final class FilmWithoutWindow {

    private FilmWithoutWindow() {}

    /** The format; its exporter must not be called where the window's toolkit runs already. */
    public static ExportFormats.Format format() {
        return new ExportFormats.Format(ExportFormats.STAGE, "apng", FilmWithoutWindow::write);
    }

    private static void write(ExportSubject subject, OutputStream stream) throws IOException {
        Texts texts = Texts.load(subject.language(), "export");
        if (subject.run().origin() == null) {
            throw new ExportException(ExportException.Cause.WRONG_USE, texts.get("stage.no-scenario"));
        }
        try {
            start();
            Fonts.load();
        } catch (RuntimeException | LinkageError e) {
            // The libraries that draw text are not on every machine.
            throw new ExportException(ExportException.Cause.SURROUNDINGS,
                    texts.get("stage.no-toolkit", String.valueOf(e.getMessage()).lines().findFirst().orElse("")));
        }
        new StageFilm(new StyleSheets()).write(subject, stream);
    }

    private static void start() {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        try {
            started.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
