package dev.authscope.export.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.HostileStories;
import dev.authscope.export.PlayedRuns;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.texts.Language;

/** The replay and Mermaid's diagrams of every scenario in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BrowserReadersTest {

    private static final String MERMAID = "META-INF/maven/org.webjars.npm/mermaid/pom.properties";

    @TempDir
    private static Path folder;

    private RealBrowser browser;
    private BrowserTab tab;

    @BeforeAll
    void startTheBrowser() throws IOException {
        browser = new RealBrowser(OtherProgram.browser(), Files.createDirectory(folder.resolve("profile")));
        tab = browser.tab();
        tab.size(1280, 800);
    }

    @AfterAll
    void endTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static String export(String format, ExportedRun run, Language language) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find(format)
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(run, StepRange.whole(run.timeline()), "Title", Map.of(), language,
                        SvgTheme.LIGHT, false), stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    private Path page(String name, String html) throws IOException {
        return Files.writeString(folder.resolve(name), html);
    }

    private String shown() {
        return tab.evaluate("[...document.querySelectorAll('section.step')].filter(s => s.offsetParent !== null)"
                + ".map(s => s.id).join() + ' ' + document.getElementById('place').textContent").asString();
    }

    @Test
    void whatIsWrongInAPageIsHeard() throws IOException {
        tab.open(page("wrong.html", "<!DOCTYPE html><meta http-equiv=Content-Security-Policy content=\"default-src "
                + "'none'; script-src 'nonce-a'\"><script nonce=a>setTimeout(() => { throw new Error('thrown'); }); "
                + "fetch('http://elsewhere.example/').catch(() => {});</script><script>alert(1)</script>"
                + "<img src=other.png>"));
        assertThat(tab.complaints()).anyMatch(one -> one.contains("thrown"))
                .anyMatch(one -> one.contains("policy script-src"))
                .anyMatch(one -> one.contains("policy connect-src"));
        tab.open(page("asks.html", "<!DOCTYPE html><img src=other.png>"));
        assertThat(tab.requests()).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.PlayedRuns#numbers")
    void everyStepOfAReplayIsReachedByKeyAndNothingIsAskedFor(String number) throws IOException {
        ExportedRun run = PlayedRuns.of(number);
        Path page = page(number + ".html", export("html", run, Language.ENGLISH));
        tab.open(page);
        int steps = run.reports().size();
        for (int step = 1; step <= steps; step++) {
            assertThat(shown()).isEqualTo("step-" + step + " " + step + " / " + steps);
            tab.press("ArrowRight");
        }
        assertThat(shown()).startsWith("step-" + steps + " ");
        tab.press("l");
        assertThat(tab.evaluate("[...document.querySelectorAll('.shown > div')].filter(d => d.offsetParent !== null)"
                + ".map(d => d.lang).join()").asString()).isEqualTo("ko");
        tab.press("Home");
        assertThat(shown()).startsWith("step-1 ");
        tab.press("End");
        tab.press("ArrowLeft");
        assertThat(shown()).startsWith("step-" + Math.max(1, steps - 1) + " ");
        tab.drawn();
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).containsExactly(page.toUri().toString());
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void hostileWordsInAReplayDoNothing(String hostile) throws IOException {
        Path page = page("hostile.html", export("html",
                new ExportedRun("told", 1, Map.of(), HostileStories.story(hostile), List.of()), Language.ENGLISH));
        tab.open(page);
        // A step becomes elements when it is shown, and all of them do before the page is printed.
        tab.evaluate("dispatchEvent(new Event('beforeprint'))");
        tab.drawn();
        assertThat(tab.evaluate("document.querySelectorAll('.step svg').length").asInt()).isGreaterThan(1);
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).containsExactly(page.toUri().toString());
        assertThat(tab.evaluate("document.title + document.querySelectorAll('.step script, .step img, .step iframe, "
                + ".step a, .step style').length").asString()).isEqualTo("Title0");
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void hostileWordsInAnSvgDoNothing(String hostile) throws IOException {
        Path drawing = page("hostile.svg", export("svg",
                new ExportedRun("told", 1, Map.of(), HostileStories.story(hostile), List.of()), Language.ENGLISH));
        tab.open(drawing);
        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.requests()).containsExactly(drawing.toUri().toString());
        assertThat(tab.evaluate("document.documentElement.tagName + document.querySelectorAll('script, a, image, "
                + "foreignObject, parsererror').length").asString()).isEqualTo("svg0");
    }

    @Test
    void aReplayIsWholeOnPaperAndWhereScriptsDoNotRun() throws IOException {
        ExportedRun run = PlayedRuns.of("S13");
        Path page = page("whole.html", export("html", run, Language.ENGLISH));
        tab.open(page);
        assertThat(steps("svg")).isEqualTo(1);
        tab.evaluate("dispatchEvent(new Event('beforeprint'))");
        assertThat(steps("svg")).isEqualTo(run.reports().size());
        tab.scripts(false);
        try {
            tab.open(page);
            assertThat(steps("h2")).isEqualTo(run.reports().size());
            assertThat(steps("svg")).isEqualTo(run.reports().size());
        } finally {
            tab.scripts(true);
        }
    }

    /** How many steps have become elements, counted by what each of them has in English. */
    private int steps(String element) {
        return tab.evaluate("document.querySelectorAll('.step div[lang=en] " + element + "').length").asInt();
    }

    @Test
    void aReplayIsReadAloudAsItIsSeen() throws IOException {
        tab.open(page("spoken.html", export("html", PlayedRuns.of("S13"), Language.ENGLISH)));
        List<String> first = tab.spoken();
        assertThat(first).anyMatch(one -> one.startsWith("heading Title"))
                .anyMatch(one -> one.startsWith("button ") && one.contains("next step"))
                .anyMatch(one -> one.startsWith("status"));
        // The other language and the other steps are not there for who listens, either.
        assertThat(first.stream().filter(one -> one.startsWith("image ") && one.length() > 6)).hasSize(1);
        tab.press("End");
        assertThat(shown()).startsWith(tab.evaluate("document.activeElement.id").asString() + " ");
        List<String> last = tab.spoken();
        assertThat(last.stream().filter(one -> one.startsWith("image ") && one.length() > 6)).hasSize(1);
        assertThat(last).anyMatch(one -> one.startsWith("columnheader ")).anyMatch(one -> one.startsWith("rowheader "));
        tab.picture(Path.of("target", "screens", "replay-en.png"));
        tab.press("l");
        tab.picture(Path.of("target", "screens", "replay-ko.png"));
        assertThat(tab.spoken()).anyMatch(one -> one.startsWith("heading ") && one.matches(".*[가-힣].*"));
    }

    @Test
    void mermaidTakesEveryScenarioInBothLanguages() throws IOException {
        withMermaid();
        for (String number : PlayedRuns.numbers()) {
            for (Language language : Language.values()) {
                String text = export("mermaid", PlayedRuns.of(number), language);
                assertThat(tab.evaluate("mermaid.parse(" + quoted(text) + ").then(is => is.diagramType)").asString())
                        .as("%s in %s", number, language)
                        .isEqualTo("sequence");
            }
        }
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void mermaidDrawsEveryMessageAndRefusesWhatIsNoDiagram() throws IOException {
        withMermaid();
        String text = export("mermaid", PlayedRuns.of("S13"), Language.KOREAN);
        long messages = text.lines().filter(line -> line.strip().matches("p\\d+-+(>>|x)p\\d+:.*")).count();
        JsonNode drawn = tab.evaluate("mermaid.render('drawing', " + quoted(text) + ").then(made => { "
                + "document.body.innerHTML = made.svg; return [document.querySelectorAll('.messageText').length, "
                + "document.body.textContent]; })");
        assertThat(drawn.get(0).asLong()).isEqualTo(messages).isGreaterThan(10);
        assertThat(drawn.get(1).asString()).contains("POST /auth/token", "앨리스");
        tab.picture(Path.of("target", "screens", "mermaid.png"));
        assertThat(tab.evaluate("mermaid.parse('sequenceDiagram\\n  p0->').then(() => 'taken', () => 'refused')")
                .asString()).isEqualTo("refused");
    }

    @Test
    void mermaidReadsHostileWordsAsWords() throws IOException {
        withMermaid();
        for (String word : HostileStories.words().toList()) {
            String text = export("mermaid",
                    new ExportedRun("told", 1, Map.of(), HostileStories.story(word), List.of()), Language.ENGLISH);
            String harmless = export("mermaid",
                    new ExportedRun("told", 1, Map.of(), HostileStories.story("harmless"), List.of()),
                    Language.ENGLISH);
            assertThat(shape(text)).as(word).isEqualTo(shape(harmless));
        }
        assertThat(tab.complaints()).isEmpty();
    }

    /** How many of what Mermaid draws. */
    private String shape(String text) {
        return tab.evaluate("mermaid.render('drawing', " + quoted(text) + ").then(made => { const p = new DOMParser()"
                + ".parseFromString(made.svg, 'text/html'); return ['.messageText', '.noteText', 'script', 'a', 'img', "
                + "'foreignObject'].map(s => p.querySelectorAll(s).length).join(); })").asString();
    }

    private void withMermaid() throws IOException {
        // It lies beside the modules, on the class path.
        ClassLoader files = BrowserReadersTest.class.getClassLoader();
        Properties properties = new Properties();
        try (InputStream stream = files.getResourceAsStream(MERMAID)) {
            properties.load(stream);
        }
        try (InputStream script = files.getResourceAsStream("META-INF/resources/webjars/mermaid/"
                + properties.getProperty("version") + "/dist/mermaid.min.js")) {
            Files.write(folder.resolve("mermaid.js"), script.readAllBytes());
        }
        tab.open(page("mermaid.html", "<!DOCTYPE html><meta charset=utf-8><script src=mermaid.js></script><body>"));
        tab.evaluate("mermaid.initialize({startOnLoad: false, maxTextSize: 10000000, maxEdges: 100000})");
    }

    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
