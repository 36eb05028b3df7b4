package dev.authscope.server.observe;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

import dev.authscope.server.time.LabTimers;

/**
 * Passes on what one run of a node tells, until that run is over. Then every hop that was open gets its one end, and nothing
 * more is passed on, whatever threads of that run still tell.
 */
public final class FencedObserver implements ServerObserver {

    private final String node;
    private final LabTimers timers;
    private final ServerObserver real;
    private final Fence fence = new Fence();
    private final Map<String, HopId> open = new ConcurrentSkipListMap<>();

    public FencedObserver(String node, LabTimers timers, ServerObserver real) {
        this.node = node;
        this.timers = timers;
        this.real = real;
    }

    @Override
    public void on(ServerEvent event) {
        if (!fence.tryEnter()) {
            return;
        }
        try {
            HopId hop = event.hop();
            if (hop != null && event instanceof ServerEvent.RequestArrived) {
                open.put(key(hop), hop);
            }
            if (hop != null && (event instanceof ServerEvent.ResponseSent || event instanceof ServerEvent.HopAborted)) {
                open.remove(key(hop));
            }
            real.on(event);
        } finally {
            fence.leave();
        }
    }

    @Override
    public boolean listens() {
        return real.listens();
    }

    @Override
    public Fence fence() {
        return fence;
    }

    /** The run of the node is over. */
    public void end(String reason) {
        fence.close(() -> {
            open.values().forEach(hop -> real.on(new ServerEvent.HopAborted(node, timers.now(), hop, reason)));
            open.clear();
        });
    }

    private static String key(HopId hop) {
        return "%05d %09d".formatted(hop.clientPort(), hop.index());
    }
}
