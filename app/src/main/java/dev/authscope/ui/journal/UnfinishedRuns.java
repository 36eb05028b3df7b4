package dev.authscope.ui.journal;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.authscope.recording.RecordingException;
import dev.authscope.recording.RecordingReader;

/**
 * The folder with the recordings of runs that go on. A file names the process that writes it; once that process is gone, what
 * it left is a run that nobody finished.
 */
public final class UnfinishedRuns {

    private static final String ENDING = ".authscope";
    private static final Pattern NAME = Pattern.compile("(.+)-(\\d{1,18})-(\\d{1,9})\\.authscope");
    /** As many as anybody will look at; further ones wait for the next start. */
    private static final int MOST_KEPT = 8;

    private final Path folder;
    private final long process;

    /** @param process id of this process */
    public UnfinishedRuns(Path folder, long process) {
        this.folder = folder;
        this.process = process;
    }

    Path fresh(String scenario, int number) {
        return folder.resolve(scenario.replaceAll("[^A-Za-z0-9-]", "_") + "-" + process + "-" + number + ENDING);
    }

    /**
     * Takes out what ended processes left: files in which something happened are kept under a name of their own, others are
     * removed. Never fails; what cannot be read is left where it is.
     *
     * @return where the kept ones lie now
     */
    public List<Path> recover() {
        List<Path> kept = new ArrayList<>();
        for (Path file : files()) {
            Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
            if (name.matches() && Long.parseLong(name.group(2)) != process
                    && ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty()) {
                recover(file, name.group(1), kept);
            }
        }
        return List.copyOf(kept);
    }

    private void recover(Path file, String scenario, List<Path> kept) {
        try {
            if (kept.size() == MOST_KEPT) {
                return;
            }
            if (!holdsSteps(file)) {
                Files.deleteIfExists(file);
                return;
            }
            Path target = folder.resolve("unfinished-" + scenario + ENDING);
            for (int number = 2; Files.exists(target); number++) {
                target = folder.resolve("unfinished-" + scenario + "." + number + ENDING);
            }
            kept.add(Files.move(file, target));
        } catch (IOException e) {
            // Stays where it is; the next start tries again.
        }
    }

    /** Whether something happened in a run; of one that a newer program wrote, that must be assumed. */
    private static boolean holdsSteps(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return !RecordingReader.read(stream).timeline().steps().isEmpty();
        } catch (RecordingException e) {
            return e.reason() == RecordingException.Reason.NEWER;
        }
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
