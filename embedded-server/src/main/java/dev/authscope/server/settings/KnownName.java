package dev.authscope.server.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The name that was probably meant by one that is not known. */
public final class KnownName {

    private static final int FAR = 3;
    private static final int LONGEST = 64;

    private KnownName() {}

    /**
     * The end of a sentence that says what is known instead: the one name that was probably meant, or all of them.
     *
     * @param what the names are of, such as {@code settings}
     */
    public static String instead(String given, Collection<String> known, String what) {
        return near(given, known).map(name -> "; the nearest of the known " + what + " is '" + name + "'.")
                .orElseGet(() -> "; known " + what + " are " + String.join(", ", known) + ".");
    }

    /** The nearest of the known names; empty when none is a slip of the keys away. */
    static Optional<String> near(String given, Collection<String> known) {
        if (given.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.min(FAR, given.length() / 4);
        return known.stream()
                .filter(name -> distance(given, name) <= most)
                .min(Comparator.comparingInt(name -> distance(given, name)));
    }

    /** How many letters were put in, left out or exchanged, in whatever case (Levenshtein). */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
