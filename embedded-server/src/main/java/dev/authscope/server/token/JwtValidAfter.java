package dev.authscope.server.token;

import java.time.Instant;
import java.util.Optional;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The token was issued after the user's tokens were last given up; finding that out takes a look-up. */
final class JwtValidAfter implements BearerRule {

    private final ValidAfter validAfter;

    JwtValidAfter(ValidAfter validAfter) {
        this.validAfter = validAfter;
    }

    @Override
    public String id() {
        return "jwt.validAfter";
    }

    @Override
    public String rule() {
        return "OWASP JSON Web Token, No Built-In Token Revocation by the User";
    }

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.VALID_AFTER);
    }

    @Override
    public String refusal() {
        return "The token was revoked";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        String sub = attempt.claims().get("sub") instanceof String text ? text : "";
        Optional<Instant> after = validAfter.of(sub, attempt.journal());
        Instant iat = NumericDate.read(attempt.claims().get("iat")).orElse(Instant.EPOCH);
        return Verdict.of(after.isEmpty() || iat.isAfter(after.get()), "iat", iat.toString(), "validAfter",
                after.map(Instant::toString).orElse("none"));
    }
}
