package dev.authscope.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.LessonLibrary;
import dev.authscope.scenario.file.Problem;
import dev.authscope.scenario.file.ScenarioReader;
import dev.authscope.scenario.file.ScenarioReading;
import dev.authscope.scenario.file.StatementLibrary;

/** The scenarios that come with the program, and files of one's own. */
public final class BundledScenarios implements ScenarioLibrary {

    private static final int MOST_OCTETS = 1 << 20;
    private static final int PROBLEMS_SHOWN = 5;

    @Override
    public List<Chapter> chapters() {
        dev.authscope.scenario.file.ScenarioLibrary index = dev.authscope.scenario.file.ScenarioLibrary.bundled();
        return index.chapters()
                .stream()
                .map(chapter -> new Chapter(String.valueOf(chapter.number()), chapter.title(),
                        index.entries()
                                .stream()
                                .filter(entry -> entry.chapter().equals(chapter.id()))
                                .map(entry -> new Entry(entry.id(), entry.display(), entry.number(), entry.title()))
                                .toList()))
                .filter(chapter -> !chapter.entries().isEmpty())
                .toList();
    }

    @Override
    public List<LessonLibrary.Lesson> lessons() {
        return LessonLibrary.bundled();
    }

    @Override
    public List<StatementLibrary.Statement> statements() {
        return StatementLibrary.bundled();
    }

    @Override
    public Scenario load(String id) {
        dev.authscope.scenario.file.ScenarioLibrary index = dev.authscope.scenario.file.ScenarioLibrary.bundled();
        return index.load(index.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no scenario '" + id + "'.")));
    }

    @Override
    public Scenario load(Path file) {
        return switch (ScenarioReader.read(octets(file))) {
            case ScenarioReading.Valid valid -> valid.scenario();
            case ScenarioReading.Invalid invalid -> throw new IllegalArgumentException(invalid.problems()
                    .stream()
                    .limit(PROBLEMS_SHOWN)
                    .map((Problem problem) -> file.getFileName() + ", line " + problem.line() + ": "
                            + problem.message())
                    .collect(Collectors.joining("\n")));
        };
    }

    private static byte[] octets(Path file) {
        try {
            if (Files.size(file) > MOST_OCTETS) {
                throw new IllegalArgumentException(
                        file.getFileName() + " is larger than 1 MiB, which no scenario file is.");
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read.", e);
        }
    }
}
