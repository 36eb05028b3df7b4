package dev.authscope.settings;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A small file of the user's folder, which is there as a whole or not at all. */
public record OwnFile(Path path) {

    private static final long MOST_OCTETS = 1 << 20;

    /**
     * The content; empty when there is no such file.
     *
     * @throws IOException when it cannot be read, or is larger than 1 MiB, which no such file is
     */
    public Optional<byte[]> read() throws IOException {
        try {
            if (Files.size(path) > MOST_OCTETS) {
                throw new IOException(path + " is larger than 1 MiB.");
            }
            return Optional.of(Files.readAllBytes(path));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Puts a new content in the place of the old one: whoever reads sees the one or the other. Makes the folder. */
    public void write(byte[] content) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, path.getFileName().toString(), ".part");
        try {
            Files.write(fresh, content);
            try {
                Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, path, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /**
     * Keeps a file that cannot be understood under another name: {@code settings.json} becomes {@code settings.broken-1.json},
     * with the first number that is free.
     *
     * @return where it is now
     */
    public Path setAside() throws IOException {
        String name = path.getFileName().toString();
        int dot = name.lastIndexOf('.');
        String stem = dot < 0 ? name : name.substring(0, dot);
        String ending = dot < 0 ? "" : name.substring(dot);
        int number = 1;
        Path aside = path.resolveSibling(stem + ".broken-" + number + ending);
        while (Files.exists(aside)) {
            aside = path.resolveSibling(stem + ".broken-" + ++number + ending);
        }
        return Files.move(path, aside);
    }
}
