package dev.authscope.server.balancer;

import java.util.List;
import java.util.Optional;

import dev.authscope.server.http.Gateway.Incoming;

/** What ties a client to a server. */
interface Stickiness {

    /**
     * A server that a client is tied to.
     *
     * @param by what ties it, such as {@code LB=n1}
     */
    record Tie(String node, String by) {}

    /** The server that a request's client is tied to; empty when to none. */
    Optional<Tie> of(Incoming request, List<Backend> backends);

    /**
     * A server answered.
     *
     * @param cookieLines the lines of {@code Set-Cookie} of its answer
     * @return lines that the balancer adds
     */
    List<String> answered(Incoming request, String node, List<String> cookieLines);

    /** Nothing ties anybody. */
    static Stickiness none() {
        return new Stickiness() {
            @Override
            public Optional<Tie> of(Incoming request, List<Backend> backends) {
                return Optional.empty();
            }

            @Override
            public List<String> answered(Incoming request, String node, List<String> cookieLines) {
                return List.of();
            }
        };
    }
}
