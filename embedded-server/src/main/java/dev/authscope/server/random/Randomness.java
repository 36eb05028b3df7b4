package dev.authscope.server.random;

/** A source of unguessable values that also gives each value its short name. Safe for use by many threads. */
public interface Randomness {

    /**
     * Draws a value of its own.
     *
     * @param octets how many octets, at least 1
     */
    Draw draw(ItemKind kind, int octets);

    /** Draws a value that belongs to another one and carries its number: the handle {@code H3} of the session {@code SID3}. */
    Draw drawBeside(Draw owner, ItemKind kind, int octets);

    /**
     * Octets that never appear by name, such as a password's salt.
     *
     * @param purpose keeps the streams of different uses apart
     */
    byte[] octets(String purpose, int octets);
}
