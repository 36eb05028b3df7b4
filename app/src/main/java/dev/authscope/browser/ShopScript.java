package dev.authscope.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.flow.Header;
import dev.authscope.flow.StorageArea;

/**
 * What the shop's own page script does in a browser: logs in, keeps tokens where the shop decided to keep them, sends them
 * along, and renews them. It holds nothing outside the browser's storage except the call that was refused last.
 */
public final class ShopScript {

    private static final String ACCESS = "access_token";
    private static final String REFRESH = "refresh_token";

    private final Browser browser;
    private Choices choices;
    private @Nullable FetchRequest refused;
    private boolean renewed;
    private @Nullable Supplier<Optional<WireAnswer>> underWay;
    private final RefreshLock lock;

    /**
     * How the shop's front end was built.
     *
     * @param tokens whether it works with tokens rather than a session
     * @param accessPlace where it keeps the access token; null when the shop keeps it in a cookie
     * @param refreshInCookie whether the refresh token is a cookie that scripts cannot read; else it is in localStorage
     * @param csrf whether it asks for a CSRF token before it changes something
     * @param autoRefresh whether it gets a new access token by itself when one is refused
     * @param credentials the credentials mode of its calls: {@code same-origin}, {@code include} or {@code omit}
     * @param refreshOn403 whether it gets a new access token when it is told that it may not, and asks once more
     * @param backend whether a backend keeps the tokens for it
     */
    public record Choices(boolean tokens, @Nullable StorageArea accessPlace, boolean refreshInCookie,
            boolean autoRefresh, boolean csrf, String credentials, boolean refreshOn403, boolean backend) {}

    public ShopScript(Browser browser, Choices choices) {
        this(browser, choices, new RefreshLock(false));
    }

    /** @param lock shared by the tabs of a browser */
    public ShopScript(Browser browser, Choices choices, RefreshLock lock) {
        this.lock = lock;
        this.browser = browser;
        this.choices = choices;
        browser.ownRequests(this::asOwn);
    }

    /** The front end was built anew: from now on it works like this. */
    public void rebuilt(Choices now) {
        choices = now;
    }

    /** Logs in, by the form or by the script. */
    public void login(String user, String password, boolean follow) {
        if (choices.backend()) {
            BackendPages.login(browser, user, password, follow);
            return;
        }
        if (!choices.tokens()) {
            browser.submit("/login", "username=" + encoded(user) + "&password=" + encoded(password), follow);
            return;
        }
        browser.fetchAsPage(FetchRequest.of("POST", "/auth/login", "application/json", credentials(user, password)))
                .ifPresent(this::keepTokens);
        refused = null;
    }

    /** Logs in at an API of another origin; the answer's token is kept if the page may read it. */
    public void loginAt(String api, String user, String password) {
        browser.fetchAsPage(
                FetchRequest.of("POST", api + "/auth/login", "application/json", credentials(user, password))
                        .withCredentials(choices.credentials()))
                .ifPresent(this::keepTokens);
        refused = null;
    }

