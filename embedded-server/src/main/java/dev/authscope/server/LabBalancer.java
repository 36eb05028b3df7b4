package dev.authscope.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToIntFunction;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.authscope.server.balancer.Balancer;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.HttpLimits;
import dev.authscope.server.http.HttpListeners;
import dev.authscope.server.observe.FencedObserver;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;

/** The load balancer of a lab: listeners of its own, where TLS ends, and connections of its own to the servers behind it. */
final class LabBalancer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LabBalancer.class);
    private static final long NOTICE_MILLIS = 2_000;

    private final String name;
    private final AtomicReference<LabSettings> settings;
    private final FencedObserver observer;
    private final Balancer balancer;
    private final HttpListeners listeners;

    /**
     * @param config as that of a server; its node is the balancer's name
     * @param edge answers preflights, which need no server behind the balancer
     * @param ports the port of a server by its name
     */
    LabBalancer(LabServerConfig config, Endpoint edge, ToIntFunction<String> ports) {
        name = config.node();
        settings = new AtomicReference<>(config.settings());
        observer = new FencedObserver(config.node(), config.timers(), config.observer());
        balancer = new Balancer(config.timers(),
                Journal.background(config.node(), config.timers(), observer), ports);
        listeners = new HttpListeners(config.node(), config.timers(), observer, settings::get,
                config.certificates().serverContext(), HttpLimits.DEFAULT, edge,
                new HttpListeners.Reach(config.port(), 0, false, balancer));
    }

    void start(List<String> nodes) throws Exception {
        balancer.open(nodes);
        listeners.start(false);
    }

    void change(LabSettings to) {
        settings.set(to);
    }

    String name() {
        return name;
    }

    Balancer balancer() {
        return balancer;
    }

    int httpPort() {
        return listeners.httpPort();
    }

    int httpsPort() {
        return listeners.httpsPort();
    }

    Map<String, Map<String, Map<String, Object>>> rows() {
        return balancer.rows();
    }

    /** Lets it notice that a server's connections have ended, which takes a moment that must not decide anything. */
    void noticeEndOf(int port) {
        listeners.awaitNoConnectionTo(port, NOTICE_MILLIS);
        balancer.armHealthCheck();
    }

    @Override
    public void close() {
        balancer.stop();
        try {
            listeners.close();
        } catch (Exception e) {
            LOG.warn("The listeners of the balancer did not close cleanly", e);
        }
        observer.end("stopped");
    }
}
