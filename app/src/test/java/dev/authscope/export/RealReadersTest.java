package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.flow.FlowEvent;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

/** What other programs make of every scenario. */
class RealReadersTest {

    private static final Schema HAR = har();

    private static Schema har() {
        try {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(Files.readString(Path.of("src", "test", "resources", "schemas", "har-1.2.json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> scenarios() {
        return ScenarioLibrary.bundled().entries().stream().map(ScenarioLibrary.Entry::number).toList();
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

    @ParameterizedTest
    @MethodSource("scenarios")
    void plantUmlAndTheSchemaOfHarTakeIt(String number) throws IOException {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        List<StepReport> reports = new ArrayList<>();
        try (ScenarioRun run = ScenarioRun.open(library.load(library.find(number).orElseThrow()),
                RunChoice.DEFAULT)) {
            run.steps().forEach(step -> reports.add(run.next()));
            ExportedRun exported = ExportedRun.of(run, reports);
            for (Language language : Language.values()) {
                ByteArrayOutputStream drawn = new ByteArrayOutputStream();
                String told = new SourceStringReader(export("plantuml", exported, language))
                        .outputImage(drawn, new FileFormatOption(FileFormat.SVG))
                        .getDescription();
                assertThat(told).as(number).contains("participants)");
                assertThat(drawn.toString(StandardCharsets.UTF_8)).doesNotContain("Syntax Error", "[From string");
                assertThat(HAR.validate(export("har", exported, language), InputFormat.JSON)).as(number).isEmpty();
            }
            assertThat(exported.timeline().events()).anyMatch(FlowEvent.ResponseArrived.class::isInstance);
        }
    }
}
