package dev.authscope.server.authz;

import java.time.Instant;
import java.util.Optional;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * The user confirmed exactly this transfer by password a short while ago (RFC 9470, OWASP Transaction Authorization). The
 * confirmation is used up by it.
 *
 * @param stepUps where confirmations are kept
 * @param journal of the request
 */
public record StepUpFresh(StepUps stepUps, Journal journal) implements CheckRule<String> {

    @Override
    public String id() {
        return "stepup.fresh";
    }

    @Override
    public String rule() {
        return "OWASP Transaction Authorization 1.1";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.STEP_UP);
    }

    @Override
    public Verdict examine(String transfer) {
        Optional<Instant> until = stepUps.take(transfer, journal);
        return Verdict.of(until.isPresent(), "transfer", transfer, "until",
                until.map(Instant::toString).orElse("none"));
    }
}
