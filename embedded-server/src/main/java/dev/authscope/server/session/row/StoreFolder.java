package dev.authscope.server.session.row;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

import org.jspecify.annotations.Nullable;

/**
 * A folder of a store's own, which is gone when the store is. What a program that was killed could not remove, the next one
 * does that makes a folder.
 */
public final class StoreFolder implements AutoCloseable {

    private final Path path;
    private final @Nullable FolderClaim claim;

    private StoreFolder(Path path, @Nullable FolderClaim claim) {
        this.path = path;
        this.claim = claim;
    }

    /**
     * A new folder that nobody else may read.
     *
     * @param name what its name begins with
     */
    public static StoreFolder create(String name) {
        try {
            Path path = Files.createTempDirectory(FolderClaim.PREFIX + name + FolderClaim.ofThisProgram());
            FolderClaim.unclaimedBeside(path).forEach(StoreFolder::remove);
            return new StoreFolder(path, FolderClaim.on(path));
        } catch (IOException e) {
            throw new StoreStartException("No folder for the session store can be made in "
                    + System.getProperty("java.io.tmpdir") + ": " + e.getMessage() + ".", e);
        }
    }

    /** A folder that is there already; whoever holds this removes it. */
    public static StoreFolder at(Path path) {
        return new StoreFolder(path, null);
    }

    public Path path() {
        return path;
    }

    /** Removes the folder with everything in it; what cannot be removed stays. */
    @Override
    public void close() {
        if (claim != null) {
            claim.close();
        }
        remove(path);
    }

    private static void remove(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure)
                        throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            // It was removed meanwhile, or the machine cleans it up.
        }
    }
}
