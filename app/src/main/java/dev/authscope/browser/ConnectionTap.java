package dev.authscope.browser;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;

/**
 * Keeps the octets that pass one connection, before TLS, from one request to the next. A connection carries one exchange at
 * a time (HTTP/1.1), so a request begins where the last answer ended.
 */
final class ConnectionTap {

    private final int localPort;
    private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private int requests;

    ConnectionTap(int localPort) {
        this.localPort = localPort;
    }

    /** Begins the next exchange and names its hop. */
    synchronized HopKey begin() {
        sent.reset();
        received.reset();
        return new HopKey(localPort, requests++);
    }

    /** Whether the connection carried an exchange before the current one. */
    synchronized boolean reused() {
        return requests > 1;
    }

    synchronized Octets sentOctets() {
        return Octets.of(sent.toByteArray());
    }

    synchronized Octets receivedOctets() {
        return Octets.of(received.toByteArray());
    }

    private synchronized void keep(ByteArrayOutputStream to, byte[] octets, int offset, int length) {
        to.write(octets, offset, length);
    }

    InputStream tap(InputStream source) {
        return new FilterInputStream(source) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] octets, int offset, int length) throws IOException {
                int count = in.read(octets, offset, length);
                if (count > 0) {
                    keep(received, octets, offset, count);
                }
                return count;
            }
        };
    }

    OutputStream tap(OutputStream target) {
        return new FilterOutputStream(target) {
            @Override
            public void write(int octet) throws IOException {
                write(new byte[]{(byte) octet }, 0, 1);
            }

            @Override
            public void write(byte[] octets, int offset, int length) throws IOException {
                keep(sent, octets, offset, length);
                out.write(octets, offset, length);
            }
        };
    }
}
