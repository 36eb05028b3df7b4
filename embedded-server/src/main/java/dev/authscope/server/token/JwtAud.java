package dev.authscope.server.token;

import java.util.List;
import java.util.Set;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** The token is meant for this API. */
final class JwtAud implements BearerRule {

    @Override
    public boolean switchedOn(LabSettings settings) {
        return settings.get(Switches.AUD_BINDING);
    }

    @Override
    public String id() {
        return "jwt.aud";
    }

    @Override
    public String rule() {
        return "RFC 7519 4.1.3";
    }

    @Override
    public String refusal() {
        return "The token is for another audience";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        Set<String> accepted = attempt.request().parties().audiences();
        Object aud = attempt.claims().get("aud");
        boolean named = aud instanceof List<?> list
                ? list.stream().map(String::valueOf).anyMatch(accepted::contains)
                : accepted.contains(String.valueOf(aud));
        return Verdict.of(named, "aud", String.valueOf(aud));
    }
}
