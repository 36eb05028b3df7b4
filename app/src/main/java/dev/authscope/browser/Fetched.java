package dev.authscope.browser;

import java.util.Optional;

/**
 * What a request of a page's script brought (Fetch Standard, response).
 *
 * @param url where the answer came from, after redirects
 * @param redirected whether a redirect led there
 * @param kind how much of it a script may see
 * @param credentials whether the request went with cookies, so that a star in the answer allows nothing
 */
public record Fetched(WireAnswer answer, String url, boolean redirected, Kind kind, boolean credentials) {

    /** How much of an answer a script sees (Fetch Standard, filtered responses). */
    public enum Kind {
        /** All but the cookies that it sets. */
        BASIC("basic"),
        /** Content, status and the header fields that the server exposes. */
        CORS("cors"),
        /** Nothing. */
        OPAQUE("opaque"),
        /** Nothing: a redirect that the script asked not to follow. */
        OPAQUE_REDIRECT("opaqueredirect");

        private final String id;

        Kind(String id) {
            this.id = id;
        }

        /** The word that a script reads in {@code response.type}. */
        public String id() {
            return id;
        }
    }

    /** Whether a script sees neither status nor content. */
    public boolean hidden() {
        return kind == Kind.OPAQUE || kind == Kind.OPAQUE_REDIRECT;
    }

    /** A header field as a script may read it; empty when there is none or the script may not. */
    public Optional<String> header(String name) {
        boolean forbidden = name.equalsIgnoreCase("set-cookie") || name.equalsIgnoreCase("set-cookie2");
        boolean shown = kind == Kind.BASIC || kind == Kind.CORS && Cors.exposes(answer, name, credentials);
        return shown && !forbidden ? answer.header(name) : Optional.empty();
    }
}
