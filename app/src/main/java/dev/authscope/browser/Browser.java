package dev.authscope.browser;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import dev.authscope.cookies.JarRules;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Recorder;
import dev.authscope.flow.StorageArea;

/**
 * A browser profile with one tab: it navigates, runs the requests of its page's script, keeps cookies and storage, and
 * refuses what a browser refuses. Used by one thread at a time.
 */
public final class Browser implements AutoCloseable {

    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");

    private final String actor;
    private final WireClient wire;
    private final Exchanger exchanger;
    private final Recorder recorder;
    private final BrowserCookies cookies;
    private final PageStorage storage;
    private final ScriptRequests requests;
    private final PageScripts scripts;
    private final String home;
    private String page;
    private ContentSecurityPolicy policy = ContentSecurityPolicy.NONE;
    private UnaryOperator<FetchRequest> completed = UnaryOperator.identity();
    private @Nullable PendingRedirect pending;
    private String typed = "";

    /**
     * @param home address of the page that is taken as loaded, without a request
     * @param now lab time
     */
    public Browser(String actor, String home, LabAddresses addresses, Recorder recorder, Supplier<Instant> now) {
        this(actor, home, addresses, recorder, now, PageScripts.none(), JarRules.STANDARD, OnTheWire.nobody());
    }

    /**
     * @param home address of the page that is taken as loaded, without a request
     * @param now lab time
     * @param scripts runs the scripts that pages hold
     * @param rules how the jar of this browser is built
     * @param between who stands on its wire
     */
    public Browser(String actor, String home, LabAddresses addresses, Recorder recorder, Supplier<Instant> now,
            PageScripts scripts, JarRules rules, OnTheWire between) {
        this.actor = actor;
        this.wire = new WireClient(addresses);
        this.exchanger = new Exchanger(actor, wire, recorder, between);
        this.recorder = recorder;
        this.cookies = new BrowserCookies(actor, recorder, now, rules);
        this.storage = new PageStorage(actor, recorder);
        this.cookies.afterwards(new SiteData(cookies, storage)::heed);
        this.requests = new ScriptRequests(exchanger, cookies, new Cors(now), new StrictTransport(now), this::note);
        this.scripts = scripts;
        this.home = home;
        this.page = home;
    }

    /**
     * From now on this browser has another address in the model of a network; empty for none.
     *
     * @param address in dotted form, of those that are for documentation (RFC 5737)
     */
    public void comesFrom(String address) {
        exchanger.comesFrom(address);
    }

    private Browser(Browser first, String tab, PageScripts scripts) {
        this.actor = first.actor;
        this.wire = first.wire;
        this.exchanger = first.exchanger;
        this.recorder = first.recorder;
        this.cookies = first.cookies;
        this.storage = first.storage.ofTab(tab);
        this.requests = first.requests;
        this.scripts = scripts;
        this.home = first.home;
        this.page = first.home;
    }

    /**
     * Opens another tab of this browser on its start page, without a request: cookies, localStorage and connections are
     * shared, and what a page keeps in memory is not.
     *
     * @param scripts runs the scripts that the tab's pages hold
     */
    public Browser openTab(String tab, PageScripts scripts) {
        return new Browser(this, tab, scripts);
    }

    /**
     * The page's own script begins a request to its own origin: what the request holds, cookies too, is settled now.
     *
     * @return sends it, whenever it gets through
     */
    Supplier<Optional<WireAnswer>> begin(FetchRequest asked) {
        return requests.begin(page, asked);
    }

    /** The next answer to this browser is lost on its way: the server has acted, and the browser learns nothing of it. */
    public void loseNextAnswer() {
        exchanger.loseNextAnswer();
    }

    private record PendingRedirect(String location, String method, Initiator initiator, @Nullable Octets body,
            @Nullable String contentType) {}

    /** Whose browser it is. */
    public String actor() {
        return actor;
    }

    /** How it names itself to servers and to scripts. */
    public String userAgent() {
        return HeaderBlock.USER_AGENT;
    }

    /** Address of the page in the tab. */
    public String page() {
        return page;
    }

    /** Origin of the page in the tab. */
    public Origin origin() {
        return Origin.of(page);
    }

    public BrowserCookies cookies() {
        return cookies;
    }

    public PageStorage storage() {
        return storage;
    }

    /** Opens a page by its address, as if typed, and follows redirects. */
    public Optional<WireAnswer> visit(String url) {
        return visit(url, true);
    }

