package dev.authscope.relay;

import dev.authscope.flow.Octets;

/**
 * What passed the relay on one connection since it was last asked.
 *
 * @param tls whether the connection begins with a TLS handshake, so that the octets cannot be read
 * @param name host that the client named in clear text in its handshake (RFC 6066 section 3); empty without TLS or a name
 * @param up octets from the client, those kept; see {@link #upLength}
 * @param down octets from the server, those kept; see {@link #downLength}
 * @param upLength how many octets came from the client
 * @param downLength how many octets came from the server
 * @param injected the header line that the relay wrote into an answer; empty when it wrote none
 */
public record Overheard(boolean tls, String name, Octets up, Octets down, long upLength, long downLength,
        String injected) {

    /** Nothing passed. */
    public static final Overheard NOTHING = new Overheard(false, "", Octets.NONE, Octets.NONE, 0, 0, "");
}
