package dev.authscope.tokens;

import java.util.Optional;

/** What a verifier expects behind the signature. */
public enum Profile {
    /** A JWT: the payload is a JSON object of claims, and its times count (RFC 7519). */
    JWT("jwt"),
    /** Any JWS: the payload may be anything; only form, key, algorithm, signature and {@code crit} count (RFC 7515). */
    JWS("jws");

    private final String id;

    Profile(String id) {
        this.id = id;
    }

    /** The word that other programs write. */
    public String id() {
        return id;
    }

    /** The profile with this word; empty when there is none. */
    public static Optional<Profile> named(String id) {
        for (Profile profile : values()) {
            if (profile.id.equals(id)) {
                return Optional.of(profile);
            }
        }
        return Optional.empty();
    }
}
