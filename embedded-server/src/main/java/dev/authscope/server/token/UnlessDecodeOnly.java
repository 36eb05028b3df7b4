package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * Weak on purpose, by {@code verify=decodeOnly} alone: a rule that a careless API leaves out because it decodes the token and
 * never verifies it (RFC 8725 section 2.1). The strict rule itself stays as it is.
 */
record UnlessDecodeOnly(BearerRule strict) implements BearerRule {

    @Override
    public String id() {
        return strict.id();
    }

    @Override
    public String rule() {
        return strict.rule();
    }

    @Override
    public String refusal() {
        return strict.refusal();
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return !settings.get(Switches.VERIFY).equals("decodeOnly") && strict.switchedOn(settings);
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        return strict.examine(attempt);
    }
}
