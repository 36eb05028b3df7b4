package dev.authscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.authscope.clock.LabClock;
import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Recorder;
import dev.authscope.server.LabCertificates;
import dev.authscope.server.LabServer;
import dev.authscope.server.LabServerConfig;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.settings.LabSettings;

/**
 * Chains of redirects over real sockets, put together by chance, against the rules of the Fetch Standard stated once more. The
 * seed is fixed.
 */
class RedirectedFetchTest {

    private static final String PAGE = "http://shop.example";
    private static final List<String> ORIGINS = List.of(PAGE, "http://api.shop.example", "http://evil.example");
    private static final int ROUNDS = 400;

    private final Recorder recorder = new Recorder(() -> Instant.parse("2026-03-02T00:00:00Z"));
    private final List<Map<String, String>> received = new CopyOnWriteArrayList<>();
    private Map<String, Link> chain = Map.of();
    private ServerSocket listener;
    private Browser browser;

    /** One answer of the chain; the last one has no further address. */
    private record Link(String url, int status, boolean allows, Optional<String> next) {}

    @BeforeEach
    void start() throws IOException {
        listener = new ServerSocket(0);
        Thread.ofVirtual().start(this::accept);
        browser = new Browser("alice", PAGE + "/", new LabAddresses(listener.getLocalPort(), 0,
                authority()), recorder, () -> Instant.parse("2026-03-02T00:00:00Z"));
    }

    private static X509Certificate authority() {
        LabClock clock = LabClock.pausedAt(Instant.parse("2026-03-02T00:00:00Z"));
        return LabServer.create(new LabServerConfig("node-1", new LabSettings(Map.of()), clock, new SeededRandomness(1),
                event -> {}, LabCertificates.pinned(), 0, false)).authority();
    }

    @AfterEach
    void stop() throws IOException {
        browser.close();
        listener.close();
    }

