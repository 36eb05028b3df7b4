package dev.authscope.server.token;

import java.time.Instant;
import java.util.List;

/**
 * What the issuer knows of an opaque token.
 *
 * @param text the token itself, which says nothing
 * @param name short name of the token
 * @param active whether it has not been revoked
 */
record OpaqueToken(String text, String name, Subject subject, String client, String scope, Instant expires,
        boolean active) {

    OpaqueToken revoked() {
        return new OpaqueToken(text, name, subject, client, scope, expires, false);
    }

    /** Whether it stands for a login at a time. */
    boolean standsAt(Instant now) {
        return active && now.isBefore(expires);
    }

    List<String> roles() {
        return subject.roles();
    }
}
