package dev.authscope.server.random;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Values that depend on the seed and on their short name alone. Each name has a stream of its own, so a run that leaves
 * out some steps shows the same values at the others. For scenarios only: whoever knows the seed knows every value.
 */
public final class SeededRandomness implements Randomness {

    private final long seed;
    private final Map<ItemKind, Integer> next = new EnumMap<>(ItemKind.class);
    private final Map<String, Integer> repeats = new HashMap<>();

    public SeededRandomness(long seed) {
        this.seed = seed;
    }

    /**
     * Says with which number the next value of a kind is named. A step of a scenario states the numbers of the values that
     * it issues; where it states none, counting goes on.
     */
    public synchronized void nameNext(ItemKind kind, int number) {
        next.put(kind, number);
    }

    @Override
    public synchronized Draw draw(ItemKind kind, int octets) {
        int number = next.getOrDefault(kind, 1);
        next.put(kind, number + 1);
        return named(kind, number, octets);
    }

    @Override
    public synchronized Draw drawBeside(Draw owner, ItemKind kind, int octets) {
        return named(kind, owner.number(), octets);
    }

    @Override
    public synchronized byte[] octets(String purpose, int octets) {
        return stream("octets/" + purpose, octets);
    }

    private Draw named(ItemKind kind, int number, int octets) {
        return new Draw(kind, number, stream(kind.prefix() + number, octets));
    }

    private byte[] stream(String name, int octets) {
        // A name that is drawn twice in one run must not give the same secret twice.
        int turn = repeats.merge(name, 1, Integer::sum);
        ByteBuffer result = ByteBuffer.allocate(octets);
        for (int block = 0; result.hasRemaining(); block++) {
            byte[] digest = digest(seed + "/" + name + "/" + turn + "/" + block);
            result.put(digest, 0, Math.min(digest.length, result.remaining()));
        }
        return result.array();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
