package dev.authscope.server.shop;

import java.util.Optional;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.settings.Switches;

/**
 * Where the lab is set so, gives every visitor without a valid session one of their own, whatever the answer is. Stands
 * before the shop's routes.
 */
final class AnonymousVisits implements Endpoint {

    private final Endpoint shop;
    private final SessionService sessions;

    AnonymousVisits(Endpoint shop, SessionService sessions) {
        this.shop = shop;
        this.sessions = sessions;
    }

    @Override
    public Answer answer(Call call) {
        Answer answer = shop.answer(call);
        boolean wanted = call.settings().get(Switches.ANONYMOUS_SESSION)
                && LoginWays.sessions(call.settings());
        if (!wanted || call.isVisitorKnown()) {
            return answer;
        }
        Optional<SessionRow> alive = SessionCookies.id(call)
                .flatMap(id -> sessions.alive(id, call.journal()));
        if (alive.isEmpty()) {
            SessionRow row = sessions.begin(call.settings(), call.journal());
            SessionCookies.set(call, row.id());
        }
        return answer;
    }
}
