package dev.authscope.server.shop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import dev.authscope.server.http.Call;

/**
 * Weak on purpose: keeps the password itself in a cookie, where anybody at the computer reads it and every request carries it.
 * Used only while the lab's setting {@code rememberMe} is {@code id+password}.
 */
final class RememberedPasswords {

    private RememberedPasswords() {}

    static void set(Call call, String password, long seconds) {
        GuestShop.set(call, "saved_pw", URLEncoder.encode(password, StandardCharsets.UTF_8), seconds);
    }
}
