package dev.authscope.server.evil;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.Route;
import dev.authscope.server.http.Router;

/** Collects whatever is sent to {@code /collect}, in the content of a POST or in the query of a GET, as an image is asked for. */
public final class EvilSite implements Endpoint {

    private final Router router;

    /** @param others routes that every host of the lab has */
    public EvilSite(List<Route> others) {
        List<Route> routes = new ArrayList<>(others);
        routes.add(Route.of("POST", "/collect", call -> collected(call, call.text())));
        routes.addAll(AttackPages.routes());
        routes.add(Route.of("GET", "/collect", EvilSite::collectedFromQuery));
        routes.add(Route.of("GET", "/jwks.json", call -> OwnKeySet.answer()));
        router = new Router(routes);
    }

    @Override
    public Answer answer(Call call) {
        if (call.authority().outside()) {
            // Programs outside the lab find no attacker here, and pages of a real browser get no permission from her.
            return Answer.problem(404, "There is nothing at this address.", "not_found");
        }
        boolean preflight = call.method().equals("OPTIONS")
                && call.header("Access-Control-Request-Method").isPresent();
        Answer answer = preflight
                ? Answer.of(204)
                        .with("Access-Control-Allow-Methods", "GET, POST")
                        .with("Access-Control-Allow-Headers", "content-type")
                        .with("Access-Control-Max-Age", "600")
                : router.answer(call);
        return answer.with("Access-Control-Allow-Origin", "*");
    }

    private static Answer collectedFromQuery(Call call) {
        int query = call.target().indexOf('?');
        return collected(call, query < 0 ? "" : String.join("\n", call.query().values()));
    }

    private static Answer collected(Call call, String text) {
        if (!text.isBlank()) {
            call.journal().collected(text);
        }
        return Answer.of(204);
    }
}
