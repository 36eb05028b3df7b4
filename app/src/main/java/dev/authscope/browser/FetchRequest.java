package dev.authscope.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

/**
 * A request by a page's script (Fetch Standard).
 *
 * @param url absolute, or a path on the page's origin
 * @param headers what the script sets itself; a Content-Type belongs here
 * @param body null for none
 * @param credentials {@code same-origin}, {@code include} or {@code omit}
 * @param redirect what becomes of a redirect: {@code follow}, {@code error} or {@code manual}
 */
public record FetchRequest(String method, String url, List<Header> headers, @Nullable Octets body,
        String credentials, String redirect) {

    /** A request that follows redirects. */
    public FetchRequest(String method, String url, List<Header> headers, @Nullable Octets body, String credentials) {
        this(method, url, headers, body, credentials, "follow");
    }

    /** A request without a body, with the default credentials mode. */
    public static FetchRequest of(String method, String url, Header... headers) {
        return new FetchRequest(method, url, List.of(headers), null, "same-origin");
    }

    /** The same request with another credentials mode. */
    public FetchRequest withCredentials(String mode) {
        return new FetchRequest(method, url, headers, body, mode, redirect);
    }

    /** A request with a body, with the default credentials mode. */
    public static FetchRequest of(String method, String url, String contentType, String body, Header... headers) {
        List<Header> all = new ArrayList<>(List.of(headers));
        all.add(new Header("Content-Type", contentType));
        return new FetchRequest(method, url, List.copyOf(all), Octets.of(body.getBytes(StandardCharsets.UTF_8)),
                "same-origin");
    }
}
