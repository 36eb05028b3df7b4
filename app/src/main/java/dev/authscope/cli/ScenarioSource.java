package dev.authscope.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.Problem;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.scenario.file.ScenarioReader;
import dev.authscope.scenario.file.ScenarioReading;

/** Finds the scenario that a command names: by id, by number, as a file, or {@code -} for standard input. */
final class ScenarioSource {

    /** One octet more than a scenario file can have is enough to see that it has too many. */
    private static final int MOST_OCTETS = (1 << 20) + 1;

    private final Console console;

    ScenarioSource(Console console) {
        this.console = console;
    }

    /**
     * The scenario of a name.
     *
     * @throws CommandFailure when there is none, or its file has mistakes
     */
    Scenario find(String name) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        Optional<ScenarioLibrary.Entry> entry = library.find(name);
        if (entry.isPresent()) {
            return library.load(entry.get());
        }
        if (!looksLikeFile(name)) {
            throw CommandFailure.wrongUse("There is no scenario or file '" + name + "'; known scenarios are "
                    + library.entries()
                            .stream()
                            .map(known -> known.number() + " (" + known.id() + ")")
                            .collect(Collectors.joining(", "))
                    + ".", null);
        }
        return switch (ScenarioReader.read(octets(name))) {
            case ScenarioReading.Valid valid -> valid.scenario();
            case ScenarioReading.Invalid invalid -> throw mistakes(name, invalid);
        };
    }

    private static CommandFailure mistakes(String name, ScenarioReading.Invalid invalid) {
        Problem first = invalid.problems().getFirst();
        int more = invalid.problems().size() - 1;
        return CommandFailure.wrongUse(shown(name) + (first.line() > 0 ? ", line " + first.line() : "") + ": "
                + first.message() + (more == 0
                        ? ""
                        : " There are " + more
                                + (more == 1 ? " more mistake" : " more mistakes")
                                + "; 'authscope validate' lists all."),
                null);
    }

    /**
     * The octets of a file or of standard input, at most a little more than a scenario may have.
     *
     * @throws CommandFailure when they cannot be read
     */
    byte[] octets(String name) {
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

    private static byte[] read(String name, InputStream stream) {
        try {
            return stream.readNBytes(MOST_OCTETS);
        } catch (IOException e) {
            throw CommandFailure.wrongUse(shown(name) + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    static String shown(String name) {
        return name.equals("-") ? "standard input" : name;
    }

    private static boolean looksLikeFile(String name) {
        try {
            return name.equals("-") || name.contains("/") || name.contains("\\") || name.endsWith(".json")
                    || Files.exists(Path.of(name));
        } catch (InvalidPathException e) {
            return false;
        }
    }
}
