package dev.authscope.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import dev.authscope.server.observe.HopId;
import dev.authscope.server.onward.Onward;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.settings.LabSettings;

/** A lab server whose backend reaches the issuer and the API over TLS, which are the same server under other names. */
final class BackendLab implements Onward, AutoCloseable {

    static final String CLIENT = "Authorization: Basic c2hvcC1iZmY6c2hvcC1iZmYtc2VjcmV0LTE=";
    static final String SHOP = "shop.example";
    static final String IDP = "idp.example";

    final ManualClock clock = new ManualClock();
    final LabServer server;
    /** What went over the back channel, such as {@code POST https://idp.example/token}. */
    final List<String> passed = new ArrayList<>();
    private final SSLContext tls;
    private boolean issuerDown;

    BackendLab(String... settings) {
        LabSettings chosen = LabSettings.DEFAULT.with("mode", "bff");
        for (int i = 0; i < settings.length; i += 2) {
            chosen = chosen.with(settings[i], settings[i + 1]);
        }
        server = LabServer
                .create(new LabServerConfig("node-1", chosen, clock, new SeededRandomness(1), new ToldEvents(),
                        LabCertificates.pinned(), 0, false, this))
                .start();
        tls = context();
    }

    /** A browser as far as it matters here: it sends what a test says. */
    WireAnswer send(String method, String host, String path, String body, String... headers) {
        try (WireClient client = new WireClient(
                tls.getSocketFactory()
                        .createSocket(new Socket(InetAddress.getLoopbackAddress(), server.httpsPort()),
                                host, 443, true))) {
            return client.send(method, host, path, body, headers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    WireAnswer form(String host, String path, String body, String... headers) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add("Content-Type: application/x-www-form-urlencoded");
        return send("POST", host, path, body, all.toArray(String[]::new));
    }

    /** Begins a login. */
    WireAnswer begin(String more) {
        return send("GET", SHOP, "/bff/login" + more, "");
    }

    /** Logs in at the issuer for a login that was begun. */
    WireAnswer atIssuer(WireAnswer begun, String user) {
        String request = query(begun);
        return form(IDP, "/login", "request=" + encoded(request) + "&username=" + user + "&password=" + user + "-pw-1");
    }

    /** Comes back from the issuer. */
    WireAnswer back(WireAnswer begun, WireAnswer granted) {
        URI location = URI.create(granted.header("Location").orElseThrow());
        return send("GET", SHOP, location.getRawPath() + "?" + location.getRawQuery(), "", cookie(begun));
    }

    /** The field with the session's cookie after a whole login. */
    String loggedIn(String user) {
        WireAnswer begun = begin("");
        return cookie(back(begun, atIssuer(begun, user)));
    }

    /** The field that sends back the last cookie that an answer sets. */
    static String cookie(WireAnswer answer) {
        return "Cookie: " + answer.headers("Set-Cookie").getLast().split(";", 2)[0];
    }

    static String query(WireAnswer answer) {
        String location = answer.header("Location").orElseThrow();
        return location.substring(location.indexOf('?') + 1);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Map<String, Map<String, Object>> table(String name) {
        return server.rows().getOrDefault(name, Map.of());
    }

    void issuerDown() {
        issuerDown = true;
    }

    @Override
    public Passed pass(HopId causedBy, Request request) {
        URI url = URI.create(request.url());
        passed.add(request.method() + " " + request.url());
        if (issuerDown && url.getHost().equals(IDP)) {
            return Onward.nowhere().pass(causedBy, request);
        }
        List<String> headers = request.headers()
                .stream()
                .filter(field -> !List.of("Host", "Content-Length").contains(field.name()))
                .map(field -> field.name() + ": " + field.value())
                .toList();
        WireAnswer answer = send(request.method(), url.getHost(), request.url()
                .substring("https://".length()
                        + url.getHost().length()),
                request.body(), headers.toArray(String[]::new));
        List<Field> fields = answer.head()
                .lines()
                .skip(1)
                .filter(line -> line.contains(": "))
                .map(line -> new Field(line.split(": ", 2)[0], line.split(": ", 2)[1]))
                .toList();
        return new Passed(answer.status(), fields, answer.body());
    }

    private SSLContext context() {
        try {
            KeyStore trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("lab", server.authority());
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, factory.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
