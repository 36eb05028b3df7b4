package dev.authscope.diagram;

/**
 * A value that a message carries, by its short name, with what carries it.
 *
 * @param text what is shown, such as {@code SID1}
 * @param kind the letters of the short name, such as {@code SID}; empty for a cookie that carries no named value
 */
public record Chip(String text, String kind, Carrier carrier, State state) {

    /** What a value travels in. */
    public enum Carrier {
        COOKIE, HEADER, URL, BODY
    }

    /** What is known of the value. */
    public enum State {
        /** A value that has a short name, or a cookie that is no credential. */
        CARRIED,
        /** A cookie that the answer deletes. */
        DELETED,
        /** A value where a credential belongs, which no server issued. */
        UNKNOWN
    }
}
