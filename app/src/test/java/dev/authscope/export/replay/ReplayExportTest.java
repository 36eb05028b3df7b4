package dev.authscope.export.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.HostileStories;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.FlowEvent;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

class ReplayExportTest {

    private static ExportedRun reuse;

    @BeforeAll
    static void runAScenarioWithAnAttacker() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        try (ScenarioRun run = ScenarioRun.open(library.load(library.find("S13").orElseThrow()), RunChoice.DEFAULT)) {
            List<StepReport> reports = new ArrayList<>();
            run.steps().forEach(step -> reports.add(run.next()));
            reuse = ExportedRun.of(run, reports);
        }
    }

    private static Document page(ExportedRun run, String title) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ReplayExport.write(new ExportSubject(run, StepRange.whole(run.timeline()), title, Map.of(), Language.ENGLISH,
                SvgTheme.LIGHT, false), stream);
        return Jsoup.parse(stream.toString(StandardCharsets.UTF_8));
    }

    private static ExportedRun told(String word) {
        return new ExportedRun("told", 1, Map.of(), HostileStories.story(word), List.of());
    }

    @Test
    void thePolicyAllowsThePagesOwnStyleAndScriptAndNothingElse() throws Exception {
        Document page = page(reuse, "t");
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'; style-src 'sha256-").doesNotContain("unsafe", "*", "http");
        List<Element> own = List.copyOf(page.select("style, script"));
        assertThat(own).hasSize(4);
        for (Element element : own) {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(element.data().getBytes(StandardCharsets.UTF_8));
            assertThat(policy).contains("'sha256-" + Base64.getEncoder().encodeToString(digest) + "'");
        }
        assertThat(page.select("[style], [src], [href], [onclick], [onload], iframe, object, link, form")).isEmpty();
    }

    @Test
    void theLastStepTellsTheConclusionAndTheLinesToTakeHome() throws IOException {
        assertThat(page(reuse, "t").select("section.step:last-of-type .conclusion")).hasSize(2);
        assertThat(page(reuse, "t").select(".conclusion, .closing")).hasSize(2);
        Scenario scenario = ScenarioLibrary.bundled().load(ScenarioLibrary.bundled().find("S15").orElseThrow());
        RunChoice recommended = new RunChoice(Map.of("preset", "recommended"), 1, true);
        try (ScenarioRun run = ScenarioRun.open(scenario, recommended)) {
            List<StepReport> reports = new ArrayList<>();
            run.steps().forEach(step -> reports.add(run.next()));
            Document page = page(ExportedRun.of(run, reports), "t");
            assertThat(page.select("div[lang=en] .closing dt").eachText())
                    .containsExactly("Prevent", "Shorten", "Notice and cut off", "What remains");
            assertThat(page.select("div[lang=ko] .closing dd")).hasSize(4);
            reports.removeLast();
            assertThat(page(ExportedRun.of(run, reports), "t").select(".conclusion, .closing")).isEmpty();
        }
    }

    @Test
    void eachStepHasItsDiagramAndItsTablesInBothLanguages() throws IOException {
        Document page = page(reuse, "t");
        assertThat(page.select("section.step")).hasSameSizeAs(reuse.reports());
        for (Element step : page.select("section.step")) {
            for (String language : List.of("en", "ko")) {
                Element one = step.select("> noscript > div[data-language=" + language + "][lang=" + language + "]")
                        .first();
                assertThat(one.select("h2").text()).isNotBlank();
                assertThat(one.select("svg[role=img]")).hasSize(1);
                String[] labels = one.select("svg").attr("aria-labelledby").split(" ");
                assertThat(labels).hasSize(2).allSatisfy(id -> assertThat(page.select("#" + id)).hasSize(1));
                assertThat(one.select("th")).allSatisfy(head -> assertThat(head.attr("scope")).isIn("row", "col"));
            }
        }
        Element end = page.select("section.step").last();
        assertThat(end.select("caption").eachText()).contains("Server: table refreshTokens", "Mallory holds",
                "서버: refreshTokens 테이블", "맬러리가 가진 것");
        assertThat(page.select("section.step summary").eachText()).isNotEmpty();
    }

    @Test
    void everyRequestOfTheRunIsInTheDiagramOfItsStep() throws IOException {
        Document page = page(reuse, "t");
        long sent = reuse.timeline()
                .events()
                .stream()
                .filter(event -> event instanceof FlowEvent.RequestSent request
                        && !request.purpose().equals("probe"))
                .count();
        assertThat(page.select("div[lang=en] svg [data-kind=request]")).hasSize((int) sent);
        assertThat(page.select("div[lang=ko] svg [data-kind=request]")).hasSize((int) sent);
    }

    @Test
    void idsAreThePagesOwnOnlyOnceAndReferencesLeadSomewhere() throws IOException {
        Document page = page(reuse, "t");
        assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
        for (String value : page.select("[marker-end]").eachAttr("marker-end")) {
            assertThat(page.select("#" + value.substring(5, value.length() - 1))).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void hostileWordsAddNoElementAndNoAttribute(String hostile) throws IOException {
        assertThat(shape(page(told(hostile), hostile))).isEqualTo(shape(page(told("harmless"), "harmless")));
    }

    private static List<String> shape(Document page) {
        return page.getAllElements()
                .stream()
                .filter(element -> !element.normalName().equals("rect"))
                .map(element -> element.normalName()
                        + element.attributes().asList().stream().map(a -> a.getKey()).toList())
                .toList();
    }
}
