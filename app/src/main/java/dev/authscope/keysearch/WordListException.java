package dev.authscope.keysearch;

/** A list of words that cannot be read to its end. */
public final class WordListException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final long line;

    /** What is wrong with it. */
    public enum Reason {
        /** It is not there, may not be read, or the disk failed. */
        UNREADABLE,
        /** It is text of another encoding than UTF-8, or no text. */
        NOT_UTF8,
        /** A line is longer than any secret that a person thinks up. */
        LONG_LINE
    }

    /** @param line of the mistake, from 1; 0 when it is none of a line */
    WordListException(Reason reason, long line) {
        super(reason + " at line " + line);
        this.reason = reason;
        this.line = line;
    }

    public Reason reason() {
        return reason;
    }

    /** Where, from 1; 0 when it is no matter of a line. */
    public long line() {
        return line;
    }
}
