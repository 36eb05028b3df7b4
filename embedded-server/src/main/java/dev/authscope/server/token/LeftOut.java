package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;

/** Weak on purpose: a rule that somebody forgot. It is recorded as switched off. */
record LeftOut(BearerRule forgotten) implements BearerRule {

    @Override
    public String id() {
        return forgotten.id();
    }

    @Override
    public String rule() {
        return forgotten.rule();
    }

    @Override
    public String refusal() {
        return forgotten.refusal();
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return false;
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        return forgotten.examine(attempt);
    }
}
