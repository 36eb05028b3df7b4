package dev.authscope.server.shop;

import java.util.Optional;
import java.util.regex.Pattern;

import dev.authscope.server.http.Call;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.settings.Switches;

/**
 * Weak on purpose: takes a session id from the address, so that a link carries somebody else's session into a browser. Used
 * only while the lab's setting {@code acceptSidFromUrl} is on.
 */
final class UrlIds {

    /** What may stand in a cookie and look like an id; anything else is nobody's id. */
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private UrlIds() {}

    /**
     * Gives the browser the session that the address names. An id that this server never issued becomes a session too, unless
     * the lab's setting {@code strictIds} is on.
     */
    static void take(Call call, SessionService sessions) {
        if (!call.settings().get(Switches.ACCEPT_SID_FROM_URL)) {
            return;
        }
        Optional<String> id = Optional.ofNullable(call.query().get("sid"));
        Optional<SessionRow> named = id.flatMap(value -> sessions.alive(value, call.journal()));
        if (named.isEmpty() && !call.settings().get(Switches.STRICT_IDS)) {
            named = id.filter(value -> FORM.matcher(value).matches())
                    .map(value -> sessions.adopt(value, call.settings(), call.journal()));
        }
        named.ifPresent(row -> {
            SessionCookies.set(call, row.id());
            call.visitorIsKnown();
        });
    }
}
