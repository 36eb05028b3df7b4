package dev.authscope.server.bff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;
import dev.authscope.server.http.HeaderLine;
import dev.authscope.server.observe.HopId;
import dev.authscope.server.onward.Onward;

/**
 * Passes a page's call on to the API with the access token of its session, and gets a new one when that has expired. Of the
 * browser's header fields only those about the content go along, and no cookie comes back.
 */
final class BffApi {

    private static final String HOST = "api.shop.example";
    private static final Set<String> METHODS = new LinkedHashSet<>(List.of("GET", "POST", "DELETE"));
    private static final List<String> PASSED_ON = List.of("Accept", "Content-Type");
    private static final Set<String> PASSED_BACK = new LinkedHashSet<>(
            List.of("content-type", "retry-after", "allow"));

    private final BffTables tables;
    private final BackChannel issuer;
    private final Onward onward;
    /** One renewal at a time, or two of them would use the same refresh token, which rings the alarm. */
    private final ReentrantLock renewing = new ReentrantLock();

    BffApi(BffTables tables, BackChannel issuer, Onward onward) {
        this.tables = tables;
        this.issuer = issuer;
        this.onward = onward;
    }

    /**
     * Passes a call on.
     *
     * @param target path and query at the API
     */
    Answer pass(Call call, BffSession session, String target) {
        Optional<HopId> hop = call.journal().hop();
        if (!METHODS.contains(call.method())) {
            return Answer.problem(405, "This address does not take this method.", "method_not_allowed")
                    .with("Allow", String.join(", ", METHODS))
                    .noStore();
        }
        if (hop.isEmpty() || !isPlain(target)) {
            return Answer.problem(400, "This is no address of the API.", "invalid_request").noStore();
        }
        return switch (fresh(call, session)) {
            case BackChannel.Granted.Given given -> passed(call, hop.get(), session, given.tokens().access(), target);
            case BackChannel.Granted.Refused refused -> ended(call, session);
            case BackChannel.Granted.Unknown unknown ->
                Answer.problem(502, "The issuer does not answer.", "issuer_unavailable").noStore();
        };
    }

    /** Without dot segments, however they are written: what is asked for is what stands there. */
    private static boolean isPlain(String target) {
        int query = target.indexOf('?');
        String path = (query < 0 ? target : target.substring(0, query)).toLowerCase(Locale.ROOT);
        return path.startsWith("/") && path.indexOf('\\') < 0 && !path.contains("//")
                && !path.contains("%2f") && !path.contains("%5c")
                && List.of(path.replace("%2e", ".").split("/", -1))
                        .stream()
                        .noneMatch(part -> part.equals(".") || part.equals(".."));
    }

    private BackChannel.Granted fresh(Call call, BffSession session) {
        if (call.journal().now().isBefore(session.tokens().until())) {
            return new BackChannel.Granted.Given(session.tokens());
        }
        renewing.lock();
        try {
            BffSession.Tokens now = tables.now(session).map(BffSession::tokens).orElse(session.tokens());
            if (call.journal().now().isBefore(now.until())) {
                return new BackChannel.Granted.Given(now);
            }
            if (now.refresh().isEmpty()) {
                return new BackChannel.Granted.Refused();
            }
            BackChannel.Granted granted = issuer.forRefreshToken(now.refresh(), call);
            if (granted instanceof BackChannel.Granted.Given given) {
                tables.renew(session, given.tokens(), call.journal());
            }
            return granted;
        } finally {
            renewing.unlock();
        }
    }

    private Answer passed(Call call, HopId hop, BffSession session, String accessToken, String target) {
        List<Onward.Field> fields = new ArrayList<>();
        fields.add(new Onward.Field("Host", HOST));
        fields.add(new Onward.Field("Authorization", "Bearer " + accessToken));
        for (String name : PASSED_ON) {
            call.header(name).ifPresent(value -> fields.add(new Onward.Field(name, value)));
        }
        String body = call.latin1();
        if (!body.isEmpty() || call.method().equals("POST")) {
            fields.add(new Onward.Field("Content-Length", Integer.toString(body.length())));
        }
        Onward.Passed answer = onward.pass(hop,
                new Onward.Request(call.method(), "https://" + HOST + target, fields, body));
        boolean tokenRefused = answer.headers()
                .stream()
                .anyMatch(field -> field.name().equalsIgnoreCase("WWW-Authenticate")
                        && field.value().contains("error=\"invalid_token\""));
        if (answer.status() == 401 && tokenRefused) {
            return ended(call, session);
        }
        List<HeaderLine> headers = answer.headers()
                .stream()
                .filter(field -> PASSED_BACK.contains(field.name().toLowerCase(Locale.ROOT)))
                .map(field -> new HeaderLine(field.name(), field.value()))
                .toList();
        return new Answer(answer.status(), headers, answer.body().getBytes(StandardCharsets.ISO_8859_1)).noStore();
    }

    /** The session is worth nothing without its tokens. */
    private Answer ended(Call call, BffSession session) {
        tables.end(session.id(), "tokens", call.journal());
        BffCookies.close(call);
        return BffGate.unknown();
    }
}
