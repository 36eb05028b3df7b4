package dev.authscope.relay;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/** One connection through the relay: two sockets, and what passes between them in both directions. */
final class RelayedConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 3_000;

    private final Socket client;
    private final Socket server = new Socket();
    private final Passing passing = new Passing();
    private final Injection injection;
    private final boolean readable;
    private final AtomicInteger open = new AtomicInteger(2);

    /** @param readable whether it carries clear text, so that the relay can write into it */
    RelayedConnection(Socket client, Injection injection, boolean readable) {
        this.client = client;
        this.injection = injection;
        this.readable = readable;
    }

    /**
     * Connects to the server.
     *
     * @return the port of the relay's own end, by which the server knows the client
     */
    int connect(InetSocketAddress target) throws IOException {
        server.connect(target, PATIENCE_MILLIS);
        server.setTcpNoDelay(true);
        client.setTcpNoDelay(true);
        return server.getLocalPort();
    }

    /** The client's port. */
    int clientPort() {
        return client.getPort();
    }

    Passing passing() {
        return passing;
    }

    /** Passes octets on until both sides have ended, on threads of its own; then it tells. */
    void begin(Runnable ended) {
        Thread.ofVirtual().name("relay-up").start(() -> carry(client, server, true, ended));
        Thread.ofVirtual().name("relay-down").start(() -> carry(server, client, false, ended));
    }

    private void carry(Socket from, Socket to, boolean upward, Runnable ended) {
        Injection.Answers answers = injection.answers(passing::injected);
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] octets = new byte[16 * 1024];
            for (int length = in.read(octets); length >= 0; length = in.read(octets)) {
                byte[] passed = !upward && readable ? answers.pass(octets, length) : Arrays.copyOf(octets, length);
                // Heard before it is passed on, so whoever has an answer knows that all of it was heard.
                if (upward) {
                    passing.up(passed, passed.length);
                } else {
                    passing.down(passed, passed.length);
                }
                out.write(passed);
                out.flush();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One side broke off; the other one is to see the same.
            close();
        } finally {
            if (open.decrementAndGet() == 0) {
                close();
                ended.run();
            }
        }
    }

    @Override
    public void close() {
        for (Socket socket : new Socket[]{client, server }) {
            try {
                socket.close();
            } catch (IOException e) {
                // It is gone either way.
            }
        }
    }
}
