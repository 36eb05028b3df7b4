package dev.authscope.server.oauth;

import dev.authscope.server.decision.CheckRule;
import dev.authscope.server.decision.Verdict;

/** Whoever brings the code is the client that asked for it: the hash of its verifier is the challenge that was sent ahead. */
final class OauthPkce implements CheckRule<CodeAttempt> {

    @Override
    public String id() {
        return "oauth.pkce";
    }

    @Override
    public String rule() {
        return "RFC 7636 4.6";
    }

    @Override
    public Verdict examine(CodeAttempt attempt) {
        AuthorizationCode code = attempt.code();
        return code == null
                ? Verdict.fail("row", "none")
                : Verdict.of(Pkce.proves(attempt.verifier(), code.request().challenge()), "challenge",
                        code.request().challenge());
    }
}
