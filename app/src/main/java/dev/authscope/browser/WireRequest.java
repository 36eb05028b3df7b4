package dev.authscope.browser;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

/**
 * A request as it is to stand on the wire.
 *
 * @param url absolute
 * @param headers every header field in its order, Host and Content-Length included
 * @param body null for none
 */
public record WireRequest(String method, String url, List<Header> headers, @Nullable Octets body) {

    public WireRequest {
        headers = List.copyOf(headers);
    }
}
