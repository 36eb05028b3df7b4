package dev.authscope.server.http;

import dev.authscope.server.observe.HopId;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.time.LabTimers;

/** Tells the observer when a hop begins and ends. */
final class HopTeller {

    private final String node;
    private final LabTimers timers;
    private final ServerObserver observer;

    HopTeller(String node, LabTimers timers, ServerObserver observer) {
        this.node = node;
        this.timers = timers;
        this.observer = observer;
    }

    boolean listens() {
        return observer.listens();
    }

    void arrived(HopId hop, byte[] octets, boolean malformed) {
        observer.on(new ServerEvent.RequestArrived(node, timers.now(), hop, octets, malformed));
    }

    void sent(HopId hop, int status, byte[] octets, long nanos) {
        observer.on(new ServerEvent.ResponseSent(node, timers.now(), hop, status, octets, nanos));
    }

    void aborted(HopId hop, String reason) {
        observer.on(new ServerEvent.HopAborted(node, timers.now(), hop, reason));
    }
}
