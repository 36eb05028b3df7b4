package dev.authscope.tokens;

import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** The sentences about tokens in one language, from the bundle {@code tokens}. */
public final class TokenTexts {

    private final Texts texts;

    public TokenTexts(Language language) {
        this.texts = Texts.load(language, "tokens");
    }

    /** A finding as a sentence. */
    public String sentence(Finding finding) {
        boolean names = finding.code().startsWith("form.") || finding.code().startsWith("note.");
        Object[] arguments = finding.arguments()
                .stream()
                .map(argument -> names ? partNamed(argument) : argument)
                .toArray();
        return texts.get("finding." + finding.code(), arguments);
    }

    private String partNamed(String argument) {
        return texts.has("part." + argument) ? texts.get("part." + argument) : argument;
    }

    /** A text with its places filled. */
    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    boolean has(String key) {
        return texts.has(key);
    }
}
