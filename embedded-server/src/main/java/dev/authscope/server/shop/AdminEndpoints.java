package dev.authscope.server.shop;

import java.util.List;
import java.util.Map;

import dev.authscope.server.decision.Decision;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;

/** What only the shop's operators may read. */
final class AdminEndpoints {

    private static final List<AuthzRole> RULES = List.of(new AuthzRole("admin"));

    private final Orders orders;

    AdminEndpoints(Orders orders) {
        this.orders = orders;
    }

    List<Route> behind(Gate gate) {
        return List.of(Route.of("GET", "/admin/report", gate.guard(this::report)));
    }

    private Answer report(Call call, Caller caller) {
        Decision decision = Decision.make(RULES, caller, call.settings(), call.journal()::check);
        return decision.granted()
                ? Answer.json(200, Map.of("orders", orders.table().rows().size())).noStore()
                : Refusals.forbidden(caller, "admin");
    }
}
