package dev.authscope.server.http;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.HopId;

/**
 * What passes through one connection, cut into hops. Octets are copied once, as they come out of the socket (after TLS) or
 * go into it (before TLS); from then on arrays are handed on, not copied.
 *
 * <p>Every hop is told in the same order: it arrived, then the work, then exactly one end. A tap never tells the end of a
 * hop that did not arrive, nor a second end.
 */
final class ConnectionTap implements Tap {

    private static final byte[] NOTHING = {};

    /**
     * A request that is here.
     *
     * @param octets as they came out of the connection
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Arrival(HopId hop, byte[] octets) {}

    private final int clientPort;
    private final boolean secure;
    private final HopTeller teller;
    private final Deadline deadline;
    private final int most;
    private byte[] in = NOTHING;
    private byte[] out = NOTHING;
    private int index;
    private boolean begun;
    private long firstOctet;
    private @Nullable Arrival open;
    private String closing = "closed";

    ConnectionTap(int clientPort, boolean secure, HopTeller teller, Deadline deadline, int most) {
        this.clientPort = clientPort;
        this.secure = secure;
        this.teller = teller;
        this.deadline = deadline;
        this.most = most;
        // From the first moment, so that a TLS handshake cannot be dragged out either.
        deadline.start();
    }

    /** The tap of the connection that a request came by. */
    static ConnectionTap of(Request request) {
        if (request.getConnectionMetaData().getConnection().getEndPoint() instanceof TapEndPoint endPoint
                && endPoint.tap() instanceof ConnectionTap tap) {
            return tap;
        }
        throw new IllegalStateException("Every connection of the lab has a tap");
    }

    boolean isSecure() {
        return secure;
    }

    @Override
    public synchronized void filled(ByteBuffer buffer, int octets) {
        begin();
        in = append(in, buffer.slice(buffer.limit() - octets, octets));
    }

    @Override
    public synchronized void writing(ByteBuffer... buffers) {
        if (teller.listens()) {
            int length = 0;
            for (ByteBuffer buffer : buffers) {
                length += buffer.remaining();
            }
            int room = Math.min(length, most - out.length);
            ByteBuffer copy = ByteBuffer.wrap(Arrays.copyOf(out, out.length + room));
            copy.position(out.length);
            for (ByteBuffer buffer : buffers) {
                copy.put(buffer.slice(buffer.position(), Math.min(buffer.remaining(), copy.remaining())));
            }
            out = copy.array();
        }
    }

    /**
     * A request is here, whole or up to where it could not be read further. Tells it, unless that was done.
     *
     * @param framing how long the content is; what follows belongs to the next request
     */
    synchronized Arrival arrived(MessageFraming framing, boolean malformed) {
        if (open != null) {
            return open;
        }
        begin();
        byte[] octets = in;
        int length = malformed ? in.length : framing.lengthIn(in);
        if (length < in.length) {
            octets = Arrays.copyOf(in, length);
            in = Arrays.copyOfRange(in, length, in.length);
        } else {
            in = NOTHING;
        }
        Arrival arrival = new Arrival(new HopId(clientPort, index++), octets);
        open = arrival;
        teller.arrived(arrival.hop(), octets, malformed);
        return arrival;
    }

    /** The answer left, whole. */
    synchronized void sent(int status) {
        Arrival hop = open;
        if (hop != null) {
            teller.sent(hop.hop(), status, out, System.nanoTime() - firstOctet);
            next();
        }
    }

    /** There will be no whole answer. */
    synchronized void aborted(String reason) {
        Arrival hop = open;
        if (hop != null) {
            teller.aborted(hop.hop(), closing.equals("closed") ? reason : closing);
            next();
        }
    }

    /** The time for the request is over; the connection is about to be closed. */
    synchronized void late() {
        closing = "deadline";
    }

    /** The connection is closed. A request that had begun ends with it. */
    synchronized void closed() {
        deadline.end();
        if (open == null && in.length > 0) {
            arrived(MessageFraming.NONE, true);
        }
        aborted(closing);
    }

    private void begin() {
        if (!begun) {
            begun = true;
            firstOctet = System.nanoTime();
            deadline.start();
        }
    }

    private void next() {
        open = null;
        out = NOTHING;
        begun = false;
        deadline.stop();
        if (in.length > 0) {
            begin();
        }
    }

    private byte[] append(byte[] soFar, ByteBuffer more) {
        int room = Math.min(more.remaining(), most - soFar.length);
        byte[] result = Arrays.copyOf(soFar, soFar.length + room);
        more.get(result, soFar.length, room);
        return result;
    }
}
