package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;

/**
 * What the writers of texts make of three scenarios, kept as files. {@code mvn test -Dtest=GoldenFilesTest -Dgolden.renew=true}
 * accepts what they make now; the difference then stands in the change and is to be read.
 */
class GoldenFilesTest {

    private static final Path FOLDER = Path.of("src", "test", "resources", "golden");
    private static final Map<String, ExportSubject> SUBJECTS = new LinkedHashMap<>();

    static Stream<Arguments> files() {
        return Stream.of("S03", "S13", "S17")
                .flatMap(number -> Stream.of("svg", "mermaid", "plantuml", "har", "markdown")
                        .map(format -> Arguments.of(number, format)));
    }

    private static ExportSubject subject(String number) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        Scenario scenario = library.load(library.find(number).orElseThrow());
        try (ScenarioRun run = ScenarioRun.open(scenario, new RunChoice(Map.of(), 1, true))) {
            List<StepReport> reports = new ArrayList<>();
            Map<String, String> captions = new LinkedHashMap<>();
            run.steps().forEach(step -> {
                reports.add(run.next());
                if (step.label() != null) {
                    captions.put(step.id(), step.label().en());
                }
            });
            ExportedRun exported = ExportedRun.of(run, reports);
            return new ExportSubject(exported, StepRange.whole(exported.timeline()), scenario.title().en(), captions,
                    Language.ENGLISH, SvgTheme.LIGHT, false);
        }
    }

    @ParameterizedTest(name = "{0} as {1}")
    @MethodSource("files")
    void aScenarioIsWrittenAsItWas(String number, String format) throws IOException {
        ExportFormats.Format wanted = ExportFormats.find(format).orElseThrow();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        wanted.exporter().write(SUBJECTS.computeIfAbsent(number, GoldenFilesTest::subject), stream);
        String written = steady(stream.toString(StandardCharsets.UTF_8));
        Path golden = FOLDER.resolve(number + "." + wanted.ending());
        if (Boolean.getBoolean("golden.renew")) {
            Files.createDirectories(FOLDER);
            Files.writeString(golden, written);
        }
        assertThat(written)
                .as("mvn test -Dtest=GoldenFilesTest -Dgolden.renew=true accepts it; read the difference then")
                .isEqualTo(Files.readString(golden));
    }

    /** What is measured, ports, and the program's version differ from run to run or from one day to another. */
    private static String steady(String written) {
        return written.replaceAll("\"(time|wait|send|receive)\":[0-9.]+", "\"$1\":0")
                .replaceAll("\"connection\":\"\\d+\"", "\"connection\":\"\"")
                .replaceAll("(\"name\":\"Authscope\",\"version\":)\"[^\"]*\"", "$1\"\"");
    }
}
