package dev.authscope.ui.library;

import javafx.scene.control.Label;

import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.ScenarioLibrary.Chapter;

/** The title of a chapter, and how many of its scenarios have been finished once one has. */
final class ChapterHeading extends Label {

    private final LabViewModel model;
    private final Chapter chapter;

    ChapterHeading(LabViewModel model, Chapter chapter) {
        this.model = model;
        this.chapter = chapter;
        getStyleClass().add("chapter");
        setWrapText(true);
        update();
    }

    /** Counts anew. */
    void update() {
        long finished = chapter.entries()
                .stream()
                .filter(entry -> model.library().finished().contains(entry.id()))
                .count();
        String title = chapter.number() + "  " + model.wording().get(chapter.title());
        setText(finished == 0
                ? title
                : title + "  ·  " + model.wording().get("library.chapter", finished, chapter.entries().size()));
    }
}
