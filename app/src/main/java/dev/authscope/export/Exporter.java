package dev.authscope.export;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a run in one format. Has no state of its own. */
@FunctionalInterface
public interface Exporter {

    /**
     * Writes all of it as it goes; does not close the stream.
     *
     * @throws IOException when the stream cannot be written to
     */
    void write(ExportSubject subject, OutputStream stream) throws IOException;
}
