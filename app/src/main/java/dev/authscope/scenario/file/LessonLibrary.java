package dev.authscope.scenario.file;

import java.util.List;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.texts.Localized;

/** The lesson plans that come with the program, read from {@code lessons/lessons.json}: scenarios in an order, with minutes. */
public final class LessonLibrary {

    private static final String PATH = "lessons/lessons.json";
    private static final int MOST_PARTS = 9;
    private static final int MOST_MINUTES = 240;

    private LessonLibrary() {}

    /**
     * A lesson.
     *
     * @param about what it is about, in one sentence
     * @param minutes of the whole lesson, time for discussion included
     */
    public record Lesson(String id, Localized title, Localized about, int minutes, List<Item> items) {

        public Lesson {
            items = List.copyOf(items);
        }
    }

    /**
     * A scenario of a lesson, or one part of it.
     *
     * @param scenario its id
     * @param part number of the part, from 1; 0 for the whole scenario
     * @param minutes planned for it
     * @param optional whether the lesson is complete without it
     */
    public record Item(String scenario, int part, int minutes, boolean optional) {}

    /** The lessons in their order. */
    public static List<Lesson> bundled() {
        Problems problems = new Problems();
        List<Lesson> lessons = FileTree.read(BundledFiles.octets(PATH), problems).map(node -> {
            Fields fields = Fields.of(node, "the lessons", problems);
            List<Lesson> read = fields.list("lessons").stream().map(one -> lesson(one, problems)).toList();
            fields.done();
            return read;
        }).orElse(List.of());
        problems.requireNone(PATH);
        return lessons;
    }

    private static Lesson lesson(FileNode node, Problems problems) {
        Fields fields = Fields.of(node, "a lesson", problems);
        Lesson lesson = new Lesson(fields.text("id", Forms.ID, Forms.ID_ALLOWED), fields.localized("title"),
                fields.localized("about"), fields.number("minutes", 1, MOST_MINUTES),
                fields.list("items").stream().map(one -> item(one, problems)).toList());
        fields.done();
        return lesson;
    }

    private static Item item(FileNode node, Problems problems) {
        Fields fields = Fields.of(node, "an item of a lesson", problems);
        Item item = new Item(fields.text("scenario", Forms.ID, Forms.ID_ALLOWED),
                fields.has("part") ? fields.number("part", 1, MOST_PARTS) : 0,
                fields.number("minutes", 1, MOST_MINUTES), fields.flag("optional", false));
        fields.done();
        return item;
    }
}
