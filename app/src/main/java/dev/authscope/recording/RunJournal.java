package dev.authscope.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;

/**
 * A recording that is written while its run goes on, so that a program that is killed leaves what had happened. The file is a
 * recording whose header does not know how many events there will be. What {@link #follow} has returned from is with the
 * operating system and outlives the program; what {@link #finished} has returned from is on the disk and outlives a power cut.
 * Safe for use by many threads.
 */
public final class RunJournal implements AutoCloseable {

    private static final int BUFFER = 1 << 13;

    private final Path file;
    private final FileChannel channel;
    private final OutputStream packed;
    private int written;
    private boolean open = true;

    private RunJournal(Path file, FileChannel channel) throws IOException {
        this.file = file;
        this.channel = channel;
        this.packed = new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER, true);
    }

    /**
     * Begins a file; its folder is made when it is missing.
     *
     * @throws IOException when the file exists or cannot be written
     */
    public static RunJournal begin(Path file, Recording.Header header) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            RunJournal journal = new RunJournal(file, channel);
            RecordingWriter.header(header.unfinished(), journal.packed);
            journal.packed.flush();
            channel.force(true);
            return journal;
        } catch (IOException | UncheckedIOException e) {
            channel.close();
            Files.deleteIfExists(file);
            throw e;
        }
    }

    /**
     * Writes what a timeline has and the file has not.
     *
     * @throws IOException when it cannot be written; what was written before stays readable
     */
    public synchronized void follow(Timeline timeline) throws IOException {
        if (open && timeline.size() > written) {
            for (FlowEvent event : timeline.events(written, timeline.size())) {
                RecordingWriter.event(event, packed);
                written++;
            }
            packed.flush();
        }
    }

    /**
     * Writes what became of a step, after its events.
     *
     * @throws IOException when it cannot be written
     */
    public synchronized void finished(Timeline timeline, Recording.Outcome outcome) throws IOException {
        if (open && written <= outcome.to()) {
            for (FlowEvent event : timeline.events(written, outcome.to())) {
                RecordingWriter.event(event, packed);
                written++;
            }
            RecordingWriter.outcome(outcome, packed);
            packed.flush();
            channel.force(false);
        }
    }

    /** Ends the run as it should end; the file is not needed any more and is removed. Does nothing when done before. */
    @Override
    public synchronized void close() throws IOException {
        if (open) {
            open = false;
            channel.close();
            Files.deleteIfExists(file);
        }
    }
}
