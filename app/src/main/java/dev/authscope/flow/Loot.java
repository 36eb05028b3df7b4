package dev.authscope.flow;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A value that the attacker holds.
 *
 * @param source where she got it, the last time
 * @param gained when she got it first
 * @param tried what came of trying it last; null as long as it was not tried on request
 */
public record Loot(String kind, String name, String value, String source, Instant gained, @Nullable Trial tried) {

    /**
     * A value was really tried, without doing anything with it.
     *
     * @param at by the lab's clock
     * @param works whether it opened something
     * @param refusal status or check that refused it; empty when it worked
     */
    public record Trial(Instant at, boolean works, String refusal) {}

    Loot tried(Trial trial) {
        return new Loot(kind, name, value, source, gained, trial);
    }
}
