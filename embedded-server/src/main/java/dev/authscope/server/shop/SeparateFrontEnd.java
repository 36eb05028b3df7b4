package dev.authscope.server.shop;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.Route;
import dev.authscope.server.http.Router;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * A shop in two parts, while the lab's setting {@code frontEnd} says so: pages on a server of their own, and an API that logs
 * people in with JSON and knows them by a session cookie, or by an access token that the page sends.
 */
final class SeparateFrontEnd {

    private SeparateFrontEnd() {}

    static boolean inUse(LabSettings settings) {
        return settings.get(Switches.FRONT_END).equals("separate");
    }

    /** The server of the pages; it knows nobody and asks nobody. */
    static Endpoint pages(List<Route> others) {
        List<Route> routes = new ArrayList<>(others);
        routes.add(new Route("GET", "/", SeparateFrontEnd::inUse, call -> Answer.html(Pages.frontEnd())));
        return new Router(routes);
    }

    /**
     * The API for such pages.
     *
     * @param sessions what it is while people are known by a session
     * @param tokens what it is while they are known by a token
     * @param other what the same host is without such pages
     */
    static Endpoint api(Endpoint sessions, Endpoint tokens, Endpoint other) {
        return call -> {
            if (!inUse(call.settings())) {
                return other.answer(call);
            }
            return (LoginWays.sessions(call.settings()) ? sessions : tokens).answer(call);
        };
    }
}
