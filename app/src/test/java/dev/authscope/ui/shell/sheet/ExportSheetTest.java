package dev.authscope.ui.shell.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.export.ExportFormats;
import dev.authscope.export.ReadableExport;
import dev.authscope.export.TargetFile;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.shell.TestWindow;

class ExportSheetTest {

    @TempDir
    private Path folder;

    @Test
    void theRunSoFarIsWrittenInEveryFormatAndSecretsAreShortened() throws IOException {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("session-login");
            assertThat(window.model().run().exported()).isEmpty();
            window.press(KeyCode.SPACE);
            window.press(KeyCode.SPACE);
            var run = window.model().run().exported().orElseThrow();
            String secret = window.model()
                    .momentProperty()
                    .get()
                    .world()
                    .items()
                    .values()
                    .stream()
                    .filter(item -> item.kind().equals("SID"))
                    .findFirst()
                    .orElseThrow()
                    .value();
            for (ExportFormats.Format format : ExportFormats.all()) {
                Path file = folder.resolve("run." + format.ending());
                ExportSheet sheet = new ExportSheet(window.model(), run, ExportFormats.all(),
                        wanted -> Optional.of(file));
                Parent content = window.look(() -> (Parent) sheet.content());
                window.run(() -> {
                    ((ToggleButton) child(content, "export-" + format.name())).fire();
                    ((Button) child(content, "export-save")).fire();
                });
                window.await(() -> ((Label) child(content, "export-result")).getText()
                        .equals("Written: " + file.getFileName()));
                byte[] octets = Files.readAllBytes(file);
                assertThat(octets).as(format.name()).hasSizeGreaterThan(200);
                if (!List.of("recording", "png").contains(format.name())) {
                    assertThat(ReadableExport.of(format.name(), octets)).as(format.name())
                            .doesNotContain(secret);
                }
            }
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aPartOfTheRunIsWrittenBesideTheSamePartOfASecondOne() throws IOException {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.model().appearance().questionsProperty().set(false);
            window.open("refresh-token-reuse");
            while (window.look(() -> window.model().run().state().performed()) < 6) {
                window.press(KeyCode.SPACE);
            }
            Path file = folder.resolve("part.svg");
            ExportSheet sheet = new ExportSheet(window.model(), window.model().run().exported().orElseThrow(),
                    ExportFormats.all(), wanted -> Optional.of(file));
            Parent content = window.look(() -> (Parent) sheet.content());
            ComboBox<?> from = (ComboBox<?>) window.look(() -> child(content, "export-from"));
            ComboBox<?> to = (ComboBox<?>) window.look(() -> child(content, "export-to"));
            ComboBox<?> beside = (ComboBox<?>) window.look(() -> child(content, "export-beside"));
            List<String> offered = window.look(() -> names(beside));
            assertThat(offered).first().isEqualTo("no other run");
            window.run(() -> {
                from.getSelectionModel().select(3);
                to.getSelectionModel().select(4);
                beside.getSelectionModel().select(1);
            });
            ExportPreview preview = (ExportPreview) window.look(() -> child(content, "export-preview"));
            window.await(() -> holds(preview, ">B: "));
            window.run(() -> ((Button) child(content, "export-save")).fire());
            window.await(() -> ((Label) child(content, "export-result")).getText().startsWith("Written"));
            String svg = Files.readString(file);
            assertThat(svg).contains(">A: ", ">B: ", "◆ ").doesNotContain(">1<", ">9<");
            // An end before the beginning takes the beginning along.
            window.run(() -> to.getSelectionModel().select(1));
            assertThat(window.look(() -> from.getSelectionModel().getSelectedIndex())).isEqualTo(1);
            window.run(() -> ((ToggleButton) child(content, "export-har")).fire());
            assertThat(window.look(beside::isDisabled)).isTrue();
            assertThat(window.errors()).isEmpty();
        }
    }

    private static boolean holds(ExportPreview preview, String text) {
        Path file = preview.file();
        try {
            return file != null && Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> List<String> names(ComboBox<T> box) {
        return box.getItems().stream().map(one -> box.getConverter().toString(one)).toList();
    }

    @Test
    void aFolderThatIsGoneIsToldInOneSentence() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("session-login");
            window.press(KeyCode.SPACE);
            ExportSheet sheet = new ExportSheet(window.model(), window.model().run().exported().orElseThrow(),
                    ExportFormats.all(), wanted -> Optional.of(folder.resolve("gone").resolve("x.svg")));
            Parent content = window.look(() -> (Parent) sheet.content());
            window.run(() -> ((Button) child(content, "export-save")).fire());
            Label result = (Label) window.look(() -> child(content, "export-result"));
            window.await(() -> !result.getText().isEmpty() && !result.getText().equals("Writing …"));
            assertThat(window.look(result::getText)).endsWith(".").doesNotContain("Exception");
        }
    }

    @Test
    void thePreviewIsAFileThatCanBeDraggedOut() throws IOException {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("session-login");
            window.press(KeyCode.SPACE);
            ExportSheet sheet = new ExportSheet(window.model(), window.model().run().exported().orElseThrow(),
                    ExportFormats.all(), wanted -> Optional.empty());
            Parent content = window.look(() -> (Parent) sheet.content());
            ExportPreview preview = (ExportPreview) window.look(() -> child(content, "export-preview"));
            window.await(() -> preview.file() != null);
            assertThat(Files.readString(window.look(preview::file))).startsWith("<?xml").endsWith("</svg>\n");
            window.run(() -> ((ToggleButton) child(content, "export-mermaid")).fire());
            window.await(() -> preview.file() != null);
            assertThat(window.look(preview::file).getFileName()).hasToString("session-login.mmd");
            assertThat(((Label) window.look(() -> child(content, "export-preview-words"))).getText())
                    .startsWith("sequenceDiagram");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aJobThatIsCancelledWritesNoMoreAndLeavesNoFile() {
        Path file = folder.resolve("run.svg");
        List<Long> told = new ArrayList<>();
        ExportJob[] job = new ExportJob[1];
        job[0] = new ExportJob(written -> {
            told.add(written);
            job[0].cancel();
        });
        TargetFile target = new TargetFile(file.toString(), true, Texts.load(Language.ENGLISH, "export"));
        assertThatThrownBy(() -> target.write(OutputStream.nullOutputStream(), stream -> {
            OutputStream through = job[0].through(stream);
            for (int i = 0; i < 4; i++) {
                through.write(new byte[1 << 20]);
            }
        })).isInstanceOf(CancellationException.class);
        assertThat(told).containsExactly(1L << 20);
        assertThat(folder).isEmptyDirectory();
    }

    private static Node child(Parent parent, String id) {
        for (Node node : parent.getChildrenUnmodifiable()) {
            if (id.equals(node.getId())) {
                return node;
            }
            if (node instanceof Parent inner) {
                Node found = child(inner, id);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
