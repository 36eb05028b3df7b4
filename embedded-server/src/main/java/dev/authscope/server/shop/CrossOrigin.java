package dev.authscope.server.shop;

import java.util.Optional;
import java.util.Set;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.Router;
import dev.authscope.server.settings.Switches;

/**
 * Lets the shop's own pages call the API from a script (Fetch Standard, CORS protocol), and nobody else's. A preflight is
 * answered before anybody asks who calls, since it never brings credentials.
 */
final class CrossOrigin implements Endpoint {

    private static final String LIFETIME_SECONDS = "600";

    private final Router api;
    private final Endpoint answering;

    CrossOrigin(Router api) {
        this.api = api;
        this.answering = new StoreOutage(api);
    }

    @Override
    public Answer answer(Call call) {
        Optional<String> origin = call.header("Origin").flatMap(from -> granted(call, from));
        boolean preflight = call.method().equals("OPTIONS")
                && call.header("Access-Control-Request-Method").isPresent();
        Answer answer = preflight ? preflight(call, origin.isPresent()) : answering.answer(call);
        return origin.map(from -> credentials(call, answer.with("Access-Control-Allow-Origin", from)))
                .orElse(answer)
                .with("Vary", "Origin");
    }

    /** What Access-Control-Allow-Origin says; empty when the origin gets nothing. */
    private static Optional<String> granted(Call call, String from) {
        String rule = call.authority().outside() ? "exact" : call.settings().get(Switches.CORS_ORIGIN);
        return switch (rule) {
            case "any" -> Optional.of("*");
            case "reflect" -> Optional.of(from);
            default -> Optional.of(from).filter(origin -> ShopHosts.mayCall(call.authority(), origin, call.settings()));
        };
    }

    private static Answer credentials(Call call, Answer answer) {
        boolean allowed = !call.authority().outside() && call.settings().get(Switches.CORS_CREDENTIALS);
        return allowed ? answer.with("Access-Control-Allow-Credentials", "true") : answer;
    }

    private Answer preflight(Call call, boolean granted) {
        if (!granted) {
            return Answer.problem(403, "Pages of this origin may not call the API.", "origin_not_allowed");
        }
        Set<String> methods = api.allowed(call);
        methods.remove("OPTIONS");
        methods.remove("HEAD");
        if (methods.isEmpty()) {
            return Answer.problem(404, "There is nothing at this address.", "not_found");
        }
        return Answer.of(204)
                .with("Access-Control-Allow-Methods", String.join(", ", methods))
                .with("Access-Control-Allow-Headers", "authorization, content-type")
                .with("Access-Control-Max-Age", LIFETIME_SECONDS);
    }
}