    /**
     * Opens a page by its address, as if typed.
     *
     * @param follow whether a redirect is followed at once; when not, {@link #followRedirect} goes on with it
     */
    public Optional<WireAnswer> visit(String url, boolean follow) {
        return navigate("GET", origin().resolve(url), null, null, Initiator.typed(), follow);
    }

    /** Loads the page again; its scripts' memory is gone. A reload keeps the page as the initiator. */
    public Optional<WireAnswer> reload() {
        return navigate("GET", page, null, null, Initiator.navigation(page, true), true);
    }

    /** The page's script sends the tab to another page of its own site. */
    public Optional<WireAnswer> goTo(String path) {
        return navigate("GET", origin().resolve(path), null, null, Initiator.navigation(page, false), true);
    }

    /**
     * Submits a form of the page (application/x-www-form-urlencoded).
     *
     * @param follow whether a redirect is followed at once; when not, {@link #followRedirect} goes on with it
     */
    public Optional<WireAnswer> submit(String path, String form, boolean follow) {
        return navigate("POST", origin().resolve(path), Octets.of(form.getBytes(StandardCharsets.UTF_8)),
                "application/x-www-form-urlencoded", Initiator.navigation(page, true), follow);
    }

    /**
     * The page's script submits a form, to whatever origin (application/x-www-form-urlencoded).
     *
     * @param url absolute
     */
    public Optional<WireAnswer> submitByScript(String url, String form) {
        return navigate("POST", url, Octets.of(form.getBytes(StandardCharsets.UTF_8)),
                "application/x-www-form-urlencoded", Initiator.navigation(page, false), true);
    }

    /** The user clicks a link of the page, which stays the initiator. */
    public Optional<WireAnswer> clickLink(String url) {
        return navigate("GET", origin().resolve(url), null, null, Initiator.navigation(page, true), true);
    }

    /** Goes on with a redirect that was left; empty when there is none. */
    public Optional<WireAnswer> followRedirect() {
        PendingRedirect next = pending;
        pending = null;
        return next == null
                ? Optional.empty()
                : hop(next.method(), next.location(), next.body(), next.contentType(), next.initiator(), true, 1);
    }

    private Optional<WireAnswer> navigate(String method, String url, @Nullable Octets body,
            @Nullable String contentType,
            Initiator initiator, boolean follow) {
        pending = null;
        return hop(method, url, body, contentType, initiator, follow, 0);
    }

    private Optional<WireAnswer> hop(String method, String asked, @Nullable Octets body, @Nullable String contentType,
            Initiator initiator, boolean follow, int redirects) {
        String url = requests.reached(asked);
        WireRequest request = new WireRequest(method, url,
                HeaderBlock.of(method, url, body, contentType, List.of(), initiator, false), body);
        Optional<WireAnswer> answer = requests.learned(exchanger.send(request, redirects == 0 ? "step" : "redirect",
                cookies.on(method, url, initiator, true)), url);
        if (answer.isEmpty()) {
            return answer;
        }
        Optional<PendingRedirect> redirect = redirectOf(answer.get(), method, url, body, contentType, initiator);
        if (redirect.isEmpty()) {
            show(url, answer.get());
            return answer;
        }
        if (redirects >= Redirect.MOST) {
            return answer;
        }
        if (!follow) {
            pending = redirect.get();
            return answer;
        }
        PendingRedirect next = redirect.get();
        return hop(next.method(), next.location(), next.body(), next.contentType(), next.initiator(), true,
                redirects + 1);
    }

    private static Optional<PendingRedirect> redirectOf(WireAnswer answer, String method, String url,
            @Nullable Octets body, @Nullable String contentType, Initiator initiator) {
        return Redirect.of(answer, method, url).map(redirect -> {
            Initiator next = initiator.afterRedirect(url, redirect.url());
            return redirect.keeps()
                    ? new PendingRedirect(redirect.url(), method, next, body, contentType)
                    : new PendingRedirect(redirect.url(), "GET", next, null, null);
        });
    }

    private void show(String url, WireAnswer answer) {
        if (answer.status() == 204) {
            return;
        }
        scripts.left();
        storage.clear(StorageArea.MEMORY);
        page = url;
        policy = ContentSecurityPolicy.of(Header.all(answer.headers(), "Content-Security-Policy"), url);
        Matcher title = TITLE.matcher(answer.body().utf8());
        String text = title.find() ? title.group(1) : "";
        recorder.record(actor, stamp -> new FlowEvent.PageShown(stamp, url, text));
        if (answer.header("Content-Type").orElse("").startsWith("text/html")) {
            scripts.shown(this, answer.body().utf8());
        }
    }

