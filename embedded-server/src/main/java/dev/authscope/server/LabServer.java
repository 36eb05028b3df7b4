package dev.authscope.server;

import java.net.BindException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.authscope.server.decision.Check;
import dev.authscope.server.http.HttpLimits;
import dev.authscope.server.http.HttpListeners;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.shop.DemoAccounts;
import dev.authscope.server.shop.Shop;
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

    private LabServer(LabServerConfig config, HttpLimits limits) {
        this.config = config;
        this.settings = new AtomicReference<>(config.settings());
        this.background = Journal.background(config.node(), config.timers(), config.observer());
        TokenKeys keys = config.certificates().areSecret()
                ? TokenKeys.random(config.randomness())
                : TokenKeys.ofScenarios(config.randomness());
        this.shop = new Shop(keys, config.randomness(), config.timers(), background, config.onward());
        this.listeners = new HttpListeners(config.node(), config.timers(), config.observer(), settings::get,
                config.certificates().serverContext(), limits, shop, config.port());
    }

    /** A server that does not listen yet. */
    public static LabServer create(LabServerConfig config) {
        return create(config, HttpLimits.of(config.settings()));
    }

    static LabServer create(LabServerConfig config, HttpLimits limits) {
        return new LabServer(config, limits);
    }

    /**
     * Opens the listeners; returns when they answer.
     *
     * @throws LabStartException when they cannot be opened; nothing is left running then
     */
    public LabServer start() {
        try {
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

    /** The certificate of the lab's authority. */
    public X509Certificate authority() {
        return config.certificates().authorityCertificate();
    }

    /**
     * What the tables really hold now: table, key, fields. The fields are the same as in
     * {@link dev.authscope.server.observe.ServerEvent.RowChanged}; empty tables are left out.
     */
    public Map<String, Map<String, Map<String, Object>>> rows() {
        return shop.rows();
    }

    /**
     * Asks the token service what would become of a refresh token that were used now. A question inside the process, not a
     * message: using the token to find out would spend it.
     *
     * @return the check that would refuse it; empty when it would be accepted
     */
    public Optional<String> refusalOfRefreshToken(String refreshToken) {
        return shop.refusal(refreshToken, settings.get());
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
        shop.stop();
        try {
            listeners.close();
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
