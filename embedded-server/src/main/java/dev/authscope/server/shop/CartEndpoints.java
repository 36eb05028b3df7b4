package dev.authscope.server.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.json.JsonText;

/** The cart, wherever it is kept. */
final class CartEndpoints {

    private static final int MOST_AT_ONCE = 10;
    private static final int MOST_IN_ALL = 100;

    private final Carts carts;

    CartEndpoints(Carts carts) {
        this.carts = carts;
    }

    List<Route> routes() {
        return List.of(Route.of("GET", "/cart", this::show), Route.of("POST", "/cart/items", this::add),
                Route.of("DELETE", "/cart/items/{id}", this::remove));
    }

    private Answer show(Call call) {
        return switch (carts.of(call)) {
            case Carts.Found.Of found -> Answer.json(200, content(found.cart().items())).noStore();
            case Carts.Found.Refused refused -> refused.answer();
        };
    }

    private Answer add(Call call) {
        return switch (carts.of(call)) {
            case Carts.Found.Of found -> add(call, found.cart());
            case Carts.Found.Refused refused -> refused.answer();
        };
    }

    private static Answer add(Call call, Carts.Cart cart) {
        Optional<Map<String, @Nullable Object>> body = JsonText.readObject(call.text());
        String id = body.map(item -> item.get("id")).map(Object::toString).orElse("");
        Object quantity = body.map(item -> item.getOrDefault("qty", 1)).orElse(0);
        if (!(quantity instanceof Integer pieces) || pieces < 1 || pieces > MOST_AT_ONCE) {
            return Answer.problem(400, "A cart takes an id and a qty from 1 to " + MOST_AT_ONCE + ".",
                    "invalid_request");
        }
        if (Catalogue.find(id).isEmpty()) {
            return Answer.problem(404, "There is no such product.", "not_found");
        }
        List<String> before = cart.items();
        if (before.size() + pieces > MOST_IN_ALL) {
            return Answer.problem(409, "The cart is full.", "cart_full");
        }
        return changed(cart, 201, items -> {
            List<String> more = new ArrayList<>(items);
            for (int i = 0; i < pieces; i++) {
                more.add(id);
            }
            return more;
        });
    }

    private Answer remove(Call call) {
        return switch (carts.of(call)) {
            case Carts.Found.Of found -> changed(found.cart(), 204,
                    items -> items.stream().filter(item -> !item.equals(call.pathValue("id"))).toList());
            case Carts.Found.Refused refused -> refused.answer();
        };
    }

    private static Answer changed(Carts.Cart cart, int status, UnaryOperator<List<String>> change) {
        return cart.change(change)
                .map(items -> status == 204 ? Answer.of(204) : Answer.json(status, content(items)).noStore())
                .orElseGet(Refusals::session);
    }

    private static Map<String, Object> content(List<String> items) {
        Map<String, Integer> pieces = new LinkedHashMap<>();
        items.forEach(item -> pieces.merge(item, 1, Integer::sum));
        List<Map<String, Object>> lines = new ArrayList<>();
        pieces.forEach((id, quantity) -> {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("id", id);
            line.put("qty", quantity);
            lines.add(line);
        });
        return Map.of("items", lines);
    }
}
