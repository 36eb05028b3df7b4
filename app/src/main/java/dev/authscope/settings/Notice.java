package dev.authscope.settings;

import java.nio.file.Path;

/** What the user must be told about the settings. */
public sealed interface Notice {

    /**
     * The file could not be understood; the defaults hold.
     *
     * @param aside where the file is kept now; the file's own place when it could not be moved
     */
    record Broken(Path aside) implements Notice {}

    /**
     * Choices cannot be kept; the program works without.
     *
     * @param folder where they should have been written
     */
    record NotKept(Path folder) implements Notice {}
}
