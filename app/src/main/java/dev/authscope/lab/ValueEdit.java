package dev.authscope.lab;

import dev.authscope.tokens.TokenDecoder;
import dev.authscope.tokens.TokenTampering;

/** Changes a value by hand, as a user does in the browser's own tools. */
final class ValueEdit {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private ValueEdit() {}

    static String apply(Action.Edit edit, String value) {
        return switch (edit) {
            case Action.Edit.Claims claims -> {
                try {
                    yield TokenTampering.claims(value, claims.claims());
                } catch (TokenDecoder.UndecodableTokenException e) {
                    throw new LabException("The value is no token whose claims can be changed.", e);
                }
            }
            case Action.Edit.Part part -> {
                if (!value.contains(part.part())) {
                    throw new LabException("The value has no '" + part.part() + "' in it to change.");
                }
                yield value.replace(part.part(), part.by());
            }
            case Action.Edit.CutSignature cut -> TokenTampering.withoutSignature(value);
            case Action.Edit.TwoParts two -> TokenTampering.withoutThirdPart(value);
            case Action.Edit.To to -> to.value();
            case Action.Edit.LastCharacter last -> changed(value, value.length() - 1);
            case Action.Edit.MiddleCharacter middle -> {
                int lastPart = value.lastIndexOf('.') + 1;
                yield changed(value, lastPart + (value.length() - lastPart) / 2);
            }
        };
    }

    /** The next character of the same sort: a digit stays a digit. */
    private static String changed(String value, int index) {
        if (index < 0) {
            throw new LabException("An empty value has no character to change.");
        }
        char old = value.charAt(index);
        char other = Character.isDigit(old)
                ? (char) ('0' + (old - '0' + 1) % 10)
                : ALPHABET.charAt((ALPHABET.indexOf(old) + 1) % 52);
        return value.substring(0, index) + other + value.substring(index + 1);
    }
}
