package dev.authscope.server.shop;

import dev.authscope.server.csrf.CsrfTokens;
import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The cart in the cookie is as the server wrote it: its HMAC fits. An empty text stands for no cookie and passes. */
record CartMac(CsrfTokens tokens) implements CheckRule<String> {

    private static final String PURPOSE = "cart";

    @Override
    public String id() {
        return "cart.mac";
    }

    @Override
    public String rule() {
        return "RFC 2104";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.CART_COOKIE).equals("signed");
    }

    @Override
    public Verdict examine(String cookie) {
        return Verdict.of(cookie.isEmpty() || tokens.isBound(cookie, PURPOSE), "cookie", cookie);
    }

    String sign(String payload) {
        return tokens.bind(payload, PURPOSE);
    }
}
