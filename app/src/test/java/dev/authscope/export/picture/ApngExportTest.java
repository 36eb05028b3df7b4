package dev.authscope.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.RandomStories;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.HostileStories;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

class ApngExportTest {

    private static byte[] export(String format, Timeline timeline) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find(format)
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(new ExportedRun("told", 1, Map.of(), timeline, List.of()),
                        StepRange.whole(timeline), "A run", Map.of("3", "로그인"), Language.KOREAN, SvgTheme.LIGHT, false,
                        1), stream);
        return stream.toByteArray();
    }

    @Test
    void everyChunkIsWholeAndTheAnimationIsShownOnce() throws IOException {
        List<PngChunks.Chunk> chunks = PngChunks.of(export("apng", DiagramTimelines.reuse()));
        assertThat(chunks.getFirst().type()).isEqualTo("IHDR");
        assertThat(chunks.getLast().type()).isEqualTo("IEND");
        List<String> types = chunks.stream().map(PngChunks.Chunk::type).toList();
        assertThat(types.indexOf("acTL")).isBetween(1, types.indexOf("IDAT") - 1);
        PngChunks.Chunk control = chunks.get(types.indexOf("acTL"));
        assertThat(control.buffer().getInt(0)).isEqualTo(PngChunks.frames(chunks).size()).isGreaterThan(10);
        assertThat(control.buffer().getInt(4)).isEqualTo(1);
    }

    @Test
    void whoeverKnowsNoAnimationsSeesThePictureOfTheWholeRun() throws IOException {
        BufferedImage animated = ImageIO.read(new ByteArrayInputStream(export("apng", DiagramTimelines.failures())));
        BufferedImage still = ImageIO.read(new ByteArrayInputStream(export("png", DiagramTimelines.failures())));
        assertThat(animated.getWidth()).isEqualTo(still.getWidth());
        assertThat(animated.getHeight()).isEqualTo(still.getHeight());
        int width = still.getWidth();
        assertThat(animated.getRGB(0, 0, width, still.getHeight(), null, 0, width))
                .isEqualTo(still.getRGB(0, 0, width, still.getHeight(), null, 0, width));
    }

    @RepeatedTest(6)
    void theLastFrameShowsWhatTheStillPictureShows(RepetitionInfo repetition) throws IOException {
        byte[] octets = export("apng", RandomStories.tell(new Random(repetition.getCurrentRepetition())));
        BufferedImage still = ImageIO.read(new ByteArrayInputStream(octets));
        int width = still.getWidth();
        byte[] canvas = new byte[3 * width * still.getHeight()];
        List<PngChunks.Frame> frames = PngChunks.frames(PngChunks.of(octets));
        assertThat(frames.getFirst().width()).isEqualTo(width);
        assertThat(frames.getFirst().height()).isEqualTo(still.getHeight());
        int shown = 0;
        for (PngChunks.Frame frame : frames) {
            assertThat(frame.left() + frame.width()).isLessThanOrEqualTo(width);
            assertThat(frame.top() + frame.height()).isLessThanOrEqualTo(still.getHeight());
            assertThat(frame.millis()).isBetween(100, 10_000);
            for (int row = 0; row < frame.height(); row++) {
                System.arraycopy(frame.pixels(), 3 * row * frame.width(), canvas,
                        3 * ((frame.top() + row) * width + frame.left()), 3 * frame.width());
            }
            shown++;
        }
        assertThat(shown).isGreaterThan(1);
        int differing = 0;
        for (int y = 0; y < still.getHeight(); y++) {
            for (int x = 0; x < width; x++) {
                int rgb = still.getRGB(x, y);
                int at = 3 * (y * width + x);
                int animated = (canvas[at] & 0xff) << 16 | (canvas[at + 1] & 0xff) << 8 | canvas[at + 2] & 0xff;
                differing += animated == (rgb & 0xffffff) ? 0 : 1;
            }
        }
        // Bands that begin elsewhere may round an edge in another way.
        assertThat(differing).isLessThan(width * still.getHeight() / 1000);
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void hostileWordsArePaintedAsTheyAre(String hostile) throws IOException {
        assertThat(PngChunks.frames(PngChunks.of(export("apng", HostileStories.story(hostile))))).isNotEmpty();
    }
}
