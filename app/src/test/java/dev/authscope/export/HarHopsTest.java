package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.flow.Timeline;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

class HarHopsTest {

    /** The entries of the first steps of S20, really carried out. */
    private static List<JsonNode> entries(Map<String, String> switches) throws IOException {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        Scenario scenario = library.load(library.find("sticky-session").orElseThrow());
        try (ScenarioRun run = ScenarioRun.open(scenario, new RunChoice(switches, 7, true))) {
            for (int step = 0; step < 2; step++) {
                run.next();
            }
            Timeline timeline = run.timeline();
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            ExportFormats.find("har")
                    .orElseThrow()
                    .exporter()
                    .write(new ExportSubject(SvgWriterTest.told(timeline), StepRange.whole(timeline), "A run", Map.of(),
                            Language.ENGLISH, SvgTheme.LIGHT, false), stream);
            List<JsonNode> entries = new ArrayList<>();
            JsonMapper.shared().readTree(stream.toByteArray()).at("/log/entries").values().forEach(entries::add);
            return entries;
        }
    }

    private static Map<String, String> comments(JsonNode entry) {
        Map<String, String> comments = new TreeMap<>();
        entry.at("/request/headers")
                .values()
                .stream()
                .filter(field -> field.has("comment"))
                .forEach(field -> comments.put(field.get("name").asString(), field.get("comment").asString()));
        return comments;
    }

    @Test
    void theInnerHopIsAnEntryOfItsOwnThatSaysWhereItBelongsAndWhatWasAdded() throws IOException {
        List<JsonNode> entries = entries(Map.of());
        assertThat(entries).hasSize(4);
        JsonNode outer = entries.get(0);
        JsonNode inner = entries.get(1);
        assertThat(outer.has("_hop")).isFalse();
        assertThat(comments(outer)).isEmpty();
        assertThat(inner.at("/_hop/from").asString()).isEqualTo("lb");
        assertThat(inner.at("/_hop/to").asString()).isEqualTo("node-1");
        assertThat(inner.at("/_hop/within")).isEqualTo(outer.get("_exchange"));
        assertThat(inner.at("/response/status")).isEqualTo(outer.at("/response/status"));
        assertThat(inner.at("/timings/comment").asString()).contains("behind the balancer");
        assertThat(comments(inner)).containsOnlyKeys("Forwarded", "Via")
                .containsEntry("Via", "added by an intermediary (RFC 9110 7.6.3)")
                .containsEntry("Forwarded", "added by the balancer (RFC 7239)");
        assertThat(entries.get(3).at("/_hop/within")).isEqualTo(entries.get(2).get("_exchange"));
    }

    @Test
    void nothingButTheNamedFieldsIsAdded() throws IOException {
        List<JsonNode> entries = entries(Map.of());
        List<String> sent = names(entries.get(2));
        List<String> passedOn = names(entries.get(3));
        assertThat(passedOn).containsAll(sent.stream().filter(name -> !name.equals("connection")).toList());
        assertThat(passedOn.stream().filter(name -> !sent.contains(name)).toList()).containsExactlyInAnyOrder("via",
                "forwarded");
    }

    private static List<String> names(JsonNode entry) {
        return entry.at("/request/headers")
                .values()
                .stream()
                .map(field -> field.get("name").asString().toLowerCase(Locale.ROOT))
                .toList();
    }

    @Test
    void anAddressOfTheModelIsCalledOneOnBothHops() throws IOException {
        List<JsonNode> entries = entries(Map.of("balancer", "sticky-ip"));
        assertThat(comments(entries.get(0))).containsOnly(Map.entry("Forwarded",
                "MODEL: stands for the address of the client"));
        assertThat(comments(entries.get(1)).get("Forwarded")).endsWith("with a MODEL address");
    }
}
