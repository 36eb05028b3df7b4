package dev.authscope.lab;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import dev.authscope.attacker.Attacker;
import dev.authscope.attacker.OwnClient;
import dev.authscope.browser.Browser;
import dev.authscope.browser.LabAddresses;
import dev.authscope.browser.OnTheWire;
import dev.authscope.browser.RefreshLock;
import dev.authscope.browser.ShopScript;
import dev.authscope.browser.page.PageTime;
import dev.authscope.browser.page.ScriptedPages;
import dev.authscope.clock.LabClock;
import dev.authscope.cookies.JarRules;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.History;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Recorder;
import dev.authscope.flow.StorageArea;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;
import dev.authscope.relay.Relay;
import dev.authscope.server.LabAccount;
import dev.authscope.server.LabCertificates;
import dev.authscope.server.LabCluster;
import dev.authscope.server.LabServer;
import dev.authscope.server.LabServerConfig;
import dev.authscope.server.LabStartException;
import dev.authscope.server.random.ItemKind;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.session.NodeLinks;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreControl;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.choice.ChosenStores;
import dev.authscope.server.session.row.StoreStartException;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * A lab for a scenario: server, browsers, attacker, clock and recorder. Actions go in one after the other; what they cause
 * comes out on the timeline.
 */
public final class Lab implements AutoCloseable {

    /** The address from which all browsers come at first in the model of a network: one home behind one NAT (RFC 5737). */
    private static final String HOME_ADDRESS = "203.0.113.8";

    private static final String ISSUER = "idp.example";

    /** When every scenario begins: 2 March 2026, 09:00 in Seoul. */
    public static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /** Sites of their own that the one server answers for as well. */
    private static final Set<String> SITES = Set.of("https://evil.example", "http://evil.example",
            "https://idp.example", "https://partner.example");

    private final LabClock clock = LabClock.pausedAt(START);
    private final Recorder recorder = new Recorder(clock::now);
    private final History history = new History();
    private final ReentrantLock one = new ReentrantLock();
    private volatile LabSettings settings;
    private final SeededRandomness randomness;
    private final OnwardRequests onward;
    private final SessionStores stores;
    private final LabCluster server;
    private final ObserverBridge bridge;
    private final Relay relay = new Relay();
    private @Nullable Eavesdropping eavesdropping;
    private final Map<String, BrowserSeat> browsers = new LinkedHashMap<>();
    private final Set<String> tokenFrontEnds = new TreeSet<>();
    private final Map<String, Attacker> attackers = new LinkedHashMap<>();
    private final Map<String, OwnClient> ownClients = new LinkedHashMap<>();
    private @Nullable LabAddresses reached;

    private Lab(LabPlan plan) {
        settings = plan.settings();
        randomness = new SeededRandomness(plan.seed());
        recorder.record("", stamp -> new FlowEvent.RunStarted(stamp, plan.scenario(), plan.seed(),
                plan.settings().written(), plan.participants()));
        bridge = new ObserverBridge(recorder, plan.participants(), relay::behind);
        List<String> nodes = nodes(plan);
        String pages = pages(plan);
        onward = new OnwardRequests(recorder,
                hop -> nodes.size() == 1 ? pages : bridge.serverAt(hop).orElse(pages));
        stores = opened(plan);
        Optional<String> balancer = first(plan.participants(), Participant.Role.BALANCER);
        boolean database = first(plan.participants(), Participant.Role.DATABASE).isPresent();
        server = new LabCluster(new LabServerConfig(nodes.getFirst(), settings, clock, randomness,
                bridge, LabCertificates.pinned(), 0, false, onward, stores), nodes, balancer.orElse(null),
                nodes.size() > 1 || balancer.isPresent() || database, issuer(plan).orElse(null));
    }

    private SessionStores opened(LabPlan plan) {
        try {
            return ChosenStores.open(new StoreSettings(this::settings, clock, bridge, plan.redis()));
        } catch (StoreStartException e) {
            throw new LabException(String.valueOf(e.getMessage()), e);
        }
    }

