package dev.authscope.server.shop;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.authz.StepUps;
import dev.authscope.server.bff.BackendForFrontEnd;
import dev.authscope.server.csrf.CsrfTokens;
import dev.authscope.server.csrf.ForgeryGuard;
import dev.authscope.server.decision.Check;
import dev.authscope.server.evil.AttackPages;
import dev.authscope.server.evil.EvilSite;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.LabHost;
import dev.authscope.server.http.Route;
import dev.authscope.server.http.Router;
import dev.authscope.server.identity.Accounts;
import dev.authscope.server.identity.PasswordLogin;
import dev.authscope.server.json.JsonText;
import dev.authscope.server.oauth.AuthorizationServer;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.random.Randomness;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.SessionService;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;
import dev.authscope.server.token.AccessTokenIssuer;
import dev.authscope.server.token.BearerRequest;
import dev.authscope.server.token.BearerService;
import dev.authscope.server.token.Denylist;
import dev.authscope.server.token.Denylists;
import dev.authscope.server.token.FetchedKeys;
import dev.authscope.server.token.IdTokenIssuer;
import dev.authscope.server.token.IntrospectionService;
import dev.authscope.server.token.OpaqueIssuer;
import dev.authscope.server.token.OpaqueTokens;
import dev.authscope.server.token.PartnerIssuer;
import dev.authscope.server.token.RefreshService;
import dev.authscope.server.token.RoleVersions;
import dev.authscope.server.token.SharedRefreshTokens;
import dev.authscope.server.token.TokenKeys;
import dev.authscope.server.token.ValidAfter;

/** The demo application put together: every host of the lab with its routes, and the tables behind them. */
public final class Shop implements Endpoint {

    private final TokenKeys keys;
    private final BearerService bearerService;
    private final Accounts accounts;
    private final SessionStore sessionStore;
    private final Orders orders;
    private final Comments comments;
    private final Posts posts;
    private final StepUps stepUps = new StepUps();
    private final ValidAfter validAfter;
    private final CsrfEndpoints csrf;
    private final ForgeryShield shield;
    private final CredentialEndpoints credentials;
    private final GuestShop guests;
    private final StatelessShop stateless;
    private final Denylist denylist;
    private final FetchedKeys fetchedKeys;
    private final SessionService sessions;
    private final RefreshService refreshes;
    private final UserCarts userCarts;
    private final OpaqueTokens opaqueTokens;
    private final OrdersBehindTheDoor ordersBehindTheDoor;
    private final BackendForFrontEnd backend;
    private final AuthorizationServer authorizationServer;
    private final RoleVersions roleVersions;
    private final Map<LabHost, Endpoint> hosts = new EnumMap<>(LabHost.class);
    private final Endpoint otherHost = new Router(LabEndpoints.routes());

