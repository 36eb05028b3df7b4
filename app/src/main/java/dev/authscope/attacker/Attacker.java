package dev.authscope.attacker;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.browser.Exchanger;
import dev.authscope.browser.LabAddresses;
import dev.authscope.browser.Origin;
import dev.authscope.browser.WireAnswer;
import dev.authscope.browser.WireClient;
import dev.authscope.browser.WireRequest;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Item;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Recorder;

/**
 * The attacker. She sends what she likes with a client of her own, which keeps to none of a browser's rules: every header
 * field is hers to write.
 */
public final class Attacker implements AutoCloseable {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final String actor;
    private final String shop;
    private final WireClient wire;
    private final Exchanger exchanger;
    private final Recorder recorder;

    /**
     * @param shop the shop's origin, such as {@code https://shop.example}
     */
    public Attacker(String actor, String shop, LabAddresses addresses, Recorder recorder) {
        this.actor = actor;
        this.shop = shop;
        this.wire = new WireClient(addresses);
        this.exchanger = new Exchanger(actor, wire, recorder);
        this.recorder = recorder;
    }

    /** Takes a value from a place that she reached without a message. */
    public void copy(Item item, String source) {
        gain(item.kind(), item.name(), item.value(), source);
    }

    /** Uses a copied cookie. */
    public Optional<WireAnswer> replayCookie(String name, String value, String method, String url) {
        return send(method, url, null, null, new Header("Cookie", name + "=" + value));
    }

    /** Uses a copied access token. */
    public Optional<WireAnswer> replayToken(String token, String method, String url) {
        return send(method, url, null, null, new Header("Authorization", "Bearer " + token));
    }

    /** Uses a copied refresh token: in the body, or as the cookie where the shop keeps it in one. */
    public Optional<WireAnswer> useRefresh(String token, boolean asCookie) {
        String grant = "grant_type=refresh_token";
        return asCookie
                ? send("POST", "/auth/token", grant, FORM, new Header("Cookie", "RT=" + token))
                : send("POST", "/auth/token",
                        grant + "&refresh_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8), FORM);
    }

    /** Records that she holds a value. */
    public void gain(String kind, String name, String value, String source) {
        recorder.record(actor, stamp -> new FlowEvent.LootGained(stamp, kind, name, value, source));
    }

    private Optional<WireAnswer> send(String method, String pathOrUrl, @Nullable String body,
            @Nullable String contentType, Header... credentials) {
        String url = Origin.of(shop).resolve(pathOrUrl);
        Octets octets = body == null ? null : Octets.of(body.getBytes(StandardCharsets.UTF_8));
        List<Header> headers = new ArrayList<>();
        headers.add(new Header("Host", Origin.of(url).authority()));
        headers.add(new Header("User-Agent", "curl/8.9.1"));
        headers.add(new Header("Accept", "*/*"));
        headers.addAll(List.of(credentials));
        if (octets != null && contentType != null) {
            headers.add(new Header("Content-Length", String.valueOf(octets.length())));
            headers.add(new Header("Content-Type", contentType));
        }
        return exchanger.send(new WireRequest(method, url, headers, octets), "step", Exchanger.plain());
    }

    @Override
    public void close() {
        wire.close();
    }
}
