package dev.authscope.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.HostileStories;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

/** PDF documents as a reader finds them. */
class PdfExportTest {

    private static final Pattern REQUEST = Pattern.compile("GET /items/");
    private static final Pattern ANSWER = Pattern.compile("(?m)^(?:200|✕?\\s*404)\\s*$");

    private static byte[] export(Timeline timeline, Language language, SvgTheme theme, boolean fullSecrets)
            throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find("pdf")
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(new ExportedRun("told", 1, Map.of(), timeline, List.of()),
                        StepRange.whole(timeline), language == Language.KOREAN ? "한 번의 실행" : "One run",
                        Map.of("3", "로그인", "6", "reuse"), language, theme, fullSecrets), stream);
        return stream.toByteArray();
    }

    private static List<String> pages(PDDocument document) throws IOException {
        List<String> pages = new ArrayList<>();
        for (int page = 1; page <= document.getNumberOfPages(); page++) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setStartPage(page);
            stripper.setEndPage(page);
            pages.add(stripper.getText(document));
        }
        return pages;
    }

    @Test
    void aCharacterThatNoFontHasIsAFrameThatSaysWhichItIs() throws IOException {
        Set<String> said = new LinkedHashSet<>();
        try (PDDocument document = Loader.loadPDF(
                export(HostileStories.story("a\u1780\u1784b"), Language.ENGLISH, SvgTheme.LIGHT, false))) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getPropertiesNames()) {
                    said.add(page.getResources().getProperties(name).getCOSObject().getString(COSName.ACTUAL_TEXT));
                }
            }
        }
        assertThat(said).contains("\u1780\u1784");
    }

    @Test
    void textsOfBothLanguagesCanBeSearchedAndCopied() throws IOException {
        try (PDDocument korean = Loader
                .loadPDF(export(DiagramTimelines.reuse(), Language.KOREAN, SvgTheme.LIGHT, false));
                PDDocument english = Loader
                        .loadPDF(export(DiagramTimelines.reuse(), Language.ENGLISH, SvgTheme.LIGHT, false))) {
            assertThat(new PDFTextStripper().getText(korean)).contains("한 번의 실행", "앨리스", "로그인", "15분이 지납니다",
                    "POST /auth/token", "invalid_grant", "rt.reuse");
            assertThat(new PDFTextStripper().getText(english)).contains("One run", "Alice", "15 min pass",
                    "Alarm: a used refresh token came again");
            assertThat(korean.getDocumentCatalog().getLanguage()).isEqualTo("ko");
            assertThat(english.getDocumentCatalog().getLanguage()).isEqualTo("en");
            assertThat(korean.getDocumentInformation().getTitle()).startsWith("한 번의 실행");
            assertThat(korean.getDocumentCatalog().getViewerPreferences().displayDocTitle()).isTrue();
        }
    }

    @Test
    void everyFontIsEmbeddedAndOnlyWithWhatIsUsed() throws IOException {
        byte[] octets = export(DiagramTimelines.reuse(), Language.KOREAN, SvgTheme.LIGHT, false);
        Set<String> names = new TreeSet<>();
        try (PDDocument document = Loader.loadPDF(octets)) {
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName());
                }
            }
        }
        // Six letters and a plus mark a font of which parts are left out (ISO 32000-2 section 9.9.2).
        assertThat(names).hasSizeGreaterThan(1).allMatch(name -> name.matches("[A-Z]{6}\\+.*"));
        assertThat(octets.length).isLessThan(120_000);
    }

    @Test
    void everyStepHasABookmarkToItsPage() throws IOException {
        try (PDDocument document = Loader
                .loadPDF(export(DiagramTimelines.many(80), Language.ENGLISH, SvgTheme.LIGHT, false))) {
            List<String> pages = pages(document);
            List<String> titles = new ArrayList<>();
            for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                titles.add(item.getTitle());
                int page = document.getPages().indexOf(((PDPageXYZDestination) item.getDestination()).getPage());
                int step = Integer.parseInt(item.getTitle().replaceAll("\\s.*", ""));
                assertThat(pages.get(page)).contains("GET /items/" + (4 * step - 4));
            }
            assertThat(titles).hasSize(20).contains("3  로그인", "4", "6  reuse");
        }
    }

    @Test
    void noExchangeIsCutAndEveryPageNamesTheParticipants() throws IOException {
        try (PDDocument document = Loader
                .loadPDF(export(DiagramTimelines.many(200), Language.ENGLISH, SvgTheme.LIGHT, false))) {
            List<String> pages = pages(document);
            assertThat(pages).hasSizeGreaterThan(10);
            long requests = 0;
            for (String page : pages) {
                long here = REQUEST.matcher(page).results().count();
                assertThat(ANSWER.matcher(page).results().count()).as(page).isEqualTo(here);
                if (here > 0) {
                    assertThat(page).contains("Alice", "Mallory", "shop.example");
                }
                requests += here;
            }
            assertThat(requests).isEqualTo(200);
        }
    }

    @Test
    void theSameRunGivesTheSameOctets() throws IOException {
        assertThat(export(DiagramTimelines.failures(), Language.ENGLISH, SvgTheme.DARK, false))
                .isEqualTo(export(DiagramTimelines.failures(), Language.ENGLISH, SvgTheme.DARK, false));
    }

    @Test
    void secretsInFullStandOnPagesOfTheirOwn() throws IOException {
        try (PDDocument plain = Loader
                .loadPDF(export(DiagramTimelines.reuse(), Language.ENGLISH, SvgTheme.LIGHT, false));
                PDDocument full = Loader
                        .loadPDF(export(DiagramTimelines.reuse(), Language.ENGLISH, SvgTheme.LIGHT, true))) {
            assertThat(new PDFTextStripper().getText(plain)).doesNotContain(DiagramTimelines.RT1, "in full");
            assertThat(pages(full).getLast()).contains("RT1 = " + DiagramTimelines.RT1);
            assertThat(full.getDocumentInformation().getSubject()).contains("in full");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void hostileWordsAreTextAndNothingElse(String hostile) throws IOException {
        try (PDDocument document = Loader
                .loadPDF(export(HostileStories.story(hostile), Language.ENGLISH, SvgTheme.LIGHT, false))) {
            assertThat(document.getNumberOfPages()).isPositive();
            for (PDPage page : document.getPages()) {
                assertThat(page.getAnnotations()).isEmpty();
            }
            assertThat(document.getDocumentCatalog().getOpenAction()).isNull();
        }
    }
}
