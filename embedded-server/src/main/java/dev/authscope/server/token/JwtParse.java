package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;

/** The token is three parts of base64url around two JSON objects, and demands nothing that is not understood. */
final class JwtParse implements BearerRule {

    @Override
    public String id() {
        return "jwt.parse";
    }

    @Override
    public String rule() {
        return "RFC 7515 5.2";
    }

    @Override
    public String refusal() {
        return "The access token is malformed";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        ParsedToken token = attempt.request()
                .tokens()
                .stream()
                .findFirst()
                .flatMap(ParsedToken::parse)
                .orElse(null);
        attempt.parsed(token);
        if (token == null) {
            return Verdict.fail("form", "malformed");
        }
        // No extension is understood here, so a token that calls one critical is refused (RFC 7515 section 4.1.11).
        return Verdict.of(!token.header().containsKey("crit"), "form", "compact", "crit",
                String.valueOf(token.header().get("crit")));
    }
}
