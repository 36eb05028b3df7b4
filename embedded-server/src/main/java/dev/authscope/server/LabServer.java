package dev.authscope.server;

import java.net.BindException;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.authscope.server.decision.Check;
import dev.authscope.server.http.Endpoint;
import dev.authscope.server.http.HttpLimits;
import dev.authscope.server.http.HttpListeners;
import dev.authscope.server.observe.FencedObserver;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.shop.Database;
import dev.authscope.server.shop.DemoAccounts;
import dev.authscope.server.shop.Shop;
import dev.authscope.server.shop.ShopSecrets;
import dev.authscope.server.token.OpaqueTokens;
import dev.authscope.server.token.TokenKeys;

/**
 * The lab server: one node that is all hosts of the lab, on loopback.
 *
 * <pre>
 * try (LabServer server = LabServer.create(config).start()) {
 *     … http://127.0.0.1:{server.httpPort()}, Host: shop.example …
 * }
 * </pre>
 */
public final class LabServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LabServer.class);

    private final LabServerConfig config;
    private final AtomicReference<LabSettings> settings;
    private final Journal background;
    private final Shop shop;
    private final HttpListeners listeners;
    private final FencedObserver observer;
    private final NodePlace place;
    private final Database database;

    private LabServer(LabServerConfig config, HttpLimits limits, NodePlace place) {
        this.config = config;
        this.place = place;
        this.observer = new FencedObserver(config.node(), config.timers(), config.observer());
        this.database = place.shared().orElseGet(() -> new Database("", config.randomness()));
        this.settings = new AtomicReference<>(config.settings());
        this.background = Journal.background(config.node(), config.timers(), observer);
        ShopSecrets secrets = Objects.requireNonNullElseGet(place.secrets(),
                () -> ShopSecrets.drawn(config.randomness()));
        TokenKeys keys = config.certificates().areSecret()
                ? TokenKeys.random(config.randomness(), secrets.token())
                : TokenKeys.ofScenarios(config.randomness(), secrets.token(), config.node() + "/" + place.boot(),
                        config.settings().get(Switches.LOGIN_AT).equals("node-1") && !config.node().equals("node-1"));
        this.shop = new Shop(keys, config.randomness(), config.timers(), background, config.onward(),
                config.sessions().open(config.node()), database, place.sharedRefreshTokens().orElse(null),
                Optional.ofNullable(place.issuer()), secrets);
        this.listeners = new HttpListeners(config.node(), config.timers(), observer, settings::get,
                config.certificates().serverContext(), limits, shop,
                new HttpListeners.Reach(config.port(), place.httpsPort(), place.behindBalancer(), null));
    }

    /** A server that does not listen yet. */
    public static LabServer create(LabServerConfig config) {
        return create(config, HttpLimits.of(config.settings()));
    }

    /** A server that is one of several; it does not listen yet. */
    public static LabServer create(LabServerConfig config, NodePlace place) {
        return new LabServer(config, HttpLimits.of(config.settings()), place);
    }

    static LabServer create(LabServerConfig config, HttpLimits limits) {
        return new LabServer(config, limits, NodePlace.ALONE);
    }

    /**
     * Opens the listeners; returns when they answer.
     *
     * @throws LabStartException when they cannot be opened; nothing is left running then
     */
    public LabServer start() {
        try {
            if (place.shared().isEmpty() && !place.onlyIssues()) {
                database.open(background);
            }
            shop.open(background);
            listeners.start(config.openToOutside());
            return this;
        } catch (Exception e) {
            close();
            throw failure(e);
        }
    }

    /** The port of the plain listener. */
    public int httpPort() {
        return listeners.httpPort();
    }

    /** The port of the TLS listener. */
    public int httpsPort() {
        return listeners.httpsPort();
    }

    /**
     * What somebody takes who gets at the keys of this server.
     *
     * @param kid how tokens name the key
     * @param secret whether one can also sign with it
     * @param text the secret, one character for each octet, or the public key as a JWK
     */
    public record TakenKey(String kid, boolean secret, String text) {}

    /**
     * The key that this server verifies with, as somebody takes it who has got into the server; empty for a server that fetches
     * the issuer's keys and has not done so yet.
     */
    public Optional<TakenKey> takeKey() {
        return shop.takenKey(settings.get())
                .map(taken -> new TakenKey(taken.kid(), taken.secret(), taken.text()));
    }

    /** The opaque tokens that it has issued. */
    OpaqueTokens opaqueTokens() {
        return shop.opaqueTokens();
    }

    /** What answers its requests. */
    Endpoint endpoint() {
        return shop;
    }

    /** The certificate of the lab's authority. */
    public X509Certificate authority() {
        return config.certificates().authorityCertificate();
    }

    /**
     * What the tables really hold now: table, key, fields. The fields are the same as in
     * {@link dev.authscope.server.observe.ServerEvent.RowChanged}; empty tables are left out.
     */
    public Map<String, Map<String, Map<String, Object>>> rows() {
        Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
        if (place.shared().isEmpty()) {
            rows.putAll(database.rows());
        }
        rows.putAll(shop.rows());
        return rows;
    }

    /**
     * Asks the token service what would become of a refresh token that were used now. A question inside the process, not a
     * message: using the token to find out would spend it.
     *
     * @return the check that would refuse it, or 503 where the table gives no answer; empty when it would be accepted
     */
    public Optional<String> refusalOfRefreshToken(String refreshToken) {
        try {
            return shop.refusal(refreshToken, settings.get());
        } catch (StoreUnavailableException e) {
            return Optional.of("503");
        }
    }

    /**
     * A signature made again to show how it is made.
     *
     * @param alg the algorithm (RFC 7518 section 3.1)
     * @param signature in base64url
     */
    public record Signing(String alg, String signature) {}

    /**
     * Signs an input once more with the key of the issuer, to show how a token is made. A question inside the process, not a
     * message. A signature with chance in it (ES256) is another one each time.
     *
     * @param input header and claims in base64url with a dot between
     */
    public Signing signAgain(String input) {
        LabSettings now = settings.get();
        return new Signing(now.get(Switches.ALG), shop.signAgain(input, now));
    }

    /** The key set that anybody may fetch now, as JSON (RFC 7517 section 5). A question inside the process. */
    public String publishedKeys() {
        return shop.publishedKeys(settings.get());
    }

    /** The signed token inside a token of this server: the token itself, or what an encrypted one holds; empty for anything else. */
    public Optional<String> signedToken(String token) {
        return shop.signedToken(token);
    }

    /**
     * What the API would say of an access token if it came now: its checks in their order. A question inside the process, not
     * a message; nothing changes and nothing is told to observers.
     */
    public List<Check> examine(String accessToken) {
        return shop.examine(accessToken, settings.get(),
                Journal.background(config.node(), config.timers(), ServerObserver.none()));
    }

    /** The accounts that can be used. */
    public List<LabAccount> accounts() {
        return DemoAccounts.passwords()
                .entrySet()
                .stream()
                .map(entry -> new LabAccount(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** Sets the lab anew for requests from now on; sessions and tokens that exist keep what they were given. */
    public void change(LabSettings to) {
        settings.set(to);
    }

    /** The operator bans an account or lets it be used again; false when there is none. */
    public boolean setActive(String user, boolean active) {
        return shop.setActive(user, active, settings.get(), background);
    }

    /** The operator gives an account other roles; false when there is none. */
    public boolean setRoles(String user, List<String> roles) {
        return shop.setRoles(user, roles, background);
    }

    /** Closes listeners and connections and forgets all timers. Does nothing when that was done already. */
    @Override
    public void close() {
        shop.stop(Ending.ORDERLY);
        try {
            listeners.close();
        } catch (Exception e) {
            LOG.warn("The listeners of {} did not close cleanly", config.node(), e);
        }
        observer.end("stopped");
    }

    /**
     * Ends as a program does that is killed: connections are reset in the middle of whatever passes, what lay in memory is
     * gone, and nothing that its threads still attempt is done or told.
     */
    public void kill() {
        observer.end("killed");
        shop.stop(Ending.CRASH);
        try {
            listeners.kill();
        } catch (Exception e) {
            LOG.warn("The listeners of {} did not close cleanly", config.node(), e);
        }
    }

    private LabStartException failure(Exception cause) {
        for (Throwable reason = cause; reason != null; reason = reason.getCause()) {
            if (reason instanceof BindException) {
                return new LabStartException("The lab cannot listen on 127.0.0.1 port " + config.port()
                        + " because another program uses it or it is not allowed; choose another port, or 0 for any free one.",
                        true, cause);
            }
        }
        return new LabStartException("The lab cannot listen on 127.0.0.1 port " + config.port() + ": "
                + cause.getMessage() + "; choose another port, or 0 for any free one.", false, cause);
    }
}
