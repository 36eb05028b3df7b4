package dev.authscope.texts;

/** One text in both languages. */
public record Localized(String en, String ko) {

    /** The text in a language. */
    public String in(Language language) {
        return language == Language.KOREAN ? ko : en;
    }
}
