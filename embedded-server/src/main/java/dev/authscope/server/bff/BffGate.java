package dev.authscope.server.bff;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Decision;
import dev.authscope.server.decision.Verdict;
import dev.authscope.server.http.Answer;
import dev.authscope.server.http.Call;

/**
 * Finds out by the session cookie who calls, and whether a page of the shop does: a form cannot add a header field, and a
 * script of another origin would have to ask first, which nobody allows (OWASP CSRF Prevention, custom request headers).
 */
final class BffGate {

    private static final String HEADER = "X-BFF";

    private final BffTables tables;
    private final List<CheckRule<Attempt>> rules;

    BffGate(BffTables tables) {
        this.tables = tables;
        rules = List.of(
                new BffRule<>("bff.cookie", "RFC 9110 15.5.2", BffGate::present),
                new BffRule<>("session.lookup", "OWASP Session Management, Session ID Properties", this::lookup),
                new BffRule<>("session.absolute", "OWASP Session Management, Session Expiration", BffGate::alive),
                new BffRule<>("csrf.header", "OWASP CSRF Prevention, Custom Request Headers", BffGate::header));
    }

    /** A call, and the session that was found for it. */
    private static final class Attempt {

        private final Call call;
        private @Nullable BffSession session;

        Attempt(Call call) {
            this.call = call;
        }
    }

    /** What is behind the gate. */
    interface Behind {

        Answer answer(Call call, BffSession session);
    }

    /** Answers a call, or refuses it: 401 without a session, 403 when it does not come from a page of the shop. */
    Answer pass(Call call, Behind behind) {
        Attempt attempt = new Attempt(call);
        Decision decision = Decision.make(rules, attempt, call.settings(), call.journal()::check);
        BffSession session = attempt.session;
        if (session != null && decision.granted()) {
            return behind.answer(call, session);
        }
        if (decision.failedAt("csrf.header")) {
            return Answer.problem(403, "This request does not come from a page of the shop.", "csrf_header").noStore();
        }
        if (decision.failedAt("session.absolute") && session != null) {
            tables.end(session.id(), "expired", call.journal());
        }
        if (call.cookie(BffCookies.SESSION).isPresent()) {
            BffCookies.close(call);
        }
        return unknown();
    }

    /** 401 where a session was wanted; the scheme is the lab's own, as for other sessions. */
    static Answer unknown() {
        return Answer.problem(401, "Log in first.", "not_logged_in")
                .with("WWW-Authenticate", "Session realm=\"shop\"")
                .noStore();
    }

    private static Verdict present(Attempt attempt) {
        boolean there = attempt.call.cookie(BffCookies.SESSION).isPresent();
        return Verdict.of(there, "cookie", there ? BffCookies.SESSION : "none");
    }

    private Verdict lookup(Attempt attempt) {
        String id = attempt.call.cookie(BffCookies.SESSION).orElse("");
        attempt.session = tables.session(id, attempt.call.journal()).orElse(null);
        BffSession session = attempt.session;
        return Verdict.of(session != null, "id", id, "row", session == null ? "none" : session.name());
    }

    private static Verdict alive(Attempt attempt) {
        BffSession session = attempt.session;
        return session == null
                ? Verdict.fail("row", "none")
                : Verdict.of(attempt.call.journal().now().isBefore(session.expires()), "expires",
                        session.expires().toString());
    }

    private static Verdict header(Attempt attempt) {
        List<String> lines = attempt.call.headerLines(HEADER);
        return Verdict.of(lines.equals(List.of("1")), HEADER, lines.isEmpty() ? "none" : String.join(", ", lines));
    }
}
