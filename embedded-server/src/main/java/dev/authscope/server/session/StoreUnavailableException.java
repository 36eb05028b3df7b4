package dev.authscope.server.session;

/** The session store gave no answer in time, so nothing is known about any session. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message one sentence that says which store and what was tried */
    public StoreUnavailableException(String message) {
        super(message);
    }

    /** @param cause what the store's client said */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
