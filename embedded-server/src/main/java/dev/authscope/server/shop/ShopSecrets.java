package dev.authscope.server.shop;

import dev.authscope.server.random.Randomness;

/**
 * The secrets with which a shop recognises what it has given out itself: CSRF tokens, signed carts, and tokens where their
 * secret is drawn by chance. All servers of a shop are configured with the same ones, and keep them over a restart; otherwise
 * what one gave out would be refused by another.
 */
public final class ShopSecrets {

    private static final int OCTETS = 32;

    private final byte[] csrf;
    private final byte[] cart;
    private final byte[] token;

    private ShopSecrets(byte[] csrf, byte[] cart, byte[] token) {
        this.token = token;
        this.csrf = csrf;
        this.cart = cart;
    }

    /** Secrets of a new shop. */
    public static ShopSecrets drawn(Randomness randomness) {
        return new ShopSecrets(randomness.octets("csrf", OCTETS), randomness.octets("cart", OCTETS),
                randomness.octets("key/random32", OCTETS));
    }

    /** The secret of tokens where it is drawn by chance. */
    public byte[] token() {
        return token.clone();
    }

    byte[] csrf() {
        return csrf.clone();
    }

    byte[] cart() {
        return cart.clone();
    }
}
