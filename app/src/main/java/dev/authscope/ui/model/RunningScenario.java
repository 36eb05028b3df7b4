package dev.authscope.ui.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.export.ExportedRun;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.Timeline;
import dev.authscope.lab.IssuerKeys;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.server.session.StoreNotice;

/** A scenario being carried out, as the window sees it. One thread at a time moves it; anybody may look at its timeline. */
public interface RunningScenario extends AutoCloseable {

    /** The steps of this run, in order. */
    List<Scenario.Step> steps();

    /** The value of each of the scenario's switches in this run. */
    Map<String, String> switches();

    /** How many steps have been carried out. */
    int performed();

    /** What has been recorded so far. */
    Timeline timeline();

    /** Carries out the next step. Blocks; never called on the JavaFX thread. */
    StepReport next();

    /** Moves the lab's clock forward, outside the steps. Blocks; never called on the JavaFX thread. */
    void advanceClock(Duration by);

    /** Has the attacker really try a value that she holds, outside the steps. Blocks; never called on the JavaFX thread. */
    void probe(String attacker, String item);

    /** What the lab's API would say of an access token if it came now; its checks in their order. Not for the JavaFX thread. */
    List<Exchange.Check> examine(String accessToken);

    /** The keys of the lab's issuer; empty when there is no lab behind the run. Asking them is not for the JavaFX thread. */
    Optional<IssuerKeys> issuerKeys();

    /** Carries out a step of one's own before the next one of the scenario. Blocks; never called on the JavaFX thread. */
    StepReport byHand(Scenario.Step step);

    /** The name of the file that the run comes from, in which nothing more happens; empty for a run in a lab. */
    default String recordedIn() {
        return "";
    }

    /** What the run was to use and could not, and what it goes on with; empty when all is as it was asked for. */
    default List<StoreNotice> notices() {
        return List.of();
    }

    /** The run so far, for exports. */
    ExportedRun exported();

    @Override
    void close();
}
