package dev.authscope.server.decision;

import dev.authscope.server.settings.LabSettings;

/**
 * A rule that belongs to a list but that no setting of this lab can switch on. It is recorded as switched off, so that the
 * list shows what was not checked.
 */
public record NotOffered(String id, String rule) implements CheckRule<Object> {

    @Override
    public boolean switchedOn(LabSettings settings) {
        return false;
    }

    @Override
    public Verdict examine(Object attempt) {
        return Verdict.fail("rule", "not offered");
    }
}
