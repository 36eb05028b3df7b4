package dev.authscope.server.session;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where another Java machine finds all that this one runs with, whether as modules or not. */
public final class ClassesOfTests {

    private ClassesOfTests() {}

    /** As one class path. */
    public static String path() {
        return Stream.of(Path.of("target", "test-classes").toAbsolutePath().toString(),
                System.getProperty("jdk.module.path", ""), System.getProperty("java.class.path", ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
