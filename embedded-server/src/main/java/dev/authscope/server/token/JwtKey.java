package dev.authscope.server.token;

import dev.authscope.server.decision.Verdict;
import dev.authscope.server.settings.Switches;

/** The token names a key that this API has. A key that the token itself brings or points to is never used (RFC 8725 section 3.10). */
final class JwtKey implements BearerRule {

    private final TokenKeys keys;
    private final FetchedKeys fetched;

    /** @param fetched what a server uses that has no keys of its own */
    JwtKey(TokenKeys keys, FetchedKeys fetched) {
        this.keys = keys;
        this.fetched = fetched;
    }

    @Override
    public String id() {
        return "jwt.key";
    }

    @Override
    public String rule() {
        return "RFC 7515 4.1.4";
    }

    @Override
    public String refusal() {
        return "The signing key is unknown";
    }

    @Override
    public Verdict examine(BearerAttempt attempt) {
        if (keys.fetches(attempt.settings())) {
            return amongFetched(attempt);
        }
        SigningKey key = keys.signing(attempt.settings());
        if (attempt.settings().get(Switches.CLAIM_SET).equals("study")
                && !attempt.token().header().containsKey("kid")) {
            // Header members of this set are few; with one key there is nothing to choose.
            return Verdict.pass("kid", "none", "known", key.id());
        }
        String kid = attempt.token().headerValue("kid");
        return Verdict.of(keys.verifying(kid, attempt.settings()).isPresent(), "kid", kid, "known",
                keys.known(attempt.settings()));
    }

    private Verdict amongFetched(BearerAttempt attempt) {
        String kid = attempt.token().headerValue("kid");
        FetchedKeys.Found found = fetched.find(kid, attempt.journal());
        attempt.verifiedWith(found.key());
        if (found.from() == FetchedKeys.From.NOWHERE) {
            attempt.notAnswered();
        }
        return Verdict.of(found.key() != null, "kid", kid, "known", fetched.known(), "keySet", found.from().word());
    }
}
