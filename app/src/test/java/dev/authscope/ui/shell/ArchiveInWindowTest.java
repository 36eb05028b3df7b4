package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.har.ArchiveFile;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;

/** The archive of a browser in the window: opened as a file and pasted. */
class ArchiveInWindowTest {

    @TempDir
    private Path folder;

    @Test
    void anArchiveIsARecordingToBeLookedThrough() throws IOException {
        Path file = Files.writeString(folder.resolve("shop.har"), ArchiveFile.TEXT);
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800)) {
            window.open("session-login");
            window.run(() -> window.model().library().openArchive("{\"log\":{"));
            window.await(() -> window.model()
                    .library()
                    .problemProperty()
                    .get()
                    .equals("HAR is no HAR file that can be opened: it is of another kind or cut off."));
            window.run(() -> window.model().library().open(file));
            window.await(() -> window.model().run().recordedIn().equals("shop.har"));
            window.await(() -> window.model().run().state().phase() == RunState.Phase.READY);
            window.run(window.model().run()::toEnd);
            window.settle();
            window.draw(Path.of("target", "screens", "archive.png"));
            assertThat(window.look(() -> window.model().momentProperty().get().world().browsers().get("browser")))
                    .isNotNull();
            window.run(() -> window.model().library().openArchive(ArchiveFile.TEXT));
            window.await(() -> window.model().run().recordedIn().equals("HAR"));
            assertThat(window.errors()).isEqualTo(List.of());
        }
    }
}
