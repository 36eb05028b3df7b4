package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

/** Held against PlantUML itself. */
class PlantUmlWriterTest {

    private static final Pattern TEXT = Pattern.compile("<text[^>]*>([^<]*)</text>");

    private static String plantUml(Timeline timeline, String title, boolean fullSecrets) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find("plantuml")
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(SvgWriterTest.told(timeline), StepRange.whole(timeline), title, Map.of(),
                        Language.ENGLISH, SvgTheme.LIGHT, fullSecrets), stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    /** The texts that PlantUML draws. */
    private static List<String> drawn(String source) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        String told = new SourceStringReader(source)
                .outputImage(stream, new FileFormatOption(FileFormat.SVG))
                .getDescription();
        String svg = stream.toString(StandardCharsets.UTF_8);
        assertThat(svg).as(source).doesNotContain("Syntax Error", "[From string");
        assertThat(told).contains("participants)");
        return TEXT.matcher(svg)
                .results()
                .map(match -> match.group(1)
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&amp;", "&")
                        .replace('\u00a0', ' ')
                        .strip())
                .toList();
    }

    @Test
    void aRunIsOneStatementALine() throws IOException {
        assertThat(
                plantUml(DiagramTimelines.session(), "A run", false).lines().filter(line -> !line.startsWith("skin")))
                .containsExactly("@startuml", "title A run&#58; sequence diagram", "actor \"Alice\" as p0 #f4f6f9",
                        "participant \"shop.example\" as p1 #f4f6f9", "p0 -[#1a2330]> p1 : 3 POST /login",
                        "p1 --[#1a2330]>> p0 : 303 <color:#0a766b>&#91;SID1&#93;</color>",
                        "p0 -[#1a2330]> p1 : 4 GET / <color:#0a766b>&#91;SID1&#93;</color>",
                        "p1 --[#1a2330]>> p0 : 200", "note over p0 #f4f6f9 : Alice changes the cookie SID",
                        "p0 -[#1a2330]> p1 : 6 GET /cart <color:#0a766b>&#91;SID ?&#93;</color>",
                        "p1 --[#1a2330]>> p0 : ✕ 401 session_unknown <color:#9a5b00>&#91;-SID&#93;</color>",
                        "note over p1 #f4f6f9 : session.lookup", "@enduml");
    }

    @Test
    void plantUmlDrawsAttacksLoopsNotesAndFailures() throws IOException {
        assertThat(drawn(plantUml(DiagramTimelines.reuse(), "Reuse", false))).contains("Mallory",
                "Alarm: a used refresh token came again: RT1, RT2");
        assertThat(drawn(plantUml(DiagramTimelines.failures(), "Failures", false))).anyMatch(
                text -> text.startsWith("no answer"));
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.SvgWriterTest#hostileWords")
    void hostileWordsAddNoLineAndAreDrawnAsTheyAre(String hostile) throws IOException {
        List<String> harmless = plantUml(SvgWriterTest.story("harmless"), "t", false).lines().toList();
        String source = plantUml(SvgWriterTest.story(hostile), "t", false);
        assertThat(source.lines()).hasSameSizeAs(harmless);
        drawn(source);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%getenv(\"HOME\")", "%date()", "!include x", "@enduml", "end note", "\\n two", "//it//",
            "**b** __u__ --s-- ~~w~~ \"\"m\"\"", "<b>bold</b>", "<img:x.png>", "[[http://x y]]", "<U+0041>", "&#65;",
            "' comment", "/' block '/", "== x ==", "|= a | b |", "* list", "# one", "<$sprite>", "$variable", "x\ny",
            "alice -> bob : forged", "<color:red>x", "..", "...", "{{ wire }}", "<&heart>", ":smile:", "~x",
            "<latex>x</latex>", "skinparam x y" })
    void whateverPlantUmlCouldReadAsItsOwnStaysText(String hostile) throws IOException {
        String source = plantUml(DiagramTimelines.session(), hostile, false);
        String shown = hostile.replace('\n', '\ufffd').strip().replaceAll(" +", " ");
        assertThat(drawn(source)).anySatisfy(
                text -> assertThat(text.replaceAll(" +", " ")).isEqualTo(shown + ": sequence diagram"));
        assertThat(source.lines()).hasSize(plantUml(DiagramTimelines.session(), "x", false).split("\n").length);
    }

    @Test
    void valuesAreListedOnlyWhenSecretsAreAskedForAndThenItSaysSo() throws IOException {
        assertThat(plantUml(DiagramTimelines.session(), "t", false)).doesNotContain(DiagramTimelines.SID1);
        assertThat(plantUml(DiagramTimelines.session(), "t", true)).contains("footer This file holds secrets in full.",
                "' SID1 = " + DiagramTimelines.SID1);
    }
}
