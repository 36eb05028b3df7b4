package dev.authscope.server.shop;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.server.shop.Catalogue.Product;

/**
 * A cart as it is written in a cookie: {@code id:quantity:price} joined by {@code ~}, or {@code id:quantity} where prices are
 * not kept in it.
 *
 * @param lines in the order in which they were added
 */
record GuestCart(List<Line> lines) {

    private static final int MOST_LINES = 20;

    /** One product. The price is whatever the cookie says, or the catalogue's where it says none. */
    record Line(String id, int quantity, long price) {}

    GuestCart {
        lines = List.copyOf(lines);
    }

    /**
     * Reads the text of a cookie; what cannot be read is left out.
     *
     * @param pricesToo whether prices in it are believed; otherwise the catalogue's hold, whatever stands there
     */
    static GuestCart read(String text, boolean pricesToo) {
        List<Line> lines = new ArrayList<>();
        for (String part : text.split("~", -1)) {
            String[] fields = part.split(":", -1);
            boolean form = fields.length >= 2 && fields.length <= 3 && fields[1].matches("[1-9][0-9]?")
                    && (fields.length == 2 || fields[2].matches("[0-9]{1,9}"));
            if (form && lines.size() < MOST_LINES) {
                Catalogue.find(fields[0])
                        .map(product -> new Line(product.id(), Integer.parseInt(fields[1]),
                                pricesToo && fields.length == 3 ? Long.parseLong(fields[2]) : product.price()))
                        .ifPresent(lines::add);
            }
        }
        return new GuestCart(lines);
    }

    String write(boolean withPrices) {
        return String.join("~", lines.stream()
                .map(line -> line.id() + ":" + line.quantity() + (withPrices ? ":" + line.price() : ""))
                .toList());
    }

    /** One more piece of a product, at today's price when it is new in the cart. */
    GuestCart plus(Product product, int quantity) {
        List<Line> more = new ArrayList<>();
        boolean known = false;
        for (Line line : lines) {
            boolean same = line.id().equals(product.id());
            known |= same;
            more.add(same ? new Line(line.id(), Math.min(99, line.quantity() + quantity), line.price()) : line);
        }
        if (!known && more.size() < MOST_LINES) {
            more.add(new Line(product.id(), quantity, product.price()));
        }
        return new GuestCart(more);
    }

    GuestCart without(String id) {
        return new GuestCart(lines.stream().filter(line -> !line.id().equals(id)).toList());
    }

    /** The sum, in won. */
    long total() {
        return lines.stream().mapToLong(line -> line.price() * line.quantity()).sum();
    }

    /** As programs read it. */
    Map<String, Object> content() {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Line line : lines) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", line.id());
            item.put("qty", line.quantity());
            item.put("price", line.price());
            items.add(item);
        }
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("items", items);
        content.put("total", total());
        return content;
    }
}
