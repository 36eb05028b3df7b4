package dev.authscope.server.shop;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.authscope.server.http.Call;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.settings.Switches;

/**
 * Weak on purpose: takes a session id from the address, so that a link carries somebody else's session into a browser. Used
 * only while the lab's setting {@code acceptSidFromUrl} is on. Unless {@code strictIds} is on, it need not be a session of
 * this server: one is made under whatever id the address names.
 */
final class UrlIds {

    /** What could be a session id of anybody: it fits into a cookie and is not one that anybody meets by chance. */
    private static final Pattern SESSION_ID = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private UrlIds() {}

    /** Gives the browser the session that the address names; does nothing when there is none. */
    static void take(Call call, SessionService sessions) {
        if (!call.settings().get(Switches.ACCEPT_SID_FROM_URL)) {
            return;
        }
        Optional<SessionRow> named = Optional.ofNullable(call.query().get("sid"))
                .flatMap(id -> sessions.alive(id, call.journal()).or(() -> adopted(id, call, sessions)));
        named.ifPresent(row -> {
            SessionCookies.set(call, row.id());
            call.visitorIsKnown();
        });
    }

    private static Optional<SessionRow> adopted(String id, Call call, SessionService sessions) {
        boolean strict = call.settings().get(Switches.STRICT_IDS);
        return strict || !SESSION_ID.matcher(id).matches()
                ? Optional.empty()
                : Optional.of(sessions.adopt(id, call.settings(), call.journal()));
    }
}
