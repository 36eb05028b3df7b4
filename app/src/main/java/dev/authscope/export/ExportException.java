package dev.authscope.export;

/** An export that cannot be made. The message is one sentence for the user: what, where, and what would work. */
public final class ExportException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause reason;

    /** Whose business it is to change something. */
    public enum Cause {
        /** The user asked for something that does not go. */
        WRONG_USE,
        /** The disk or the folder does not allow it. */
        SURROUNDINGS
    }

    public ExportException(Cause reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
