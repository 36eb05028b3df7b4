package dev.authscope.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

import org.jspecify.annotations.Nullable;

/** Reads lines of octets one by one; a line that is too long is passed over and never held in memory. */
final class BoundedLines {

    private static final int NEWLINE = '\n';

    private final InputStream input;
    private final int longest;

    /**
     * @param longest the octets that a line may have, without its end
     */
    BoundedLines(InputStream input, int longest) {
        this.input = new BufferedInputStream(input);
        this.longest = longest;
    }

    /** One line without its end; {@code octets} is null when it was too long. */
    record Line(byte @Nullable [] octets) {}

    /** The next line; null at the end. */
    @Nullable
    Line next() throws IOException {
        int first = input.read();
        if (first < 0) {
            return null;
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        boolean tooLong = false;
        for (int c = first; c >= 0 && c != NEWLINE; c = input.read()) {
            tooLong |= line.size() >= longest;
            if (!tooLong) {
                line.write(c);
            }
        }
        return new Line(tooLong ? null : line.toByteArray());
    }
}
