package dev.authscope.server.shop;

import java.util.List;
import java.util.Optional;

/** What the shop sells. */
final class Catalogue {

    /**
     * A thing on sale.
     *
     * @param price in won
     */
    record Product(String id, String name, long price) {}

    private static final List<Product> PRODUCTS = List.of(new Product("p1", "Lamp", 29_000),
            new Product("p2", "Notebook", 5_000), new Product("p3", "Pencil", 1_000));

    private Catalogue() {}

    static List<Product> all() {
        return PRODUCTS;
    }

    static Optional<Product> find(String id) {
        return PRODUCTS.stream().filter(product -> product.id().equals(id)).findFirst();
    }
}