    /**
     * @param background where work is written down that no request causes
     * @param onward how a front end under development reaches the API
     * @param sessionStore where sessions are kept
     * @param database what it keeps for good, which other servers may use too
     * @param refreshTokens the table that other servers use too; null for one of its own
     * @param issuerElsewhere who issues opaque tokens, where that is another server
     * @param secrets of the shop, on whichever server
     */
    public Shop(TokenKeys keys, Randomness randomness, LabTimers timers, Journal background, Onward onward,
            SessionStore sessionStore, Database database, @Nullable SharedRefreshTokens refreshTokens,
            Optional<OpaqueIssuer> issuerElsewhere, ShopSecrets secrets) {
        this.keys = keys;
        this.sessionStore = sessionStore;
        accounts = database.accounts();
        orders = database.orders();
        comments = database.comments();
        posts = database.posts();
        validAfter = database.validAfter();
        roleVersions = database.roleVersions();
        denylist = new Denylist(timers, background);
        Denylists denylists = new Denylists(denylist, database.denylist());
        fetchedKeys = new FetchedKeys(new KeysOfTheIssuer(onward));
        sessions = new SessionService(sessionStore, accounts, randomness);
        opaqueTokens = new OpaqueTokens(randomness);
        AccessTokenIssuer issuer = new AccessTokenIssuer(keys, randomness,
                issuerElsewhere.orElse(() -> opaqueTokens), roleVersions);
        refreshes = refreshTokens == null
                ? new RefreshService(issuer, accounts, denylists, randomness, timers, background)
                : new RefreshService(issuer, accounts, denylists, randomness, timers, refreshTokens);
        ordersBehindTheDoor = new OrdersBehindTheDoor(issuer, onward);
        PasswordLogin passwords = new PasswordLogin(accounts, database.passwords());
        bearerService = new BearerService(keys, fetchedKeys, denylists, validAfter, accounts, new AskTheIssuer(onward),
                new CarelessReach(onward), roleVersions);
        BearerGate bearers = new BearerGate(bearerService);
        userCarts = new UserCarts(database.carts(), bearers);
        CsrfTokens csrfTokens = new CsrfTokens(secrets.csrf());
        csrf = new CsrfEndpoints(csrfTokens, randomness);
        shield = new ForgeryShield(new ForgeryGuard(csrfTokens));
        credentials = new CredentialEndpoints(accounts, passwords, stepUps,
                new Logins(sessions, refreshes, validAfter), shield);
        guests = new GuestShop(passwords, orders, new CartMac(new CsrfTokens(secrets.cart())));
        stateless = new StatelessShop(new SessionGate(sessions), passwords, orders);
        TokenEndpoints tokens = new TokenEndpoints(passwords, issuer, new IdTokenIssuer(keys), refreshes, denylists,
                bearers);
        backend = new BackendForFrontEnd(shopHost(keys, passwords, bearers, tokens), onward, randomness, timers,
                background);
        hosts.put(LabHost.SHOP, new ShopFront(backend));
        Endpoint sessionApi = sessionApi(passwords);
        Endpoint tokenApi = apiHost(bearers, tokens.routes());
        hosts.put(LabHost.API, SeparateFrontEnd.api(sessionApi, tokenApi, apiHost(bearers, List.of())));
        hosts.put(LabHost.DEV_API, SeparateFrontEnd.api(sessionApi, tokenApi, otherHost));
        for (LabHost pages : List.of(LabHost.DEV_PAGES, LabHost.APP, LabHost.PAGES)) {
            hosts.put(pages, new DevelopmentProxy(SeparateFrontEnd.pages(LabEndpoints.routes()), onward));
        }
        List<Route> sibling = new ArrayList<>(LabEndpoints.routes());
        sibling.addAll(AttackPages.routes());
        hosts.put(LabHost.WWW, new Router(sibling));
        List<Route> otherService = new ArrayList<>(LabEndpoints.routes());
        otherService.addAll(new AccountEndpoints(accounts).behind(bearers));
        hosts.put(LabHost.CDN, new Router(otherService));
        List<Route> issuerRoutes = new ArrayList<>(LabEndpoints.routes());
        issuerRoutes.addAll(new IssuerEndpoints(new IntrospectionService(opaqueTokens), opaqueTokens).routes());
        authorizationServer = new AuthorizationServer(BackendForFrontEnd::inUse, new Router(issuerRoutes),
                new PasswordLogin(knownToTheIssuer(), database.passwords()), refreshes, randomness,
                timers, background);
        hosts.put(LabHost.IDP, authorizationServer);
        List<Route> partnerRoutes = new ArrayList<>(LabEndpoints.routes());
        partnerRoutes.addAll(new PartnerEndpoints(new PartnerIssuer(randomness)).routes());
        hosts.put(LabHost.PARTNER, new Router(partnerRoutes));
        hosts.put(LabHost.EVIL, new EvilSite(LabEndpoints.routes()));
    }

    /** Begins to keep sessions. */
    public void open(Journal background) {
        sessionStore.start(background);
    }

    @Override
    public Answer answer(Call call) {
        return hosts.getOrDefault(call.authority().host(), otherHost).answer(call);
    }

    /** What would become of a refresh token that were used now; nothing changes and nothing is told. */
    public Optional<String> refusal(String refreshToken, LabSettings settings) {
        return refreshes.refusal(refreshToken, settings);
    }

    /** What the tables hold now, those of the database apart: table, key, fields. Empty tables are left out. */
    public Map<String, Map<String, Map<String, Object>>> rows() {
        Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.putAll(sessionStore.tables());
        rows.putAll(refreshes.tables());
        backend.tables().forEach(table -> rows.put(table.name(), table.rows()));
        for (Table<?> table : List.of(denylist.table(), stepUps.table(),
                refreshes.devices().table(), opaqueTokens.table(), fetchedKeys.table(),
                authorizationServer.table())) {
            rows.put(table.name(), table.rows());
        }
        rows.values().removeIf(Map::isEmpty);
        return rows;
    }

    /** The checks of the API for an access token, as if it came in a request. */
    public List<Check> examine(String accessToken, LabSettings settings, Journal journal) {
        return bearerService.examine(
                new BearerRequest(List.of("Bearer " + accessToken), 0, ShopHosts.labParties(settings)),
                settings, journal);
    }

    /** Signs an input again, to show how it is done. */
    public String signAgain(String input, LabSettings settings) {
        return keys.signAgain(input, settings);
    }

    /** The key set that anybody may fetch, as JSON. */
    public String publishedKeys(LabSettings settings) {
        return JsonText.write(Map.of("keys", keys.published(settings)));
    }

    /** What somebody takes who gets at the keys of this server; empty when it holds none. */
    public Optional<TokenKeys.Taken> takenKey(LabSettings settings) {
        return keys.taken(settings, fetchedKeys);
    }

