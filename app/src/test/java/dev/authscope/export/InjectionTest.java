package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.flow.Timeline;
import dev.authscope.recording.RecordingReader;
import dev.authscope.texts.Language;

/** Words from the wire, in titles, in names of steps and in captions, that mean something to whoever reads a file. */
class InjectionTest {

    private static final List<String> TEXT_FORMATS = List.of("svg", "mermaid", "plantuml", "har", "markdown", "html",
            "json");

    static Stream<Arguments> everyFormatWithEveryWord() {
        return ExportFormats.names()
                .stream()
                .flatMap(format -> HostileStories.words().map(word -> Arguments.of(format, word)));
    }

    private static byte[] export(String format, String word, boolean fullSecrets) throws IOException {
        Timeline timeline = HostileStories.story(word);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportedRun run = new ExportedRun(word, 1, Map.of(word, word), timeline, List.of());
        ExportFormats.find(format)
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(run, StepRange.whole(timeline), word, Map.of(word, "c " + word),
                        Language.ENGLISH,
                        SvgTheme.LIGHT, fullSecrets, 0.2), stream);
        return stream.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("everyFormatWithEveryWord")
    void aWordStaysAWord(String format, String word) throws Exception {
        byte[] octets = export(format, word, false);
        String text = new String(octets, StandardCharsets.UTF_8);
        if (TEXT_FORMATS.contains(format)) {
            export(format, word, true);
            // Nothing that a terminal obeys, nothing that turns text around, and no octets that are no UTF-8.
            assertThat(text).doesNotContainPattern(
                    "[\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufffe\\uffff]");
            assertThat(text.getBytes(StandardCharsets.UTF_8)).isEqualTo(octets);
        }
        switch (format) {
            case "svg" -> svg(text, new String(export("svg", "harmless", false), StandardCharsets.UTF_8));
            case "html" -> html(text, new String(export("html", "harmless", false), StandardCharsets.UTF_8));
            case "har", "json" -> assertThat(JsonMapper.shared().readTree(text).isObject()).isTrue();
            case "mermaid" -> assertThat(text.lines().map(String::strip))
                    .noneMatch(line -> line.startsWith("%%{") || line.startsWith("click"))
                    .hasSameSizeAs(new String(export("mermaid", "harmless", false), StandardCharsets.UTF_8).lines()
                            .toList());
            case "plantuml" -> assertThat(text.lines().map(String::strip))
                    .noneMatch(line -> line.startsWith("!"))
                    .filteredOn(line -> line.startsWith("@"))
                    .containsExactly("@startuml", "@enduml");
            case "markdown" -> assertThat(text).doesNotContainPattern("(?<!\\\\)<script|\\]\\(http");
            case "recording" -> assertThat(RecordingReader.read(new ByteArrayInputStream(octets)).timeline().events())
                    .isEqualTo(HostileStories.story(word).events());
            case "pictures" -> names(octets);
            default -> assertThat(octets).isNotEmpty();
        }
    }

    private static void svg(String text, String harmless) throws Exception {
        assertThat(SvgDocument.parse(text).shape()).isEqualTo(SvgDocument.parse(harmless).shape());
    }

    private static void html(String text, String harmless) {
        Document page = Jsoup.parse(text);
        Document usual = Jsoup.parse(harmless);
        for (String tag : List.of("script", "style", "link", "iframe", "img", "object", "form", "base", "meta")) {
            assertThat(page.select(tag)).as(tag).hasSameSizeAs(usual.select(tag));
        }
        assertThat(page.select("script").eachText()).isEqualTo(usual.select("script").eachText());
        for (Element element : page.getAllElements()) {
            assertThat(element.attributes().asList())
                    .noneMatch(one -> one.getKey().startsWith("on")
                            || one.getValue().strip().toLowerCase(Locale.ROOT).startsWith("javascript:"));
        }
    }

    private static void names(byte[] zip) throws IOException {
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                assertThat(entry.getName()).matches("[A-Za-z0-9_.-]+\\.png").doesNotContain("..");
            }
        }
    }
}
