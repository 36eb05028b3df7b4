package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/**
 * How every term of the glossary is written in running text of a language: with its endings, beginning a sentence, and in the
 * short forms that the texts use.
 */
final class TermWords {

    private static final String TERM = ".term";
    /** Words that stand for a term besides its name. */
    private static final Map<String, String> ALSO = Map.ofEntries(Map.entry("token-family", "family|패밀리"),
            Map.entry("cookie-jar", "jar"), Map.entry("303-see-other", "303"), Map.entry("401-unauthorized", "401"),
            Map.entry("403-forbidden", "403"), Map.entry("idle-timeout", "유휴"), Map.entry("load-balancer", "balancer"),
            Map.entry("session-mismatch", "mismatch"), Map.entry("jwt-payload", "payload"),
            Map.entry("sticky-session", "sticky|스티키"), Map.entry("single-point-of-failure-spof", "SPOF"));
    /** Words of a name that mean something else in most sentences. */
    private static final Set<String> AMBIGUOUS = Set.of("대상", "발급자");
    private static final String PARTICLES = "(?:을|를|이|은|는|의|과|와|에|에서|도|만|로|으로|입니다|이나|마다|가|라|라는)?";
    private static final String VERB = "(?=[하합한할해했되됩된될돼됐])";
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z0-9 -]+");

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    /** @param english the glossary in English, whose words stand in texts of other languages too */
    TermWords(Language language, Texts own, Texts english) {
        own.keys()
                .stream()
                .filter(key -> key.endsWith(TERM))
                .map(key -> key.substring(0, key.length() - TERM.length()))
                .sorted(Comparator.comparingInt((String term) -> -longest(names(term, own.get(term + TERM))))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(term -> patterns.put(term, language == Language.ENGLISH
                        ? english(term, own.get(term + TERM))
                        : korean(term, own.get(term + TERM), english.get(term + TERM))));
    }

    /** The terms, longer ones before those that are part of them. */
    Set<String> terms() {
        return patterns.keySet();
    }

    /** The first place where a term stands in a text; group 1 of the matcher is its word. */
    Matcher in(String text, String term) {
        return patterns.getOrDefault(term, Pattern.compile("(?!)()")).matcher(text);
    }

    private static Pattern english(String term, String name) {
        List<String> words = new ArrayList<>();
        for (String word : names(term, name)) {
            words.add(started(word) + endings(word));
        }
        return Pattern.compile("(?<![\\p{L}\\p{N}])(" + String.join("|", words) + ")(?![\\p{L}\\p{N}])");
    }

    /** A word in small letters may begin a sentence; a name such as {@code Secure} is written as it is. */
    private static String started(String word) {
        char first = word.charAt(0);
        return Character.isLowerCase(first)
                ? "[" + first + Character.toUpperCase(first) + "]" + Pattern.quote(word.substring(1))
                : Pattern.quote(word);
    }

    /** Of a noun its plural, of a verb its forms. */
    private static String endings(String word) {
        if (!Character.isLetter(word.charAt(word.length() - 1))) {
            return "";
        }
        return word.endsWith("e") ? "(?:s|d)?" : "(?:s|es|ed|ing)?";
    }

    private static Pattern korean(String term, String name, String english) {
        Set<String> words = names(term, name);
        Matcher brackets = IN_BRACKETS.matcher(name);
        while (brackets.find()) {
            for (String word : brackets.group(1).split("/")) {
                if (LATIN.matcher(word.strip()).matches()) {
                    words.add(word.strip());
                }
            }
        }
        for (String word : names(term, english)) {
            // Names of attributes and the like are not translated.
            if (Character.isUpperCase(word.charAt(0))) {
                words.add(word);
            }
        }
        String after = name.contains("(하다)") || name.contains("(되다)")
                ? "(?:" + VERB + "|" + PARTICLES + "(?!\\p{L}))"
                : PARTICLES + "(?!\\p{L})";
        return Pattern.compile("(?<![\\p{L}\\p{N}])("
                + String.join("|", words.stream().map(Pattern::quote).toList()) + ")" + after);
    }

    private static int longest(Set<String> words) {
        return words.stream().mapToInt(String::length).max().orElse(0);
    }

    private static Set<String> names(String term, String name) {
        Set<String> names = new LinkedHashSet<>();
        for (String word : name.replaceAll("\\(.*?\\)", "").split("[,/]")) {
            String plain = word.strip();
            if (!plain.isEmpty() && !AMBIGUOUS.contains(plain)) {
                names.add(plain);
            }
        }
        for (String word : ALSO.getOrDefault(term, "").split("\\|")) {
            if (!word.isEmpty()) {
                names.add(word);
            }
        }
        return names;
    }
}