    /** The session store where it is a program of its own. */
    StoreControl storeControl() {
        return stores.control()
                .orElseThrow(() -> new LabException("With sessionStore=" + settings.text(Switches.SESSION_STORE)
                        + " there is no store apart from the servers that could be stopped or started; there is one with"
                        + " redis or jdbc-server."));
    }

    /** The connections over which servers copy sessions to each other. */
    NodeLinks links() {
        return stores.links()
                .orElseThrow(() -> new LabException("The servers do not copy sessions to each other with sessionStore="
                        + settings.text(Switches.SESSION_STORE)
                        + ", so nothing between them can be cut; it can with sessionStore=replicated."));
    }

    /** What the lab was to use and could not, and what it uses instead. */
    public List<StoreNotice> notices() {
        return stores.notices();
    }

    void startStore() {
        try {
            storeControl().start();
        } catch (StoreStartException e) {
            throw new LabException(String.valueOf(e.getMessage()), e);
        }
    }

    /**
     * A browser and the script of the shop's page in it.
     *
     * @param lock what its tabs share
     * @param tabs the other tabs, by name
     */
    record BrowserSeat(Browser browser, ShopScript script, RefreshLock lock, Map<String, BrowserSeat> tabs) {}

    /** Opens another tab of a browser. */
    void openTab(String actor, String tab) {
        BrowserSeat seat = browserOf(actor);
        Browser browser = seat.browser().openTab(tab, new ScriptedPages(pageTime(actor + "/" + tab)));
        seat.tabs()
                .put(tab, new BrowserSeat(browser, new ShopScript(browser, choices(actor), seat.lock()), seat.lock(),
                        new TreeMap<>()));
    }

    /** @param tab name of another tab; empty for the first */
    BrowserSeat browserOf(String actor, String tab) {
        BrowserSeat seat = browserOf(actor);
        return tab.isEmpty()
                ? seat
                : Optional.ofNullable(seat.tabs().get(tab))
                        .orElseThrow(
                                () -> new LabException(actor + "'s browser has no tab '" + tab + "'; open it first."));
    }

    /**
     * Starts a lab; returns when its server answers.
     *
     * @throws LabException when it cannot start; the message is one sentence for the user
     */
    public static Lab start(LabPlan plan) {
        Lab lab = new Lab(plan);
        try {
            lab.server.start();
            lab.seat(plan.participants());
            return lab;
        } catch (LabStartException e) {
            lab.close();
            throw new LabException(String.valueOf(e.getMessage()), e);
        } catch (LabException e) {
            lab.close();
            throw e;
        }
    }

    private void seat(List<Participant> participants) {
        LabAddresses addresses = new LabAddresses(server.httpPort(), server.httpsPort(), server.authority(),
                server.issuerPorts()
                        .map(ports -> Map.of(ISSUER, new LabAddresses.Ports(ports.getFirst(), ports.getLast())))
                        .orElse(Map.of()));
        onward.reach(addresses);
        reached = addresses;
        LabAddresses wire = throughRelay(participants).orElse(addresses);
        OnTheWire between = eavesdropping == null ? OnTheWire.nobody() : eavesdropping;
        String shop = shop();
        for (Participant participant : participants) {
            switch (participant.role()) {
                case BROWSER -> {
                    boolean elsewhere = settings.get(Switches.FRONT_END).equals("separate");
                    Browser browser = new Browser(participant.id(),
                            (elsewhere ? participant.authority() : shop) + "/", wire, recorder, clock::now,
                            new ScriptedPages(pageTime(participant.id())), jarRules(), between);
                    if (looksAtAddresses()) {
                        browser.comesFrom(HOME_ADDRESS);
                    }
                    RefreshLock lock = new RefreshLock(settings.get(Switches.SINGLE_FLIGHT));
                    browsers.put(participant.id(),
                            new BrowserSeat(browser, new ShopScript(browser, choices(participant.id()), lock), lock,
                                    new TreeMap<>()));
                }
                case ATTACKER -> attackers.put(participant.id(),
                        new Attacker(participant.id(), shop, addresses, recorder, entrance()));
                case SERVER, RELAY, BALANCER, DATABASE -> {
                }
            }
        }
    }

