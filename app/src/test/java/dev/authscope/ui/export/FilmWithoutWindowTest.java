package dev.authscope.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.ChildProcess;
import dev.authscope.Main;
import dev.authscope.export.picture.PngChunks;

/** The film of the stage from the terminal, in a process of its own, which has no window and no display. */
class FilmWithoutWindowTest {

    private static final int BLACK = 0xff000000;

    @TempDir
    Path folder;

    @Test
    void theCommandLineWritesTheStageInHighContrast() throws Exception {
        Path film = folder.resolve("stage.apng");
        StringBuilder said = new StringBuilder();
        try (ChildProcess child = ChildProcess.start(Main.class, "export", "S03", "--core", "--steps", "6..6",
                "--format", "stage", "--theme", "contrast", "-o", film.toString())) {
            for (String line = child.line(); line != null; line = child.line()) {
                said.append(line).append('\n');
            }
        }
        assertThat(film).as(said.toString()).exists();
        byte[] octets = Files.readAllBytes(film);
        assertThat(PngChunks.frames(PngChunks.of(octets))).hasSizeGreaterThan(4);
        BufferedImage still = ImageIO.read(new ByteArrayInputStream(octets));
        assertThat(still.getRGB(2, 2)).isEqualTo(BLACK);
    }
}
