package dev.authscope.server.shop;

import java.util.Map;

import dev.authscope.server.http.Answer;

/** The answers to those who are not let in. */
final class Refusals {

    private Refusals() {}

    /**
     * 401 where a session was wanted. A challenge is required (RFC 9110 section 15.5.2); the scheme {@code Session} is the
     * lab's own, since none is registered for logging in with a form.
     */
    static Answer session() {
        return Answer.problem(401, "Log in first.", "not_logged_in")
                .with("WWW-Authenticate", "Session realm=\"shop\"")
                .noStore();
    }

    /** 401 for a wrong name or a wrong password, which look the same. */
    static Answer credentials() {
        return Answer.problem(401, "The name or the password is wrong.", "wrong_credentials")
                .with("WWW-Authenticate", "Session realm=\"shop\"")
                .noStore();
    }

    /** 401 where an access token was wanted and none came (RFC 6750 section 3.1). */
    static Answer bearer() {
        return Answer.of(401).with("WWW-Authenticate", "Bearer realm=\"api\"");
    }

    /** 401 for an access token that does not hold (RFC 6750 section 3.1). */
    static Answer invalidToken(String description) {
        return Answer.of(401)
                .with("WWW-Authenticate",
                        "Bearer realm=\"api\", error=\"invalid_token\", error_description=\"" + description + "\"")
                .noStore();
    }

    /**
     * 403 for somebody who is known and may not (RFC 9110 section 15.5.4); one who brought an access token is told which
     * scope would do (RFC 6750 section 3.1).
     */
    static Answer forbidden(Caller caller, String scope) {
        return caller.session() != null
                ? Answer.problem(403, "You may not do this.", "forbidden").noStore()
                : Answer.of(403)
                        .with("WWW-Authenticate",
                                "Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"" + scope + "\"")
                        .noStore();
    }

    /** 400 for an access token in more than one place (RFC 6750 section 3.1). */
    static Answer ambiguousToken() {
        return Answer.of(400)
                .with("WWW-Authenticate", "Bearer realm=\"api\", error=\"invalid_request\", "
                        + "error_description=\"More than one access token was sent\"")
                .noStore();
    }

    /** 503 where the issuer that had to be asked about a token gave no answer (RFC 9110 section 15.6.4). */
    static Answer unknownToken(boolean keyMissing) {
        return Answer.problem(503, "The token cannot be checked now.",
                keyMissing ? "keys_unavailable" : "introspection_failed")
                .with("Retry-After", "5")
                .noStore();
    }

    /** 403 for a token that does not reach far enough (RFC 6750 section 3.1). */
    static Answer scope(String scope) {
        return Answer.of(403)
                .with("WWW-Authenticate", "Bearer realm=\"api\", error=\"insufficient_scope\", scope=\"" + scope + "\"")
                .noStore();
    }

    /** 401 where the user must confirm first (RFC 9470 section 3). */
    static Answer stepUpByBearer() {
        return Answer.of(401)
                .with("WWW-Authenticate", "Bearer realm=\"api\", error=\"insufficient_user_authentication\", "
                        + "error_description=\"Confirm this transfer with your password first\"")
                .noStore();
    }

    /**
     * 503 where it cannot be found out whether the caller is logged in (RFC 9110 sections 15.6.4 and 10.2.3). Not 401: the
     * server does not know, so it neither accepts the session nor ends it, and the cookie stays.
     */
    static Answer storeUnavailable() {
        return Answer.problem(503, "The session store does not answer.", "store_unavailable")
                .with("Retry-After", "5")
                .noStore();
    }

    /** 400 in the manner of OAuth (RFC 6749 section 5.2). */
    static Answer oauth(String error) {
        return Answer.json(400, Map.of("error", error)).noStore();
    }
}
