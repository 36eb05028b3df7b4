package dev.authscope.bundled;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The files of the assets module, by path such as {@code texts/en.properties}. */
public final class BundledFiles {

    private BundledFiles() {}

    /** Opens a file; the caller closes it. */
    public static InputStream open(String path) {
        try {
            Module assets = ModuleLayer.boot().findModule("dev.authscope.assets").orElse(null);
            InputStream stream = assets == null
                    ? BundledFiles.class.getClassLoader().getResourceAsStream(path)
                    : assets.getResourceAsStream(path);
            if (stream == null) {
                throw new IllegalStateException("The program's own file " + path + " is missing.");
            }
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole file. */
    public static byte[] octets(String path) {
        try (InputStream stream = open(path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A whole text file, in UTF-8. */
    public static String text(String path) {
        return new String(octets(path), StandardCharsets.UTF_8);
    }
}
