package dev.authscope.export.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.HostileStories;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

/** Hand-outs on paper, of scenarios that are really carried out. */
class PdfHandOutTest {

    static List<String> scenarios() {
        return ScenarioLibrary.bundled().entries().stream().map(ScenarioLibrary.Entry::number).toList();
    }

    private static PDDocument handOut(ExportedRun run, String title, Language language) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find("handout")
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(run, StepRange.whole(run.timeline()), title, Map.of(), language,
                        SvgTheme.LIGHT, false), stream);
        return Loader.loadPDF(stream.toByteArray());
    }

    private static ExportedRun run(String number) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        try (ScenarioRun run = ScenarioRun.open(library.load(library.find(number).orElseThrow()),
                RunChoice.DEFAULT)) {
            List<StepReport> reports = new ArrayList<>();
            run.steps().forEach(step -> reports.add(run.next()));
            return ExportedRun.of(run, reports);
        }
    }

    private static String text(PDDocument document, int from, int to) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(from);
        stripper.setEndPage(to);
        return stripper.getText(document);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theClassGetsOnePageInBothLanguages(String number) throws IOException {
        ExportedRun run = run(number);
        for (Language language : Language.values()) {
            try (PDDocument document = handOut(run, "Title", language)) {
                List<Integer> parts = new ArrayList<>();
                for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
                    parts.add(document.getPages()
                            .indexOf(((PDPageXYZDestination) item.getDestination()).getPage()));
                }
                assertThat(parts).as("%s in %s: pages on which the parts begin", number, language)
                        .isEqualTo(parts.size() == 1 ? List.of(0) : List.of(0, 1));
                assertThat(parts.size() == 1 ? document.getNumberOfPages() : 1).isEqualTo(1);
            }
        }
    }

    @Test
    void theClassGetsBlanksAndTheTeacherWhatBelongsIntoThem() throws IOException {
        try (PDDocument document = handOut(run("S03"), "A question?", Language.ENGLISH)) {
            assertThat(text(document, 1, 1)).contains("A question?", "POST /login", "______", "Three questions", "1.",
                    "2.", "3.", "Try this switch")
                    .doesNotContain("303", "session.lookup", "Expected wrong answer");
            assertThat(text(document, 2, document.getNumberOfPages())).contains("303", "session.lookup", "S03@3",
                    "a row of the table sessions", "Expected wrong answer",
                    "authscope compare session-login --b anonymousSession=on");
        }
        try (PDDocument document = handOut(run("S03"), "A question?", Language.KOREAN)) {
            assertThat(text(document, 1, 1)).contains("앨리스", "질문 세 가지", "이 설정을 바꾸어 보기");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void hostileWordsChangeNothingButThemselves(String hostile) throws IOException {
        ExportedRun run = new ExportedRun("told", 1, Map.of(), HostileStories.story(hostile), List.of());
        try (PDDocument document = handOut(run, hostile, Language.ENGLISH)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(document.getPage(0).getAnnotations()).isEmpty();
        }
    }
}
