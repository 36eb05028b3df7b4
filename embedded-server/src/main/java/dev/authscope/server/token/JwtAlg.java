package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.Switches;

/** The token names the one algorithm that this API accepts; it does not get to choose. */
final class JwtAlg implements BearerRule {

    @Override
    public String id() {
        return "jwt.alg";
    }

    @Override
    public String rule() {
        return "RFC 8725 3.1";
    }

    @Override
    public String refusal() {
        return "The algorithm is not accepted";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        String alg = attempt.token().headerValue("alg");
        String accepted = attempt.settings().get(Switches.ALG);
        return Verdict.of(alg.equals(accepted), "alg", alg, "accepted", accepted);
    }
}
