package dev.authscope;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.util.Locale;

import dev.authscope.cli.CommandFace;
import dev.authscope.cli.Console;
import dev.authscope.cli.Interruption;
import dev.authscope.ui.WindowRehearsal;

/**
 * One run on the command line and one opening of the window, both for real and seen by nobody. The build starts it once, so
 * that the Java machine learns which classes a start needs; nothing of what it does is kept.
 */
final class Rehearsal {

    private Rehearsal() {}

    public static void main(String[] arguments) {
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console console = new Console(nowhere, nowhere, InputStream.nullInputStream(), false, Locale.ENGLISH,
                InstantSource.system(), new Interruption());
        int code = new CommandFace(console).execute("run", "S03", "--json");
        WindowRehearsal.run();
        System.exit(code);
    }
}
