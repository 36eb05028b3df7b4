package dev.authscope.server.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.time.LabTimers;

/**
 * The two listeners of a node, plain and TLS, on the loopback address alone. Requests are worked on by virtual threads; the
 * pool only moves octets.
 */
public final class HttpListeners implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final Authorities authorities = new Authorities();
    private final Server server;
    private final ServerConnector plain;
    private final ServerConnector secure;
    private final @Nullable GatewayHandler gateway;

    /**
     * Where a server listens, and who stands before and behind it.
     *
     * @param plainPort of the plain listener; 0 for any free one
     * @param securePort of the TLS listener; 0 for any free one
     * @param behindGateway whether requests come from a gateway alone, which says how they came to it
     * @param gateway who decides where requests are passed on to; null for a server that answers itself
     */
    public record Reach(int plainPort, int securePort, boolean behindGateway, @Nullable Gateway gateway) {}

    /**
     * @param node tells which node it is, in events
     * @param root answers every call
     * @param tls what the TLS listener shows
     * @param reach where it listens, and who stands before and behind it
     */
    public HttpListeners(String node, LabTimers timers, ServerObserver observer, Supplier<LabSettings> settings,
            SSLContext tls, HttpLimits limits, Endpoint root, Reach reach) {
        QueuedThreadPool pool = new QueuedThreadPool(8, 1);
        pool.setName(node);
        pool.setReservedThreads(0);
        pool.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor(node + "-call-"));
        server = new Server(pool, new ScheduledExecutorScheduler(node + "-deadline", true), null);
        AnswerWriter writer = new AnswerWriter(new HttpDate(timers));
        HopTeller teller = new HopTeller(node, timers, observer);
        Journal journal = Journal.background(node, timers, observer);
        LabHandler own = new LabHandler(root, authorities, journal, settings, writer, limits, reach.behindGateway());
        Gateway passingOn = reach.gateway();
        gateway = passingOn == null
                ? null
                : new GatewayHandler(passingOn, own, journal, settings, writer, limits);
        own.setServer(server);
        server.setHandler(gateway == null ? own : gateway);
        server.setErrorHandler(new RefusalHandler(writer));
        plain = connector(reach.plainPort(), limits,
                new TapConnectionFactory(configuration(limits), false, teller, limits));
        HttpConfiguration underTls = configuration(limits);
        // A foreign host is refused by its authority with 421, not by its TLS name with 400.
        underTls.addCustomizer(new SecureRequestCustomizer(false));
        TapConnectionFactory http = new TapConnectionFactory(underTls, true, teller, limits);
        secure = connector(reach.securePort(), limits, new SslConnectionFactory(tls(tls), http.getProtocol()), http);
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
    }

    /**
     * Opens both listeners.
     *
     * @param openToOutside whether programs outside the lab may use the plain one
     * @throws Exception what Jetty says when it cannot
     */
    public void start(boolean openToOutside) throws Exception {
        server.start();
        if (openToOutside) {
            authorities.openToOutside(plain.getLocalPort());
        }
    }

    /** The port of the plain listener. */
    public int httpPort() {
        return plain.getLocalPort();
    }

    /** The port of the TLS listener. */
    public int httpsPort() {
        return secure.getLocalPort();
    }

    /** Waits, but not for ever, until a gateway has noticed that its connections to a server have ended. */
    public void awaitNoConnectionTo(int port, long millis) {
        if (gateway != null) {
            gateway.awaitNoConnectionTo(port, millis);
        }
    }

    /**
     * Ends as a machine does whose program was killed: nothing is accepted any more, and every connection is reset, also in the
     * middle of a message (RFC 9293 section 3.5.2).
     */
    public void kill() throws Exception {
        for (ServerConnector connector : List.of(plain, secure)) {
            connector.close();
            for (EndPoint endPoint : connector.getConnectedEndPoints()) {
                reset(endPoint);
            }
        }
        close();
    }

    private static void reset(EndPoint endPoint) {
        if (endPoint.getTransport() instanceof SocketChannel channel) {
            try {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
                channel.close();
            } catch (IOException e) {
                // It was closed by the other side meanwhile.
                endPoint.close();
            }
        }
    }

    /** Closes both listeners and every connection. */
    @Override
    public void close() throws Exception {
        if (gateway != null) {
            gateway.stop();
        }
        server.stop();
        server.destroy();
    }

    private ServerConnector connector(int port, HttpLimits limits, ConnectionFactory... factories) {
        ServerConnector connector = new ServerConnector(server, null, null, null, 0, 1, factories);
        connector.setHost(LOOPBACK);
        connector.setPort(port);
        connector.setIdleTimeout(limits.idle().toMillis());
        connector.setShutdownIdleTimeout(0);
        server.addConnector(connector);
        return connector;
    }

    private static HttpConfiguration configuration(HttpLimits limits) {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setSendServerVersion(false);
        configuration.setSendDateHeader(false);
        configuration.setRequestHeaderSize(limits.headOctets());
        configuration.setResponseHeaderSize(2 * limits.headOctets());
        configuration.setMaxResponseHeaderSize(2 * limits.headOctets());
        configuration.setHeaderCacheCaseSensitive(true);
        configuration.setHttpCompliance(HttpCompliance.RFC9110.without("LAB",
                HttpCompliance.Violation.LF_HEADER_TERMINATION, HttpCompliance.Violation.LF_CHUNK_TERMINATION));
        return configuration;
    }

    private static SslContextFactory.Server tls(SSLContext context) {
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setSslContext(context);
        factory.setSniRequired(false);
        return factory;
    }
}
