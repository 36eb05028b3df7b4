package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.authscope.server.http.Call;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/** Carts with the user, for calls that bring an access token and have no session. */
final class UserCarts implements Carts {

    record UserCart(String sub, List<String> items) {}

    static final RowForm<UserCart> FORM = new RowForm<>() {
        @Override
        public String key(UserCart row) {
            return row.sub();
        }

        @Override
        public String label(UserCart row) {
            return row.sub();
        }

        @Override
        public Map<String, Object> fields(UserCart row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("sub", row.sub());
            fields.put("cart", row.items());
            return fields;
        }
    };

    private final Table<UserCart> table;
    private final Gate gate;

    UserCarts(Table<UserCart> table, Gate gate) {
        this.table = table;
        this.gate = gate;
    }

    @Override
    public Found of(Call call) {
        return switch (gate.pass(call)) {
            case Gate.Passage.Open open -> new Found.Of(new OfUser(open.caller().subject().sub(), call));
            case Gate.Passage.Shut shut -> new Found.Refused(shut.answer());
        };
    }

    private final class OfUser implements Cart {

        private final String sub;
        private final Call call;

        OfUser(String sub, Call call) {
            this.sub = sub;
            this.call = call;
        }

        @Override
        public List<String> items() {
            return table.find(sub, call.journal()).map(UserCart::items).orElse(List.of());
        }

        @Override
        public Optional<List<String>> change(UnaryOperator<List<String>> change) {
            return Optional.of(table.merge(sub, new UserCart(sub, List.of()),
                    cart -> new UserCart(sub, List.copyOf(change.apply(cart.items()))), "cart", call.journal())
                    .items());
        }
    }
}
