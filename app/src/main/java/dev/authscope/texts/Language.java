package dev.authscope.texts;

import java.util.Locale;

/** A language of the program. */
public enum Language {
    ENGLISH("en"), KOREAN("ko");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** The code of BCP 47, such as {@code ko}. */
    public String code() {
        return code;
    }

    /** The language for a locale: Korean for Korean, English for all others. */
    public static Language of(Locale locale) {
        return locale.getLanguage().equals(KOREAN.code) ? KOREAN : ENGLISH;
    }
}
