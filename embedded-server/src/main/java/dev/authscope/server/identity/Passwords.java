package dev.authscope.server.identity;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.authscope.server.random.Randomness;

/**
 * The passwords of the accounts. A hash is made when it is needed first, so that a lab with costly hashes still starts at
 * once. A name that nobody has costs as much as one that somebody has, so that the time of an answer does not tell which
 * names exist.
 */
public final class Passwords {

    private static final int SALT_OCTETS = 16;
    private static final int LONGEST = 1024;
    private static final String NOBODY = "";

    private final Randomness randomness;
    private final Map<String, String> initial;
    private final Map<String, PasswordHash> hashes = new ConcurrentHashMap<>();

    /** @param initial the passwords of the accounts at the start, by the name to log in with */
    public Passwords(Randomness randomness, Map<String, String> initial) {
        this.randomness = randomness;
        this.initial = Map.copyOf(initial);
    }

    /** Gives a user another password. */
    void change(String user, String password, int rounds) {
        hashes.put(user, PasswordHash.of(password, randomness.octets("salt/" + user, SALT_OCTETS), rounds));
    }

    /** Whether a password is that of a user. */
    boolean matches(String user, String password, int rounds) {
        boolean known = initial.containsKey(user);
        PasswordHash hash = hashes.computeIfAbsent(known ? user : NOBODY,
                name -> PasswordHash.of(initial.getOrDefault(name, NOBODY),
                        randomness.octets("salt/" + name, SALT_OCTETS),
                        rounds));
        boolean bearable = password.length() <= LONGEST;
        boolean same = hash.matches(bearable ? password : NOBODY);
        return known && bearable && same;
    }
}
