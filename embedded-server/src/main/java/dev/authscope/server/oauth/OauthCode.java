package dev.authscope.server.oauth;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** The code was given to this client, was not used so far, and its time is not over. */
final class OauthCode implements CheckRule<CodeAttempt> {

    private final AuthorizationCodes codes;

    OauthCode(AuthorizationCodes codes) {
        this.codes = codes;
    }

    @Override
    public String id() {
        return "oauth.code";
    }

    @Override
    public String rule() {
        return "RFC 6749 4.1.3";
    }

    @Override
    public Verdict examine(CodeAttempt attempt) {
        AuthorizationCode code = codes.find(attempt.text(), attempt.journal())
                .filter(row -> row.request().client().equals(attempt.client()))
                .orElse(null);
        attempt.found(code);
        if (code == null) {
            return Verdict.fail("row", "none");
        }
        boolean fresh = attempt.journal().now().isBefore(code.expires());
        return Verdict.of(!code.used() && fresh, "row", code.name(), "status", code.used() ? "used" : "active",
                "expires", code.expires().toString());
    }
}
