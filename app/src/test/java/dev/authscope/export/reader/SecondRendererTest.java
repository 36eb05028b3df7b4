package dev.authscope.export.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.layout.TextStyle;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

/** SVG documents as librsvg draws them, with the program's own fonts, beside what we paint ourselves. */
class SecondRendererTest {

    /** Squares of so many pixels are compared: how an edge is smoothed is each renderer's own. */
    private static final int SQUARE = 6;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void letItUseOurFonts() throws IOException {
        StringBuilder config = new StringBuilder("<?xml version=\"1.0\"?><fontconfig><dir>").append(folder)
                .append("</dir><cachedir>")
                .append(folder.resolve("cache"))
                .append("</cachedir></fontconfig>");
        Files.writeString(folder.resolve("fonts.conf"), config);
        for (TextStyle.Face face : TextStyle.Face.values()) {
            try (InputStream font = BundledFiles.open(face.path())) {
                Files.write(folder.resolve(face.name() + ".ttf"), font.readAllBytes());
            }
        }
    }

    private static Timeline timeline(String name) {
        return switch (name) {
            case "reuse" -> DiagramTimelines.reuse();
            case "failures" -> DiagramTimelines.failures();
            case "session" -> DiagramTimelines.session();
            default -> DiagramTimelines.many(20);
        };
    }

    private static byte[] export(String format, String name, Language language, SvgTheme theme) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Timeline timeline = timeline(name);
        ExportFormats.find(format)
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(new ExportedRun("told", 1, Map.of(), timeline, List.of()),
                        StepRange.whole(timeline), "한 번의 실행", Map.of("3", "로그인"), language, theme, false, 1), stream);
        return stream.toByteArray();
    }

    private static byte[] drawn(byte[] svg, String format) throws IOException, InterruptedException {
        Path source = Files.write(folder.resolve("drawing.svg"), svg);
        Path target = folder.resolve("drawing." + format);
        ProcessBuilder program = new ProcessBuilder(OtherProgram.librsvg().toString(), "--format", format, "--output",
                target.toString(), source.toString()).redirectErrorStream(true);
        program.environment().put("FONTCONFIG_FILE", folder.resolve("fonts.conf").toString());
        Process process = program.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return Files.readAllBytes(target);
    }

    @ParameterizedTest
    @CsvSource({"reuse, KOREAN, light", "failures, ENGLISH, dark", "session, ENGLISH, light", "many, KOREAN, dark" })
    void itLooksLikeOurOwnPicture(String name, Language language, String theme) throws Exception {
        SvgTheme colours = SvgTheme.find(theme).orElseThrow();
        BufferedImage ours = ImageIO.read(new ByteArrayInputStream(export("png", name, language, colours)));
        byte[] png = drawn(export("svg", name, language, colours), "png");
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", "librsvg-" + name + ".png"), png);
        BufferedImage theirs = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(theirs.getWidth()).isCloseTo(ours.getWidth(), within(1));
        assertThat(theirs.getHeight()).isCloseTo(ours.getHeight(), within(1));
        double far = far(ours, theirs);
        assertThat(far).as("share of squares that differ by more than a tenth").isLessThan(0.002);
        // Against an empty page the same measure finds everything that is drawn.
        assertThat(far(ours, blank(ours))).isGreaterThan(0.05);
    }

    @Test
    void whatIsMissingInAPictureIsFound() throws Exception {
        String svg = new String(export("svg", "reuse", Language.ENGLISH, SvgTheme.LIGHT), StandardCharsets.UTF_8);
        BufferedImage ours = ImageIO
                .read(new ByteArrayInputStream(export("png", "reuse", Language.ENGLISH, SvgTheme.LIGHT)));
        for (String element : List.of("text", "path")) {
            byte[] without = svg.replaceAll("<" + element + "[ >][^<]*?(/>|</" + element + ">)", "")
                    .getBytes(StandardCharsets.UTF_8);
            assertThat(far(ours, ImageIO.read(new ByteArrayInputStream(drawn(without, "png"))))).as(element)
                    .isGreaterThan(0.01);
        }
    }

    @ParameterizedTest
    @CsvSource({"reuse, KOREAN", "failures, ENGLISH", "failures, KOREAN" })
    void everyTextOfTheDiagramIsThere(String name, Language language) throws Exception {
        byte[] svg = export("svg", name, language, SvgTheme.LIGHT);
        List<String> texts = new ArrayList<>();
        Jsoup.parse(new String(svg, StandardCharsets.UTF_8), "", Parser.xmlParser())
                .select("text")
                .forEach(text -> texts.add(text.wholeText()));
        assertThat(texts).hasSizeGreaterThan(10);
        try (PDDocument document = Loader.loadPDF(drawn(svg, "pdf"))) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            String read = stripper.getText(document).replaceAll("\\s", "");
            for (String text : texts) {
                assertThat(read).contains(text.replaceAll("\\s", ""));
            }
        }
    }

    private static BufferedImage blank(BufferedImage like) {
        BufferedImage blank = new BufferedImage(like.getWidth(), like.getHeight(), BufferedImage.TYPE_INT_RGB);
        int ground = like.getRGB(0, 0);
        for (int y = 0; y < blank.getHeight(); y++) {
            for (int x = 0; x < blank.getWidth(); x++) {
                blank.setRGB(x, y, ground);
            }
        }
        return blank;
    }

    /** The share of squares whose mean colour differs by more than a tenth of the scale in some channel. */
    private static double far(BufferedImage one, BufferedImage other) {
        int width = Math.min(one.getWidth(), other.getWidth()) / SQUARE;
        int height = Math.min(one.getHeight(), other.getHeight()) / SQUARE;
        int far = 0;
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                int[] a = mean(one, column * SQUARE, row * SQUARE);
                int[] b = mean(other, column * SQUARE, row * SQUARE);
                if (Math.max(Math.abs(a[0] - b[0]), Math.max(Math.abs(a[1] - b[1]), Math.abs(a[2] - b[2]))) > 24) {
                    far++;
                }
            }
        }
        return far / (double) (width * height);
    }

    private static int[] mean(BufferedImage image, int left, int top) {
        int[] sum = new int[3];
        for (int y = top; y < top + SQUARE; y++) {
            for (int x = left; x < left + SQUARE; x++) {
                int rgb = image.getRGB(x, y);
                sum[0] += rgb >> 16 & 0xff;
                sum[1] += rgb >> 8 & 0xff;
                sum[2] += rgb & 0xff;
            }
        }
        for (int channel = 0; channel < 3; channel++) {
            sum[channel] /= SQUARE * SQUARE;
        }
        return sum;
    }
}
