package dev.authscope.server.shop;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Call;
import dev.authscope.server.session.SessionOutcome;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.settings.Switches;

/** Carts in the session. Where visitors get a session of their own, they may fill a cart before they log in. */
final class SessionCarts implements Carts {

    private final SessionService sessions;

    SessionCarts(SessionService sessions) {
        this.sessions = sessions;
    }

    @Override
    public Found of(Call call) {
        boolean anonymous = call.settings().get(Switches.ANONYMOUS_SESSION);
        @Nullable
        String cookie = SessionCookies.id(call).orElse(null);
        SessionOutcome outcome = anonymous
                ? sessions.visitor(cookie, call.settings(), call.journal())
                : sessions.user(cookie, call.header("User-Agent").orElse(null), call.settings(), call.journal());
        SessionRow row = outcome.row();
        if (row == null && anonymous && cookie == null) {
            row = sessions.begin(call.settings(), call.journal());
            SessionCookies.set(call, row.id());
        }
        if (row == null) {
            return new Found.Refused(SessionGate.refuse(call, outcome));
        }
        call.visitorIsKnown();
        return new Found.Of(new InSession(row, call));
    }

    private final class InSession implements Cart {

        private final SessionRow row;
        private final Call call;

        InSession(SessionRow row, Call call) {
            this.row = row;
            this.call = call;
        }

        @Override
        public List<String> items() {
            return row.cart();
        }

        @Override
        public Optional<List<String>> change(UnaryOperator<List<String>> change) {
            return sessions.changeCart(row, change, call.journal()).map(SessionRow::cart);
        }
    }
}
