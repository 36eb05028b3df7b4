package dev.authscope.har;

import java.io.FilterInputStream;
import java.io.InputStream;

/** A stream that stays open for whoever opened it. */
final class Unclosed extends FilterInputStream {

    Unclosed(InputStream stream) {
        super(stream);
    }

    @Override
    public void close() {
        // Whoever opened it closes it.
    }
}
