package dev.authscope.server.http;

/**
 * The authority that a client used, known to be one of the lab's.
 *
 * @param host which host of the lab it names
 * @param scheme {@code http} or {@code https}
 * @param text as it stands in an origin: without the default port of the scheme
 * @param outside whether it is one of those for programs outside the lab
 */
public record Authority(LabHost host, String scheme, String text, boolean outside) {

    /** The origin (RFC 6454 section 6.2), such as {@code https://shop.example}. */
    public String origin() {
        return scheme + "://" + text;
    }
}
