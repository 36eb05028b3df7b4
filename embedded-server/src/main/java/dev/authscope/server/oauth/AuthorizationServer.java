package dev.authscope.server.oauth;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.Route;
import dev.authscope.server.http.Router;
import dev.authscope.server.identity.PasswordLogin;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;
import dev.authscope.server.token.RefreshService;

/** The authorization server put together: its endpoints answer over TLS only (RFC 6749 sections 3.1 and 3.2). */
public final class AuthorizationServer implements Endpoint {

    private static final String ORIGIN = "https://idp.example";

    private final Predicate<LabSettings> inUse;
    private final Endpoint others;
    private final AuthorizationCodes codes;
    private final Set<String> paths = new LinkedHashSet<>();
    private final Router router;

    /**
     * @param inUse whether the lab, as it is set, has this server at all
     * @param others what else is at the issuer's host
     * @param passwords of those who can log in here
     * @param background where the removal of old codes is written down
     */
    public AuthorizationServer(Predicate<LabSettings> inUse, Endpoint others, PasswordLogin passwords,
            RefreshService refreshes, Randomness randomness, LabTimers timers, Journal background) {
        this.inUse = inUse;
        this.others = others;
        codes = new AuthorizationCodes(randomness, timers, background);
        AuthorizationEndpoint authorization = new AuthorizationEndpoint(passwords, codes);
        TokenEndpoint token = new TokenEndpoint(codes, refreshes);
        List<Route> routes = List.of(Route.of("GET", "/authorize", authorization::authorize),
                Route.of("POST", "/login", authorization::login), Route.of("POST", "/token", token::token),
                Route.of("POST", "/revoke", token::revoke));
        routes.forEach(route -> paths.add(route.pattern()));
        router = new Router(routes);
    }

    @Override
    public Answer answer(Call call) {
        boolean here = inUse.test(call.settings()) && call.authority().origin().equals(ORIGIN)
                && paths.contains(call.path());
        return (here ? router : others).answer(call);
    }

    /** The table of codes, for showing its rows. */
    public Table<?> table() {
        return codes.table();
    }

    /** Forgets all timers. */
    public void stop() {
        codes.stop();
    }
}
