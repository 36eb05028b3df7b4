package dev.authscope.server.token;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;

/** A request with or without a bearer token, and what the rules found so far. */
final class BearerAttempt {

    private final BearerRequest request;
    private final LabSettings settings;
    private final Journal journal;
    private @Nullable ParsedToken token;
    private @Nullable Map<String, @Nullable Object> introspected;
    private @Nullable SigningKey key;
    private boolean unanswered;

    BearerAttempt(BearerRequest request, LabSettings settings, Journal journal) {
        this.request = request;
        this.settings = settings;
        this.journal = journal;
    }

    BearerRequest request() {
        return request;
    }

    LabSettings settings() {
        return settings;
    }

    Journal journal() {
        return journal;
    }

    /** How far the clocks of issuer and verifier may be apart. */
    Duration leeway() {
        return settings.get(Switches.LEEWAY);
    }

    void parsed(@Nullable ParsedToken parsed) {
        token = parsed;
    }

    /** The token once {@code jwt.parse} has passed; no later rule is asked without it. */
    ParsedToken token() {
        ParsedToken parsed = token;
        if (parsed == null) {
            throw new IllegalStateException("jwt.parse comes before the rules that need the token");
        }
        return parsed;
    }

    /** What the token says, or what its issuer says of it. */
    Map<String, @Nullable Object> claims() {
        Map<String, @Nullable Object> said = introspected;
        return said == null ? token().claims() : said;
    }

    void introspected(Map<String, @Nullable Object> members) {
        introspected = members;
    }

    void verifiedWith(@Nullable SigningKey found) {
        key = found;
    }

    /** The key that {@code jwt.key} found where it had to be fetched. */
    Optional<SigningKey> key() {
        return Optional.ofNullable(key);
    }

    void notAnswered() {
        unanswered = true;
    }

    /** Whether the issuer was asked and did not answer. */
    boolean unanswered() {
        return unanswered;
    }
}
