package dev.authscope.server;

import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.time.LabTimers;

/**
 * What a lab server is to be.
 *
 * @param node its name in events, such as {@code node-1}
 * @param timers the only time that the lab knows
 * @param randomness where ids, tokens and salts come from
 * @param observer is told everything
 * @param certificates what the TLS listener shows
 * @param port of the plain listener; 0 for any free one
 * @param openToOutside whether programs outside the lab may join by {@code 127.0.0.1}, {@code localhost} and the like
 * @param onward how a front end under development reaches the API beside it
 * @param sessions where sessions are kept; several nodes may be given the same, and whoever made it closes it
 */
public record LabServerConfig(String node, LabSettings settings, LabTimers timers, Randomness randomness,
        ServerObserver observer, LabCertificates certificates, int port, boolean openToOutside, Onward onward,
        SessionStores sessions) {

    /** A server that keeps its sessions in its own memory. */
    public LabServerConfig(String node, LabSettings settings, LabTimers timers, Randomness randomness,
            ServerObserver observer, LabCertificates certificates, int port, boolean openToOutside, Onward onward) {
        this(node, settings, timers, randomness, observer, certificates, port, openToOutside, onward,
                SessionStores.memory(timers));
    }

    /** A server that passes nothing on and keeps its sessions in its own memory. */
    public LabServerConfig(String node, LabSettings settings, LabTimers timers, Randomness randomness,
            ServerObserver observer, LabCertificates certificates, int port, boolean openToOutside) {
        this(node, settings, timers, randomness, observer, certificates, port, openToOutside, Onward.nowhere());
    }

    /** The same for a server of another name and port. */
    public LabServerConfig named(String name, int onPort) {
        return new LabServerConfig(name, settings, timers, randomness, observer, certificates, onPort, openToOutside,
                onward, sessions);
    }
}
