package dev.authscope.browser.page;

import java.time.Instant;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/**
 * What pages get from the lab in the place of the machine's clock and chance.
 *
 * @param now lab time
 * @param random from 0 inclusive to 1 exclusive, the same for the same seed
 * @param alarm runs a task at an instant of lab time, while nothing else happens in the browser
 */
public record PageTime(Supplier<Instant> now, DoubleSupplier random, Alarm alarm) {

    /** Wakes a page up. */
    @FunctionalInterface
    public interface Alarm {

        void at(Instant instant, Runnable task);
    }
}
