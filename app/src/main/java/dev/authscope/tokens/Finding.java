package dev.authscope.tokens;

import java.util.List;

/**
 * What was found, as data: a code and what belongs into its sentence. {@link TokenTexts} puts it into words.
 *
 * @param code names a text {@code finding.CODE} of the bundle {@code tokens}
 * @param arguments fill the places of that text; already safe to show, never key material
 */
public record Finding(String code, List<String> arguments) {

    public Finding {
        arguments = List.copyOf(arguments);
    }

    /** A finding; arguments that come from a token or a key are made safe to show. */
    static Finding of(String code, String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            arguments[i] = ShownText.brief(arguments[i]);
        }
        return new Finding(code, List.of(arguments));
    }
}
