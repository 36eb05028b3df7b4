package dev.authscope.server.token;

import java.util.Optional;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.Switches;

/**
 * The token is three parts of base64url around two JSON objects, and demands nothing that is not understood. Where tokens are
 * encrypted, the signed one is taken out of the five parts first (RFC 7519 section 7.2).
 */
final class JwtParse implements BearerRule {

    private final TokenSeal seal;

    JwtParse(TokenSeal seal) {
        this.seal = seal;
    }

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
        boolean encrypted = attempt.settings().get(Switches.PAYLOAD).equals("encrypted");
        Optional<String> received = attempt.request().tokens().stream().findFirst();
        ParsedToken token = received.flatMap(text -> encrypted ? seal.open(text) : Optional.of(text))
                .flatMap(ParsedToken::parse)
                .orElse(null);
        attempt.parsed(token);
        if (token == null) {
            return Verdict.fail("form", encrypted ? "not encrypted for this API" : "malformed");
        }
        // No extension is understood here, so a token that calls one critical is refused (RFC 7515 section 4.1.11).
        return Verdict.of(!token.header().containsKey("crit"), "form", encrypted ? "encrypted" : "compact", "crit",
                String.valueOf(token.header().get("crit")));
    }
}
