package dev.authscope.har;

/** A file is no HTTP Archive, or is cut off. The message says where, for those who look closer. */
public final class HarException extends Exception {

    private static final long serialVersionUID = 1;

    HarException(String message, Throwable cause) {
        super(message, cause);
    }

    HarException(String message) {
        super(message);
    }
}
