package dev.authscope.ui.model;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/**
 * How well a few typed letters fit a text. Each typed word must be found: at the beginning, at the beginning of a word, inside
 * one, or with letters left out. Korean also by initial consonants (초성), and while a syllable is still being typed.
 */
public final class FuzzyMatch {

    private static final int AT_START = 100;
    private static final int AT_WORD = 80;
    private static final int INSIDE = 50;
    private static final int WITH_GAPS = 10;
    /** A word shorter than this is not searched for with letters left out: it would fit everywhere. */
    private static final int SHORTEST_WITH_GAPS = 3;

    /** Over how many times its own length a word's letters may be spread. */
    private static final int LONGEST_SPREAD = 2;

    private static final char FIRST_SYLLABLE = '가';
    private static final char LAST_SYLLABLE = '힣';
    private static final int FINALS = 28;
    private static final int SYLLABLES_OF_AN_INITIAL = 21 * FINALS;
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";

    private final List<String> words;

    /** @param query as typed */
    public FuzzyMatch(String query) {
        words = List.of(plain(query).split("\\s+")).stream().filter(word -> !word.isEmpty()).toList();
    }

    /** How well the fields fit, the first of which counts double; 0 when a word is in none of them. Nothing typed fits all. */
    public int score(List<String> fields) {
        int sum = 1;
        for (String word : words) {
            int best = 0;
            for (int i = 0; i < fields.size(); i++) {
                best = Math.max(best, score(word, plain(fields.get(i))) * (i == 0 ? 2 : 1));
            }
            if (best == 0) {
                return 0;
            }
            sum += best;
        }
        return sum;
    }

    private static int score(String word, String text) {
        int best = 0;
        for (int i = 0; i + word.length() <= text.length(); i++) {
            if (fits(word, text, i)) {
                if (i == 0) {
                    return AT_START;
                }
                best = Math.max(best, Character.isLetterOrDigit(text.charAt(i - 1)) ? INSIDE : AT_WORD);
            }
        }
        return best == 0 && word.length() >= SHORTEST_WITH_GAPS && withGaps(word, text) ? WITH_GAPS : best;
    }

    private static boolean fits(String word, String text, int from) {
        for (int i = 0; i < word.length(); i++) {
            if (!same(word.charAt(i), text.charAt(from + i))) {
                return false;
            }
        }
        return true;
    }

    /** Over a whole title nearly every word would fit, so the letters must stand near each other. */
    private static boolean withGaps(String word, String text) {
        for (int from = 0; from < text.length(); from++) {
            int found = 0;
            int end = Math.min(text.length(), from + LONGEST_SPREAD * word.length());
            for (int i = from; i < end && found < word.length(); i++) {
                if (same(word.charAt(found), text.charAt(i))) {
                    found++;
                }
            }
            if (found == word.length()) {
                return true;
            }
        }
        return false;
    }

    private static boolean same(char typed, char letter) {
        if (typed == letter) {
            return true;
        }
        if (letter < FIRST_SYLLABLE || letter > LAST_SYLLABLE) {
            return false;
        }
        int syllable = letter - FIRST_SYLLABLE;
        if (typed >= FIRST_SYLLABLE && typed <= LAST_SYLLABLE) {
            int open = typed - FIRST_SYLLABLE;
            return open % FINALS == 0 && syllable / FINALS == open / FINALS;
        }
        return INITIALS.charAt(syllable / SYLLABLES_OF_AN_INITIAL) == typed;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }
}
