package dev.authscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import dev.authscope.texts.Language;
import dev.authscope.tokens.TokenTexts;

/** Where a command about tokens reads and writes, and in which language. */
final class JwtConsole {

    private static final int LONGEST_INPUT = 1024 * 1024;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final Console console;
    private final TokenTexts texts;

    JwtConsole(Console console, Language language) {
        this.console = console;
        this.texts = new TokenTexts(language);
    }

    TokenTexts texts() {
        return texts;
    }

    InputStream input() {
        return console.in();
    }

    PrintWriter out() {
        return console.out();
    }

    /** Ends with the given code unless standard output is closed. */
    int end(int code) {
        out().flush();
        return out().checkError() ? ExitCode.SURROUNDINGS : code;
    }

    /** Wrong use, with one sentence for standard error. */
    CommandFailure wrongUse(@Nullable Throwable cause, String key, Object... arguments) {
        return CommandFailure.wrongUse(texts.get(key, arguments), cause);
    }

    /** Standard input could not be read to its end. */
    CommandFailure inputFailed(IOException cause) {
        return CommandFailure.surroundings(texts.get("error.input"), cause);
    }

    /** The machine's time. */
    Instant now() {
        return console.clock().instant();
    }

    /** The token of the command line; {@code -} reads it from standard input. */
    String token(@Nullable String word) {
        if (word == null) {
            throw wrongUse(null, "error.noToken");
        }
        if (!word.equals("-")) {
            return word;
        }
        try {
            byte[] octets = console.in().readNBytes(LONGEST_INPUT + 1);
            if (octets.length > LONGEST_INPUT) {
                throw wrongUse(null, "error.inputLarge");
            }
            return new String(octets, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw inputFailed(e);
        }
    }

    /** The moment of {@code --now}, in the years from 1 to 9999, or the machine's when it was not given. */
    Instant moment(@Nullable String word) {
        if (word == null) {
            return now();
        }
        try {
            Instant moment = Instant.parse(word);
            if (!moment.isBefore(FIRST) && !moment.isAfter(LAST)) {
                return moment;
            }
        } catch (DateTimeException e) {
            throw wrongUse(e, "error.now", word);
        }
        throw wrongUse(null, "error.now", word);
    }
}
