package dev.authscope.server.http;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.observe.NodeStoppedException;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** Turns a valid request into a call, has it answered, and sends the answer. */
final class LabHandler extends Handler.Abstract {

    private static final Logger LOG = LoggerFactory.getLogger(LabHandler.class);

    private final Endpoint root;
    private final Authorities authorities;
    private final Journal journal;
    private final Supplier<LabSettings> settings;
    private final AnswerWriter writer;
    private final BodyReader bodies;
    private final int longestUri;
    private final boolean behindGateway;

    LabHandler(Endpoint root, Authorities authorities, Journal journal, Supplier<LabSettings> settings,
            AnswerWriter writer, HttpLimits limits, boolean behindGateway) {
        this.behindGateway = behindGateway;
        this.root = root;
        this.authorities = authorities;
        this.journal = journal;
        this.settings = settings;
        this.writer = writer;
        this.bodies = new BodyReader(limits.bodyOctets());
        this.longestUri = limits.uriOctets();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ConnectionTap tap = ConnectionTap.of(request);
        BodyReader.Result body = bodies.read(request);
        boolean malformed = body instanceof BodyReader.Result.Refused refused && refused.malformed();
        ConnectionTap.Arrival arrival = tap.arrived(framing(request.getHeaders()), malformed);
        boolean withContent = !request.getMethod().equals("HEAD");
        switch (body) {
            case BodyReader.Result.Refused refused ->
                writer.send(refused.answer(), List.of(), withContent, true, tap, response, callback);
            case BodyReader.Result.Whole whole -> {
                Optional<Authority> authority = authority(request,
                        tap.isSecure() || behindGateway && saidSecure(request));
                if (authority.isEmpty()) {
                    writer.send(misdirected(), List.of(), withContent, false, tap, response, callback);
                } else {
                    Call call = new Call(request.getMethod(), request.getHttpURI().getPathQuery(), authority.get(),
                            request.getHeaders(), arrival.octets(), whole.octets(), journal.forHop(arrival.hop()),
                            settings.get());
                    Answer answer = answer(call);
                    boolean last = call.settings().get(Switches.CONNECTION).equals("close");
                    writer.send(answer, call.cookieLines(), withContent, last, tap, response, callback);
                }
            }
        }
        return true;
    }

    private Answer answer(Call call) {
        if (call.target().length() > longestUri) {
            return Answer.problem(414, "The address is too long.", "uri_too_long");
        }
        try {
            return root.answer(call);
        } catch (NodeStoppedException e) {
            // Nobody gets this answer: the connection is gone with the node.
            return Answer.problem(503, "The server was stopped.", "stopped");
        } catch (RuntimeException e) {
            // The path without its query, and no header: neither may hold a secret.
            LOG.error("The answer to {} {} failed", call.method(), call.path(), e);
            return Answer.problem(500, "The server failed.", "internal_error");
        }
    }

    /** Host and, in absolute form, the authority of the target must name the same host of the lab (RFC 9112 section 3.2). */
    private Optional<Authority> authority(Request request, boolean overTls) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        String target = request.getHttpURI().getAuthority();
        if (host == null || target == null) {
            return Optional.empty();
        }
        return authorities.find(host, overTls)
                .filter(named -> authorities.find(target, overTls)
                        .filter(other -> other.host() == named.host())
                        .isPresent());
    }

    /** Whether the gateway, in whom this server trusts, took the request over TLS (RFC 7239 section 5.4). */
    private static boolean saidSecure(Request request) {
        String said = request.getHeaders().get("Forwarded");
        return said != null && said.endsWith(";proto=https");
    }

    private static Answer misdirected() {
        return Answer.problem(421, "This server does not answer for that host.", "misdirected_request");
    }

    static MessageFraming framing(HttpFields headers) {
        boolean chunked = headers.contains(HttpHeader.TRANSFER_ENCODING);
        return new MessageFraming(chunked ? 0 : headers.getLongField(HttpHeader.CONTENT_LENGTH), chunked);
    }
}
