package dev.authscope.server.http;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.eclipse.jetty.client.transport.HttpClientTransportOverHTTP;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.jspecify.annotations.Nullable;

/** Makes the gateway's connections to the servers behind it; each has a tap, and how many are open is known. */
final class UpstreamTransport extends HttpClientTransportOverHTTP {

    private final int recordedOctets;
    private final Map<Integer, UpstreamTap> taps = new ConcurrentHashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition fewer = lock.newCondition();
    private final Map<Integer, Integer> open = new HashMap<>();

    UpstreamTransport(ClientConnector connector, int recordedOctets) {
        super(connector);
        this.recordedOctets = recordedOctets;
        setHeaderCacheCaseSensitive(true);
    }

    @Override
    public Connection newConnection(EndPoint endPoint, Map<String, Object> context) throws IOException {
        int own = port(endPoint.getLocalSocketAddress());
        int server = port(endPoint.getRemoteSocketAddress());
        UpstreamTap tap = new UpstreamTap(own, recordedOctets);
        Connection connection = super.newConnection(new TapEndPoint(endPoint, tap), context);
        taps.put(own, tap);
        count(server, 1);
        connection.addEventListener(new Connection.Listener() {
            @Override
            public void onClosed(Connection closed) {
                taps.remove(own, tap);
                count(server, -1);
            }
        });
        return connection;
    }

    /** The tap of a connection; null when it is closed. */
    @Nullable
    UpstreamTap tap(org.eclipse.jetty.client.Connection connection) {
        return taps.get(port(connection.getLocalSocketAddress()));
    }

    /** Waits, but not for ever, until no connection to a server is open: its end has been noticed. */
    void awaitNone(int serverPort, long millis) {
        long patience = TimeUnit.MILLISECONDS.toNanos(millis);
        lock.lock();
        try {
            while (open.getOrDefault(serverPort, 0) > 0 && patience > 0) {
                patience = fewer.awaitNanos(patience);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }

    private void count(int server, int change) {
        lock.lock();
        try {
            open.merge(server, change, Integer::sum);
            fewer.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private static int port(java.net.SocketAddress address) {
        return address instanceof InetSocketAddress internet ? internet.getPort() : 0;
    }
}
