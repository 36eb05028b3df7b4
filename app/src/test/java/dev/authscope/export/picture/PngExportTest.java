package dev.authscope.export.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.layout.TextStyle;
import dev.authscope.export.ExportException;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.HostileStories;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

class PngExportTest {

    private static ExportSubject subject(Timeline timeline, SvgTheme theme, boolean fullSecrets, double scale) {
        return new ExportSubject(new ExportedRun("told", 1, Map.of(), timeline, List.of()), StepRange.whole(timeline),
                "A run", Map.of(), Language.KOREAN, theme, fullSecrets, scale);
    }

    private static byte[] export(String format, ExportSubject subject) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find(format).orElseThrow().exporter().write(subject, stream);
        return stream.toByteArray();
    }

    private static BufferedImage image(ExportSubject subject) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(export("png", subject)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 1.37, 3 })
    void theImageHasTheSizeOfTheDiagramTimesTheScale(double scale) throws IOException {
        ExportSubject subject = subject(DiagramTimelines.reuse(), SvgTheme.LIGHT, false, scale);
        SvgPicture.Picture picture = SvgPicture.read(new String(export("svg", subject), StandardCharsets.UTF_8));
        BufferedImage image = image(subject);
        assertThat(image.getWidth()).isEqualTo((int) Math.ceil(picture.width() * scale));
        assertThat(image.getHeight()).isEqualTo((int) Math.ceil(picture.height() * scale));
    }

    @Test
    void theGroundAndTheInkAreThoseOfTheTheme() throws IOException {
        for (SvgTheme theme : List.of(SvgTheme.LIGHT, SvgTheme.DARK)) {
            BufferedImage image = image(subject(DiagramTimelines.reuse(), theme, false, 2));
            Set<Integer> colours = new TreeSet<>();
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    colours.add(image.getRGB(x, y) & 0xffffff);
                }
            }
            assertThat(image.getRGB(1, 1) & 0xffffff).isEqualTo(Integer.decode(theme.ground()));
            for (String ink : List.of(theme.surface(), theme.text(), theme.attack(), theme.refresh(), theme.access(),
                    theme.server(), theme.browser())) {
                assertThat(colours).as(ink).contains(Integer.decode(ink));
            }
        }
    }

    @Test
    void bandsMeetWithoutASeam() throws IOException {
        // The same diagram with lines elsewhere relative to the bands gives the same picture.
        ExportSubject subject = subject(DiagramTimelines.failures(), SvgTheme.LIGHT, false, 1);
        SvgPicture.Picture picture = SvgPicture.read(new String(export("svg", subject), StandardCharsets.UTF_8));
        BufferedImage whole = new BufferedImage((int) Math.ceil(picture.width()), (int) Math.ceil(picture.height()),
                BufferedImage.TYPE_INT_RGB);
        var graphics = whole.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING,
                RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL,
                RenderingHints.VALUE_STROKE_PURE);
        picture.things().forEach(thing -> thing.paint(graphics));
        BufferedImage banded = image(subject);
        assertThat(banded.getHeight()).isGreaterThan(256);
        int differing = 0;
        for (int y = 0; y < whole.getHeight(); y++) {
            for (int x = 0; x < whole.getWidth(); x++) {
                differing += distance(whole.getRGB(x, y), banded.getRGB(x, y)) > 24 ? 1 : 0;
            }
        }
        assertThat(differing).isLessThan(whole.getWidth() * whole.getHeight() / 2000);
    }

    private static int distance(int one, int other) {
        int most = 0;
        for (int shift = 0; shift < 24; shift += 8) {
            most = Math.max(most, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return most;
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void hostileWordsArePaintedAsTheyAre(String hostile) throws IOException {
        assertThat(image(subject(HostileStories.story(hostile), SvgTheme.LIGHT, false, 1)).getWidth()).isPositive();
    }

    @Test
    void anImageThatNobodyCouldOpenIsRefusedInOneSentence() {
        assertThatThrownBy(
                () -> export("png", subject(DiagramTimelines.reuse(), SvgTheme.LIGHT, false, 1000)))
                .isInstanceOf(ExportException.class)
                .hasMessageContaining("--scale");
    }

    @Test
    void everyGlyphOfTheSignsThatDiagramsUseHasAnOutline() {
        Lettering lettering = new Lettering();
        for (String sign : List.of("A", "g", "8", "가", "힣", "é", "✕", "…", "×", "/")) {
            assertThat(lettering.shape(sign, TextStyle.NOTE, 0, 0, 0).getBounds2D().getHeight())
                    .as(sign)
                    .isPositive();
        }
    }
}
