package dev.authscope.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Localized;

/**
 * The scenarios that come with the program, in teaching order. The index is read from {@code scenarios/library.json}; a
 * scenario's own file only when it is loaded, so that running one does not read all.
 */
public final class ScenarioLibrary {

    private final List<Chapter> chapters;
    private final List<Entry> entries;

    private ScenarioLibrary(List<Chapter> chapters, List<Entry> entries) {
        this.chapters = chapters;
        this.entries = entries;
    }

    /**
     * A chapter.
     *
     * @param number from 1, as the learner sees it
     */
    public record Chapter(String id, int number, Localized title) {}

    /**
     * A scenario in the index, with the id, numbers and title that its file has too.
     *
     * @param chapter id of its chapter
     */
    public record Entry(String id, String number, String display, String chapter, Localized title) {}

    /** Reads the index. */
    public static ScenarioLibrary bundled() {
        Problems problems = new Problems();
        List<Chapter> chapters = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        FileTree.read(BundledFiles.octets("scenarios/library.json"), problems).ifPresent(node -> {
            Fields fields = Fields.of(node, "the library", problems);
            for (FileNode chapter : fields.list("chapters")) {
                Fields one = Fields.of(chapter, "a chapter", problems);
                chapters.add(new Chapter(one.text("id"), one.number("number", 1, 99), one.localized("title")));
                one.done();
            }
            for (FileNode entry : fields.list("scenarios")) {
                Fields one = Fields.of(entry, "a scenario of the library", problems);
                entries.add(new Entry(one.text("id", Forms.ID, Forms.ID_ALLOWED), one.text("number"),
                        one.text("display"), one.text("chapter"), one.localized("title")));
                one.done();
            }
            fields.done();
        });
        problems.requireNone("scenarios/library.json");
        return new ScenarioLibrary(List.copyOf(chapters), List.copyOf(entries));
    }

    /** The chapters, also those without a scenario yet, in order. */
    public List<Chapter> chapters() {
        return chapters;
    }

    /** The scenarios in teaching order. */
    public List<Entry> entries() {
        return entries;
    }

    /** The scenario with an id such as {@code session-login}, or a number such as {@code S03} in any case. */
    public Optional<Entry> find(String idOrNumber) {
        return entries.stream()
                .filter(entry -> entry.id().equals(idOrNumber) || entry.number().equalsIgnoreCase(idOrNumber))
                .findFirst();
    }

    /** The scenario that a first launch opens. */
    public Entry first() {
        return find("session-login").orElseGet(entries::getFirst);
    }

    /** Reads a scenario's own file. */
    public Scenario load(Entry entry) {
        String path = path(entry);
        return switch (ScenarioReader.read(source(entry))) {
            case ScenarioReading.Valid valid -> valid.scenario();
            case ScenarioReading.Invalid invalid -> {
                requireNone(invalid.problems(), path);
                throw new IllegalStateException(path);
            }
        };
    }

    /** The octets of a scenario's own file. */
    public byte[] source(Entry entry) {
        return BundledFiles.octets(path(entry));
    }

    private static String path(Entry entry) {
        return "scenarios/" + entry.id() + ".json";
    }

    private static void requireNone(List<Problem> problems, String path) {
        if (!problems.isEmpty()) {
            Problem first = problems.getFirst();
            throw new IllegalStateException("The program's own file " + path + " is damaged in line " + first.line()
                    + ": " + first.message());
        }
    }
}
