package dev.authscope.server.shop;

import java.util.Optional;

import dev.authscope.server.http.Call;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.settings.Switches;

/**
 * Weak on purpose: takes a session id from the address, so that a link carries somebody else's session into a browser. Used
 * only while the lab's setting {@code acceptSidFromUrl} is on.
 */
final class UrlIds {

    private UrlIds() {}

    /** Gives the browser the session that the address names; does nothing when there is none. */
    static void take(Call call, SessionService sessions) {
        if (!call.settings().get(Switches.ACCEPT_SID_FROM_URL)) {
            return;
        }
        Optional<SessionRow> named = Optional.ofNullable(call.query().get("sid"))
                .flatMap(id -> sessions.alive(id, call.journal()));
        named.ifPresent(row -> {
            SessionCookies.set(call, row.id());
            call.visitorIsKnown();
        });
    }
}
