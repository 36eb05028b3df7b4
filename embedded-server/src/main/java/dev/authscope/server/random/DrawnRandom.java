package dev.authscope.server.random;

import java.io.Serial;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;

/**
 * Chance for an algorithm that insists on asking for its own, drawn out of octets that were drawn before: in a scenario these
 * follow from the seed, elsewhere from the machine's secure source.
 */
public final class DrawnRandom extends SecureRandom {

    @Serial
    private static final long serialVersionUID = 1L;

    private final byte[] drawn;
    private int turn;

    /** @param drawn at least 32 octets that nobody can guess */
    public DrawnRandom(byte[] drawn) {
        super(null, null);
        this.drawn = drawn.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            for (int from = 0; from < bytes.length; from += sha256.getDigestLength()) {
                sha256.update(drawn);
                sha256.update(new byte[]{(byte) (turn >> 24), (byte) (turn >> 16), (byte) (turn >> 8), (byte) turn });
                turn++;
                System.arraycopy(sha256.digest(), 0, bytes, from,
                        Math.min(sha256.getDigestLength(), bytes.length - from));
            }
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