    @Test
    void aChainOfRedirectsIsFollowedAsTheStandardSays() {
        Random random = new Random(1);
        int read = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Link> links = links(random);
            chain = new LinkedHashMap<>();
            links.forEach(link -> chain.put(link.url(), link));
            received.clear();
            FetchRequest asked = asked(random, links.getFirst().url());
            Optional<Fetched> got = browser.fetched(asked);
            List<Map<String, String>> expected = new ArrayList<>();
            Optional<String> kind = expected(asked, links, expected);
            assertThat(received).as("round %s: %s %s", round, asked, links).isEqualTo(expected);
            assertThat(got.map(fetched -> fetched.kind().id() + " " + fetched.url() + " " + fetched.redirected()))
                    .as("round %s: %s %s", round, asked, links)
                    .isEqualTo(kind);
            read += kind.isPresent() ? 1 : 0;
        }
        assertThat(read).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    private static List<Link> links(Random random) {
        int length = 1 + random.nextInt(4);
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            urls.add(pick(ORIGINS, random) + "/" + i);
        }
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < length; i++) {
            boolean last = i == length - 1;
            int status = last ? 200 : pick(List.of(301, 302, 303, 307, 308), random);
            links.add(new Link(urls.get(i), status, random.nextInt(5) > 0,
                    last ? Optional.empty() : Optional.of(urls.get(i + 1))));
        }
        return links;
    }

    private static FetchRequest asked(Random random, String url) {
        String method = pick(List.of("GET", "POST", "PUT"), random);
        List<Header> headers = new ArrayList<>();
        if (random.nextBoolean()) {
            headers.add(new Header("Authorization", "Bearer AT1"));
        }
        if (!method.equals("GET")) {
            headers.add(new Header("Content-Type", "text/plain"));
        }
        return new FetchRequest(method, url, headers,
                method.equals("GET") ? null : Octets.of("hello".getBytes(StandardCharsets.UTF_8)),
                pick(List.of("omit", "include"), random),
                pick(List.of("follow", "follow", "follow", "manual", "error"), random));
    }

    /**
     * Fetch Standard, HTTP fetch and HTTP-redirect fetch, in other words.
     *
     * @param requests takes what servers receive, in order
     * @return kind, address and whether redirected; empty for a network error
     */
    private static Optional<String> expected(FetchRequest asked, List<Link> links, List<Map<String, String>> requests) {
        String method = asked.method();
        boolean token = Header.first(asked.headers(), "Authorization").isPresent();
        boolean content = asked.body() != null;
        boolean credentials = asked.credentials().equals("include");
        boolean crossed = false;
        boolean tainted = false;
        for (int i = 0; i < links.size(); i++) {
            Link link = links.get(i);
            String here = origin(link.url());
            crossed |= !here.equals(PAGE);
            String from = tainted ? "null" : PAGE;
            boolean grants = link.allows();
            if (crossed && (token || method.equals("PUT"))) {
                requests.add(request("OPTIONS", link.url(), from, false, false));
                if (!grants) {
                    return Optional.empty();
                }
            }
            boolean named = crossed || !method.equals("GET");
            requests.add(request(method, link.url(), named ? from : "", token, content));
            if (crossed && !grants) {
                return Optional.empty();
            }
            if (link.next().isEmpty()) {
                return Optional.of((crossed ? "cors " : "basic ") + link.url() + " " + (i > 0));
            }
            if (asked.redirect().equals("error")) {
                return Optional.empty();
            }
            if (asked.redirect().equals("manual")) {
                return Optional.of("opaqueredirect " + link.url() + " " + (i > 0));
            }
            String there = origin(link.next().get());
            if (!there.equals(here)) {
                token = false;
                tainted |= !here.equals(PAGE);
            }
            if (link.status() == 303 && !method.equals("GET") || link.status() < 303 && method.equals("POST")) {
                method = "GET";
                content = false;
            }
        }
        throw new IllegalStateException("a chain has an end");
    }

    private static String origin(String url) {
        return url.substring(0, url.lastIndexOf('/'));
    }

    private static Map<String, String> request(String method, String url, String origin, boolean token,
            boolean content) {
        return Map.of("line", method + " " + url, "origin", origin, "token", token ? "Bearer AT1" : "", "type",
                content ? "text/plain" : "");
    }

    private void accept() {
        try {
            while (true) {
                Socket socket = listener.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (int index = 0;; index++) {
                String line = in.readLine();
                if (line == null) {
                    return;
                }
                Map<String, String> fields = fields(in);
                in.skip(Integer.parseInt(fields.getOrDefault("content-length", "0")));
                String[] words = line.split(" ");
                String url = "http://" + fields.get("host") + words[1];
                received.add(request(words[0], url, fields.getOrDefault("origin", ""),
                        fields.containsKey("authorization"), fields.containsKey("content-type")));
                recorder.serverDone(new HopKey(socket.getPort(), index));
                socket.getOutputStream()
                        .write(answer(words[0], fields, chain.get(url)).getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException closed) {
            // The browser was closed.
        }
    }

    private static Map<String, String> fields(BufferedReader in) throws IOException {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return fields;
    }

    private static String answer(String method, Map<String, String> fields, Link link) {
        boolean preflight = method.equals("OPTIONS");
        StringBuilder text = new StringBuilder("HTTP/1.1 " + (preflight ? 204 : link.status()) + " .\r\n");
        if (link.allows()) {
            text.append("Access-Control-Allow-Origin: ")
                    .append(fields.getOrDefault("origin", "-"))
                    .append("\r\n")
                    .append("Access-Control-Allow-Credentials: true\r\nAccess-Control-Allow-Methods: PUT\r\n")
                    .append("Access-Control-Allow-Headers: authorization\r\nAccess-Control-Max-Age: 0\r\n");
        }
        if (!preflight) {
            link.next().ifPresent(next -> text.append("Location: ").append(relative(link.url(), next)).append("\r\n"));
            text.append("Content-Length: 0\r\n");
        }
        return text.append("\r\n").toString();
    }

    /** On the same origin a Location names a path only. */
    private static String relative(String from, String to) {
        return origin(from).equals(origin(to)) ? URI.create(to).getPath() : to;
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
