package dev.authscope.server.token;

/** Where opaque tokens are issued and kept: in the server that logs users in, or at an issuer that is a server of its own. */
@FunctionalInterface
public interface OpaqueIssuer {

    /** The issuer that would have been asked does not run. */
    final class UnavailableException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public UnavailableException() {
            super("The issuer of opaque tokens does not run");
        }
    }

    /**
     * The issuer's tokens.
     *
     * @throws UnavailableException when the issuer does not run
     */
    OpaqueTokens tokens();
}
