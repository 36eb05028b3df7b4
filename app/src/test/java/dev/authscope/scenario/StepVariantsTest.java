package dev.authscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.authscope.lab.Action;
import dev.authscope.texts.Localized;

/** What a step says and expects when switches are changed. */
class StepVariantsTest {

    private static final Scenario.Expectation DEFAULT = expecting("/default");
    private static final Scenario.Expectation A = expecting("/a");
    private static final Scenario.Expectation A_AND_B = expecting("/ab");

    private final Scenario.Step step = new Scenario.Step("1", Scenario.Path.CORE, Map.of(), "alice",
            new Action.Reload(), new Localized("default", "d"), null, Map.of(), null, List.of(DEFAULT),
            List.of(new Scenario.Variant(Map.of("a", "on"), new Localized("a", "a"), null, List.of(A)),
                    new Scenario.Variant(Map.of("a", "on", "b", "on"), null, null, List.of(A_AND_B))),
            1);

    private static Scenario.Expectation expecting(String at) {
        return new Scenario.Expectation(at, Scenario.Test.EXISTS, true, 1);
    }

    @Test
    void theDefaultRunHasTheStepAsItIsWritten() {
        assertThat(step.under(Map.of())).isSameAs(step);
    }

    @Test
    void oneChangedSwitchTakesItsVariant() {
        assertThat(step.under(Map.of("a", "on")).expectations()).containsExactly(A);
        assertThat(step.under(Map.of("a", "on")).say().en()).isEqualTo("a");
    }

    @Test
    void aSwitchThatDoesNotTouchTheStepLeavesTheDefaultExpectations() {
        assertThat(step.under(Map.of("b", "on")).expectations()).containsExactly(DEFAULT);
        assertThat(step.under(Map.of("b", "on")).say().en()).isEqualTo("default");
    }

    @Test
    void severalChangesExpectOnlyWhatIsStatedForExactlyThese() {
        assertThat(step.under(Map.of("a", "on", "b", "on")).expectations()).containsExactly(A_AND_B);
        assertThat(step.under(Map.of("a", "on", "c", "on")).expectations()).isEmpty();
        assertThat(step.under(Map.of("a", "on", "c", "on")).say().en()).isEqualTo("a");
    }
}
