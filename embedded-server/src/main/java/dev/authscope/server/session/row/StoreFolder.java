package dev.authscope.server.session.row;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** A folder of a store's own, which is gone when the store is. */
public final class StoreFolder implements AutoCloseable {

    private final Path path;

    private StoreFolder(Path path) {
        this.path = path;
    }

    /**
     * A new folder that nobody else may read.
     *
     * @param name what its name begins with
     */
    public static StoreFolder create(String name) {
        try {
            return new StoreFolder(Files.createTempDirectory("authscope-" + name + "-"));
        } catch (IOException e) {
            throw new StoreStartException("No folder for the session store can be made in "
                    + System.getProperty("java.io.tmpdir") + ": " + e.getMessage() + ".", e);
        }
    }

    /** A folder that is there already; whoever holds this removes it. */
    public static StoreFolder at(Path path) {
        return new StoreFolder(path);
    }

    public Path path() {
        return path;
    }

    /** Removes the folder with everything in it; what cannot be removed stays. */
    @Override
    public void close() {
        try {
            Files.walkFileTree(path, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path folder, IOException failure)
                        throws IOException {
                    Files.deleteIfExists(folder);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // It was removed meanwhile, or the machine cleans it up.
        }
    }
}
