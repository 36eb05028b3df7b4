package dev.authscope.server.session.row;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Says that a folder is in use: a lock on a file in it, which the operating system takes back when its program ends, however
 * that comes about. The file has its name only once it is locked, so that nobody finds it free before.
 */
final class FolderClaim implements AutoCloseable {

    /** What the names of all such folders begin with. */
    static final String PREFIX = "authscope-";

    private static final String NAME = "in-use";
    private static final String MAKING = "in-use.new";

    private final FileChannel channel;

    private FolderClaim(FileChannel channel) {
        this.channel = channel;
    }

    /** Claims a new folder until this is closed or the program ends. */
    static FolderClaim on(Path folder) throws IOException {
        Path making = folder.resolve(MAKING);
        FileChannel channel = FileChannel.open(making, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel.lock();
        Files.move(making, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
        return new FolderClaim(channel);
    }

    /**
     * How folders of this program are told apart from others' by their name. A program must not try the locks of its own: on
     * most systems closing the file once more gives up the lock.
     */
    static String ofThisProgram() {
        return "-" + ProcessHandle.current().pid() + "-";
    }

    /** Folders beside one whose programs have ended. */
    static List<Path> unclaimedBeside(Path folder) throws IOException {
        List<Path> unclaimed = new ArrayList<>();
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(folder.toAbsolutePath().getParent(),
                PREFIX + "*")) {
            for (Path one : beside) {
                if (!one.getFileName().toString().contains(ofThisProgram()) && isUnclaimed(one.resolve(NAME))) {
                    unclaimed.add(one);
                }
            }
        }
        return unclaimed;
    }

    private static boolean isUnclaimed(Path file) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (IOException | OverlappingFileLockException e) {
            // Somebody else's, or gone meanwhile.
            return false;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The lock goes with the program.
        }
    }
}
