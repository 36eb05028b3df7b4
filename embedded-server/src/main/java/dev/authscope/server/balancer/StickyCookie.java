package dev.authscope.server.balancer;

import java.util.List;
import java.util.Optional;

import dev.authscope.server.http.Gateway.Incoming;

/** The balancer gives each browser a cookie of its own that names the server. */
final class StickyCookie implements Stickiness {

    private static final String NAME = "LB";

    @Override
    public Optional<Tie> of(Incoming request, List<Backend> backends) {
        String value = request.cookie(NAME);
        return backends.stream()
                .map(Backend::name)
                .filter(node -> value(node).equals(value))
                .findFirst()
                .map(node -> new Tie(node, NAME + "=" + value));
    }

    @Override
    public List<String> answered(Incoming request, String node, List<String> cookieLines) {
        return value(node).equals(request.cookie(NAME))
                ? List.of()
                : List.of(NAME + "=" + value(node) + "; Path=/" + (request.secure() ? "; Secure" : "")
                        + "; HttpOnly; SameSite=Lax");
    }

    /** {@code node-1} is called {@code n1}: the cookie need not tell how servers are called. */
    private static String value(String node) {
        return node.replace("node-", "n");
    }
}
