package dev.authscope.server.bff;

import java.util.function.Function;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/**
 * A rule of the backend.
 *
 * @param <C> what it looks at
 * @param id as in the list of checks
 */
record BffRule<C>(String id, String rule, Function<C, Verdict> verdict) implements CheckRule<C> {

    @Override
    public Verdict examine(C attempt) {
        return verdict.apply(attempt);
    }
}
