package dev.authscope.lab;

import java.time.Instant;
import java.util.List;

import dev.authscope.clock.LabClock;
import dev.authscope.server.LabAccount;
import dev.authscope.server.LabCertificates;
import dev.authscope.server.LabServer;
import dev.authscope.server.LabServerConfig;
import dev.authscope.server.LabStartException;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.random.SecureRandomness;
import dev.authscope.server.settings.LabSettings;

/**
 * The lab server alone, for browsers and programs of this machine. Its time passes as real time does, its values come from
 * the machine's secure source, and its keys are new at every start.
 */
public final class ServedLab implements AutoCloseable {

    private final LabClock clock;
    private final LabServer server;

    private ServedLab(LabClock clock, LabServer server) {
        this.clock = clock;
        this.server = server;
    }

    /**
     * Starts the server; returns when it accepts connections.
     *
     * @param port of the plain listener on 127.0.0.1; 0 for any free one
     * @param start the lab's time at the start
     * @throws LabException when the port cannot be had; the message is one sentence for the user
     */
    public static ServedLab start(LabSettings settings, int port, Instant start) {
        LabClock clock = LabClock.pausedAt(start);
        try {
            LabServer server = LabServer.create(new LabServerConfig("node-1", settings, clock, new SecureRandomness(),
                    ServerObserver.none(), LabCertificates.fresh(), port, true)).start();
            clock.resume();
            return new ServedLab(clock, server);
        } catch (LabStartException e) {
            clock.close();
            throw new LabException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The address of the shop for programs of this machine, such as {@code http://127.0.0.1:8080/}. */
    public String url() {
        return "http://127.0.0.1:" + server.httpPort() + "/";
    }

    /** Further addresses: the shop by name, its API, and the same with TLS. */
    public List<String> otherUrls() {
        return List.of("http://shop.localhost:" + server.httpPort() + "/",
                "http://api.shop.localhost:" + server.httpPort() + "/",
                "https://shop.localhost:" + server.httpsPort() + "/");
    }

    /** The accounts that can log in. */
    public List<LabAccount> accounts() {
        return server.accounts();
    }

    @Override
    public void close() {
        server.close();
        clock.close();
    }
}
