package dev.authscope.export.handout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** The terms of the glossary that stand in a scenario's texts, in the order in which a learner meets them. */
final class Terms {

    private static final String TERM = ".term";

    private Terms() {}

    /**
     * A term of the glossary.
     *
     * @param other the word in the other language
     */
    record Term(String word, String other, String text) {}

    /** At most so many terms of a scenario. */
    static List<Term> of(Scenario scenario, List<Scenario.Step> steps, Language language, int most) {
        Texts own = Texts.load(language, "glossary");
        Texts others = Texts.load(language == Language.KOREAN ? Language.ENGLISH : Language.KOREAN, "glossary");
        StringBuilder told = new StringBuilder(scenario.title().in(language));
        for (Scenario.Step step : steps) {
            Scenario.Question ask = step.ask();
            if (ask != null) {
                told.append('\n').append(ask.text().in(language)).append('\n').append(ask.right().in(language));
            }
            told.append('\n').append(step.say().in(language));
        }
        told.append('\n').append(scenario.conclusion().in(language));
        TreeMap<Integer, String> found = new TreeMap<>();
        List<String> keys = own.keys().stream().filter(key -> key.endsWith(TERM)).toList();
        keys.stream()
                .sorted(Comparator.comparingInt((String key) -> -own.get(key).length()).thenComparing(key -> key))
                .forEach(key -> first(own.get(key), told, language).ifFound(found, key));
        List<Term> terms = new ArrayList<>();
        for (String key : found.values()) {
            if (terms.size() < most) {
                String text = own.get(key.substring(0, key.length() - TERM.length()) + ".text");
                terms.add(new Term(own.get(key), others.get(key), text));
            }
        }
        return terms;
    }

    /** Where a term stands; negative when it does not. */
    private record Place(int at) {
        void ifFound(TreeMap<Integer, String> found, String key) {
            if (at >= 0) {
                found.putIfAbsent(at, key);
            }
        }
    }

    /** Finds a term's word, and takes it out, so that a shorter term inside it is not found there. */
    private static Place first(String term, StringBuilder told, Language language) {
        for (String word : term.split("[,/]")) {
            String plain = word.replaceAll("\\(.*?\\)", "").strip();
            if (plain.length() > 1) {
                Matcher matcher = Pattern
                        .compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(plain)
                                + (language == Language.ENGLISH ? "s?(?!\\p{L})" : ""), Pattern.CASE_INSENSITIVE)
                        .matcher(told);
                if (matcher.find()) {
                    told.replace(matcher.start(), matcher.end(), "\0".repeat(matcher.end() - matcher.start()));
                    return new Place(matcher.start());
                }
            }
        }
        return new Place(-1);
    }
}
