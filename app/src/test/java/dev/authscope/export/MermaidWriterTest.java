package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

class MermaidWriterTest {

    private static String mermaid(Timeline timeline, boolean fullSecrets) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find("mermaid")
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(SvgWriterTest.told(timeline), StepRange.whole(timeline), "A run", Map.of(),
                        Language.ENGLISH,
                        SvgTheme.LIGHT, fullSecrets), stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aRunIsOneStatementALine() throws IOException {
        assertThat(mermaid(DiagramTimelines.session(), false)).isEqualTo("""
                sequenceDiagram
                    accTitle: A run#58; sequence diagram
                    actor p0 as Alice
                    participant p1 as shop.example
                    p0->>p1: 3 POST /login
                    p1-->>p0: 303 [SID1]
                    p0->>p1: 4 GET / [SID1]
                    p1-->>p0: 200
                    Note over p0: Alice changes the cookie SID
                    p0->>p1: 6 GET /cart [SID ?]
                    p1-->>p0: ✕ 401 session_unknown [-SID]
                    Note over p1: session.lookup
                """);
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.SvgWriterTest#hostileWords")
    void hostileWordsAddNoLineAndNoSignThatMermaidReads(String hostile) throws IOException {
        List<String> harmless = mermaid(SvgWriterTest.story("harmless"), false).lines().toList();
        List<String> lines = mermaid(SvgWriterTest.story(hostile), false).lines().toList();
        assertThat(lines).hasSameSizeAs(harmless);
        for (int i = 0; i < lines.size(); i++) {
            int text = harmless.get(i).indexOf("harmless");
            String line = lines.get(i);
            if (text < 0) {
                assertThat(line).isEqualTo(harmless.get(i));
            } else {
                int start = Math.max(harmless.get(i).indexOf(": "), harmless.get(i).indexOf(" as ")) + 2;
                assertThat(line).startsWith(harmless.get(i).substring(0, start));
                assertThat(line.substring(start).replaceAll("#\\d+;", "")).doesNotContain(";", "#", "%", ":", "<", ">",
                        "{", "}", "$", "\"", "`");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"end", "END", "the end", "/end/x", "end;" })
    void theWordEndClosesNothing(String text) {
        assertThat(MermaidWriter.escaped(text).toLowerCase(Locale.ROOT)).doesNotContainPattern("\\bend\\b")
                .contains("#101;nd");
    }

    @Test
    void valuesAreListedOnlyWhenSecretsAreAskedForAndThenItSaysSo() throws IOException {
        assertThat(mermaid(DiagramTimelines.session(), false)).doesNotContain(DiagramTimelines.SID1);
        assertThat(mermaid(DiagramTimelines.session(), true)).contains("%% This file holds secrets in full.",
                "%% SID1 = " + DiagramTimelines.SID1);
    }
}
