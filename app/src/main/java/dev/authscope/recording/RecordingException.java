package dev.authscope.recording;

/** A file that cannot be opened as a recording at all. */
public final class RecordingException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why it cannot be opened. */
    public enum Reason {
        /** It does not begin as a recording does. */
        NO_RECORDING,
        /** A newer version of the program wrote it. */
        NEWER
    }

    RecordingException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
