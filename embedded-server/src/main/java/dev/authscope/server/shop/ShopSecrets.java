package dev.authscope.server.shop;

import dev.authscope.server.random.Randomness;

/**
 * The secrets with which a shop recognises what it has given out itself: CSRF tokens and signed carts. All servers of a shop
 * are configured with the same ones, and keep them over a restart; otherwise what one gave out would be refused by another.
 */
public final class ShopSecrets {

    private static final int OCTETS = 32;

    private final byte[] csrf;
    private final byte[] cart;

    private ShopSecrets(byte[] csrf, byte[] cart) {
        this.csrf = csrf;
        this.cart = cart;
    }

    /** Secrets of a new shop. */
    public static ShopSecrets drawn(Randomness randomness) {
        return new ShopSecrets(randomness.octets("csrf", OCTETS), randomness.octets("cart", OCTETS));
    }

    byte[] csrf() {
        return csrf.clone();
    }

    byte[] cart() {
        return cart.clone();
    }
}
