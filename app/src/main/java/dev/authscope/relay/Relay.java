package dev.authscope.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.authscope.flow.HopKey;

/**
 * A relay on the wire: it accepts connections on two loopback ports, one for each listener of the lab's server, opens one of
 * its own for each, and carries octets to and fro. The server sees the relay's ports, so the relay tells which client stands
 * behind one.
 */
public final class Relay implements AutoCloseable {

    private static final int WAITING = 50;

    private final Injection injection = new Injection();
    private final List<ServerSocket> listeners = new ArrayList<>();
    private final List<Thread> accepting = new ArrayList<>();
    private final Map<Integer, RelayedConnection> byClientPort = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> clientByOwnPort = new ConcurrentHashMap<>();
    private final Set<RelayedConnection> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * Begins to carry connections to a port of this machine.
     *
     * @param readable whether clear text is spoken there
     * @return the port on which the relay listens for them
     * @throws IOException when it cannot listen
     */
    public int open(int targetPort, boolean readable) throws IOException {
        InetAddress loopback = InetAddress.getByAddress(new byte[]{127, 0, 0, 1 });
        ServerSocket listener = new ServerSocket(0, WAITING, loopback);
        listeners.add(listener);
        InetSocketAddress target = new InetSocketAddress(loopback, targetPort);
        accepting.add(Thread.ofVirtual().name("relay-" + targetPort).start(() -> accept(listener, target, readable)));
        return listener.getLocalPort();
    }

    /** A hop as its client knows it, from the hop as the server knows it; the same where no relay stands between. */
    public HopKey behind(HopKey atServer) {
        return Optional.ofNullable(clientByOwnPort.get(atServer.clientPort()))
                .map(client -> new HopKey(client, atServer.index()))
                .orElse(atServer);
    }

    /** What passed on a client's connection since this was last asked; nothing when it has no connection through the relay. */
    public Overheard heard(HopKey hop) {
        RelayedConnection connection = byClientPort.get(hop.clientPort());
        return connection == null ? Overheard.NOTHING : connection.passing().take();
    }

    /** Writes a header line into the next answer in clear text that passes. */
    public void injectNext(String line) {
        injection.arm(line);
    }

    private void accept(ServerSocket listener, InetSocketAddress target, boolean readable) {
        while (!closed) {
            try {
                begin(new RelayedConnection(listener.accept(), injection, readable), target);
            } catch (IOException e) {
                // The listener was closed, or a client was gone before it was served; the loop's condition tells.
                if (listener.isClosed()) {
                    return;
                }
            }
        }
    }

    private void begin(RelayedConnection connection, InetSocketAddress target) {
        connections.add(connection);
        try {
            int own = connection.connect(target);
            int client = connection.clientPort();
            clientByOwnPort.put(own, client);
            byClientPort.put(client, connection);
            connection.begin(() -> {
                connections.remove(connection);
                clientByOwnPort.remove(own, client);
            });
        } catch (IOException e) {
            // Nobody listens there: the client sees its connection end, as it would without the relay.
            connections.remove(connection);
            connection.close();
        }
        if (closed) {
            connection.close();
        }
    }

    /** Closes listeners and connections; afterwards nothing can connect. Does nothing when that was done already. */
    @Override
    public void close() {
        closed = true;
        for (ServerSocket listener : listeners) {
            try {
                listener.close();
            } catch (IOException e) {
                // It accepts nothing more either way.
            }
        }
        awaitAccepting();
        connections.forEach(RelayedConnection::close);
    }

    /** A port of a closed listener stays open as long as a thread still waits at it. */
    private void awaitAccepting() {
        try {
            for (Thread thread : accepting) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
