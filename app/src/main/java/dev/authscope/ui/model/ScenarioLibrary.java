package dev.authscope.ui.model;

import java.nio.file.Path;
import java.util.List;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.file.LessonLibrary;
import dev.authscope.scenario.file.StatementLibrary;
import dev.authscope.texts.Localized;

/** The scenarios that can be opened. */
public interface ScenarioLibrary {

    /** A chapter with its scenarios in teaching order. */
    record Chapter(String number, Localized title, List<Entry> entries) {}

    /**
     * A scenario in the list.
     *
     * @param number such as {@code 2.1}
     * @param code by which the command line and papers name it, such as {@code S03}
     */
    record Entry(String id, String number, String code, Localized title) {

        /** The texts in which it is searched for, the title first. */
        public List<String> searched() {
            return List.of(number + " " + title.en(), number + " " + title.ko(), id, code);
        }
    }

    /** The chapters that hold at least one scenario. */
    List<Chapter> chapters();

    /** The lesson plans, in their order; empty when there are none. */
    default List<LessonLibrary.Lesson> lessons() {
        return List.of();
    }

    /** The sentences to judge, in their order; empty when there are none. */
    default List<StatementLibrary.Statement> statements() {
        return List.of();
    }

    /** Reads a bundled scenario. */
    Scenario load(String id);

    /**
     * Reads a scenario file of one's own.
     *
     * @throws RuntimeException when it cannot be read; the message is for the user and names the line
     */
    Scenario load(Path file);
}
