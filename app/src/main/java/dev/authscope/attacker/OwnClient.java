package dev.authscope.attacker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.browser.Exchanger;
import dev.authscope.browser.LabAddresses;
import dev.authscope.browser.Origin;
import dev.authscope.browser.WireAnswer;
import dev.authscope.browser.WireClient;
import dev.authscope.browser.WireRequest;
import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Recorder;

/**
 * A client that keeps to none of a browser's rules, such as curl: every header field is its user's to write. The attacker has
 * one, and anybody may.
 */
public final class OwnClient implements AutoCloseable {

    private final String shop;
    private final WireClient wire;
    private final Exchanger exchanger;

    /**
     * @param actor who uses it
     * @param shop the shop's origin, which paths are taken to be of
     */
    public OwnClient(String actor, String shop, LabAddresses addresses, Recorder recorder) {
        this.shop = shop;
        this.wire = new WireClient(addresses);
        this.exchanger = new Exchanger(actor, wire, recorder);
    }

    /** Sends a request with a bearer token (RFC 6750 section 2.1), whatever it may be. */
    public Optional<WireAnswer> sendToken(String token, String method, String url) {
        return send("step", method, url, null, null, new Header("Authorization", "Bearer " + token));
    }

    /** Logs in to a shop with tokens; the token of the answer is not kept. */
    public Optional<WireAnswer> logInForToken(String user, String password) {
        return send("step", "POST", "/auth/login", JsonMapper.shared()
                .createObjectNode()
                .put("username", user)
                .put("password", password)
                .toString(), "application/json");
    }

    /** Logs in to a shop with sessions; the session id of the answer is not kept. */
    public Optional<WireAnswer> logInForSession(String user, String password) {
        return send("step", "POST", "/login", "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8)
                + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8),
                "application/x-www-form-urlencoded");
    }

    /** Asks the issuer of opaque tokens to revoke one (RFC 7009 section 2.1). */
    public Optional<WireAnswer> revoke(String token) {
        return send("step", "POST", "https://idp.example/revoke", "token="
                + URLEncoder.encode(token, StandardCharsets.UTF_8) + "&token_type_hint=access_token",
                "application/x-www-form-urlencoded");
    }

    Optional<WireAnswer> send(String purpose, String method, String pathOrUrl, @Nullable String body,
            @Nullable String contentType, Header... credentials) {
        String url = Origin.of(shop).resolve(pathOrUrl);
        Octets octets = body == null ? null : Octets.of(body.getBytes(StandardCharsets.UTF_8));
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Host", Origin.of(url).authority()));
        List<Header> own = List.of(credentials);
        if (Header.first(own, "User-Agent").isEmpty()) {
            headers.add(new Header("User-Agent", "curl/8.9.1"));
        }
        headers.add(new Header("Accept", "*/*"));
        headers.addAll(own);
        if (octets != null && contentType != null) {
            headers.add(new Header("Content-Length", String.valueOf(octets.length())));
            headers.add(new Header("Content-Type", contentType));
        }
        return exchanger.send(new WireRequest(method, url, headers, octets), purpose, Exchanger.plain());
    }

    @Override
    public void close() {
        wire.close();
    }
}
