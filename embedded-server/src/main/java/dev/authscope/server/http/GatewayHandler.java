package dev.authscope.server.http;

import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import org.eclipse.jetty.client.BufferingResponseListener;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Response.CompleteListener;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.ClientConnector;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.HopId;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/**
 * Passes requests on to the servers behind the gateway, over connections of its own. TLS ends here. A request is read whole
 * before it goes on and an answer before it comes back, so that a request can be passed to another server, and only where
 * that cannot do a thing twice: when nothing of it left, or when its method is idempotent (RFC 9110 section 9.2.2).
 */
final class GatewayHandler extends ProxyHandler.Reverse {

    private static final String PASSING = GatewayHandler.class.getName();
    private static final String LOOPBACK = "127.0.0.1";
    private static final int LONGEST_ANSWER = 2 * 1024 * 1024;
    private static final long CONNECT_MILLIS = 2_000;
    private static final long ANSWER_MILLIS = 12_000;
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE");
    /** Fields of one connection alone (RFC 9110 section 7.6.1). */
    private static final Set<String> OF_ONE_HOP = Set.of("connection", "keep-alive", "proxy-connection", "te",
            "trailer",
            "transfer-encoding", "upgrade");

    private final Gateway gateway;
    private final Handler edge;
    private final Journal journal;
    private final Supplier<LabSettings> settings;
    private final AnswerWriter writer;
    private final BodyReader bodies;
    private final UpstreamTransport transport;

    /** @param edge answers preflights, which no server behind the gateway needs to see */
    GatewayHandler(Gateway gateway, Handler edge, Journal journal, Supplier<LabSettings> settings,
            AnswerWriter writer, HttpLimits limits) {
        super(request -> HttpURI.build(request.getHttpURI())
                .scheme("http")
                .host(LOOPBACK)
                .port(passing(request).upstream().port()));
        this.gateway = gateway;
        this.edge = edge;
        this.journal = journal;
        this.settings = settings;
        this.writer = writer;
        this.bodies = new BodyReader(limits.bodyOctets());
        ClientConnector connector = new ClientConnector();
        connector.setSelectors(1);
        this.transport = new UpstreamTransport(connector, 2 * limits.headOctets() + LONGEST_ANSWER);
    }

    /** One request on its way. */
    private static final class Passing {
        private final Gateway.Passage passage;
        private final byte[] body;
        private final ConnectionTap tap;
        private final Journal journal;
        private final String address;
        private Gateway.@Nullable Upstream upstream;
        private @Nullable UpstreamTap wire;

        Passing(Gateway.Passage passage, byte[] body, ConnectionTap tap, Journal journal, String address) {
            this.passage = passage;
            this.body = body;
            this.tap = tap;
            this.journal = journal;
            this.address = address;
        }

        Gateway.Upstream upstream() {
            if (upstream == null) {
                throw new IllegalStateException("A request goes on only where it was sent");
            }
            return upstream;
        }
    }

    private static Passing passing(Request request) {
        return (Passing) request.getAttribute(PASSING);
    }

    void awaitNoConnectionTo(int port, long millis) {
        transport.awaitNone(port, millis);
    }

    @Override
    protected HttpClient newHttpClient() {
        return new HttpClient(transport);
    }

    @Override
    protected void configureHttpClient(HttpClient client) {
        super.configureHttpClient(client);
        client.setUserAgentField(null);
        client.getContentDecoderFactories().clear();
        client.setConnectTimeout(CONNECT_MILLIS);
        client.setMaxConnectionsPerDestination(256);
        // Names of the lab are never looked up; every server behind the gateway is an address.
        client.setConnectBlocking(false);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpFields headers = request.getHeaders();
        if (request.getMethod().equals("OPTIONS") && headers.contains("Access-Control-Request-Method")) {
            return atEdge(request, response, callback);
        }
        ConnectionTap tap = ConnectionTap.of(request);
        BodyReader.Result body = bodies.read(request);
        boolean malformed = body instanceof BodyReader.Result.Refused refused && refused.malformed();
        ConnectionTap.Arrival arrival = tap.arrived(LabHandler.framing(headers), malformed);
        switch (body) {
            case BodyReader.Result.Refused refused ->
                writer.send(refused.answer(), List.of(), true, true, tap, response, callback);
            case BodyReader.Result.Whole whole -> {
                Journal own = journal.forHop(arrival.hop());
                String address = address(request);
                Gateway.Passage passage = gateway.pass(new Gateway.Incoming(request.getMethod(),
                        request.getHttpURI().getPathQuery(), address, tap.isSecure(), cookies(request), own,
                        settings.get()));
                request.setAttribute(PASSING, new Passing(passage, whole.octets(), tap, own, address));
                tryNext(request, response, callback);
            }
        }
        return true;
    }

    private boolean atEdge(Request request, Response response, Callback callback) {
        try {
            return edge.handle(request, response, callback);
        } catch (Exception e) {
            throw new IllegalStateException("The edge answers every preflight", e);
        }
    }

    private void tryNext(Request request, Response response, Callback callback) {
        Passing passing = passing(request);
        Optional<Gateway.Upstream> next = passing.passage.next();
        if (next.isEmpty()) {
            // RFC 9110 section 15.6.4: nobody can answer now; the servers are looked at again soon.
            answer(Answer.problem(503, "No server is there to answer.", "no_server").with("Retry-After", "5"),
                    request, response, callback);
            return;
        }
        passing.upstream = next.get();
        passing.wire = null;
        super.handle(request, response, callback);
    }

