package dev.authscope.lab;

/** The lab cannot do what was asked. The message is one sentence that says what, where and what would work. */
public final class LabException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public LabException(String message) {
        super(message);
    }

    public LabException(String message, Throwable cause) {
        super(message, cause);
    }
}
