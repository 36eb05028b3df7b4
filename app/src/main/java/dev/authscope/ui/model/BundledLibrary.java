package dev.authscope.ui.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.Problem;
import dev.authscope.scenario.file.ScenarioReader;
import dev.authscope.scenario.file.ScenarioReading;

/** The scenarios that come with the program, and files of one's own. */
public final class BundledLibrary implements ScenarioLibrary {

    private static final int MOST_PROBLEMS = 8;

    @Override
    public List<Chapter> chapters() {
        var index = dev.authscope.scenario.file.ScenarioLibrary.bundled();
        List<Chapter> chapters = new ArrayList<>();
        for (var chapter : index.chapters()) {
            List<Entry> entries = index.entries()
                    .stream()
                    .filter(entry -> entry.chapter().equals(chapter.id()))
                    .map(entry -> new Entry(entry.id(), entry.display(), entry.title()))
                    .toList();
            if (!entries.isEmpty()) {
                chapters.add(new Chapter(String.valueOf(chapter.number()), chapter.title(), entries));
            }
        }
        return chapters;
    }

    @Override
    public Scenario load(String id) {
        var index = dev.authscope.scenario.file.ScenarioLibrary.bundled();
        return index.load(index.find(id)
                .orElseThrow(() -> new IllegalArgumentException("There is no scenario '" + id + "'.")));
    }

    @Override
    public Scenario load(Path file) {
        try {
            return switch (ScenarioReader.read(Files.readAllBytes(file))) {
                case ScenarioReading.Valid valid -> valid.scenario();
                case ScenarioReading.Invalid invalid -> throw new IllegalArgumentException(
                        told(file, invalid.problems()));
            };
        } catch (IOException e) {
            throw new IllegalArgumentException("The file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String told(Path file, List<Problem> problems) {
        StringBuilder text = new StringBuilder(String.valueOf(file.getFileName()));
        problems.stream()
                .limit(MOST_PROBLEMS)
                .forEach(problem -> text.append("\n").append(problem.line()).append(": ").append(problem.message()));
        return text.toString();
    }
}
