package dev.authscope.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

import dev.authscope.export.ExportFormats;
import dev.authscope.texts.Language;

/**
 * What a command reads from and writes to.
 *
 * @param out results, in UTF-8 whatever the platform prefers
 * @param octets the same place, for results that are no text; whoever writes here writes nothing to {@code out}
 * @param err errors, and progress when somebody watches
 * @param in standard input
 * @param watched whether standard error is a terminal
 * @param locale of the user
 * @param clock the machine's, for commands that work in real time
 * @param further formats of exports that this package cannot write itself
 */
public record Console(PrintWriter out, OutputStream octets, PrintWriter err, InputStream in, boolean watched,
        Locale locale,
        InstantSource clock, Interruption interruption, List<ExportFormats.Format> further) {

    public Console {
        further = List.copyOf(further);
    }

    /** A console without further formats. */
    public Console(PrintWriter out, OutputStream octets, PrintWriter err, InputStream in, boolean watched,
            Locale locale, InstantSource clock, Interruption interruption) {
        this(out, octets, err, in, watched, locale, clock, interruption, List.of());
    }

    /** A console for text alone; results that are no text go nowhere. */
    public Console(PrintWriter out, PrintWriter err, InputStream in, boolean watched, Locale locale,
            InstantSource clock, Interruption interruption) {
        this(out, OutputStream.nullOutputStream(), err, in, watched, locale, clock, interruption);
    }

    /** The language of the user, unless an option says another. */
    public Language language() {
        return Language.of(locale);
    }

    /** Writes one line of progress over the last one; nothing when nobody watches. */
    void progress(String line) {
        if (watched) {
            err.print("\r\u001b[K" + line);
            err.flush();
        }
    }
}
