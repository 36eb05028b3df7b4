package dev.authscope.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.authscope.flow.Timeline;
import dev.authscope.recording.Recording;
import dev.authscope.recording.RecordingException;
import dev.authscope.recording.RecordingReader;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.Problem;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.scenario.file.ScenarioReader;
import dev.authscope.scenario.file.ScenarioReading;
import dev.authscope.texts.Texts;

/** Finds the scenario that a command names: by id, by number, as a file, or {@code -} for standard input; a file may be a recording. */
final class ScenarioSource {

    /** One octet more than a scenario file can have is enough to see that it has too many. */
    private static final int MOST_OCTETS = (1 << 20) + 1;

    private static final String RECORDING = ".authscope";

    private final Console console;

    ScenarioSource(Console console) {
        this.console = console;
    }

    /** What a name stands for. */
    sealed interface Found {

        /**
         * A scenario that can be carried out.
         *
         * @param source its file; empty when it comes with the program
         */
        record Played(Scenario scenario, String source) implements Found {}

        /** A run that was recorded. */
        record Recorded(Recording recording) implements Found {}
    }

    /** What a file holds. */
    sealed interface Held {

        /** Octets of something else than a recording, at most a little more than a scenario may have. */
        record Text(byte[] octets) implements Held {}

        /** A recording, perhaps damaged. */
        record Recorded(Recording recording) implements Held {}
    }

    /**
     * The scenario of a name.
     *
     * @throws CommandFailure when there is none, or its file has mistakes, or it is a recording
     */
    Scenario find(String name) {
        return switch (open(name)) {
            case Found.Played played -> played.scenario();
            case Found.Recorded _ ->
                throw CommandFailure.wrongUse(texts().get("recording.not-here", shown(name)), null);
        };
    }

    /**
     * The scenario or the recording of a name.
     *
     * @throws CommandFailure when there is none, or its file has mistakes
     */
    Found open(String name) {
        // No scenario is called like a recording, and the library takes its time.
        if (!name.endsWith(RECORDING)) {
            ScenarioLibrary library = ScenarioLibrary.bundled();
            Optional<ScenarioLibrary.Entry> entry = library.find(name);
            if (entry.isPresent()) {
                return new Found.Played(library.load(entry.get()), "");
            }
            if (!looksLikeFile(name)) {
                throw unknown(name, library);
            }
        }
        return opened(name);
    }

    private static CommandFailure unknown(String name, ScenarioLibrary library) {
        return CommandFailure.wrongUse("There is no scenario or file '" + name + "'; known scenarios are "
                + library.entries()
                        .stream()
                        .map(known -> known.number() + " (" + known.id() + ")")
                        .collect(Collectors.joining(", "))
                + ".", null);
    }

    private Found opened(String name) {
        return switch (held(name)) {
            case Held.Recorded recorded -> new Found.Recorded(recorded.recording());
            case Held.Text text -> switch (ScenarioReader.read(text.octets())) {
                case ScenarioReading.Valid valid ->
                    new Found.Played(valid.scenario(), new String(text.octets(), StandardCharsets.UTF_8));
                case ScenarioReading.Invalid invalid -> throw mistakes(name, invalid);
            };
        };
    }

    private static CommandFailure mistakes(String name, ScenarioReading.Invalid invalid) {
        Problem first = invalid.problems().getFirst();
        int more = invalid.problems().size() - 1;
        return CommandFailure.wrongUse(shown(name) + (first.line() > 0 ? ", line " + first.line() : "") + ": "
                + first.message() + (more == 0
                        ? ""
                        : (more == 1 ? " There is " : " There are ") + more
                                + (more == 1 ? " more mistake" : " more mistakes")
                                + "; 'authscope validate' lists all."),
                null);
    }

    /**
     * What a file or standard input holds.
     *
     * @throws CommandFailure when it cannot be read
     */
    Held held(String name) {
        if (name.equals("-")) {
            return read(name, console.in());
        }
        try (InputStream file = Files.newInputStream(Path.of(name))) {
            return read(name, file);
        } catch (NoSuchFileException e) {
            throw CommandFailure.wrongUse("There is no file '" + name + "'.", e);
        } catch (IOException | InvalidPathException e) {
            throw CommandFailure.wrongUse("The file '" + name + "' cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private Held read(String name, InputStream stream) {
        BufferedInputStream ahead = new BufferedInputStream(stream);
        try {
            ahead.mark(2);
            byte[] first = ahead.readNBytes(2);
            ahead.reset();
            return RecordingReader.begins(first)
                    ? new Held.Recorded(RecordingReader.read(ahead))
                    : new Held.Text(ahead.readNBytes(MOST_OCTETS));
        } catch (RecordingException e) {
            String key = e.reason() == RecordingException.Reason.NEWER ? "recording.newer" : "recording.none";
            throw CommandFailure.wrongUse(texts().get(key, shown(name)), e);
        } catch (IOException e) {
            throw CommandFailure.wrongUse(shown(name) + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** What is missing of a damaged recording, as one sentence. */
    String missing(String name, Recording recording, Texts texts) {
        List<Timeline.Step> steps = recording.timeline().steps();
        if (recording.unfinished()) {
            return texts.get("recording.unfinished", shown(name), recording.timeline().size(),
                    steps.isEmpty() ? "0" : steps.getLast().id());
        }
        return steps.isEmpty()
                ? texts.get("recording.damaged-at-once", shown(name), recording.header().events())
                : texts.get("recording.damaged", shown(name), recording.timeline().size(),
                        recording.header().events(), steps.getLast().id());
    }

    private Texts texts() {
        return Texts.load(console.language(), "export");
    }

    static String shown(String name) {
        return name.equals("-") ? "standard input" : name;
    }

    private static boolean looksLikeFile(String name) {
        try {
            return name.equals("-") || name.contains("/") || name.contains("\\") || name.endsWith(".json")
                    || name.endsWith(RECORDING)
                    || Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
