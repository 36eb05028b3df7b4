package dev.authscope.server.shop;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Route;
import dev.authscope.server.identity.Account;
import dev.authscope.server.identity.PasswordLogin;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.settings.Switches;

/** Logging in with a form, which begins a session, and logging out, which ends it. */
final class SessionLoginEndpoints {

    private final PasswordLogin passwords;
    private final SessionService sessions;

    SessionLoginEndpoints(PasswordLogin passwords, SessionService sessions) {
        this.passwords = passwords;
        this.sessions = sessions;
    }

    List<Route> routes() {
        return List.of(new Route("POST", "/login", LoginWays::sessions, this::login),
                new Route("POST", "/logout", LoginWays::sessions, this::logout));
    }

    private Answer login(Call call) {
        boolean json = call.hasType("application/json");
        if (!json && !call.hasType("application/x-www-form-urlencoded")) {
            return Answer.problem(415, "The login takes a form or JSON.", "unsupported_media_type");
        }
        Map<String, String> form = Body.fields(call);
        Optional<Account> account = passwords.attempt(form.getOrDefault("username", ""),
                form.getOrDefault("password", ""), call.settings(), call.journal());
        if (account.isEmpty()) {
            return Refusals.credentials();
        }
        SessionRow old = SessionCookies.id(call)
                .flatMap(id -> sessions.alive(id, call.journal()))
                .orElse(null);
        SessionRow row = sessions.login(account.get(), old, call.header("User-Agent").orElse(null), call.settings(),
                call.journal());
        if (old == null || !old.id().equals(row.id())) {
            SessionCookies.set(call, row.id());
        }
        call.visitorIsKnown();
        return json
                ? Answer.json(200, Map.of("name", account.get().name())).noStore()
                : Answer.seeOther(ownPath(form.getOrDefault("next", "/"))).noStore();
    }

    private Answer logout(Call call) {
        Optional<String> id = SessionCookies.id(call);
        boolean onServer = call.settings().get(Switches.LOGOUT).equals("server");
        if (id.isPresent() && onServer) {
            sessions.alive(id.get(), call.journal())
                    .ifPresent(row -> sessions.end(row.id(), "logout", call.journal()));
        }
        SessionCookies.clear(call);
        call.visitorIsKnown();
        return Answer.seeOther("/").noStore();
    }

    /** A path of the shop itself; anything else would send the user wherever the link's author wants. */
    private static String ownPath(String next) {
        boolean own = next.startsWith("/") && !next.startsWith("//") && next.chars().allMatch(c -> c > ' ' && c < 127)
                && next.indexOf('\\') < 0;
        return own ? next : "/";
    }
}
