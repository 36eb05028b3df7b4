package dev.authscope.ui.shell.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CancellationException;
import java.util.function.LongConsumer;

/** The writing of one export, which tells how far it is and can be stopped. Safe for use by many threads. */
final class ExportJob {

    /** How many octets are written between two reports. */
    private static final long APART = 1 << 20;

    private final LongConsumer progress;
    private volatile boolean cancelled;

    /** @param progress takes how many octets have been written, now and then, on the thread that writes */
    ExportJob(LongConsumer progress) {
        this.progress = progress;
    }

    /** Stops it at what it writes next. */
    void cancel() {
        cancelled = true;
    }

    /**
     * A stream to write through.
     *
     * @return one that throws {@link CancellationException} once the job is to stop
     */
    OutputStream through(OutputStream stream) {
        return new FilterOutputStream(stream) {
            private long written;
            private long told;

            @Override
            public void write(int octet) throws IOException {
                count(1);
                out.write(octet);
            }

            @Override
            public void write(byte[] octets, int from, int length) throws IOException {
                count(length);
                out.write(octets, from, length);
            }

            private void count(int more) {
                if (cancelled) {
                    throw new CancellationException();
                }
                written += more;
                if (written - told >= APART) {
                    told = written;
                    progress.accept(written);
                }
            }
        };
    }
}
