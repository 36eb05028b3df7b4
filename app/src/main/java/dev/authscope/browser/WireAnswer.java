package dev.authscope.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;

/**
 * What came back over a connection.
 *
 * @param headers as written on the wire, names and octets untouched (octets above 7F as Latin-1)
 * @param body the content, after transfer coding
 * @param sent the request's octets as they left
 * @param received the answer's octets as they came
 * @param nanos measured time from the first octet sent to the last one received
 */
public record WireAnswer(HopKey hop, int status, List<Header> headers, Octets body, Octets sent, Octets received,
        long nanos) {

    /** The value of the first header field with a name. */
    public Optional<String> header(String name) {
        return Header.first(headers, name);
    }

    /** The header fields in the octets of a message (RFC 9112 section 5). */
    public static List<Header> headersIn(Octets message) {
        String head = message.latin1().substring(0, message.bodyOffset());
        String[] lines = head.split("\r\n");
        List<Header> headers = new ArrayList<>(lines.length);
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.add(new Header(lines[i].substring(0, colon), lines[i].substring(colon + 1).strip()));
            }
        }
        return List.copyOf(headers);
    }
}
