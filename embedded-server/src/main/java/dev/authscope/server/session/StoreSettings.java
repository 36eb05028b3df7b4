package dev.authscope.server.session;

import java.util.function.Supplier;

import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.time.LabTimers;

/**
 * What stores are made with.
 *
 * @param settings how the lab is set at the moment
 * @param timers the only time that the lab knows
 * @param observer is told everything
 * @param redis address of a Redis that runs already; empty for one of the lab's own
 */
public record StoreSettings(Supplier<LabSettings> settings, LabTimers timers, ServerObserver observer, String redis) {}
