package dev.authscope.server.session;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A real socket before a store: it carries octets both ways until it is told to hang; then it accepts and says nothing. */
public final class HangingWire implements AutoCloseable {

    private final ServerSocket listener;
    private final int target;
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private volatile boolean hangs;

    /** @param target port of the store; 0 for a wire that leads nowhere and hangs from the beginning */
    public HangingWire(int target) {
        this.target = target;
        this.hangs = target == 0;
        try {
            listener = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    /** From now on nothing passes any more, and connections stay open. */
    public void hang() {
        hangs = true;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket near = listener.accept();
                open.add(near);
                if (!hangs) {
                    Socket far = new Socket(InetAddress.ofLiteral("127.0.0.1"), target);
                    open.add(far);
                    Thread.ofVirtual().start(() -> carry(near, far));
                    Thread.ofVirtual().start(() -> carry(far, near));
                }
            } catch (IOException e) {
                // The wire has been taken away.
                return;
            }
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] octets = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(octets); count >= 0; count = in.read(octets)) {
                if (!hangs) {
                    out.write(octets, 0, count);
                    out.flush();
                }
            }
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two ends has gone.
        }
    }

    @Override
    public void close() {
        try {
            listener.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