    private static String credentials(String user, String password) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("username", user)
                .put("password", password)
                .toString();
    }

    /** Logs out, at the server and here. */
    public void logout() {
        if (choices.backend()) {
            browser.fetchAsPage(BackendPages.logout());
            return;
        }
        if (!choices.tokens()) {
            browser.submit("/logout", "", true);
            return;
        }
        // The server cannot deny a token that it is not shown.
        browser.fetchAsPage(withAccessToken(withRefreshToken("/auth/logout", "")));
        StorageArea place = choices.accessPlace();
        if (place != null) {
            browser.storage().remove(place, site(), ACCESS);
        }
        browser.storage().remove(StorageArea.LOCAL_STORAGE, site(), REFRESH);
        refused = null;
    }

    /** Logs out everywhere else; the refresh token that the script keeps tells the server which login is this one. */
    public void logoutEverywhere() {
        browser.fetchAsPage(withAccessToken(
                withRefreshToken(site().replaceFirst("://", "://api.") + "/auth/logout-all", "")));
    }

    /** Sends money: asks for the CSRF token first where the shop gives one, and sends it along. */
    public void transfer(String to, long amount) {
        List<Header> headers = choices.csrf() ? csrfToken() : List.of();
        call(FetchRequest.of("POST", resource("/transfer"), "application/x-www-form-urlencoded",
                "to=" + encoded(to) + "&amount=" + amount, headers.toArray(Header[]::new)));
    }

    /** The header field with the token that the shop gives its own pages; empty when it gives none. */
    private List<Header> csrfToken() {
        return browser.fetchAsPage(FetchRequest.of("GET", "/csrf-token"))
                .filter(answer -> answer.status() == 200)
                .flatMap(answer -> member(JsonMapper.shared().readTree(answer.body().utf8()), "csrf"))
                .map(token -> List.of(new Header("X-CSRF-Token", token)))
                .orElse(List.of());
    }

    /** A request that somebody asks the page's own client for: it adds what the shop wants to see. */
    private FetchRequest asOwn(FetchRequest plain) {
        boolean changes = !plain.method().equals("GET");
        if (!choices.tokens() || !choices.csrf() || !changes) {
            return withAccessToken(plain);
        }
        List<Header> headers = new ArrayList<>(plain.headers());
        headers.addAll(csrfToken());
        return withAccessToken(new FetchRequest(plain.method(), plain.url(), List.copyOf(headers), plain.body(),
                plain.credentials()));
    }

    /** Calls the shop; in a token shop with the access token, if there is one. */
    public Optional<WireAnswer> call(String method, String url, @Nullable String json) {
        FetchRequest plain = json == null
                ? FetchRequest.of(method, url)
                : FetchRequest.of(method, url, "application/json", json);
        return call(plain.withCredentials(choices.credentials()));
    }

    /**
     * Calls one of the shop's resources where they are: on its own host, or on the API's host in a token shop.
     *
     * @param path begins with a slash
     */
    public void callShop(String method, String path, @Nullable String json) {
        call(method, resource(path), json);
    }

    private String resource(String path) {
        return choices.tokens() || choices.backend() ? site().replaceFirst("://", "://api.") + path : path;
    }

    private Optional<WireAnswer> call(FetchRequest plain) {
        Optional<WireAnswer> answer = browser.fetchAsPage(withAccessToken(plain));
        refused = choices.tokens() && answer.map(WireAnswer::status).filter(status -> status == 401).isPresent()
                ? plain
                : null;
        renewed = false;
        boolean forbidden = answer.map(WireAnswer::status).filter(status -> status == 403).isPresent();
        if (choices.tokens() && choices.refreshOn403() && forbidden && refresh()) {
            return browser.fetchAsPage(withAccessToken(plain));
        }
        return answer;
    }

    /** Calls and, when refused and built so, renews and calls once more. */
    public void callRenewing(String method, String url, @Nullable String json) {
        call(method, url, json);
        if (refused != null && choices.autoRefresh()) {
            afterRefusal();
            retry();
        }
    }

    /** What the script does after it was refused: gets a new access token, or sends the user to the login page. */
    public void afterRefusal() {
        if (refused == null) {
            return;
        }
        if (choices.autoRefresh()) {
            renewed = refresh();
            if (renewed) {
                return;
            }
        }
        refused = null;
        browser.goTo("/login");
    }

    /** Sends the refused call again, once, when there is a new access token. */
    public void retry() {
        FetchRequest again = refused;
        if (again != null && renewed) {
            call(again);
        }
    }

    /**
     * Asks for a new access token with the refresh token (RFC 6749 section 6).
     *
     * @return whether there is one now
     */
    public boolean refresh() {
        Optional<WireAnswer> answer = browser.fetchAsPage(withRefreshToken("/auth/token", "grant_type=refresh_token"));
        answer.filter(got -> got.status() == 200).ifPresent(this::keepTokens);
        return answer.map(WireAnswer::status).orElse(0) == 200;
    }

    /** Begins what {@link #refresh} does: the request is made up now, unless another tab is at it. */
    public void beginRefresh() {
        if (lock.enter(this)) {
            underWay = browser.begin(withRefreshToken("/auth/token", "grant_type=refresh_token"));
        }
    }

    /** The request that was begun gets through, and its answer comes back; does nothing when none was begun. */
    public void finishRefresh() {
        Supplier<Optional<WireAnswer>> request = underWay;
        underWay = null;
        if (request != null) {
            Optional<WireAnswer> answer = request.get();
            answer.ifPresent(this::keepTokens);
            lock.leave(this).forEach(waiting -> answer.ifPresent(waiting::keepTokens));
        }
    }

    /** Loads the page again; its script then starts anew and, if built so, gets an access token for the one it lost. */
    public void reload() {
        browser.reload();
        refused = null;
        boolean lost = choices.tokens() && choices.accessPlace() != null && accessToken().isEmpty();
        if (lost && choices.autoRefresh() && !refresh()) {
            browser.goTo("/login");
        } else if (lost && !choices.autoRefresh()) {
            browser.goTo("/login");
        }
    }

    private FetchRequest withAccessToken(FetchRequest plain) {
        if (choices.backend()) {
            return BackendPages.call(plain);
        }
        if (!choices.tokens()) {
            return plain;
        }
        if (choices.accessPlace() == null) {
            // The cookie belongs to the shop's own host, so that is where such a front end calls.
            return new FetchRequest(plain.method(), plain.url().replaceFirst("^https://api\\.", "https://"),
                    plain.headers(), plain.body(), plain.credentials());
        }
        return accessToken().map(token -> {
            List<Header> headers = new ArrayList<>(plain.headers());
            headers.add(0, new Header("Authorization", "Bearer " + token));
            return new FetchRequest(plain.method(), plain.url(), List.copyOf(headers), plain.body(),
                    plain.credentials());
        }).orElse(plain);
    }

    /** @param path on the page's own origin, or a whole address */
    private FetchRequest withRefreshToken(String path, String form) {
        String own = choices.refreshInCookie()
                ? ""
                : stored(StorageArea.LOCAL_STORAGE, REFRESH).map(token -> "refresh_token=" + encoded(token)).orElse("");
        String body = form.isEmpty() || own.isEmpty() ? form + own : form + "&" + own;
        return FetchRequest.of("POST", path.startsWith("/") ? site() + path : path, "application/x-www-form-urlencoded",
                body);
    }

    private void keepTokens(WireAnswer answer) {
        if (answer.status() != 200) {
            return;
        }
        JsonNode body = JsonMapper.shared().readTree(answer.body().utf8());
        StorageArea place = choices.accessPlace();
        if (place != null) {
            member(body, ACCESS).ifPresent(token -> browser.storage().put(place, site(), ACCESS, token));
        }
        member(body, REFRESH)
                .ifPresent(token -> browser.storage().put(StorageArea.LOCAL_STORAGE, site(), REFRESH, token));
    }

    private Optional<String> accessToken() {
        StorageArea place = choices.accessPlace();
        return place == null ? Optional.empty() : stored(place, ACCESS);
    }

    private Optional<String> stored(StorageArea area, String key) {
        return browser.storage().get(area, site(), key);
    }

    private String site() {
        return browser.origin().serialized();
    }

    private static Optional<String> member(JsonNode body, String name) {
        return body.path(name).asStringOpt();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
