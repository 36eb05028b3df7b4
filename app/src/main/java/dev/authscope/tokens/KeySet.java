package dev.authscope.tokens;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** The keys that the verifier trusts: one key, or a JWK Set. Nothing in a token adds to them (RFC 8725 3.10). */
public final class KeySet {

    private final List<KeyEntry> entries;
    private final boolean set;
    private final @Nullable Finding defect;

    /**
     * @param set whether it was a set, so that a token's {@code kid} must name a key in it
     * @param defect why the set as a whole cannot be trusted, null when it can
     */
    KeySet(List<KeyEntry> entries, boolean set, @Nullable Finding defect) {
        this.entries = List.copyOf(entries);
        this.set = set;
        this.defect = defect;
    }

    static KeySet of(KeyEntry key) {
        return new KeySet(List.of(key), false, null);
    }

    /** How many keys were given, the unusable ones included. */
    public int size() {
        return entries.size();
    }

    /**
     * The algorithms that at least one key is for, in the order of {@link SignatureAlgorithm}: what a verifier allows when the
     * key decides and never the token (RFC 8725 3.1). All algorithms when no key is usable; then the check of the key says why.
     */
    public List<String> algorithms() {
        List<String> result = new ArrayList<>();
        boolean usable = entries.stream().anyMatch(entry -> entry.key() != null);
        for (SignatureAlgorithm algorithm : SignatureAlgorithm.values()) {
            if (!usable || entries.stream().anyMatch(entry -> entry.misfit(algorithm) == null)) {
                result.add(algorithm.id());
            }
        }
        return result;
    }

    /**
     * The one key for a token.
     *
     * @param kid what the token's header says, null when nothing
     * @throws Refusal when there is no such key, it is not for this algorithm, or several would do
     */
    KeyEntry choose(@Nullable String kid, SignatureAlgorithm algorithm) throws Refusal {
        if (defect != null) {
            throw new Refusal(defect);
        }
        List<KeyEntry> candidates = candidates(kid);
        List<KeyEntry> fitting = new ArrayList<>(1);
        for (KeyEntry candidate : candidates) {
            if (candidate.misfit(algorithm) == null) {
                fitting.add(candidate);
            }
        }
        if (fitting.isEmpty()) {
            throw none(candidates, kid, algorithm);
        }
        int rivals = kid == null ? 0 : Math.toIntExact(candidates.stream().filter(KeySet::mayBeMeant).count());
        if (fitting.size() + rivals > 1) {
            throw several(fitting.size() + rivals, kid, algorithm);
        }
        return fitting.getFirst();
    }

    /**
     * Whether a key that cannot be used may still be the one that is meant: keys share a name only when they are of different
     * types (RFC 7517 4.5), and an unknown type is another one.
     */
    private static boolean mayBeMeant(KeyEntry entry) {
        Finding fault = entry.defect();
        return fault != null && !fault.code().equals("key.unknownType");
    }

    private List<KeyEntry> candidates(@Nullable String kid) {
        if (kid == null) {
            return entries;
        }
        List<KeyEntry> result = new ArrayList<>(1);
        for (KeyEntry entry : entries) {
            if (kid.equals(entry.kid()) || !set && entry.kid() == null) {
                result.add(entry);
            }
        }
        return result;
    }

    private static Refusal none(List<KeyEntry> candidates, @Nullable String kid, SignatureAlgorithm algorithm) {
        if (candidates.isEmpty()) {
            return kid == null ? new Refusal("key.emptySet") : new Refusal("key.unknownKid", kid);
        }
        Finding misfit = candidates.getFirst().misfit(algorithm);
        return candidates.size() == 1 && misfit != null
                ? new Refusal(misfit)
                : new Refusal("key.noneFits", String.valueOf(candidates.size()), algorithm.id());
    }

    private static Refusal several(int count, @Nullable String kid, SignatureAlgorithm algorithm) {
        return kid == null
                ? new Refusal("key.several", String.valueOf(count), algorithm.id())
                : new Refusal("key.sameKid", String.valueOf(count), kid);
    }
}
