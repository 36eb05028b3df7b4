package dev.authscope.server.shop;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.store.RowForm;
import dev.authscope.server.store.Table;

/** The orders that were placed. */
final class Orders {

    /**
     * An order.
     *
     * @param sub id of the account that placed it
     * @param items product ids, one for each piece
     */
    record Order(long number, String sub, List<String> items) {}

    private static final RowForm<Order> FORM = new RowForm<>() {
        @Override
        public String key(Order row) {
            return Long.toString(row.number());
        }

        @Override
        public String label(Order row) {
            return Long.toString(row.number());
        }

        @Override
        public Map<String, Object> fields(Order row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("order", row.number());
            fields.put("sub", row.sub());
            fields.put("items", row.items());
            return fields;
        }
    };

    private final Table<Order> table;
    private long next = 1;

    /** @param place where the rows lie; empty for the server that uses them */
    Orders(String place) {
        table = new Table<>("orders", FORM, place);
    }

    Table<Order> table() {
        return table;
    }

    synchronized Order place(String sub, List<String> items, Journal journal) {
        Order order = new Order(next++, sub, List.copyOf(items));
        table.put(order, "placed", journal);
        return order;
    }

    /** The orders of an account, oldest first. The shop's own data: reading it says nothing about who calls. */
    List<Order> of(String sub) {
        return table.all().stream().filter(order -> order.sub().equals(sub)).toList();
    }
}
