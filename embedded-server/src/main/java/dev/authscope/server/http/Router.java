package dev.authscope.server.http;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The routes of one host. Answers 404, 405 with {@code Allow}, or 501 where no route does. */
public final class Router implements Endpoint {

    private static final Set<String> KNOWN_METHODS = new LinkedHashSet<>(
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "CONNECT"));

    private final List<Route> routes;

    public Router(List<Route> routes) {
        this.routes = List.copyOf(routes);
    }

    @Override
    public Answer answer(Call call) {
        if (!KNOWN_METHODS.contains(call.method())) {
            return Answer.problem(501, "This method is not known here.", "not_implemented");
        }
        // HEAD is answered as GET; its content is left out on the way (RFC 9110 section 9.3.2).
        String method = call.method().equals("HEAD") ? "GET" : call.method();
        for (Route route : routes) {
            if (route.method().equals(method) && route.offered().test(call.settings())) {
                Optional<Map<String, String>> values = route.match(call.path());
                if (values.isPresent()) {
                    call.pathValues(values.get());
                    return route.endpoint().answer(call);
                }
            }
        }
        Set<String> allowed = allowed(call);
        if (allowed.isEmpty()) {
            return Answer.problem(404, "There is nothing at this address.", "not_found");
        }
        if (method.equals("OPTIONS")) {
            return Answer.of(204).with("Allow", String.join(", ", allowed));
        }
        return Answer.problem(405, "This address does not take this method.", "method_not_allowed")
                .with("Allow", String.join(", ", allowed));
    }

    /** The methods that a path takes, in alphabetical order; empty when there is no such path. */
    public Set<String> allowed(Call call) {
        Set<String> methods = new TreeSet<>();
        for (Route route : routes) {
            if (route.offered().test(call.settings()) && route.match(call.path()).isPresent()) {
                methods.add(route.method());
                if (route.method().equals("GET")) {
                    methods.add("HEAD");
                }
                methods.add("OPTIONS");
            }
        }
        return methods;
    }
}
