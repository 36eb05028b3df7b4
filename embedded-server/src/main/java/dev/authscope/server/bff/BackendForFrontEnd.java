package dev.authscope.server.bff;

import java.util.List;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.Route;
import dev.authscope.server.http.Router;
import dev.authscope.server.oauth.RegisteredClient;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;

/** Everything below {@code /bff} of the shop's own host; other requests go on to the shop. */
public final class BackendForFrontEnd implements Endpoint {

    private static final String API = "/bff/api";

    private final Endpoint shop;
    private final BffTables tables;
    private final BackChannel issuer;
    private final BffGate gate;
    private final BffApi api;
    private final Router router;

    /**
     * @param shop what answers all other requests
     * @param background where the removal of old rows is written down
     */
    public BackendForFrontEnd(Endpoint shop, Onward onward, Randomness randomness, LabTimers timers,
            Journal background) {
        this.shop = shop;
        tables = new BffTables(randomness, timers, background);
        issuer = new BackChannel(RegisteredClient.SHOP_BFF, onward);
        gate = new BffGate(tables);
        api = new BffApi(tables, issuer, onward);
        BffLogin login = new BffLogin(tables, issuer, RegisteredClient.SHOP_BFF, randomness);
        router = new Router(List.of(Route.of("GET", "/bff/login", login::begin),
                Route.of("GET", "/bff/callback", login::callback),
                Route.of("POST", "/bff/logout", call -> gate.pass(call, this::logout))));
    }

    /** Whether the lab is set so that there is such a backend. */
    public static boolean inUse(LabSettings settings) {
        return settings.get(Switches.MODE).equals("bff");
    }

    @Override
    public Answer answer(Call call) {
        // The cookies of the backend exist over TLS only, and programs outside the lab find no issuer that it could ask.
        boolean here = inUse(call.settings()) && call.authority().origin().equals("https://shop.example");
        if (!here || !call.path().startsWith("/bff/")) {
            return shop.answer(call);
        }
        return call.path().startsWith(API + "/")
                ? gate.pass(call, (asked, session) -> api.pass(asked, session,
                        asked.target().substring(API.length())))
                : router.answer(call);
    }

    private Answer logout(Call call, BffSession session) {
        if (!session.tokens().refresh().isEmpty()) {
            issuer.revoke(session.tokens().refresh(), call);
        }
        tables.end(session.id(), "logout", call.journal());
        BffCookies.close(call);
        return Answer.of(204).noStore();
    }

    /** Its tables, for showing their rows. */
    public List<Table<?>> tables() {
        return tables.all();
    }

    /** Forgets all timers. */
    public void stop() {
        tables.stop();
    }
}
