package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/**
 * Finds the terms that are explained at their first use. A term is marked at the first place of a scenario where it stands,
 * and there it stays marked; everywhere else in the scenario it is an ordinary word.
 */
public final class Glossary {

    /** The terms that are explained, longer ones before those that are part of them. */
    private static final List<String> EXPLAINED = List.of("family-revoked", "reuse-detection", "token-family",
            "session-table", "session-id", "absolute-timeout", "idle-timeout", "cookie-jar", "access-token",
            "refresh-token", "303-see-other", "host-only", "bearer-token", "iss-aud-jti", "jwks-kid", "grace-window",
            "rotation", "denylist", "base64url", "hmac", "claim", "preflight", "step-up", "replay", "row");
    /** Words that stand for a term besides its name. */
    private static final Map<String, String> ALSO = Map.of("token-family", "Family|패밀리", "cookie-jar", "jar",
            "303-see-other", "303", "idle-timeout", "유휴", "row", "rows");
    private static final String PARTICLES = "(?:을|를|이|은|는|의|과|와|에|도|만|로|으로|입니다|이나|마다|가|하)?";

    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Pattern>> patterns = new EnumMap<>(Language.class);
    /** By scenario and term. */
    private final Map<String, Map<String, String>> firstPlaces = new HashMap<>();

    /** A piece of a text; {@code term} is empty for ordinary words. */
    public record Piece(String text, String term) {}

    /**
     * What is said of a term.
     *
     * @param word in the language of the window
     * @param other the word of the other language
     */
    public record Card(String word, String other, String text) {}

    /** Reads the glossary when it is first needed. */
    Glossary() {}

    /**
     * Cuts a text at the terms to mark in it.
     *
     * @param place what the text belongs to: a scenario, {@code @}, and a step of it; the same in both languages
     */
    public List<Piece> pieces(String text, String place, Language language) {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(text, ""));
        Map<String, String> first = firstPlaces.computeIfAbsent(place.split("@", 2)[0], scenario -> new HashMap<>());
        for (String term : EXPLAINED) {
            if (!first.getOrDefault(term, place).equals(place)) {
                continue;
            }
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                Matcher found = pattern(language, term).matcher(piece.text());
                if (piece.term().isEmpty() && found.find()) {
                    first.put(term, place);
                    pieces.set(i, new Piece(piece.text().substring(0, found.start(1)), ""));
                    pieces.add(i + 1, new Piece(found.group(1), term));
                    pieces.add(i + 2, new Piece(piece.text().substring(found.end(1)), ""));
                    break;
                }
            }
        }
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    /** The card of a term. */
    public Card card(String term, Language language) {
        Language other = language == Language.ENGLISH ? Language.KOREAN : Language.ENGLISH;
        return new Card(texts(language).get(term + ".term"), texts(other).get(term + ".term"),
                texts(language).get(term + ".text"));
    }

    private Pattern pattern(Language language, String term) {
        return patterns.computeIfAbsent(language, key -> new HashMap<>()).computeIfAbsent(term, key -> {
            List<String> words = new ArrayList<>();
            for (String word : texts(language).get(term + ".term").split("[,/]")) {
                words.add(Pattern.quote(word.replaceAll("\\(.*?\\)", "").strip()));
            }
            if (ALSO.containsKey(term)) {
                words.add(ALSO.get(term));
            }
            return Pattern.compile("(?<![\\p{L}\\p{N}])(" + String.join("|", words) + ")" + PARTICLES
                    + (language == Language.ENGLISH ? "s?" : "") + "(?![\\p{L}])");
        });
    }

    private Texts texts(Language language) {
        return texts.computeIfAbsent(language, key -> Texts.load(key, "glossary"));
    }
}
