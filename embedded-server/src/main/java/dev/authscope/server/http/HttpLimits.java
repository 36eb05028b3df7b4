package dev.authscope.server.http;

import java.time.Duration;

import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * What the server bears with before it refuses or hangs up.
 *
 * @param headOctets request line and header fields together (431, 414)
 * @param uriOctets the request target (414)
 * @param bodyOctets the content of a request (413)
 * @param connections open at the same time on both listeners together; more wait to be accepted
 * @param idle how long a connection may rest, in real time
 * @param deadline from the first octet of a request to the last of its answer, in real time; a peer that sends one octet
 *        now and then never rests, so the idle time alone would not end it
 */
public record HttpLimits(int headOctets, int uriOctets, int bodyOctets, int connections, Duration idle,
        Duration deadline) {

    private static final int KIBI = 1024;

    /** The limits of a lab. */
    public static final HttpLimits DEFAULT = new HttpLimits(16 * 1024, 8 * 1024, 1024 * 1024, 256,
            Duration.ofSeconds(20), Duration.ofSeconds(15));

    /** The limits that the settings ask for. */
    public static HttpLimits of(LabSettings settings) {
        int head = Integer.parseInt(settings.get(Switches.REQUEST_HEADER_LIMIT).replace("KiB", "")) * KIBI;
        return new HttpLimits(head, DEFAULT.uriOctets, DEFAULT.bodyOctets, DEFAULT.connections, DEFAULT.idle,
                DEFAULT.deadline);
    }

    /** How many octets of one message are kept for the record. */
    int recordedOctets() {
        return headOctets + bodyOctets;
    }
}
