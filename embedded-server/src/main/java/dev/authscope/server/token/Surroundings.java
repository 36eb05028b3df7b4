package dev.authscope.server.token;

import java.util.Optional;

import dev.authscope.server.observe.Journal;

/** What a careless verifier reaches because a token says so; the strict one reaches nothing of it. */
public interface Surroundings {

    /**
     * Fetches a document over the network. Blocks.
     *
     * @return empty when there is none, or when no request caused the work
     */
    Optional<String> fetch(String url, Journal journal);

    /** The octets of a file of the server, by its path from the folder of keys; empty when there is none. */
    Optional<byte[]> file(String path);
}
