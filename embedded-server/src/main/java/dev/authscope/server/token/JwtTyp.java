package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.Switches;

/** The token says that it is an access token. */
final class JwtTyp implements BearerRule {

    @Override
    public String id() {
        return "jwt.typ";
    }

    @Override
    public String rule() {
        return "RFC 9068 4";
    }

    @Override
    public String refusal() {
        return "The token is not an access token";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        String typ = attempt.token().headerValue("typ");
        String wanted = attempt.settings().get(Switches.TYP);
        return Verdict.of(typ.equals(wanted) || typ.equals("application/" + wanted), "typ", typ, "accepted", wanted);
    }
}
