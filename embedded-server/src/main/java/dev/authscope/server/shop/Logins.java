package dev.authscope.server.shop;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Call;
import dev.authscope.server.identity.Account;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.RefreshRequest;
import dev.authscope.server.token.RefreshService;
import dev.authscope.server.token.ValidAfter;

/** Everything that keeps a user logged in, ended together. */
final class Logins {

    private final SessionService sessions;
    private final RefreshService refreshes;
    private final ValidAfter validAfter;

    Logins(SessionService sessions, RefreshService refreshes, ValidAfter validAfter) {
        this.sessions = sessions;
        this.refreshes = refreshes;
        this.validAfter = validAfter;
    }

    /** After a change of password: other sessions, refresh tokens and older access tokens end as far as the lab is set so. */
    void passwordChanged(Account account, Caller caller, Call call) {
        if (call.settings().get(Switches.REVOKE_ON_PASSWORD_CHANGE)) {
            SessionRow own = caller.session();
            endAll(account, own == null ? null : own.id(), "password-changed", call);
        } else if (call.settings().get(Switches.VALID_AFTER)) {
            validAfter.now(account.id(), "password-changed", call.journal());
        }
    }

    /**
     * Ends all logins of a user but the one that asks for it.
     *
     * @param refreshToken names the login that stays
     */
    void endOthers(Account account, Caller caller, String refreshToken, Call call) {
        SessionRow own = caller.session();
        endSessions(account, own == null ? null : own.id(), "logout-all", call);
        refreshes.revokeOthers(account.user(), new RefreshRequest(null, refreshToken), "logout-all", call.settings(),
                call.journal());
    }

    private void endSessions(Account account, @Nullable String spared, String why, Call call) {
        for (SessionRow row : sessions.ofUser(account.user(), call.journal())) {
            if (!row.id().equals(spared)) {
                sessions.end(row.id(), why, call.journal());
            }
        }
    }

    /**
     * Ends all logins of a user.
     *
     * @param spared the session that stays; null when none does
     */
    void endAll(Account account, @Nullable String spared, String why, Call call) {
        endSessions(account, spared, why, call);
        refreshes.revokeAll(account.user(), why, call.settings(), call.journal());
        if (call.settings().get(Switches.VALID_AFTER)) {
            validAfter.now(account.id(), why, call.journal());
        }
    }
}
