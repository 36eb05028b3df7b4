package dev.authscope.server.token;

import java.time.Instant;

/**
 * An access token that is refused although it has not expired.
 *
 * @param label short name of the token where the server knows it, else its {@code jti}
 * @param until when the token expires by itself and the row may go
 */
record DeniedToken(String iss, String jti, String label, Instant until) {}
