package dev.authscope.cli;

import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import dev.authscope.export.ExportFormats;
import dev.authscope.export.SvgTheme;
import dev.authscope.scenario.file.AdviceLibrary;
import dev.authscope.scenario.file.ScenarioLibrary;

/** Words that a shell can complete. They are looked up only when a script for it is printed. */
final class KnownNames {

    private KnownNames() {}

    /** Ids of the scenarios that come with the program. */
    static final class Scenarios implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ScenarioLibrary.bundled().entries().stream().map(ScenarioLibrary.Entry::id).iterator();
        }
    }

    /** Formats of exports. */
    static final class Formats implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ExportFormats.offered().iterator();
        }
    }

    /** What can be left out of exports. */
    static final class Parts implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ExportCommand.PARTS.iterator();
        }
    }

    /** Colours of pictures. */
    static final class Themes implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return SvgTheme.names().iterator();
        }
    }

    /** Tables of figures from runs. */
    static final class Tables implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return List.of(TableCommand.CREDENTIALS, TableCommand.WAYS).iterator();
        }
    }

    /** Numbers and ids of chapters. */
    static final class Chapters implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ScenarioLibrary.bundled()
                    .chapters()
                    .stream()
                    .flatMap(chapter -> Stream.of(String.valueOf(chapter.number()), chapter.id()))
                    .iterator();
        }
    }

    /** Answers to one question of the chooser. */
    abstract static class Answers implements Iterable<String> {

        private final String question;

        Answers(String question) {
            this.question = question;
        }

        @Override
        public Iterator<String> iterator() {
            return AdviceLibrary.bundled()
                    .questions()
                    .stream()
                    .filter(one -> one.id().equals(question))
                    .flatMap(one -> one.answers().stream())
                    .map(AdviceLibrary.Answer::id)
                    .iterator();
        }
    }

    /** Who calls. */
    static final class Callers extends Answers {

        Callers() {
            super("caller");
        }
    }

    /** Who verifies. */
    static final class Verifiers extends Answers {

        Verifiers() {
            super("verifier");
        }
    }

    /** How soon a withdrawal works. */
    static final class Withdrawals extends Answers {

        Withdrawals() {
            super("withdrawal");
        }
    }

    /** Whether a page may read the credential. */
    static final class Readables extends Answers {

        Readables() {
            super("readable");
        }
    }

    /** Whether there is a shared store. */
    static final class Stores extends Answers {

        Stores() {
            super("store");
        }
    }
}
