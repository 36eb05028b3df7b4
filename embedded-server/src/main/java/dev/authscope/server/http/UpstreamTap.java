package dev.authscope.server.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

import dev.authscope.server.observe.HopId;

/**
 * What passes on one connection of the gateway to a server behind it: one request after the other, each with its answer.
 */
final class UpstreamTap implements Tap {

    private static final byte[] NOTHING = {};

    /** The octets of one exchange in both directions. */
    @SuppressWarnings("ArrayRecordComponent")
    record Passed(HopId hop, byte[] request, byte[] answer) {}

    private final int ownPort;
    private final int most;
    private byte[] out = NOTHING;
    private byte[] in = NOTHING;
    private int index = -1;

    /** @param ownPort the port by which the server knows the gateway */
    UpstreamTap(int ownPort, int most) {
        this.ownPort = ownPort;
        this.most = most;
    }

    /** The next request begins. */
    synchronized void begin() {
        index++;
        out = NOTHING;
        in = NOTHING;
    }

    /** What has passed since the request began. */
    synchronized Passed passed() {
        return new Passed(new HopId(ownPort, index), out, in);
    }

    @Override
    public synchronized void filled(ByteBuffer buffer, int octets) {
        in = append(in, buffer.slice(buffer.limit() - octets, octets));
    }

    @Override
    public synchronized void writing(ByteBuffer... buffers) {
        for (ByteBuffer buffer : buffers) {
            out = append(out, buffer.slice());
        }
    }

    private byte[] append(byte[] soFar, ByteBuffer more) {
        int room = Math.min(more.remaining(), most - soFar.length);
        byte[] result = Arrays.copyOf(soFar, soFar.length + room);
        more.get(result, soFar.length, room);
        return result;
    }
}
