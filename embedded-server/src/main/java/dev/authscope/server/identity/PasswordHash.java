package dev.authscope.server.identity;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;

import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A password as it is kept: PBKDF2 with HMAC-SHA-256 (RFC 8018 section 5.2), never the password itself.
 *
 * @param rounds what one guess costs
 */
@SuppressWarnings("ArrayRecordComponent")
record PasswordHash(byte[] salt, int rounds, byte[] hash) {

    private static final int HASH_BITS = 256;

    static PasswordHash of(String password, byte[] salt, int rounds) {
        return new PasswordHash(salt, rounds, derive(password, salt, rounds));
    }

    /** Whether a password is this one; takes the same time whatever differs. */
    boolean matches(String password) {
        return MessageDigest.isEqual(hash, derive(password, salt, rounds));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        PBEKeySpec spec = new PBEKeySpec(password.toCharArray(), salt, rounds, HASH_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }
}
