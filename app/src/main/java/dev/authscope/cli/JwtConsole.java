package dev.authscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

import dev.authscope.texts.Language;
import dev.authscope.tokens.TokenTexts;

/** Where a command about tokens reads and writes, and in which language. */
final class JwtConsole {

    static final int DONE = 0;
    static final int NO = 1;
    static final int WRONG_USE = 2;
    static final int SURROUNDINGS = 3;

    private static final int LONGEST_INPUT = 1024 * 1024;

    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private final CommandSpec command;
    private final InputStream input;
    private final TokenTexts texts;

    private JwtConsole(CommandSpec command, InputStream input, TokenTexts texts) {
        this.command = command;
        this.input = input;
        this.texts = texts;
    }

    /**
     * @param word {@code en} or {@code ko}; null takes the language of the machine
     * @throws WrongUseException when it is another word
     */
    static JwtConsole of(@Nullable CommandSpec command, InputStream input, @Nullable String word) {
        if (command == null) {
            throw new IllegalStateException("The command runs only under its command line.");
        }
        Language machine = Language.of(Locale.getDefault());
        JwtConsole console = new JwtConsole(command, input, new TokenTexts(machine));
        if (word == null) {
            return console;
        }
        for (Language language : Language.values()) {
            if (language.code().equals(word)) {
                return new JwtConsole(command, input, new TokenTexts(language));
            }
        }
        throw new WrongUseException(console.texts.get("error.lang", word), null);
    }

    TokenTexts texts() {
        return texts;
    }

    InputStream input() {
        return input;
    }

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    /** Ends with the given code unless standard output is closed. */
    int end(int code) {
        out().flush();
        return out().checkError() ? SURROUNDINGS : code;
    }

    /** Wrong use, with one sentence for standard error. */
    WrongUseException wrongUse(@Nullable Throwable cause, String key, Object... arguments) {
        return new WrongUseException(texts.get(key, arguments), cause);
    }

    /** Says on standard error what was wrong; with {@code --debug} on a command above also where it was found. */
    static int report(@Nullable CommandSpec command, WrongUseException problem) {
        if (command == null) {
            throw new IllegalStateException("The command runs only under its command line.");
        }
        PrintWriter err = command.commandLine().getErr();
        err.println(problem.getMessage());
        if (debugging(command)) {
            problem.printStackTrace(err);
        }
        err.flush();
        return WRONG_USE;
    }

    private static boolean debugging(CommandSpec command) {
        OptionSpec option = command.root().findOption("--debug");
        return option != null && Boolean.TRUE.equals(option.getValue());
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
            byte[] octets = input.readNBytes(LONGEST_INPUT + 1);
            if (octets.length > LONGEST_INPUT) {
                throw wrongUse(null, "error.inputLarge");
            }
            return new String(octets, StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw wrongUse(e, "error.input");
        }
    }

    /** The moment of {@code --now}, in the years from 1 to 9999, or the machine's when it was not given. */
    Instant moment(@Nullable String word, Instant machine) {
        if (word == null) {
            return machine;
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

    /** The command was used wrongly, or something it was given cannot be read. The message is a sentence for the user. */
    static final class WrongUseException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongUseException(String sentence, @Nullable Throwable cause) {
            super(sentence, cause);
        }
    }
}
