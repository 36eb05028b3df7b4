package dev.authscope.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.ScenarioLibrary;

/** The measured table against what the standards say must happen. */
class StorageMatrixTest {

    private static final Scenario SCENARIO = scenario("token-storage");

    /**
     * For each place: read, overheard, ridden, forged by form, forged by link, after a reload, after a restart, sent to the
     * host beside, readable there.
     */
    private static final List<List<Object>> DEFAULT = List.of(
            List.of("localStorage", true, true, true, false, false, true, true, false, false),
            List.of("sessionStorage", true, true, true, false, false, true, false, false, false),
            List.of("memory", false, true, true, false, false, false, false, false, false),
            List.of("cookie", true, false, true, true, true, true, false, false, false),
            List.of("httpOnly", false, false, true, true, true, true, false, false, false),
            List.of("httpOnlyLax", false, false, true, false, true, true, false, false, false),
            List.of("httpOnlyStrict", false, false, true, false, false, true, false, false, false),
            List.of("httpOnlyDomain", false, false, true, true, true, true, false, true, false));

    private static final List<Object> BACKEND = List.of("bff", false, false, true, false, false, true, false, false,
            false);

    static Stream<Arguments> tables() {
        return Stream.of(Arguments.of(Map.of(), DEFAULT),
                Arguments.of(Map.of("sameSite", "Lax"), changed(DEFAULT, true, 4, false, 5, true)),
                Arguments.of(Map.of("sameSite", "Strict"), changed(DEFAULT, true, 4, false, 5, false)),
                Arguments.of(Map.of("sameSite", "unset"), changed(DEFAULT, true, 4, false, 5, true)),
                // A transfer by GET asks for no token: that is what makes it bad practice.
                Arguments.of(Map.of("csrfToken", "on"), changed(DEFAULT, true, 4, false)),
                Arguments.of(Map.of("escapeOutput", "on"), changed(DEFAULT, false, 1, false, 2, false, 3, false)),
                Arguments.of(Map.of("cookieMaxAge", "7d"), changed(DEFAULT, true, 7, true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void everyMeasuredCellIsTheExpectedOne(Map<String, String> switches, List<List<Object>> expected) {
        StorageMatrix matrix = new StorageMatrix(SCENARIO, RunChoice.DEFAULT_SEED);
        assertThat(matrix.places(switches).stream().map(place -> facts(matrix.measure(place, switches))).toList())
                .isEqualTo(expected);
    }

    /** What is expected of a backend that keeps the token, whatever else is set. */
    static Stream<Arguments> backends() {
        return Stream.of(Arguments.of(Map.of(), BACKEND),
                // Whatever cookie goes along: neither a form nor a link can add the header field.
                Arguments.of(Map.of("sameSite", "Lax"), BACKEND), Arguments.of(Map.of("sameSite", "unset"), BACKEND),
                Arguments.of(Map.of("csrfToken", "on"), BACKEND),
                Arguments.of(Map.of("escapeOutput", "on"),
                        List.of("bff", false, false, false, false, false, true, false, false, false)),
                Arguments.of(Map.of("cookieMaxAge", "7d"),
                        List.of("bff", false, false, true, false, false, true, true, false, false)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("backends")
    void theNinthRowIsMeasuredToo(Map<String, String> switches, List<Object> expected) {
        Map<String, String> all = new LinkedHashMap<>(switches);
        all.put("bffRow", "on");
        StorageMatrix matrix = new StorageMatrix(SCENARIO, RunChoice.DEFAULT_SEED);
        assertThat(facts(matrix.measure("bff", all))).isEqualTo(expected);
    }

    @Test
    void theNinthRowIsOneMoreAndChangesNoOther() {
        StorageMatrix matrix = new StorageMatrix(SCENARIO, RunChoice.DEFAULT_SEED);
        List<String> nine = matrix.places(Map.of("bffRow", "on"));
        assertThat(nine).hasSize(9).endsWith("bff").containsAll(matrix.places(Map.of()));
        assertThat(matrix.places(Map.of())).hasSize(8);
        assertThat(matrix.choice("cookie", Map.of("bffRow", "on"))).isEqualTo(matrix.choice("cookie", Map.of()));
        assertThat(matrix.choice("bff", Map.of("bffRow", "on")).switches()).isEqualTo(Map.of("bffRow", "on"));
    }

    @Test
    void onlyAScenarioWithPlacesHasATable() {
        assertThat(StorageMatrix.fits(SCENARIO)).isTrue();
        assertThat(StorageMatrix.fits(scenario("session-login"))).isFalse();
        assertThat(new StorageMatrix(SCENARIO, 1).switches()).extracting(Scenario.Switch::id)
                .containsExactly("bffRow", "escapeOutput", "sameSite", "csrfToken", "cookieMaxAge");
    }

    @Test
    void theTreeForProgramsHasEveryCell() {
        StorageMatrix matrix = new StorageMatrix(SCENARIO, RunChoice.DEFAULT_SEED);
        Map<String, Object> tree = MatrixJson.of("token-storage", 1, Map.of(),
                List.of(matrix.measure("httpOnlyLax", Map.of())));
        assertThat(tree.toString()).contains("place=httpOnlyLax", "read={happens=false, step=2}",
                "csrf={happens=false, byGet=true, step=5}", "sibling={happens=false, readable=false, step=8}");
    }

    private static List<Object> facts(MatrixRow row) {
        return List.of(row.place(), row.cell(Column.READ).happens(), row.cell(Column.HOOK).happens(),
                row.cell(Column.RIDE).happens(), row.cell(Column.CSRF).happens(), row.cell(Column.CSRF).further(),
                row.cell(Column.RELOAD).happens(), row.cell(Column.RESTART).happens(),
                row.cell(Column.SIBLING).happens(), row.cell(Column.SIBLING).further());
    }

    /** The same table with other facts at some places in the rows, of cookies alone or of all. */
    private static List<List<Object>> changed(List<List<Object>> table, boolean cookiesOnly, Object... facts) {
        return table.stream().map(row -> {
            boolean cookie = row.get(0).equals("cookie") || row.get(0).toString().startsWith("httpOnly");
            List<Object> other = new ArrayList<>(row);
            for (int i = 0; i < facts.length && (cookie || !cookiesOnly); i += 2) {
                other.set((Integer) facts[i], facts[i + 1]);
            }
            return List.copyOf(other);
        }).toList();
    }

    private static Scenario scenario(String id) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        return library.entries()
                .stream()
                .filter(entry -> entry.id().equals(id))
                .map(library::load)
                .findFirst()
                .orElseThrow();
    }
}
