package dev.authscope.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.Story;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

class StepPicturesTest {

    private static byte[] export(Timeline timeline, Timeline.Span range, String title) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find("pictures")
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(new ExportedRun("told", 1, Map.of(), timeline, List.of()), range, title,
                        Map.of("3", "로그인"), Language.KOREAN, SvgTheme.DARK, false), stream);
        return stream.toByteArray();
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                entries.put(entry.getName(), stream.readAllBytes());
            }
        }
        return entries;
    }

    @Test
    void everyStepHasAPictureForASlide() throws IOException {
        Timeline timeline = DiagramTimelines.reuse();
        Map<String, byte[]> entries = entries(export(timeline, StepRange.whole(timeline), "A run"));
        assertThat(entries.keySet()).containsExactly("01-step-1.png", "02-step-2.png", "03-step-3.png",
                "04-step-4.png", "05-step-6.png", "06-step-7.png");
        for (byte[] octets : entries.values()) {
            PngChunks.of(octets);
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(octets));
            assertThat(image.getWidth()).isEqualTo(1920);
            assertThat(image.getHeight()).isEqualTo(1080);
            Set<Integer> colours = new TreeSet<>();
            for (int x = 0; x < 1920; x += 3) {
                for (int y = 0; y < 1080; y += 3) {
                    colours.add(image.getRGB(x, y) & 0xffffff);
                }
            }
            assertThat(colours).contains(Integer.decode(SvgTheme.DARK.ground()), Integer.decode(SvgTheme.DARK.text()));
            assertThat(image.getRGB(2, 2) & 0xffffff).isEqualTo(Integer.decode(SvgTheme.DARK.ground()));
        }
    }

    @Test
    void aRangeOfStepsHasItsPicturesOnly() throws IOException {
        Timeline timeline = DiagramTimelines.reuse();
        Timeline.Step step = timeline.steps().get(3);
        assertThat(entries(export(timeline, new Timeline.Span(step.from(), step.to()), "A run")).keySet())
                .containsExactly("01-step-4.png");
    }

    @Test
    void theSameRunGivesTheSameFile() throws IOException {
        Timeline timeline = DiagramTimelines.session();
        assertThat(export(timeline, StepRange.whole(timeline), "A run"))
                .isEqualTo(export(timeline, StepRange.whole(timeline), "A run"));
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void noWordBecomesAPathOrBreaksASlide(String hostile) throws IOException {
        Timeline timeline = Story.usual()
                .step(hostile, "alice")
                .sends("alice", "GET", "https://shop.example/")
                .answered(200)
                .timeline();
        assertThat(entries(export(timeline, StepRange.whole(timeline), hostile)).keySet())
                .allMatch(name -> name.matches("01-step-[A-Za-z0-9_-]*\\.png"));
    }
}
