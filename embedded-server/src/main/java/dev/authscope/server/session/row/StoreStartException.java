package dev.authscope.server.session.row;

/** A store could not be started or reached. The message is one sentence for the user. */
public final class StoreStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreStartException(String message) {
        super(message);
    }

    /** @param cause what the machine said */
    public StoreStartException(String message, Throwable cause) {
        super(message, cause);
    }
}