    /** Whether the balancer tells clients by their addresses; only then is there a model of them. */
    private boolean looksAtAddresses() {
        return settings.get(Switches.BALANCER).equals("sticky-ip");
    }

    /** A browser goes to another network of the model; does nothing where no balancer looks at addresses. */
    void changeAddress(String actor, String address) {
        BrowserSeat seat = browserOf(actor);
        if (looksAtAddresses()) {
            seat.browser().comesFrom(address);
            recorder.record(actor, stamp -> new FlowEvent.Noted(stamp, "address-changed",
                    Map.of("address", address)));
        }
    }

    private String shop() {
        return (settings.get(Switches.SCHEME).equals("http") ? "http" : "https") + "://shop.example";
    }

    /** The client that an actor has beside any browser. */
    OwnClient ownClient(String actor) {
        LabAddresses addresses = reached;
        if (addresses == null) {
            throw new LabException("The lab has not been started.");
        }
        return ownClients.computeIfAbsent(actor, who -> new OwnClient(who, shop(), addresses, recorder));
    }

    /** The accounts that can be used. */
    List<LabAccount> accounts() {
        return running().accounts();
    }

    /** The keys of the issuer, asked inside the process: no message, and nothing is recorded. */
    public IssuerKeys issuerKeys() {
        return new IssuerKeys(running());
    }

    /** Puts the attacker's relay between browsers and server where one takes part; gives the addresses that lead through it. */
    private Optional<LabAddresses> throughRelay(List<Participant> participants) {
        Optional<String> lane = first(participants, Participant.Role.RELAY);
        if (lane.isEmpty()) {
            return Optional.empty();
        }
        try {
            LabAddresses through = new LabAddresses(relay.open(server.httpPort(), true),
                    relay.open(server.httpsPort(), false), server.authority());
            eavesdropping = new Eavesdropping(lane.get(),
                    first(participants, Participant.Role.ATTACKER).orElse(lane.get()), relay, bridge::issued,
                    value -> world().loot().values().stream().anyMatch(held -> held.value().equals(value)));
            return Optional.of(through);
        } catch (IOException e) {
            throw new LabException("The relay cannot listen on 127.0.0.1: " + e.getMessage()
                    + "; close other programs that listen on many ports, and try again.", e);
        }
    }

    private static Optional<String> first(List<Participant> participants, Participant.Role role) {
        return participants.stream().filter(one -> one.role() == role).map(Participant::id).findFirst();
    }

    /** How the last browser named itself that the attacker overheard; empty when she heard none. */
    Optional<String> overheardAgent() {
        return Optional.ofNullable(eavesdropping).flatMap(Eavesdropping::agent);
    }

    /** The relay writes a header line into the next answer in clear text; does nothing where no relay stands on the wire. */
    void injectNext(String line) {
        relay.injectNext(line);
    }

    private JarRules jarRules() {
        return JarRules.STANDARD.withLaxAllowingUnsafe(settings.get(Switches.LAX_ALLOWING_UNSAFE))
                .withTrustworthyLocalhost(settings.get(Switches.LOCALHOST_SECURE))
                .withThirdPartyBlocked(settings.get(Switches.THIRD_PARTY_COOKIES).equals("blocked"));
    }

    /** Gives a setting of the shop or of its front end another value, from the next request on. */
    void change(String actor, String setting, String value) {
        settings = settings.with(setting, value);
        server.change(settings);
        browsers.keySet().forEach(this::rebuild);
        recorder.record(actor, stamp -> new FlowEvent.Noted(stamp, "setting-changed",
                new TreeMap<>(Map.of("setting", setting, "value", value))));
    }

