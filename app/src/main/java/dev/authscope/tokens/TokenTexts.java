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
        return texts.get("finding." + finding.code(), finding.arguments().toArray());
    }

    /** A text with its places filled. */
    public String get(String key, Object... arguments) {
        return texts.get(key, arguments);
    }

    boolean has(String key) {
        return texts.has(key);
    }
}
