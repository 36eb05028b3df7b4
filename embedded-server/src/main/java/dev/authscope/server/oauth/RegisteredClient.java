package dev.authscope.server.oauth;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;

/**
 * A program that is known to the authorization server (RFC 6749 section 2).
 *
 * @param secret its password; public here, since all of the lab is
 * @param redirectUri the one address to which its users are sent back
 */
public record RegisteredClient(String id, String secret, String redirectUri, String scope) {

    /** The shop's backend for its front end, a client that can keep a secret. */
    public static final RegisteredClient SHOP_BFF = new RegisteredClient("shop-bff", "shop-bff-secret-1",
            "https://shop.example/bff/callback", "shop");

    private static final String BASIC = "Basic ";

    /** What the client writes into {@code Authorization} (RFC 6749 section 2.3.1). */
    public String authorization() {
        String pair = URLEncoder.encode(id, StandardCharsets.UTF_8) + ":"
                + URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return BASIC + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII));
    }

    /** The client of an id; empty when none is registered. */
    static Optional<RegisteredClient> of(String id) {
        return Optional.of(SHOP_BFF).filter(client -> client.id().equals(id));
    }

    /** The client whose name and password a field {@code Authorization} holds; empty when it holds no client's. */
    static Optional<RegisteredClient> authenticated(String authorization) {
        if (!authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
            String[] pair = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            return pair.length < 2
                    ? Optional.empty()
                    : of(URLDecoder.decode(pair[0], StandardCharsets.UTF_8))
                            .filter(client -> client.holds(URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean holds(String password) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8),
                password.getBytes(StandardCharsets.UTF_8));
    }
}
