package dev.authscope.ui.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;

import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/**
 * Finds the terms that are explained at their first use. A term is marked at the first place of a scenario where it stands,
 * and there it stays marked; everywhere else in the scenario it is an ordinary word.
 */
public final class Glossary {

    private final Map<Language, Texts> texts = new EnumMap<>(Language.class);
    private final Map<Language, TermWords> words = new EnumMap<>(Language.class);
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
        TermWords words = words(language);
        for (String term : words.terms()) {
            if (!first.getOrDefault(term, place).equals(place)) {
                continue;
            }
            for (int i = 0; i < pieces.size(); i++) {
                Piece piece = pieces.get(i);
                Matcher found = words.in(piece.text(), term);
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

    private TermWords words(Language language) {
        return words.computeIfAbsent(language, key -> new TermWords(key, texts(key), texts(Language.ENGLISH)));
    }

    private Texts texts(Language language) {
        return texts.computeIfAbsent(language, key -> Texts.load(key, "glossary"));
    }
}
