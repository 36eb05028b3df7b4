package dev.authscope.relay;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

import dev.authscope.flow.Octets;

/** The octets that passed one connection, in both directions, until somebody asks for them. */
final class Passing {

    /** More of one exchange is counted and not kept. */
    private static final int MOST_KEPT = 1 << 20;
    private static final int LONGEST_HELLO = 16 * 1024 + 5;

    private final ByteArrayOutputStream up = new ByteArrayOutputStream();
    private final ByteArrayOutputStream down = new ByteArrayOutputStream();
    private byte[] beginning = {};
    private long upLength;
    private long downLength;
    private String injected = "";

    synchronized void up(byte[] octets, int length) {
        if (beginning.length < LONGEST_HELLO) {
            int from = beginning.length;
            beginning = Arrays.copyOf(beginning, from + length);
            System.arraycopy(octets, 0, beginning, from, length);
        }
        upLength += length;
        keep(up, octets, length);
    }

    synchronized void down(byte[] octets, int length) {
        downLength += length;
        keep(down, octets, length);
    }

    synchronized void injected(String line) {
        injected = line;
    }

    /** What passed since this was last asked. */
    synchronized Overheard take() {
        boolean tls = ClientHello.begins(beginning);
        Overheard heard = new Overheard(tls, tls ? ClientHello.serverName(beginning) : "",
                Octets.of(up.toByteArray()), Octets.of(down.toByteArray()), upLength, downLength, injected);
        up.reset();
        down.reset();
        upLength = 0;
        downLength = 0;
        injected = "";
        return heard;
    }

    private static void keep(ByteArrayOutputStream kept, byte[] octets, int length) {
        kept.write(octets, 0, Math.min(length, MOST_KEPT - Math.min(MOST_KEPT, kept.size())));
    }
}
