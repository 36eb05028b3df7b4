package dev.authscope.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.HostileStories;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.Timeline;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

/** What a screen reader finds in a PDF document. */
class PdfTagsTest {

    private static PDDocument document(String format, ExportedRun run) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find(format)
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(run, StepRange.whole(run.timeline()), "One run", Map.of("1", "log in"),
                        Language.ENGLISH, SvgTheme.DARK, false), stream);
        return Loader.loadPDF(stream.toByteArray());
    }

    private static ExportedRun told(Timeline timeline) {
        return new ExportedRun("told", 1, Map.of(), timeline, List.of());
    }

    private static ExportedRun scenario() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        List<StepReport> reports = new ArrayList<>();
        try (ScenarioRun run = ScenarioRun.open(library.load(library.find("S13").orElseThrow()), RunChoice.DEFAULT)) {
            run.steps().forEach(step -> reports.add(run.next()));
            return ExportedRun.of(run, reports);
        }
    }

    /** Each part with its type and what is read aloud of it, in the order of the tree. */
    private static List<String> spoken(PDDocument document) throws IOException {
        Map<String, String> contents = new HashMap<>();
        int number = 0;
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            for (PDMarkedContent content : extractor.getMarkedContents()) {
                StringBuilder text = new StringBuilder();
                content.getContents().forEach(one -> {
                    if (one instanceof TextPosition position) {
                        text.append(position.getUnicode());
                    }
                });
                contents.merge(number + "/" + content.getMCID(), text.toString(), String::concat);
            }
            number++;
        }
        List<String> spoken = new ArrayList<>();
        COSDictionary root = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
        read(root, document, contents, spoken);
        return spoken;
    }

    private static void read(COSDictionary part, PDDocument document, Map<String, String> contents,
            List<String> spoken) {
        StringBuilder words = new StringBuilder();
        int place = spoken.size();
        COSArray kids = part.getCOSArray(COSName.K);
        for (int i = 0; kids != null && i < kids.size(); i++) {
            COSBase kid = kids.getObject(i);
            if (kid instanceof COSInteger mcid) {
                words.append(contents.get(page(part, document) + "/" + mcid.intValue())).append(' ');
            } else if (kid instanceof COSDictionary one && one.containsKey(COSName.MCID)) {
                words.append(contents.get(page(one, document) + "/" + one.getInt(COSName.MCID))).append(' ');
            } else if (kid instanceof COSDictionary one) {
                assertThat(one.getCOSDictionary(COSName.P)).isSameAs(part);
                read(one, document, contents, spoken);
            }
        }
        if (!words.isEmpty()) {
            String alternative = part.getString(COSName.ALT);
            spoken.add(place, part.getNameAsString(COSName.S) + " "
                    + (alternative == null ? words.toString().strip() : alternative));
        }
    }

    private static int page(COSDictionary from, PDDocument document) {
        return document.getPages().indexOf(new PDPage(from.getCOSDictionary(COSName.PG)));
    }

    @Test
    void aDiagramIsReadInTheOrderOfWhatHappenedWithWhoSendsWhatToWhom() throws IOException {
        try (PDDocument document = document("pdf", told(DiagramTimelines.reuse()))) {
            List<String> spoken = spoken(document);
            assertThat(spoken.subList(0, 5)).containsExactly("H1 One run",
                    "P Alicehttps://shop.exampleshop.examplenode-1Mallory", "H2 log in",
                    "P Alice asks shop.example: 1 POST /auth/login", "P shop.example answers Alice: 200, AT1, RT1");
            assertThat(spoken).contains("P Attack: Mallory asks shop.example: 6 POST /auth/token, RT1",
                    "P Attack: shop.example answers Mallory: ✕ 400 invalid_grant, rt.reuse")
                    .containsSubsequence("P 15 min pass", "P Alice asks shop.example: 7 GET /orders, AT2", "P request",
                            "P answer");
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdf", "handout" })
    void allThatIsDrawnHasAPlaceInTheTreeOrIsDecoration(String format) throws IOException {
        try (PDDocument document = document(format, scenario())) {
            COSArray numbers = document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getCOSObject()
                    .getCOSDictionary(COSName.PARENT_TREE)
                    .getCOSArray(COSName.NUMS);
            for (PDPage page : document.getPages()) {
                int contents = contents(page);
                int at = 2 * page.getStructParents();
                assertThat(numbers.getInt(at)).isEqualTo(page.getStructParents());
                assertThat(((COSArray) numbers.getObject(at + 1)).size()).isEqualTo(contents).isPositive();
            }
            assertThat(spoken(document)).noneMatch(one -> one.contains("null"));
        }
    }

    /** How many contents belong to a part; fails at what is drawn outside of one and is no decoration. */
    private static int contents(PDPage page) throws IOException {
        int open = 0;
        int contents = 0;
        for (Object token : new PDFStreamParser(page).parse()) {
            if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "BDC" -> {
                        contents++;
                        open++;
                    }
                    case "BMC" -> open++;
                    case "EMC" -> open--;
                    case "Tj", "TJ", "f", "S", "B", "s" ->
                        assertThat(open).as("within something that is marked").isEqualTo(1);
                    default -> assertThat(open).isBetween(0, 1);
                }
            }
        }
        assertThat(open).isZero();
        return contents;
    }

    @Test
    void aTableIsReadRowByRowAndAParagraphOverTwoPagesIsOne() throws IOException {
        try (PDDocument document = document("handout", scenario())) {
            List<String> spoken = spoken(document);
            assertThat(spoken).anyMatch(one -> one.startsWith("H1 ")).anyMatch(one -> one.startsWith("H2 "));
            assertThat(spoken.indexOf("TH " + spoken.stream()
                    .filter(one -> one.startsWith("TH "))
                    .findFirst()
                    .orElseThrow()
                    .substring(3))).isLessThan(
                            spoken.indexOf(spoken.stream()
                                    .filter(one -> one.startsWith("TD "))
                                    .findFirst()
                                    .orElseThrow()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a) Tj (b", "EMC", "</Alt>", "\\( /P <</MCID 0>> BDC" })
    void hostileWordsAreReadAsWords(String hostile) throws IOException {
        try (PDDocument document = document("pdf", told(HostileStories.story(hostile)));
                PDDocument harmless = document("pdf", told(HostileStories.story("harmless")))) {
            assertThat(spoken(document)).hasSameSizeAs(spoken(harmless));
        }
    }
}
