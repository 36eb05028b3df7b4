package dev.authscope.server.token;

import java.time.Duration;
import java.util.Optional;

import dev.authscope.server.observe.Journal;

/** How a server that only verifies gets the key set of the issuer (RFC 7517 section 5): over the network. */
@FunctionalInterface
public interface KeySetSource {

    /**
     * A key set that came.
     *
     * @param text as JSON
     * @param maxAge for how long it may be used without asking again (RFC 9111 section 5.2.2.1); zero when nothing was said
     */
    record Fetched(String text, Duration maxAge) {}

    /** Fetches the set. Blocks. Empty when none came, or when no request caused the work. */
    Optional<Fetched> fetch(Journal journal);
}