    /** The opaque tokens that this server has issued. */
    public OpaqueTokens opaqueTokens() {
        return opaqueTokens;
    }

    /** The signed token inside a token; empty when it is none of this issuer's. */
    public Optional<String> signedToken(String token) {
        return keys.signedToken(token);
    }

    /** Bans an account or lets it be used again; false when there is none. */
    public boolean setActive(String user, boolean active, LabSettings settings, Journal background) {
        boolean done = accounts.setActive(user, active, background);
        if (done && !active && settings.get(Switches.VALID_AFTER)) {
            DemoAccounts.all()
                    .stream()
                    .filter(account -> account.user().equals(user))
                    .forEach(account -> validAfter.now(account.id(), "banned", background));
        }
        return done;
    }

    /** Gives an account other roles; false when there is none. */
    public boolean setRoles(String user, List<String> roles, Journal background) {
        boolean done = accounts.setRoles(user, roles, background);
        if (done) {
            DemoAccounts.all()
                    .stream()
                    .filter(account -> account.user().equals(user))
                    .forEach(account -> roleVersions.changed(account.id()));
        }
        return done;
    }

    /** Stops: what is to be kept is put outside when there is time for it, and all timers are forgotten. */
    public void stop(Ending how) {
        sessionStore.stop(how);
        refreshes.stop();
        denylist.stop();
        backend.stop();
        authorizationServer.stop();
    }

    /** Whom the issuer knows: the same people, in a list of its own that is not the shop's table of accounts. */
    private static Accounts knownToTheIssuer() {
        Accounts people = new Accounts("");
        DemoAccounts.all().forEach(account -> people.open(account, Journal.silent()));
        return people;
    }

    private Endpoint shopHost(TokenKeys keys, PasswordLogin passwords, Gate bearers,
            TokenEndpoints tokens) {
        Gate gate = new ShopGate(new SessionGate(sessions), bearers);
        List<Route> routes = new ArrayList<>();
        routes.addAll(stateless.routes());
        routes.addAll(guests.routes());
        routes.addAll(new PageEndpoints(sessions).pages());
        routes.addAll(new TransferEndpoints(accounts, stepUps, shield).pages(gate, csrf));
        routes.addAll(csrf.behind(gate));
        routes.addAll(resources(gate));
        routes.addAll(new SessionLoginEndpoints(passwords, sessions).routes());
        routes.addAll(new AccountEndpoints(accounts).behind(gate));
        routes.addAll(new CartEndpoints(new SessionCarts(sessions)).routes());
        routes.addAll(new SessionsEndpoints(sessions).behind(gate));
        routes.addAll(ordersBehindTheDoor.behind(gate));
        routes.addAll(new OrderEndpoints(orders, sessions).behind(gate));
        PostEndpoints postPages = new PostEndpoints(posts, comments);
        routes.addAll(postPages.pages());
        routes.addAll(postPages.behind(gate));
        routes.addAll(tokens.routes());
        routes.addAll(new KeySet(keys).routes());
        routes.addAll(LabEndpoints.routes());
        return new StoreOutage(new AnonymousVisits(new Router(routes), sessions));
    }

    private List<Route> resources(Gate gate) {
        List<Route> routes = new ArrayList<>(new TransferEndpoints(accounts, stepUps, shield).behind(gate));
        routes.addAll(new ForumEndpoints(posts, orders).behind(gate));
        routes.addAll(credentials.behind(gate));
        return routes;
    }

    private Endpoint sessionApi(PasswordLogin passwords) {
        Gate gate = new SessionGate(sessions);
        List<Route> routes = new ArrayList<>(new SessionLoginEndpoints(passwords, sessions).routes());
        routes.addAll(new PageEndpoints(sessions).data());
        routes.addAll(new AccountEndpoints(accounts).behind(gate));
        routes.addAll(new OrderEndpoints(orders, sessions).behind(gate));
        routes.addAll(LabEndpoints.routes());
        return new CrossOrigin(new Router(routes));
    }

    private Endpoint apiHost(Gate gate, List<Route> logins) {
        List<Route> routes = new ArrayList<>(logins);
        routes.addAll(new PageEndpoints(sessions).data());
        routes.addAll(resources(gate));
        routes.addAll(new AccountEndpoints(accounts).behind(gate));
        routes.addAll(new DeviceEndpoints(refreshes.devices(), accounts).behind(gate));
        routes.addAll(new CartEndpoints(userCarts).routes());
        routes.addAll(new OrderEndpoints(orders, sessions).behind(gate));
        PostEndpoints postPages = new PostEndpoints(posts, comments);
        routes.addAll(postPages.data());
        routes.addAll(postPages.behind(gate));
        routes.addAll(LabEndpoints.routes());
        return new CrossOrigin(new Router(routes));
    }
}
