package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;
import dev.authscope.recording.Recording;
import dev.authscope.recording.RecordingReader;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

/** Exports of every scenario of the library, really carried out, and what other programs make of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealRunExportTest {

    private static final Schema HAR = har();
    /** Nobody logs in here. */
    private static final Set<String> WITHOUT_SECRETS = Set.of("S35");

    private final Map<String, ExportedRun> runs = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();

    @BeforeAll
    void runEverything() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        library.entries().forEach(entry -> {
            titles.put(entry.number(), entry.title().en());
            runs.put(entry.number(), PlayedRuns.of(entry.number()));
        });
    }

    private static Schema har() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("src", "test", "resources", "schemas", "har-1.2.json")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String export(String format, ExportedRun run, String title, boolean fullSecrets) throws IOException {
        return export(format, run, title, fullSecrets, Language.ENGLISH);
    }

    private static String export(String format, ExportedRun run, String title, boolean fullSecrets, Language language)
            throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        Map<String, String> captions = new LinkedHashMap<>();
        run.reports().forEach(report -> {
            if (report.step().label() != null) {
                captions.put(report.step().id(), report.step().label().in(language));
            }
        });
        ExportFormats.find(format)
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(run, StepRange.whole(run.timeline()), title, captions, language,
                        SvgTheme.LIGHT, fullSecrets, scale(format)), stream);
        return ReadableExport.of(format, stream.toByteArray());
    }

    /** Painting takes long, and nobody can read a secret out of pixels that is no text in SVG; what stands beside them counts. */
    private static double scale(String format) {
        return Set.of("png", "apng", "pictures").contains(format) ? 0.1 : ExportSubject.USUAL_SCALE;
    }

    /** All but the recording, which must hold everything. */
    static List<String> formats() {
        return ExportFormats.names().stream().filter(name -> !name.equals("recording")).toList();
    }

    @Test
    void everyRunOpensFromItsRecordingAsItWas() throws Exception {
        for (Map.Entry<String, ExportedRun> run : runs.entrySet()) {
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            ExportedRun written = run.getValue();
            RecordingExport.write(new ExportSubject(written, StepRange.whole(written.timeline()), "", Map.of(),
                    Language.ENGLISH, SvgTheme.LIGHT, false), stream);
            Recording recording = RecordingReader.read(new ByteArrayInputStream(stream.toByteArray()));
            assertThat(recording.whole()).as(run.getKey()).isTrue();
            ExportedRun opened = RecordingExport.opened(recording);
            assertThat(opened.timeline().events()).as(run.getKey()).isEqualTo(written.timeline().events());
            assertThat(opened.reports()).as(run.getKey()).isEqualTo(written.reports());
            assertThat(opened.settings()).isEqualTo(written.settings());
            for (String format : List.of("svg", "json")) {
                assertThat(export(format, opened, "t", false)).as("%s of %s", format, run.getKey())
                        .isEqualTo(export(format, written, "t", false));
            }
        }
    }

    /** Of the formats made of pixels one is enough: what they paint is text in SVG, and beside the pixels all hold the same. */
    static List<String> readable() {
        return formats().stream().filter(name -> !Set.of("pictures", "apng").contains(name)).toList();
    }

    @ParameterizedTest
    @MethodSource("readable")
    void noSecretOfARunStandsInAnExport(String format) throws IOException {
        for (Map.Entry<String, ExportedRun> run : runs.entrySet()) {
            Set<String> secrets = secrets(run.getValue());
            assertThat(secrets.isEmpty()).as("secrets of " + run.getKey())
                    .isEqualTo(WITHOUT_SECRETS.contains(run.getKey()));
            SecretSearch search = new SecretSearch(secrets);
            String text = SecretForms.decoded(export(format, run.getValue(), "title", false));
            assertThat(search.found(text)).as("in %s of %s", format, run.getKey()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void secretsInFullAreThereAndTheFileSaysSo(String format) throws IOException {
        ExportedRun run = runs.get("S03");
        String text = export(format, run, "title", true);
        String sid = run.timeline()
                .events()
                .stream()
                .filter(event -> event instanceof FlowEvent.ItemIssued issued && issued.name().equals("SID1"))
                .map(event -> ((FlowEvent.ItemIssued) event).value())
                .findFirst()
                .orElseThrow();
        assertThat(text).contains(sid).containsAnyOf("This file holds secrets in full.", "\"secrets\":\"full\"");
    }

    /** What lets somebody in, found in the recorded octets in another way than the redaction finds it. */
    private static Set<String> secrets(ExportedRun run) {
        Set<String> secrets = new TreeSet<>();
        for (FlowEvent event : run.timeline().events()) {
            switch (event) {
                case FlowEvent.ItemIssued issued when Set.of("SID", "AT", "RT", "CSRF", "KEY")
                        .contains(issued.kind()) ->
                    secrets.add(issued.value());
                case FlowEvent.RequestSent sent -> lines(sent.octets(), secrets);
                case FlowEvent.ResponseArrived arrived -> {
                    lines(arrived.octets(), secrets);
                    Header.first(arrived.headers(), "Set-Cookie")
                            .map(line -> line.replaceAll("^[^=]*=|;.*$", ""))
                            .ifPresent(secrets::add);
                }
                case FlowEvent.CookieStored stored -> secrets.add(stored.cookie().value());
                // What a token says can be read by whoever has it and lets nobody in; nor does an answer read in its name.
                case FlowEvent.LootGained gained when !Set.of("claim", "header").contains(gained.kind())
                        && !gained.value().startsWith("{") ->
                    secrets.add(gained.value());
                default -> {
                }
            }
        }
        secrets.removeIf(secret -> secret.length() < 8);
        return secrets;
    }

    private static void lines(Octets octets, Set<String> secrets) {
        for (String line : octets.latin1().split("\r\n")) {
            if (line.startsWith("Cookie: ")) {
                for (String pair : line.substring(8).split("; ")) {
                    secrets.add(pair.substring(pair.indexOf('=') + 1));
                }
            } else if (line.startsWith("Authorization: Bearer ")) {
                String token = line.substring(22);
                secrets.add(token.substring(token.lastIndexOf('.') + 1));
            } else if (line.contains("password=")) {
                secrets.add(line.replaceAll(".*password=([^&]*).*", "$1"));
            } else if (line.contains("\"password\":\"")) {
                secrets.add(line.replaceAll(".*\"password\":\"([^\"]*)\".*", "$1"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.PlayedRuns#numbers")
    void plantUmlAndTheSchemaOfHarTakeIt(String number) throws IOException {
        ExportedRun run = PlayedRuns.of(number);
        for (Language language : Language.values()) {
            ByteArrayOutputStream drawn = new ByteArrayOutputStream();
            String told = new SourceStringReader(export("plantuml", run, "Title", false, language))
                    .outputImage(drawn, new FileFormatOption(FileFormat.SVG))
                    .getDescription();
            assertThat(told).as(number).contains("participants)");
            assertThat(drawn.toString(StandardCharsets.UTF_8)).doesNotContain("Syntax Error", "[From string");
            assertThat(HAR.validate(export("har", run, "Title", false, language), InputFormat.JSON)).as(number)
                    .isEmpty();
        }
        assertThat(run.timeline().events()).anyMatch(FlowEvent.ResponseArrived.class::isInstance);
    }

    @Test
    void aSecretIsFoundInEveryForm() {
        String secret = "s3cret-session-id";
        SecretSearch search = new SecretSearch(Set.of(secret, "another-secret"));
        for (String form : SecretForms.of(secret)) {
            assertThat(search.found("before " + form + " after")).contains(form);
        }
        assertThat(search.found("nothing of s3cret-session is here")).isEmpty();
    }

    @Test
    void everyExchangeOfEveryRunIsInItsDiagram() throws Exception {
        for (Map.Entry<String, ExportedRun> run : runs.entrySet()) {
            SvgDocument document = SvgDocument.parse(export("svg", run.getValue(), titles.get(run.getKey()), false));
            Set<Integer> sent = new TreeSet<>();
            Set<Integer> answered = new TreeSet<>();
            for (FlowEvent event : run.getValue().timeline().events()) {
                // A probe asks whether a value still works; it is no part of the story that the diagram tells.
                if (event instanceof FlowEvent.RequestSent request && !request.purpose().equals("probe")) {
                    sent.add(request.stamp().exchange());
                } else if (event instanceof FlowEvent.ResponseArrived arrived
                        && sent.contains(arrived.stamp().exchange())) {
                    answered.add(arrived.stamp().exchange());
                }
            }
            List<FlowEvent> events = run.getValue().timeline().events();
            assertThat(document.kind("request")).as(run.getKey()).hasSameSizeAs(sent);
            assertThat(document.exchanges("request").keySet()).isEqualTo(sent);
            assertThat(document.kind("response")).as(run.getKey()).hasSameSizeAs(answered);
            assertThat(document.exchanges("response").keySet()).isEqualTo(answered);
            // What servers say to stores and to each other has kinds of its own; of what is folded nothing inner is drawn.
            List<FlowEvent> asked = told(events, sent, FlowEvent.StoreAsked.class::isInstance);
            List<FlowEvent> copied = told(events, sent,
                    event -> event instanceof FlowEvent.Noted noted && noted.code().equals("copied"));
            assertThat(document.kind("question").size()).as(run.getKey()).isLessThanOrEqualTo(asked.size());
            assertThat(document.kind("copy").size()).as(run.getKey()).isLessThanOrEqualTo(copied.size());
            if (document.kind("repeated").isEmpty()) {
                assertThat(document.kind("question")).as(run.getKey()).hasSameSizeAs(asked);
                assertThat(document.kind("copy")).as(run.getKey()).hasSameSizeAs(copied);
            }
        }
    }

    /** What a server says for the sake of an exchange that is drawn by itself, and not folded with others alike. */
    private static List<FlowEvent> told(List<FlowEvent> events, Set<Integer> sent, Predicate<FlowEvent> which) {
        return events.stream().filter(which).filter(event -> sent.contains(event.stamp().exchange())).toList();
    }

    @Test
    void jsonHasTheFormOfRunJsonAndKeepsWhatIsNoSecret() throws IOException {
        JsonNode shown = JsonMapper.shared().readTree(export("json", runs.get("S03"), "", false));
        JsonNode whole = JsonMapper.shared().readTree(export("json", runs.get("S03"), "", true));
        assertThat(shown.propertyNames()).containsExactly("scenario", "seed", "settings", "ok", "steps", "world");
        JsonNode login = shown.at("/steps/2/exchanges/0");
        assertThat(login.at("/request/method").asString()).isEqualTo("POST");
        assertThat(login.at("/request/body").asString()).isEqualTo("username=alice&password=…");
        assertThat(login.at("/request/bytes").asInt())
                .isEqualTo(whole.at("/steps/2/exchanges/0/request/bytes").asInt());
        assertThat(login.at("/checks")).isEqualTo(whole.at("/steps/2/exchanges/0/checks"));
        assertThat(whole.propertyNames()).last().isEqualTo("secrets");
        shown.propertyNames().forEach(name -> sameShape("/" + name, shown.get(name), whole.get(name)));
    }

    /** The same tree, apart from what texts say and how entries are called that have a secret for a name. */
    private static void sameShape(String place, JsonNode shown, JsonNode whole) {
        assertThat(shown.getNodeType()).as(place).isEqualTo(whole.getNodeType());
        assertThat(shown.size()).as(place).isEqualTo(whole.size());
        List<JsonNode> members = new ArrayList<>(whole.values());
        int index = 0;
        for (JsonNode member : shown.values()) {
            sameShape(place + "/" + index, member, members.get(index++));
        }
        if (!shown.isString()) {
            assertThat(shown.isContainer() || shown.equals(whole)).as(place).isTrue();
        }
    }
}
