package dev.authscope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Localized;

/** The files that come with the program. */
class BundledScenariosTest {

    private static final String SCHEMA = BundledFiles.text("scenarios/scenario.schema.json");

    static List<ScenarioLibrary.Entry> entries() {
        return ScenarioLibrary.bundled().entries();
    }

    static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(SCHEMA);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theFileFollowsTheSchema(ScenarioLibrary.Entry entry) {
        String file = BundledFiles.text("scenarios/" + entry.id() + ".json");
        assertThat(schema().validate(file, InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theIndexSaysWhatTheFileSays(ScenarioLibrary.Entry entry) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        Scenario scenario = library.load(entry);
        assertThat(new ScenarioLibrary.Entry(scenario.id(), scenario.number(), scenario.display(), scenario.chapter(),
                scenario.title())).isEqualTo(entry);
        assertThat(library.chapters()).extracting(ScenarioLibrary.Chapter::id).contains(scenario.chapter());
        assertThat(library.find(entry.number().toLowerCase(Locale.ROOT))).contains(entry);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void theCorePathHasAtMostSixPressesForEachQuestion(ScenarioLibrary.Entry entry) {
        int presses = 0;
        int questions = 0;
        Scenario scenario = ScenarioLibrary.bundled().load(entry);
        for (Scenario.Step step : scenario.steps()) {
            boolean byDefault = scenario.switches()
                    .stream()
                    .allMatch(offered -> step.when()
                            .getOrDefault(offered.id(), offered.byDefault())
                            .equals(offered.byDefault()));
            if (!byDefault) {
                continue;
            }
            boolean core = step.path() != Scenario.Path.EXTRA;
            presses += step.path() == Scenario.Path.CORE ? 1 : 0;
            questions += core && step.ask() != null ? 1 : 0;
        }
        assertThat(questions).isPositive();
        assertThat(presses).isBetween(1, 6 * questions);
    }

    @ParameterizedTest
    @MethodSource("entries")
    void everyStepStatesWhatIsExpected(ScenarioLibrary.Entry entry) {
        Scenario scenario = ScenarioLibrary.bundled().load(entry);
        assertThat(scenario.steps()).allSatisfy(step -> {
            assertThat(step.expectations()).isNotEmpty();
            assertThat(step.variants()).allSatisfy(variant -> assertThat(variant.expectations()).isNotEmpty());
        });
        Set<Map<String, String>> stated = new HashSet<>();
        scenario.steps().forEach(step -> {
            stated.add(step.when());
            step.variants().forEach(variant -> {
                stated.add(variant.switches());
                // What a step needs to be there at all is no change of the step.
                Map<String, String> changed = new LinkedHashMap<>(variant.switches());
                changed.entrySet().removeAll(step.when().entrySet());
                stated.add(changed);
            });
        });
        assertThat(scenario.switches()).allSatisfy(offered -> offered.values()
                .stream()
                .filter(value -> !value.equals(offered.byDefault()))
                .forEach(value -> assertThat(stated).contains(Map.of(offered.id(), value))));
    }

    @ParameterizedTest
    @MethodSource("entries")
    void narrationIsAtMostTwoSentences(ScenarioLibrary.Entry entry) {
        ScenarioLibrary.bundled().load(entry).steps().forEach(step -> {
            atMostTwo(step.say(), step.id());
            step.variants()
                    .stream()
                    .filter(variant -> variant.say() != null)
                    .forEach(variant -> atMostTwo(variant.say(), step.id() + " " + variant.switches()));
        });
    }

    private static void atMostTwo(Localized said, String where) {
        assertThat(sentences(said.en())).as("%s: %s", where, said.en()).isLessThanOrEqualTo(2);
        assertThat(sentences(said.ko())).as("%s: %s", where, said.ko()).isLessThanOrEqualTo(2);
        assertThat(said.ko()).as(where).endsWith("니다.");
    }

    private static int sentences(String text) {
        return text.split("[.!?](\\s|$)").length;
    }

    @Test
    void schemaAndReaderKnowTheSameActions() {
        JsonNode actions = JsonMapper.shared().readTree(SCHEMA).at("/$defs/action/properties");
        assertThat(new TreeSet<>(actions.propertyNames())).isEqualTo(new TreeSet<>(ActionForms.names()));
    }

    @Test
    void theFirstScenarioIsTheLogin() {
        assertThat(ScenarioLibrary.bundled().first().number()).isEqualTo("S03");
    }

    @Test
    void anUnknownNameIsNotFound() {
        assertThat(ScenarioLibrary.bundled().find("../session-login")).isEmpty();
    }
}
