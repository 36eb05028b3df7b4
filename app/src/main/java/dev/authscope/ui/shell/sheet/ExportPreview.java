package dev.authscope.ui.shell.sheet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;

import dev.authscope.diagram.VisibleText;
import dev.authscope.export.ExportException;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.ui.model.Wording;

/** What an export will look like: its picture, or its first lines. It can be dragged out of the window as a file. */
final class ExportPreview extends StackPane {

    private static final Set<String> PICTURES = Set.of("svg", "png", "apng", "pdf");
    private static final Set<String> TEXTS = Set.of("mermaid", "plantuml", "markdown", "har", "json", "html");
    private static final int LINES = 9;
    private static final int LONGEST_LINE = 76;
    private static final double WIDTH = 520;
    private static final double HEIGHT = 190;

    private final Wording wording;
    private final Executor background;
    private final Label words = new Label();
    private final ImageView picture = new ImageView();
    /** Which request the newest is; what an older one made is of no use any more. */
    private int newest;
    private @Nullable Path file;

    /** @param background where files are written */
    ExportPreview(Wording wording, Executor background) {
        super();
        this.wording = wording;
        this.background = background;
        setId("export-preview");
        getStyleClass().add("export-preview");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        picture.setPreserveRatio(true);
        picture.setFitWidth(WIDTH - 16);
        picture.setFitHeight(HEIGHT - 16);
        words.setId("export-preview-words");
        words.getStyleClass().add("export-preview-words");
        getChildren().addAll(picture, words);
        setAccessibleText(wording.get("export.preview"));
        setOnDragDetected(event -> {
            Path ready = file;
            if (ready != null) {
                Dragboard board = startDragAndDrop(TransferMode.COPY);
                ClipboardContent content = new ClipboardContent();
                content.putFiles(List.of(ready.toFile()));
                board.setContent(content);
                event.consume();
            }
        });
    }

    /** The file that can be dragged out; null until it is written. */
    @Nullable
    Path file() {
        return file;
    }

    /** What was made for one request. */
    private record Made(@Nullable Path file, byte @Nullable [] image, String words) {}

    /** Shows another export as soon as it is made. */
    void show(ExportFormats.Format format, ExportSubject subject) {
        int request = ++newest;
        file = null;
        background.execute(() -> {
            Made made = make(format, subject);
            Platform.runLater(() -> {
                if (request == newest) {
                    file = made.file();
                    picture.setImage(made.image() == null
                            ? null
                            : new Image(
                                    new ByteArrayInputStream(made.image()), WIDTH - 16, HEIGHT - 16, true, true));
                    words.setText(made.words());
                }
            });
        });
    }

    private Made make(ExportFormats.Format format, ExportSubject subject) {
        try {
            Path folder = Files.createTempDirectory("authscope-");
            Path target = folder.resolve(subject.run().scenario().replaceAll("[^A-Za-z0-9-]", "_") + "."
                    + format.ending());
            byte[] octets = octets(format, subject);
            Files.write(target, octets);
            // Removed in the opposite order: the file, then its folder.
            folder.toFile().deleteOnExit();
            target.toFile().deleteOnExit();
            String size = wording.get("export.size", Math.max(1, octets.length / 1000));
            if (PICTURES.contains(format.name())) {
                byte[] image = format.name().equals("png") ? octets : octets(png(), subject);
                return new Made(target, image, "");
            }
            return new Made(target, null,
                    TEXTS.contains(format.name()) ? lines(new String(octets, StandardCharsets.UTF_8)) : size);
        } catch (IOException e) {
            return new Made(null, null, String.valueOf(e.getMessage()));
        } catch (ExportException e) {
            return new Made(null, null, String.valueOf(e.getMessage()));
        }
    }

    private static ExportFormats.Format png() {
        return ExportFormats.find("png").orElseThrow();
    }

    private static byte[] octets(ExportFormats.Format format, ExportSubject subject) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        format.exporter().write(subject, stream);
        return stream.toByteArray();
    }

    private static String lines(String text) {
        return text.lines()
                .limit(LINES)
                .map(line -> VisibleText.of(line, LONGEST_LINE))
                .collect(Collectors.joining("\n"));
    }
}
