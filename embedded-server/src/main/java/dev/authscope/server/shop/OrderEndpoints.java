package dev.authscope.server.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.json.JsonText;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;

/** Placing orders and listing them. An order without a list takes what is in the session's cart. */
final class OrderEndpoints {

    static final int MOST = 100;

    private final Orders orders;
    private final SessionService sessions;

    OrderEndpoints(Orders orders, SessionService sessions) {
        this.orders = orders;
        this.sessions = sessions;
    }

    List<Route> behind(Gate gate) {
        return List.of(Route.of("GET", "/orders", gate.guard((call, caller) -> list(caller))),
                Route.of("POST", "/orders", gate.guard(this::place)));
    }

    private Answer list(Caller caller) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Orders.Order order : orders.of(caller.subject().sub())) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("order", order.number());
            fields.put("items", order.items());
            list.add(fields);
        }
        return Answer.json(200, Map.of("orders", list)).noStore();
    }

    private Answer place(Call call, Caller caller) {
        SessionRow session = caller.session();
        Optional<List<String>> listed = listed(call);
        List<String> items = listed.orElseGet(() -> session == null ? List.of() : session.cart());
        if (items.isEmpty() || items.size() > MOST || items.stream().anyMatch(id -> Catalogue.find(id).isEmpty())) {
            return Answer.problem(409, "An order needs one to " + MOST + " products of the shop.", "nothing_to_order");
        }
        if (listed.isEmpty() && session != null) {
            // First, since a store that does not answer now must not leave an order behind that is then placed again.
            sessions.changeCart(session, cart -> List.of(), call.journal());
        }
        Orders.Order order = orders.place(caller.subject().sub(), items, call.journal());
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("order", order.number());
        fields.put("items", order.items().size());
        return Answer.json(201, fields).noStore();
    }

    /** The products that the request lists; empty when it lists none. */
    private static Optional<List<String>> listed(Call call) {
        return JsonText.readObject(call.text()).map(body -> body.get("items")).map(OrderEndpoints::ids);
    }

    static List<String> ids(Object items) {
        List<String> ids = new ArrayList<>();
        if (items instanceof List<?> list) {
            for (@Nullable
            Object item : list) {
                Object id = item instanceof Map<?, ?> fields ? fields.get("id") : item;
                ids.add(String.valueOf(id));
            }
        }
        return ids;
    }
}
