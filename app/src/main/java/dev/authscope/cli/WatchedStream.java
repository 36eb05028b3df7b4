package dev.authscope.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Tells whoever watches how much of a file has been written. */
final class WatchedStream extends FilterOutputStream {

    /** How many octets are written between two lines of progress. */
    private static final int APART = 1 << 18;
    private static final int KILO = 1000;

    private final Console console;
    private long written;
    private long told;

    WatchedStream(OutputStream stream, Console console) {
        super(stream);
        this.console = console;
    }

    @Override
    public void write(int octet) throws IOException {
        out.write(octet);
        count(1);
    }

    @Override
    public void write(byte[] octets, int from, int length) throws IOException {
        out.write(octets, from, length);
        count(length);
    }

    private void count(int more) {
        written += more;
        if (written - told >= APART) {
            told = written;
            console.progress(written / KILO + " kB");
        }
    }
}
