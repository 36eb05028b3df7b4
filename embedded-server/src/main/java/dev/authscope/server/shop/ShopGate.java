package dev.authscope.server.shop;

import dev.authscope.server.http.Call;

/** Who calls the shop's own host: known by a session, or by an access token in a cookie. */
final class ShopGate implements Gate {

    private final Gate sessions;
    private final Gate bearers;

    ShopGate(Gate sessions, Gate bearers) {
        this.sessions = sessions;
        this.bearers = bearers;
    }

    @Override
    public Passage pass(Call call) {
        boolean tokenInCookie = LoginWays.tokens(call.settings()) && AccessCookies.inUse(call.settings())
                && (!LoginWays.sessions(call.settings()) || call.cookie(AccessCookies.NAME).isPresent());
        return (tokenInCookie ? bearers : sessions).pass(call);
    }
}
