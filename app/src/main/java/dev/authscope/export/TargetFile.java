package dev.authscope.export;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Objects;

import dev.authscope.export.ExportException.Cause;
import dev.authscope.texts.Texts;

/**
 * The file that an export goes to. It is written beside the target and moved onto it when it is whole, so the target is at
 * every moment the old file or the new one, also when the program is killed or the disk runs full. What a killed program left
 * behind beside the same target is removed the next time.
 */
public final class TargetFile {

    /** The name that means standard output. */
    public static final String STANDARD_OUTPUT = "-";

    private static final String PART = ".authscope-part";

    private final String named;
    private final boolean force;
    private final Texts texts;

    /**
     * @param named path as the user wrote it, or {@link #STANDARD_OUTPUT}
     * @param force whether an existing file may be replaced
     * @param texts the bundle {@code export}
     */
    public TargetFile(String named, boolean force, Texts texts) {
        this.named = named;
        this.force = force;
        this.texts = texts;
    }

    /** What is written. */
    @FunctionalInterface
    public interface Content {

        /** Writes all of it; does not close the stream. */
        void writeTo(OutputStream stream) throws IOException;
    }

    /**
     * Says early what would fail later, so that nobody waits for a run whose result has no place to go.
     *
     * @throws ExportException when the target cannot be used
     */
    public void check() {
        if (!named.equals(STANDARD_OUTPUT)) {
            resolve();
        }
    }

    /**
     * Writes the target.
     *
     * @param standardOutput where it goes when the target is {@code -}
     * @throws ExportException when it could not be written; the old file is whole and nothing is left beside it
     */
    public void write(OutputStream standardOutput, Content content) {
        try {
            if (named.equals(STANDARD_OUTPUT)) {
                content.writeTo(standardOutput);
                standardOutput.flush();
                return;
            }
            Path target = resolve();
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                try (OutputStream stream = Files.newOutputStream(target, StandardOpenOption.WRITE)) {
                    content.writeTo(stream);
                }
            } else {
                writeBeside(target, content);
            }
        } catch (UncheckedIOException e) {
            throw explained(Objects.requireNonNull(e.getCause()));
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private Path resolve() {
        try {
            Path path = Path.of(named).toAbsolutePath().normalize();
            Path target = Files.isSymbolicLink(path) && Files.exists(path) ? path.toRealPath() : path;
            Path folder = target.getParent();
            if (Files.isDirectory(target)) {
                throw new ExportException(Cause.WRONG_USE, texts.get("target.folder", named));
            }
            if (folder == null || !Files.isDirectory(folder)) {
                throw new ExportException(Cause.SURROUNDINGS,
                        texts.get("target.no-folder", named, String.valueOf(folder)));
            }
            if (Files.isRegularFile(target) && !force) {
                throw new ExportException(Cause.WRONG_USE, texts.get("target.exists", named));
            }
            return target;
        } catch (InvalidPathException e) {
            throw new ExportException(Cause.WRONG_USE, texts.get("target.no-name", named.replace('\0', '?')));
        } catch (IOException e) {
            throw explained(e);
        }
    }

    private static void writeBeside(Path target, Content content) throws IOException {
        sweep(target);
        Path part = target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid() + PART);
        try {
            Files.createFile(part);
            try (FileOutputStream stream = new FileOutputStream(part.toFile())) {
                content.writeTo(stream);
                // Else a power cut after the move could leave an empty file under the old name.
                stream.getFD().sync();
            }
            move(part, target);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void move(Path part, Path target) throws IOException {
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Removes what processes that are gone left beside the target. */
    private static void sweep(Path target) throws IOException {
        String prefix = "." + target.getFileName() + ".";
        Path folder = target.getParent();
        if (folder == null) {
            return;
        }
        try (DirectoryStream<Path> siblings = Files.newDirectoryStream(folder, path -> {
            String name = String.valueOf(path.getFileName());
            return name.startsWith(prefix) && name.endsWith(PART);
        })) {
            for (Path left : siblings) {
                String name = String.valueOf(left.getFileName());
                String pid = name.substring(prefix.length(), name.length() - PART.length());
                if (pid.matches("\\d{1,18}") && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    Files.deleteIfExists(left);
                }
            }
        }
    }

    private ExportException explained(IOException e) {
        String what = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        String key = "target.failed";
        if (what.contains("no space left") || what.contains("not enough space") || what.contains("quota")) {
            key = "target.full";
        } else if (e instanceof AccessDeniedException || what.contains("read-only") || what.contains("permission")
                || what.contains("not permitted")) {
            key = "target.read-only";
        }
        String shown = named.equals(STANDARD_OUTPUT) ? texts.get("target.standard-output") : named;
        return new ExportException(Cause.SURROUNDINGS, texts.get(key, shown, String.valueOf(e.getMessage())));
    }
}
