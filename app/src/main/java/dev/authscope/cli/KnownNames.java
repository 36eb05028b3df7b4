package dev.authscope.cli;

import java.util.Iterator;
import java.util.List;

import dev.authscope.export.ExportFormats;
import dev.authscope.export.SvgTheme;
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
}
