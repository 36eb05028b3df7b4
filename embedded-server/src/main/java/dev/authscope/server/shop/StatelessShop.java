package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.PasswordLogin;
import dev.authscope.server.json.JsonText;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The shop that remembers nothing from one request to the next: each is answered from what it holds itself. */
final class StatelessShop {

    private final Gate gate;
    private final PasswordLogin passwords;
    private final Orders orders;

    /** @param gate what keeps out whoever sends neither a session nor a password */
    StatelessShop(Gate gate, PasswordLogin passwords, Orders orders) {
        this.gate = gate;
        this.passwords = passwords;
        this.orders = orders;
    }

    List<Route> routes() {
        return List.of(route("GET", "/cart", call -> Answer.json(200, Map.of("items", List.of())).noStore()),
                route("POST", "/cart/items", StatelessShop::add), route("POST", "/login", this::login),
                route("POST", "/orders", this::order));
    }

    private static Route route(String method, String path, dev.authscope.server.http.Endpoint endpoint) {
        return new Route(method, path, StatelessShop::offered, endpoint);
    }

    private static boolean offered(LabSettings settings) {
        return settings.get(Switches.MODE).equals("none");
    }

    private static Answer add(Call call) {
        Map<String, String> item = Body.fields(call);
        String id = item.getOrDefault("id", "");
        String quantity = item.getOrDefault("qty", "1");
        if (Catalogue.find(id).isEmpty() || !quantity.matches("[1-9]|10")) {
            return Answer.problem(400, "A cart takes the id of a product and a qty from 1 to 10.", "invalid_request");
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", id);
        line.put("qty", Integer.valueOf(quantity));
        return Answer.json(200, Map.of("items", List.of(line))).noStore();
    }

    private Answer login(Call call) {
        return account(call).map(account -> Answer.json(200, Map.of("hello", account.name())).noStore())
                .orElseGet(Refusals::credentials);
    }

    private Answer order(Call call) {
        if (!Body.fields(call).containsKey("username")
                && gate.pass(call) instanceof Gate.Passage.Shut(Answer refusal)) {
            return refusal;
        }
        Optional<Account> account = account(call);
        if (account.isEmpty()) {
            return Refusals.session();
        }
        List<String> items = JsonText.readObject(call.text())
                .map(body -> body.get("items"))
                .map(OrderEndpoints::ids)
                .orElse(List.of());
        if (items.isEmpty() || items.size() > OrderEndpoints.MOST
                || items.stream().anyMatch(id -> Catalogue.find(id).isEmpty())) {
            return Answer.problem(409, "An order needs products of the shop.", "nothing_to_order");
        }
        Orders.Order order = orders.place(account.get().id(), items, call.journal());
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("order", order.number());
        fields.put("items", order.items().size());
        return Answer.json(201, fields).noStore();
    }

    private Optional<Account> account(Call call) {
        Map<String, String> fields = Body.fields(call);
        return passwords.attempt(fields.getOrDefault("username", ""), fields.getOrDefault("password", ""),
                call.settings(), call.journal());
    }
}
