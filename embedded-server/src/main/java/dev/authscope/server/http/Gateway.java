package dev.authscope.server.http;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;

/** Decides to which server behind it a gateway passes requests on (RFC 9110 section 3.7). */
public interface Gateway {

    /**
     * A request that arrived at the gateway, whole.
     *
     * @param target path and query as they were sent
     * @param address of the client as the gateway knows it
     * @param secure whether it came over TLS
     * @param cookies the cookies that it brings
     * @param journal where the choice is written down
     */
    record Incoming(String method, String target, String address, boolean secure, List<HeaderLine> cookies,
            Journal journal, LabSettings settings) {

        /** The value of a cookie; null when the request does not bring it. */
        public @Nullable String cookie(String name) {
            return cookies.stream()
                    .filter(cookie -> cookie.name().equals(name))
                    .map(HeaderLine::value)
                    .findFirst()
                    .orElse(null);
        }

        /** The path without the query. */
        public String path() {
            int query = target.indexOf('?');
            return query < 0 ? target : target.substring(0, query);
        }
    }

    /** A server behind the gateway, on the loopback address. */
    record Upstream(String name, int port) {}

    /** One request on its way through the gateway. Used by one thread at a time. */
    interface Passage {

        /** Where to try next; empty when there is nobody left. */
        Optional<Upstream> next();

        /** The server took no connection, so nothing reached it. */
        void refused(Upstream upstream);

        /** The connection broke after the request had left. */
        void broken(Upstream upstream);

        /**
         * The server answered.
         *
         * @param cookieLines the lines of {@code Set-Cookie} of its answer
         * @return lines of {@code Set-Cookie} that the gateway adds
         */
        List<String> answered(Upstream upstream, List<String> cookieLines);
    }

    /** Begins to pass a request on. */
    Passage pass(Incoming request);
}
