package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.identity.Account;
import dev.authscope.server.json.JsonText;
import dev.authscope.server.session.SessionOutcome;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.shop.Catalogue.Product;

/** What anybody may read. The start page also greets who is logged in by session. */
final class PageEndpoints {

    private final SessionService sessions;

    PageEndpoints(SessionService sessions) {
        this.sessions = sessions;
    }

    /** The shop's pages. */
    List<Route> pages() {
        return List.of(Route.of("GET", "/", this::home),
                Route.of("GET", "/login", call -> Answer.html(Pages.login(call.query().getOrDefault("next", "/")))),
                Route.of("GET", "/products", call -> Answer.html(Pages.products())),
                Route.of("GET", "/products/{id}", call -> product(call, call.isNavigation())));
    }

    /** The same for programs. */
    List<Route> data() {
        return List.of(Route.of("GET", "/products", PageEndpoints::products),
                Route.of("GET", "/products/{id}", call -> product(call, false)));
    }

    private Answer home(Call call) {
        UrlIds.take(call, sessions);
        Optional<String> id = SessionCookies.id(call);
        if (id.isEmpty() || !LoginWays.sessions(call.settings())) {
            return Answer.html(Pages.home("Welcome to the shop"));
        }
        SessionOutcome outcome;
        try {
            outcome = whoVisits(call, id.get());
        } catch (StoreUnavailableException e) {
            // Anybody may read this page; it only cannot greet.
            return Answer.html(Pages.home("Welcome to the shop. We cannot tell at the moment who you are")).noStore();
        }
        if (outcome.row() != null) {
            call.visitorIsKnown();
        }
        Account account = outcome.account();
        return Answer.html(Pages.home(account == null ? "Welcome to the shop" : "Hello, " + account.name())).noStore();
    }

    private SessionOutcome whoVisits(Call call, String id) {
        return call.settings().get(Switches.ANONYMOUS_SESSION)
                ? sessions.visitor(id, call.settings(), call.journal())
                : sessions.user(id, call.header("User-Agent").orElse(null), call.settings(), call.journal());
    }

    private static Answer products(Call call) {
        return Answer.json(200, catalogue());
    }

    /** The list of products as anybody gets it. */
    static String productsText() {
        return JsonText.write(catalogue());
    }

    private static Map<String, Object> catalogue() {
        return Map.of("products", Catalogue.all().stream().map(PageEndpoints::fields).toList());
    }

    private static Answer product(Call call, boolean page) {
        return Catalogue.find(call.pathValue("id"))
                .map(product -> page ? Answer.html(Pages.product(product)) : Answer.json(200, fields(product)))
                .orElseGet(() -> Answer.problem(404, "There is no such product.", "not_found"));
    }

    private static Map<String, Object> fields(Product product) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", product.id());
        fields.put("name", product.name());
        fields.put("price", product.price());
        return fields;
    }
}
