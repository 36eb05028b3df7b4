package dev.authscope.browser;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Proxy;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import okhttp3.ConnectionPool;
import okhttp3.CookieJar;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;

/**
 * Sends requests to the lab exactly as they are given and keeps the octets of both directions. One client is one machine:
 * it has its own connections. Nothing is added, followed, cached or repeated behind the caller's back.
 */
public final class WireClient implements AutoCloseable {

    private final OkHttpClient client;
    private final ConnectionPool connections = new ConnectionPool(8, 5, TimeUnit.MINUTES);

    public WireClient(LabAddresses addresses) {
        X509TrustManager trust = trusting(addresses);
        this.client = new OkHttpClient.Builder().protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .proxy(Proxy.NO_PROXY)
                .dns(addresses)
                .connectionPool(connections)
                .socketFactory(new TappedSocketFactory(addresses))
                .sslSocketFactory(new TappedTlsSocketFactory(tls(trust)), trust)
                .connectTimeout(Duration.ofSeconds(3))
                .readTimeout(Duration.ofSeconds(20))
                .addNetworkInterceptor(WireClient::putOnWire)
                .build();
    }

    /**
     * Sends a request and waits for the whole answer.
     *
     * @throws WireFailure when there is none
     */
    public WireAnswer send(WireRequest request) throws WireFailure {
        Attempt attempt = new Attempt(request);
        try {
            return exchange(request, attempt);
        } catch (IOException first) {
            if (!attempt.metAClosedConnection()) {
                throw attempt.failure(first);
            }
            // The server closed an idle connection just before: every user agent takes another one (RFC 9112 9.3.1).
            connections.evictAll();
            Attempt again = new Attempt(request);
            try {
                return exchange(request, again);
            } catch (IOException second) {
                throw again.failure(second);
            }
        }
    }

    /** Closes the connections that carry nothing just now, as when the other end is known to be gone. */
    public void closeIdle() {
        connections.evictAll();
    }

    private WireAnswer exchange(WireRequest request, Attempt attempt) throws IOException {
        Octets body = request.body();
        Request call = new Request.Builder().url(request.url())
                .method(request.method(), body == null ? none(request.method()) : RequestBody.create(body.toArray()))
                .header("Accept-Encoding", "identity")
                .tag(Attempt.class, attempt)
                .build();
        long start = System.nanoTime();
        try (Response response = client.newCall(call).execute()) {
            Octets content = Octets.of(response.body().bytes());
            long nanos = System.nanoTime() - start;
            ConnectionTap tap = attempt.connection();
            Octets received = tap.receivedOctets();
            return new WireAnswer(attempt.onHop(), response.code(), WireAnswer.headersIn(received), content,
                    tap.sentOctets(), received, nanos);
        }
    }

    /** The library wants content for methods that usually have some; no octet is content too. */
    private static @Nullable RequestBody none(String method) {
        return List.of("POST", "PUT", "PATCH").contains(method) ? RequestBody.create(new byte[0]) : null;
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        connections.evictAll();
    }

    private static Response putOnWire(Interceptor.Chain chain) throws IOException {
        Attempt attempt = chain.request().tag(Attempt.class);
        if (attempt == null || chain.connection() == null || !(chain.connection().socket() instanceof Tapped tapped)) {
            throw new IOException("a request came from outside the lab's client");
        }
        attempt.begin(tapped.tap());
        Headers.Builder headers = new Headers.Builder();
        for (Header header : attempt.request.headers()) {
            headers.addUnsafeNonAscii(header.name(), asWritten(header.value()));
        }
        return chain.proceed(chain.request().newBuilder().headers(headers.build()).build());
    }

    /** The library writes header fields in UTF-8; octets above 7F are given here one character each. */
    private static String asWritten(String latin1) {
        return new String(latin1.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static X509TrustManager trusting(LabAddresses addresses) {
        try {
            KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            store.setCertificateEntry("lab", addresses.authority());
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("This Java platform cannot check certificates", e);
        }
    }

    private static SSLSocketFactory tls(X509TrustManager trust) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[]{trust }, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java platform has no TLS", e);
        }
    }

    /** One try at one request, as far as it got. */
    private static final class Attempt {
        private final WireRequest request;
        private @Nullable ConnectionTap tap;
        private @Nullable HopKey hop;

        Attempt(WireRequest request) {
            this.request = request;
        }

        void begin(ConnectionTap connection) {
            hop = connection.begin();
            tap = connection;
        }

        ConnectionTap connection() throws IOException {
            if (tap == null) {
                throw new IOException("the answer came over no connection");
            }
            return tap;
        }

        HopKey onHop() throws IOException {
            if (hop == null) {
                throw new IOException("the answer came over no connection");
            }
            return hop;
        }

        boolean metAClosedConnection() {
            return tap != null && tap.reused() && tap.receivedOctets().length() == 0
                    && (request.method().equals("GET") || request.method().equals("OPTIONS"));
        }

        WireFailure failure(IOException cause) {
            String reason = switch (cause) {
                case UnknownHostException unknown -> "blocked";
                case ConnectException refused -> "refused";
                case SocketTimeoutException late -> "timeout";
                default -> String.valueOf(cause.getMessage()).startsWith("refused:") ? "blocked" : "reset";
            };
            return new WireFailure(reason, hop, tap == null ? Octets.NONE : tap.sentOctets(), cause);
        }
    }
}
