package dev.authscope.server;

/** The lab server could not start. The message is one sentence for the user. */
public final class LabStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean portInUse;

    LabStartException(String message, boolean portInUse, Throwable cause) {
        super(message, cause);
        this.portInUse = portInUse;
    }

    /** Whether it failed because another program has the port. */
    public boolean portInUse() {
        return portInUse;
    }
}