    @Override
    protected org.eclipse.jetty.client.Request newProxyToServerRequest(Request request, HttpURI uri) {
        Passing passing = passing(request);
        org.eclipse.jetty.client.Request onward = super.newProxyToServerRequest(request, uri);
        onward.timeout(ANSWER_MILLIS, java.util.concurrent.TimeUnit.MILLISECONDS);
        return onward.onRequestBegin(begun -> {
            org.eclipse.jetty.client.Connection connection = begun.getConnection();
            passing.wire = connection == null ? null : transport.tap(connection);
            if (passing.wire != null) {
                passing.wire.begin();
            }
        });
    }

    @Override
    protected org.eclipse.jetty.client.Request.Content newProxyToServerRequestContent(Request request,
            Response response, org.eclipse.jetty.client.Request onward) {
        return new BytesRequestContent(request.getHeaders().get(HttpHeader.CONTENT_TYPE), passing(request).body);
    }

    @Override
    protected void addViaHeader(Request request, org.eclipse.jetty.client.Request onward) {
        // RFC 9110 section 7.6.3: a gateway names itself, by a name that tells nothing of the machine.
        onward.headers(headers -> headers.add("Via", "1.1 lb"));
    }

    @Override
    protected void addForwardedHeader(Request request, org.eclipse.jetty.client.Request onward) {
        Passing passing = passing(request);
        // RFC 7239. What a client wrote there itself is not passed on: servers believe this field.
        onward.headers(headers -> headers.put("Forwarded",
                "for=" + passing.address + ";host=" + request.getHeaders().get(HttpHeader.HOST) + ";proto="
                        + (passing.tap.isSecure() ? "https" : "http")));
    }

    @Override
    protected CompleteListener newServerToProxyResponseListener(Request request,
            org.eclipse.jetty.client.Request onward, Response response, Callback callback) {
        return new BufferingResponseListener(LONGEST_ANSWER) {
            @Override
            public void onComplete(Result result) {
                Throwable failure = result.getFailure();
                if (failure == null) {
                    answered(result.getResponse(), getContent(), request, response, callback);
                } else {
                    failed(failure, request, response, callback);
                }
            }
        };
    }

    private void answered(org.eclipse.jetty.client.Response from, byte[] content, Request request, Response response,
            Callback callback) {
        Passing passing = passing(request);
        tell(passing, from.getStatus(), "", "");
        HttpFields fields = from.getHeaders();
        Set<String> named = new java.util.HashSet<>(OF_ONE_HOP);
        fields.getCSV(HttpHeader.CONNECTION, false).forEach(name -> named.add(name.toLowerCase(Locale.ROOT)));
        List<HeaderLine> lines = new ArrayList<>();
        for (HttpField field : fields) {
            if (!named.contains(field.getLowerCaseName())) {
                lines.add(new HeaderLine(field.getName(), String.valueOf(field.getValue())));
            }
        }
        passing.passage.answered(passing.upstream(), fields.getValuesList("Set-Cookie"))
                .forEach(line -> lines.add(cookiePlace(lines), new HeaderLine("Set-Cookie", line)));
        boolean last = settings.get().get(Switches.CONNECTION).equals("close");
        writer.pass(from.getStatus(), lines, content, last, passing.tap, response, callback);
    }

    /** Cookies stand beside each other. */
    private static int cookiePlace(List<HeaderLine> lines) {
        int place = lines.size();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).name().equalsIgnoreCase("Set-Cookie")) {
                place = i + 1;
            }
        }
        return place;
    }

    private void failed(Throwable failure, Request request, Response response, Callback callback) {
        Passing passing = passing(request);
        boolean nothingLeft = passing.wire == null;
        String reason = nothingLeft && failure instanceof ConnectException
                ? "refused"
                : failure instanceof TimeoutException ? "timeout" : "reset";
        tell(passing, 0, reason, String.valueOf(failure.getMessage()));
        Gateway.Upstream upstream = passing.upstream();
        if (nothingLeft) {
            passing.passage.refused(upstream);
            tryNext(request, response, callback);
        } else if (reason.equals("timeout")) {
            answer(Answer.problem(504, "The server gave no answer in time.", "gateway_timeout"), request, response,
                    callback);
        } else {
            passing.passage.broken(upstream);
            if (IDEMPOTENT.contains(request.getMethod())) {
                tryNext(request, response, callback);
            } else {
                answer(Answer.problem(502, "The server broke off before it answered.", "bad_gateway"), request,
                        response, callback);
            }
        }
    }

    private void tell(Passing passing, int status, String failure, String detail) {
        UpstreamTap wire = passing.wire;
        UpstreamTap.Passed passed = wire == null ? null : wire.passed();
        HopId inner = passed == null ? null : passed.hop();
        passing.journal.forwarded(passing.upstream().name(), inner, passed == null ? new byte[0] : passed.request(),
                status, passed == null ? new byte[0] : passed.answer(), failure, detail);
    }

    private void answer(Answer answer, Request request, Response response, Callback callback) {
        writer.send(answer, List.of(), !request.getMethod().equals("HEAD"), false, passing(request).tap, response,
                callback);
    }

    private String address(Request request) {
        if (settings.get().get(Switches.BALANCER).equals("sticky-ip")) {
            String model = request.getHeaders().get("Forwarded");
            if (model != null && model.matches("for=[0-9.]{7,15}")) {
                return model.substring("for=".length());
            }
        }
        return request.getConnectionMetaData().getRemoteSocketAddress() instanceof InetSocketAddress address
                ? address.getAddress().getHostAddress()
                : LOOPBACK;
    }

    private static List<HeaderLine> cookies(Request request) {
        List<HeaderLine> cookies = new ArrayList<>();
        for (HttpCookie cookie : Request.getCookies(request)) {
            cookies.add(new HeaderLine(cookie.getName(), String.valueOf(cookie.getValue())));
        }
        return cookies;
    }
}