    /** Where people log in either way: the front end in this browser is the one that works with tokens. */
    void useTokens(String actor) {
        browserOf(actor);
        tokenFrontEnds.add(actor);
        rebuild(actor);
    }

    private void rebuild(String actor) {
        BrowserSeat seat = browserOf(actor);
        seat.script().rebuilt(choices(actor));
        seat.tabs().values().forEach(tab -> tab.script().rebuilt(choices(actor)));
    }

    /** Whether an actor's own programs log in for tokens. */
    boolean tokens(String actor) {
        String mode = settings.get(Switches.MODE);
        return mode.startsWith("jwt") || mode.startsWith("session+jwt") && tokenFrontEnds.contains(actor);
    }

    private boolean backend() {
        return settings.get(Switches.MODE).equals("bff");
    }

    private Attacker.Entrance entrance() {
        return backend()
                ? Attacker.Entrance.BACKEND
                : tokens("") ? Attacker.Entrance.TOKENS : Attacker.Entrance.SESSION;
    }

    /** What a browser's pages get in the place of the machine's clock and chance. */
    private PageTime pageTime(String actor) {
        return new PageTime(clock::now, () -> fraction(randomness.octets("page/" + actor, Long.BYTES)),
                (instant, task) -> clock.at(instant, () -> turn(task)));
    }

    private static double fraction(byte[] octets) {
        return (ByteBuffer.wrap(octets).getLong() >>> 11) * 0x1.0p-53;
    }

    /**
     * Does something that a browser waited for. The clock is moved by whoever carries out an action, or moves by itself; then
     * the browser's turn comes after the action that is under way, and the clock does not wait for it.
     */
    private void turn(Runnable task) {
        if (one.isHeldByCurrentThread()) {
            task.run();
        } else {
            Thread.ofVirtual().name("lab-turn").start(() -> {
                one.lock();
                try {
                    task.run();
                } finally {
                    one.unlock();
                }
            });
        }
    }

    /** Whether a refresh token would be accepted now, asked inside the process; the check that refuses it, else empty. */
    Optional<String> refusalOfRefreshToken(String token) {
        return running().refusalOfRefreshToken(token);
    }

    /**
     * What the lab's API would say of an access token if it came now. A question inside the process: no message, and nothing
     * is recorded.
     */
    public List<Exchange.Check> examine(String accessToken) {
        return running().examine(accessToken)
                .stream()
                .map(check -> new Exchange.Check(check.id(), check.rule(), ObserverBridge.outcome(check.outcome()),
                        check.evidence()))
                .toList();
    }

    /** The signed token inside a token of this lab's server. */
    Optional<String> signedToken(String token) {
        return running().signedToken(token);
    }

    /** A server of the shop that runs, for questions inside the process. */
    private LabServer running() {
        return server.running().orElseThrow(() -> new LabException("No server of the shop runs; start one first."));
    }

    /** All servers. */
    LabCluster servers() {
        return server;
    }

    /** The servers, one of which has a name. */
    LabCluster cluster(String node) {
        if (!server.has(node)) {
            throw new LabException("There is no server '" + node + "' in this scenario; servers are "
                    + String.join(", ", server.names()) + ".");
        }
        return server;
    }

