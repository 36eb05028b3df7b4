package dev.authscope.server.shop;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.identity.Account;
import dev.authscope.server.session.SessionOutcome;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.Subject;

/** Finds out by the session cookie who calls. */
final class SessionGate implements Gate {

    private final SessionService sessions;

    SessionGate(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Passage pass(Call call) {
        SessionOutcome outcome = sessions.user(SessionCookies.id(call).orElse(null),
                call.header("User-Agent").orElse(null), call.settings(),
                call.journal());
        Account account = outcome.account();
        SessionRow row = outcome.row();
        if (account == null || row == null) {
            return new Passage.Shut(refuse(call, outcome));
        }
        call.visitorIsKnown();
        return new Passage.Open(new Caller(Subject.of(account), row));
    }

    /** A page sends its visitor to the login; a call by a script is told 401. */
    static Answer refuse(Call call, SessionOutcome outcome) {
        if (outcome.dead() && call.settings().get(Switches.CLEAR_UNKNOWN_SID)) {
            SessionCookies.clear(call);
        }
        boolean get = call.method().equals("GET") || call.method().equals("HEAD");
        if (call.isNavigation()) {
            return Answer.seeOther(get
                    ? "/login?next=" + URLEncoder.encode(call.target(), StandardCharsets.UTF_8)
                    : "/login").noStore();
        }
        return Refusals.session();
    }
}
