package dev.authscope.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The mistakes of one file found so far; after many the rest is left out. */
final class Problems {

    /** How many mistakes of a file are told. */
    static final int MOST = 50;

    private final List<Problem> found = new ArrayList<>();

    void add(int line, String message) {
        if (found.size() < MOST) {
            found.add(new Problem(line, message));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /**
     * For the program's own files, in which there is none.
     *
     * @throws IllegalStateException when there is one
     */
    void requireNone(String path) {
        if (!found.isEmpty()) {
            Problem first = list().getFirst();
            throw new IllegalStateException("The program's own file " + path + " is damaged in line " + first.line()
                    + ": " + first.message());
        }
    }

    /** In the order of the lines. */
    List<Problem> list() {
        return found.stream().sorted(Comparator.comparingInt(Problem::line)).toList();
    }
}
