package dev.authscope.server.store;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.authscope.server.time.LabTimers;
import dev.authscope.server.time.LabTimers.LabTimer;

/**
 * Removes rows when their time is over. Each watched row has one timer; when it runs and the row's time has moved on
 * meanwhile, it is set again, so that timers do not pile up however often a row is used.
 */
public final class Sweep {

    private final LabTimers timers;
    private final Function<String, Optional<Instant>> due;
    private final Consumer<String> remove;
    private final Map<String, LabTimer> armed = new ConcurrentHashMap<>();

    /**
     * @param due when the row with a key is to go; empty when it is gone or stays for ever
     * @param remove removes the row with a key
     */
    public Sweep(LabTimers timers, Function<String, Optional<Instant>> due, Consumer<String> remove) {
        this.timers = timers;
        this.due = due;
        this.remove = remove;
    }

    /** Watches a row; does nothing when it is watched already. */
    public void watch(String key) {
        if (!armed.containsKey(key)) {
            due.apply(key).ifPresent(instant -> arm(key, instant));
        }
    }

    /** Stops watching a row that is gone. */
    public void forget(String key) {
        LabTimer timer = armed.remove(key);
        if (timer != null) {
            timer.cancel();
        }
    }

    /** Stops watching all rows. */
    public void forgetAll() {
        armed.keySet().forEach(this::forget);
    }

    private void arm(String key, Instant instant) {
        armed.put(key, timers.at(instant, () -> look(key)));
    }

    private void look(String key) {
        armed.remove(key);
        due.apply(key).ifPresent(instant -> {
            if (timers.now().isBefore(instant)) {
                arm(key, instant);
            } else {
                remove.accept(key);
            }
        });
    }
}
