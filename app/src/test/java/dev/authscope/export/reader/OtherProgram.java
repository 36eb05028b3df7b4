package dev.authscope.export.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program of somebody else's on this machine. */
public final class OtherProgram {

    private static final List<String> BROWSERS = List.of("chromium-headless-shell", "chromium", "chromium-browser",
            "google-chrome");

    private OtherProgram() {}

    /** A browser of the Chromium family. */
    public static Path browser() {
        return found(BROWSERS);
    }

    /** The SVG renderer of the GNOME project, written in Rust, which shares nothing with ours. */
    static Path librsvg() {
        return found(List.of("rsvg-convert"));
    }

    /** The first that is installed. Without one the test is skipped, or fails where readers are required. */
    private static Path found(List<String> names) {
        Map<String, String> surroundings = System.getenv();
        Optional<Path> program = names.stream()
                .flatMap(name -> Arrays.stream(surroundings.getOrDefault("PATH", "").split(File.pathSeparator))
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if ("required".equals(surroundings.get("AUTHSCOPE_READERS"))) {
            assertThat(program).as("one of " + names + " on the path").isPresent();
        }
        assumeTrue(program.isPresent(), "none of " + names + " is installed");
        return program.orElseThrow();
    }
}