    /** Starts a server that does not run. */
    void startNode(String node) {
        try {
            cluster(node).start(node);
        } catch (LabStartException e) {
            throw new LabException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Kills a server in the middle of whatever it does. */
    void killNode(String node) {
        cluster(node).kill(node);
        onward.serverEnded();
    }

    /** Stops a server in order. */
    void stopNode(String node) {
        cluster(node).stop(node);
        onward.serverEnded();
    }

    /** Stops a server, in order or as a crash ends it, and starts it again. */
    void restartNode(String node) {
        if (settings.get(Switches.STOP).equals("crash")) {
            killNode(node);
        } else {
            stopNode(node);
        }
        startNode(node);
    }

    /** Takes a server out: drained where the lab is set so, else killed. */
    void retireNode(String node) {
        LabCluster servers = cluster(node);
        if (settings.get(Switches.DRAIN)) {
            servers.drain(node);
            recorder.record(node, stamp -> new FlowEvent.Noted(stamp, "node-draining", Map.of("node", node)));
        } else {
            killNode(node);
        }
    }

    /** Starts the balancer anew; it has forgotten whom it sends where. */
    void restartBalancer() {
        String balancer = server.balancerName()
                .orElseThrow(() -> new LabException(
                        "There is no balancer in this scenario that could be started anew."));
        server.forgetTies();
        recorder.record(balancer, stamp -> new FlowEvent.Noted(stamp, "balancer-restarted", Map.of()));
    }

    /** Signs an input once more with the issuer's key. */
    LabServer.Signing signAgain(String input) {
        return running().signAgain(input);
    }

    /** Bans an account or lets it be used again. */
    void setActive(String user, boolean active) {
        if (!running().setActive(user, active)) {
            throw new LabException("There is no account '" + user + "' in the shop.");
        }
    }

    /** Gives an account other roles. */
    void setRoles(String actor, String user, List<String> roles) {
        if (!running().setRoles(user, roles)) {
            throw new LabException("There is no account '" + user + "' in the shop.");
        }
        recorder.record(actor, stamp -> new FlowEvent.Noted(stamp, "roles-changed",
                new TreeMap<>(Map.of("user", user, "roles", String.join(", ", roles)))));
    }

    private ShopScript.Choices choices(String actor) {
        @Nullable
        StorageArea accessPlace = switch (settings.get(Switches.AT_STORE)) {
            case "localStorage" -> StorageArea.LOCAL_STORAGE;
            case "sessionStorage" -> StorageArea.SESSION_STORAGE;
            case "cookie", "httpOnlyCookie" -> null;
            default -> StorageArea.MEMORY;
        };
        return new ShopScript.Choices(tokens(actor), accessPlace,
                settings.get(Switches.RT_STORE).equals("httpOnlyCookie"), settings.get(Switches.AUTO_REFRESH),
                settings.get(Switches.CSRF_TOKEN) && !backend() && (accessPlace == null || !tokens(actor)),
                settings.get(Switches.CREDENTIALS), settings.get(Switches.REFRESH_ON_403), backend());
    }

    /** The server of the pages, where a front end has one of its own. */
    private static String pages(LabPlan plan) {
        return plan.participants()
                .stream()
                .filter(one -> one.role() == Participant.Role.SERVER && one.authority().endsWith(":3000"))
                .findFirst()
                .map(Participant::id)
                .orElseGet(() -> node(plan));
    }

    /** The servers of the shop by name: as many as the lab is set to have. */
    private static List<String> nodes(LabPlan plan) {
        int count = plan.settings().get(Switches.NODES);
        return count == 1
                ? List.of(node(plan))
                : IntStream.rangeClosed(1, count).mapToObj(number -> "node-" + number).toList();
    }

    /** The issuer of opaque tokens, where it takes part as a server of its own. */
    private static Optional<String> issuer(LabPlan plan) {
        return plan.participants()
                .stream()
                .filter(one -> one.role() == Participant.Role.SERVER && one.authority().equals("https://" + ISSUER))
                .map(Participant::id)
                .findFirst();
    }

    /** The server that is the shop; others are sites of their own that the same server answers for. */
    private static String node(LabPlan plan) {
        List<Participant> servers = plan.participants()
                .stream()
                .filter(participant -> participant.role() == Participant.Role.SERVER)
                .toList();
        return servers.stream()
                .filter(server -> !SITES.contains(server.authority()))
                .findFirst()
                .map(Participant::id)
                .orElse("node-1");
    }

    /**
     * Begins a step: what happens from now on belongs to it.
     *
     * @param issues the numbers of the values issued in it, by the letters of their names
     */
    public void beginStep(String id, String path, String actor, Map<String, Integer> issues) {
        for (ItemKind kind : ItemKind.values()) {
            Integer number = issues.get(kind.prefix());
            if (number != null) {
                randomness.nameNext(kind, number);
            }
        }
        recorder.beginStep(id, path, actor);
    }

    /**
     * Carries out an action and returns when everything that it caused has been recorded. Blocks; never call it on the thread
     * of the window. A request that fails is an event, not an exception.
     *
     * @throws LabException when the action cannot be carried out at all, such as changing a cookie that is not there
     */
    public void perform(String actor, Action action) {
        one.lock();
        try {
            new ActionPerformer(this, actor).perform(action);
            server.stopDrained();
        } finally {
            one.unlock();
        }
    }

    /** What has been recorded so far. */
    public Timeline timeline() {
        return recorder.timeline();
    }

    /** Everything true now. */
    World world() {
        history.follow(recorder.timeline());
        return history.latest();
    }

    public LabClock clock() {
        return clock;
    }

    public LabSettings settings() {
        return settings;
    }

    Recorder recorder() {
        return recorder;
    }

    /** Moves the clock, and lets the browsers drop what has expired meanwhile. */
    void moveClockTo(Instant target) {
        Instant from = clock.now();
        // Told first, since what waited for a moment on the way happens while the clock moves.
        recorder.record("clock", stamp -> new FlowEvent.ClockMoved(stamp, from, target));
        clock.moveTo(target);
        browsers.values().forEach(seat -> seat.browser().cookies().removeExpired());
    }

    /** Moves the clock by hand, outside any step. */
    public void moveClock(Instant target) {
        one.lock();
        try {
            moveClockTo(target);
        } finally {
            one.unlock();
        }
    }

    BrowserSeat browserOf(String actor) {
        return Optional.ofNullable(browsers.get(actor))
                .orElseThrow(() -> new LabException("'" + actor + "' has no browser in this scenario; browsers are "
                        + String.join(", ", browsers.keySet()) + "."));
    }

    Attacker attacker(String actor) {
        return Optional.ofNullable(attackers.get(actor))
                .orElseThrow(() -> new LabException("'" + actor + "' is not an attacker in this scenario."));
    }

    /** The rows that the stores really hold, of all places together: by table and key. */
    public Map<String, Map<String, Map<String, Object>>> actualRows() {
        Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
        actualRowsByPlace().values()
                .forEach(place -> place
                        .forEach((table, byKey) -> rows.computeIfAbsent(table, key -> new LinkedHashMap<>())
                                .putAll(byKey)));
        return rows;
    }

    /** The rows that each place really holds: by place, table and key, for holding the World against them. */
    public Map<String, Map<String, Map<String, Map<String, Object>>>> actualRowsByPlace() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> rows = new LinkedHashMap<>(server.rows());
        stores.rows().forEach((place, tables) -> {
            Map<String, Map<String, Map<String, Object>>> there = new LinkedHashMap<>(
                    rows.getOrDefault(place, Map.of()));
            there.putAll(tables);
            rows.put(place, there);
        });
        return rows;
    }

    /** The cookies that a browser's jar really holds. */
    public List<StoredCookie> actualCookies(String actor) {
        return browserOf(actor).browser().cookies().all();
    }

    /** The value that a page's script really keeps; null when there is none. */
    public @Nullable String actualStored(String actor, StorageArea area, String origin, String key) {
        return browserOf(actor).browser().storage().get(area, origin, key).orElse(null);
    }

    /** The actors with a browser, in the order of the scenario. */
    public List<String> browserActors() {
        return List.copyOf(browsers.keySet());
    }

    @Override
    public void close() {
        browsers.values().forEach(seat -> {
            seat.tabs().values().forEach(tab -> tab.browser().close());
            seat.browser().close();
        });
        attackers.values().forEach(Attacker::close);
        ownClients.values().forEach(OwnClient::close);
        relay.close();
        server.close();
        stores.close();
        onward.close();
        clock.close();
    }
}
