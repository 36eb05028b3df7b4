package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.RandomStories;
import dev.authscope.diagram.Story;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

class SvgWriterTest {

    static String svg(Timeline timeline, Language language, SvgTheme theme, boolean fullSecrets) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find("svg")
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(told(timeline), StepRange.whole(timeline), "A run", Map.of("3", "login"),
                        language,
                        theme, fullSecrets), stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    /** A run that was told by hand: a timeline without reports. */
    static ExportedRun told(Timeline timeline) {
        return new ExportedRun("told", 1, Map.of(), timeline, List.of());
    }

    private static SvgDocument document(Timeline timeline) throws Exception {
        return SvgDocument.parse(svg(timeline, Language.ENGLISH, SvgTheme.LIGHT, false));
    }

    @RepeatedTest(30)
    void everyRequestAndEveryAnswerIsExactlyOneElement(RepetitionInfo repetition) throws Exception {
        Timeline timeline = RandomStories.tell(new Random(repetition.getCurrentRepetition()));
        Map<Integer, String> requests = new TreeMap<>();
        Map<Integer, String> answers = new TreeMap<>();
        for (FlowEvent event : timeline.events()) {
            if (event instanceof FlowEvent.RequestSent sent) {
                requests.put(sent.stamp().exchange(), sent.stamp().step());
            } else if (event instanceof FlowEvent.ResponseArrived arrived) {
                answers.put(arrived.stamp().exchange(), arrived.stamp().step());
            }
        }
        SvgDocument document = document(timeline);
        assertThat(document.kind("request")).hasSameSizeAs(requests.keySet());
        assertThat(document.exchanges("request")).isEqualTo(requests);
        assertThat(document.kind("response")).hasSameSizeAs(answers.keySet());
        assertThat(document.exchanges("response")).isEqualTo(answers);
    }

    @Test
    void theDocumentStandsAloneAndSaysWhatItShows() throws Exception {
        String text = svg(DiagramTimelines.reuse(), Language.KOREAN, SvgTheme.DARK, false);
        SvgDocument document = SvgDocument.parse(text);
        assertThat(document.root().getNamespaceURI()).isEqualTo("http://www.w3.org/2000/svg");
        assertThat(document.root().getAttribute("lang")).isEqualTo("ko");
        assertThat(document.root().getAttribute("role")).isEqualTo("img");
        assertThat(document.elements()).filteredOn(element -> element.getNodeName().equals("desc"))
                .singleElement()
                .satisfies(desc -> assertThat(desc.getTextContent())
                        .isEqualTo("요청 6개, 응답 6개, 그중 거부 2개입니다. 왼쪽부터 앨리스, shop.example, 맬러리입니다."));
        assertThat(text.replace("http://www.w3.org/2000/svg", "")).doesNotContain("href", "@import", "<script",
                "http://");
    }

    @Test
    void everyReferenceInsideTheDocumentLeadsSomewhere() throws Exception {
        String text = svg(DiagramTimelines.failures(), Language.ENGLISH, SvgTheme.LIGHT, false)
                + svg(DiagramTimelines.reuse(), Language.ENGLISH, SvgTheme.LIGHT, false);
        List<String> ids = Pattern.compile("url\\(#([\\w-]+)\\)")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(ids).isNotEmpty().allSatisfy(id -> assertThat(text).contains("id=\"" + id + "\""));
    }

    static Stream<String> hostileWords() {
        return Stream.of("<script>alert(1)</script>", "\"><g data-kind=\"request\">", "]]>", "&amp;&#60;",
                "</text></svg>",
                "<!--", "\0\u0001\u001b[31m", "\u202egnp.exe", "\ud83c", "\ufffe\uffff", "'onload='x",
                "x;y#z%%end\nend",
                "=cmd|'/c calc'!A1", "@SUM(1)", "../../etc/passwd", "..\\..\\x", "%%{init: {'theme':'dark'}}%%",
                "!include /etc/passwd", "@enduml\n@startuml", "click p0 call alert()", "</script><script>x()</script>",
                "\u009b31m\u009d0;t\u0007", "\r\nSet-Cookie: a=b", "${7*7}{{7*7}}",
                "\u2028\u2029", "<![CDATA[", "&lt;", "url(#hatch)");
    }

    @ParameterizedTest
    @MethodSource("hostileWords")
    void markupAndControlsInAnythingFromTheWireStayText(String hostile) throws Exception {
        SvgDocument harmless = document(story("harmless"));
        SvgDocument document = document(story(hostile));
        assertThat(document.shape()).isEqualTo(harmless.shape());
        assertThat(document.exchanges("request")).hasSameSizeAs(harmless.exchanges("request"));
        assertThat(document.text()).doesNotContainPattern("[\\x00-\\x09\\x0b-\\x1f\\x7f\u202e\u2028\ufffe\uffff]");
    }

    /** The word everywhere; in cookies without the semicolon, which would begin another cookie. */
    static Timeline story(String word) {
        String cookie = word.replace(";", "");
        return Story.usual()
                .step(word, "alice")
                .sends("alice", word, "https://shop.example/" + word)
                .header("Cookie", cookie + "=1")
                .header("Authorization", word)
                .fails(word)
                .issues("SID", word, "value-of-an-item")
                .alarms(word)
                .answered(303, word, new Header("Location", "/" + word), new Header("Set-Cookie", cookie + "=1"))
                .loot(word, word)
                .edits(cookie)
                .sends("mallory", "GET", "https://shop.example/")
                .losesAnswer(word)
                .timeline();
    }

    @Test
    void valuesStandInTheFileOnlyWhenSecretsAreAskedForAndThenItSaysSo() throws Exception {
        Timeline timeline = DiagramTimelines.session();
        String shortened = svg(timeline, Language.ENGLISH, SvgTheme.LIGHT, false);
        assertThat(shortened).doesNotContain(DiagramTimelines.SID1, "holds secrets").contains("SID1");
        String full = svg(timeline, Language.ENGLISH, SvgTheme.LIGHT, true);
        assertThat(full).contains(DiagramTimelines.SID1, "This file holds secrets in full.");
    }

    @ParameterizedTest
    @MethodSource("themes")
    void everyTextIsReadableOnWhatItStandsOn(SvgTheme theme) {
        double least = theme == SvgTheme.CONTRAST || theme == SvgTheme.PRINT ? 7 : 4.5;
        for (String ground : List.of(theme.ground(), theme.surface())) {
            assertThat(Stream.of(theme.text(), theme.quiet(), theme.session(), theme.access(), theme.refresh(),
                    theme.csrf(),
                    theme.cookie()))
                    .allSatisfy(colour -> assertThat(contrast(colour, ground)).isGreaterThanOrEqualTo(least));
        }
    }

    static Stream<SvgTheme> themes() {
        return SvgTheme.all().stream();
    }

    /** WCAG 2.2, "contrast ratio". */
    private static double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        double[] parts = new double[3];
        for (int i = 0; i < 3; i++) {
            double part = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            parts[i] = part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
    }
}
