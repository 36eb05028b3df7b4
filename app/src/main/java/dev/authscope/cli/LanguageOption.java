package dev.authscope.cli;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import dev.authscope.texts.Language;

/** The option that chooses the language of what a command prints. */
final class LanguageOption {

    @Option(names = "--lang", paramLabel = "en|ko", description = "Language of the text; by default that of the system.")
    private @Nullable String language;

    Language chosen(Console console) {
        String wanted = language;
        if (wanted == null) {
            return console.language();
        }
        return switch (wanted.toLowerCase(Locale.ROOT)) {
            case "en" -> Language.ENGLISH;
            case "ko" -> Language.KOREAN;
            default -> throw CommandFailure.wrongUse("The language '" + wanted + "' is not there; it can be en or ko.",
                    null);
        };
    }
}
