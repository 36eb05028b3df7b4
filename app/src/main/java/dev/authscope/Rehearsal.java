package dev.authscope;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

import dev.authscope.cli.CommandFace;
import dev.authscope.cli.Console;
import dev.authscope.cli.Interruption;
import dev.authscope.ui.WindowRehearsal;

/**
 * A run and an export on the command line and one opening of the window, all for real and seen by nobody. The build starts it
 * once, so that the Java machine learns which classes a start needs; nothing of what it does is kept.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console console = new Console(nowhere, nowhere, InputStream.nullInputStream(), false, Locale.ENGLISH,
                InstantSource.system(), new Interruption());
        int code = new CommandFace(console).execute("run", "S03", "--json");
        exportOnce(console);
        WindowRehearsal.run();
        System.exit(code);
    }

    /** A PDF document needs more classes than any other export, and SVG's among them; both are made from a recording. */
    private static void exportOnce(Console console) {
        try {
            Path recording = Files.createTempFile("authscope-rehearsal", ".authscope");
            Path file = Files.createTempFile("authscope-rehearsal", ".pdf");
            export(console, "S03", "recording", recording);
            export(console, recording.toString(), "pdf", file);
            export(console, recording.toString(), "svg", file);
            Files.deleteIfExists(recording);
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void export(Console console, String what, String format, Path file) {
        new CommandFace(console).execute("export", what, "--format", format, "--force", "-o", file.toString());
    }
}