    /**
     * Sends a request of the page's script: asks for permission where it crosses origins, attaches cookies as the credentials
     * mode says, and gives the answer only if the script may read it.
     *
     * @return what the script gets; empty when the request failed, was not allowed, or may not be read
     */
    public Optional<WireAnswer> fetch(FetchRequest asked) {
        return fetched(asked).map(Fetched::answer);
    }

    /** As {@link #fetch}, with where the answer came from and how much of it a script may see. */
    public Optional<Fetched> fetched(FetchRequest asked) {
        return requests.fetch(page, policy, asked);
    }

    /** The same for the page's own script, which calls whatever stands in the place of {@code fetch} in its page. */
    public Optional<WireAnswer> fetchAsPage(FetchRequest asked) {
        return scripts.fetch(this, asked);
    }

    /** Takes what the page's own script adds to its requests; it keeps that to itself, in a closure. */
    void ownRequests(UnaryOperator<FetchRequest> completing) {
        completed = completing;
    }

    /** A request as the page's own script sends it, with what it adds, such as an access token. */
    public FetchRequest asOwn(FetchRequest plain) {
        return completed.apply(plain);
    }

    /**
     * Sends a request whose answer the page's script may not read unless it comes from the page's own origin (Fetch
     * Standard, mode no-cors): images, scripts, beacons, forms' content types only. Cookies go along as SameSite allows.
     *
     * @param method GET, HEAD or POST
     * @param contentType null for none
     * @param destination what it is for, such as {@code image}, {@code script} or {@code empty}
     * @return what came back; whoever calls this keeps it from scripts of other origins
     */
    public Optional<Fetched> load(String method, String urlOrPath, @Nullable Octets body,
            @Nullable String contentType, String destination) {
        return requests.load(page, policy, method, urlOrPath, body, contentType, destination);
    }

    /** Whether a script that stands in the page itself may run; when the page's policy forbids it, that is recorded. */
    public boolean mayRunInline(String name) {
        boolean allowed = policy.allowsInlineScript();
        if (!allowed) {
            note("csp.script", new TreeMap<>(Map.of("page", page, "script", name)));
        }
        return allowed;
    }

    /** The user's own tools show every cookie of the jar, those too that scripts cannot read. */
    public void viewJar() {
        Map<String, String> seen = new LinkedHashMap<>();
        cookies.all().forEach(cookie -> seen.put(cookie.name(), cookie.value()));
        note("jar.viewed", seen);
    }

    /** What the user types from now on when a page asks for something; empty when such questions are dismissed. */
    public void typesWhenAsked(String text) {
        typed = text;
    }

    /**
     * A script of the page asks the user for something, in a window of the browser that names the page (HTML Standard,
     * simple dialogs). That it asked is recorded; what was typed is not.
     *
     * @return what the user typed; empty when the question was dismissed
     */
    public Optional<String> ask(String question) {
        Optional<String> answer = Optional.of(typed).filter(text -> !text.isEmpty());
        note("page.asked", new TreeMap<>(
                Map.of("page", page, "text", question, "answered", answer.isPresent() ? "yes" : "no")));
        return answer;
    }

    /** A script of the page reads {@code document.cookie}. */
    public void readCookies() {
        note("jar.script", Map.of("text", cookies.readByScript(page)));
    }

    /** A script of the page assigns to {@code document.cookie}; what the jar does with it is recorded. */
    public void writeCookie(String line) {
        cookies.writeByScript(page, line);
    }

    /** Records something that a page's script did and that is neither a message nor a stored value. */
    public void note(String code, Map<String, String> arguments) {
        recorder.record(actor, stamp -> new FlowEvent.Noted(stamp, code, arguments));
    }

    /** Closes the tab and opens a new one on the start page, without a request: nothing of the old page runs any more. */
    public void closeTab() {
        leave();
        recorder.record(actor, stamp -> new FlowEvent.PageShown(stamp, home, ""));
    }

    private void leave() {
        scripts.left();
        storage.clear(StorageArea.MEMORY);
        storage.clear(StorageArea.SESSION_STORAGE);
        page = home;
        policy = ContentSecurityPolicy.NONE;
        pending = null;
    }

    /** Closes the browser: memory, sessionStorage and non-persistent cookies are gone (RFC 6265bis section 5.7). */
    public void closeWindow() {
        scripts.left();
        storage.clear(StorageArea.MEMORY);
        storage.clear(StorageArea.SESSION_STORAGE);
        cookies.endSession();
        pending = null;
    }

    @Override
    public void close() {
        scripts.left();
        wire.close();
    }
}
