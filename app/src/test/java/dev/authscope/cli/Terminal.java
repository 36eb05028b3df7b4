package dev.authscope.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** A terminal for tests: carries out commands in this process and keeps what they print. */
public final class Terminal {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final ByteArrayOutputStream octets = new ByteArrayOutputStream();
    private final Console console;
    private final int code;

    private Terminal(byte[] input, Locale locale, String... arguments) {
        console = new Console(new PrintWriter(out), octets, new PrintWriter(err),
                new ByteArrayInputStream(input), false, locale, InstantSource.system(), new Interruption());
        code = new CommandFace(console).execute(arguments);
    }

    public static Console console(String input, Locale locale, StringWriter out, StringWriter err) {
        return new Console(new PrintWriter(out), new PrintWriter(err),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), false, locale, InstantSource.system(),
                new Interruption());
    }

    static Terminal run(String... arguments) {
        return new Terminal(new byte[0], Locale.ENGLISH, arguments);
    }

    static Terminal runKorean(String... arguments) {
        return new Terminal(new byte[0], Locale.KOREAN, arguments);
    }

    static Terminal runWithInput(String input, String... arguments) {
        return new Terminal(input.getBytes(StandardCharsets.UTF_8), Locale.ENGLISH, arguments);
    }

    static Terminal runWithOctets(byte[] input, String... arguments) {
        return new Terminal(input, Locale.ENGLISH, arguments);
    }

    /** What came out as octets. */
    byte[] octets() {
        return octets.toByteArray();
    }

    int code() {
        return code;
    }

    String out() {
        return out + octets.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString();
    }

    List<String> errLines() {
        return err.toString().lines().toList();
    }
}
