package dev.authscope.server.random;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.Map;

/** The machine's secure source, for a lab that other programs can reach. Values differ at every start. */
public final class SecureRandomness implements Randomness {

    private final SecureRandom source = new SecureRandom();
    private final Map<ItemKind, Integer> last = new EnumMap<>(ItemKind.class);

    @Override
    public synchronized Draw draw(ItemKind kind, int octets) {
        return new Draw(kind, last.merge(kind, 1, Integer::sum), fill(octets));
    }

    @Override
    public Draw drawBeside(Draw owner, ItemKind kind, int octets) {
        return new Draw(kind, owner.number(), fill(octets));
    }

    @Override
    public byte[] octets(String purpose, int octets) {
        return fill(octets);
    }

    private byte[] fill(int octets) {
        byte[] result = new byte[octets];
        source.nextBytes(result);
        return result;
    }
}
