package dev.authscope.server.session.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.MemorySessionStore;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.row.SessionJson;
import dev.authscope.server.session.row.StoreFolder;
import dev.authscope.server.time.LabTimers;

/**
 * Each node keeps its sessions in its memory, writes them to a file of its own when it is stopped in order, and reads them
 * when it starts. A crash leaves the file of the last orderly stop behind, which is read once and then gone: a session that
 * was ended since must not come back.
 */
public final class FileSessions implements SessionStores {

    private static final Logger LOG = LoggerFactory.getLogger(FileSessions.class);

    private final LabTimers timers;
    private final StoreFolder folder = StoreFolder.create("sessions");

    public FileSessions(LabTimers timers) {
        this.timers = timers;
    }

    @Override
    public SessionStore open(String node) {
        return new OfNode(folder.path().resolve(node.replaceAll("[^A-Za-z0-9-]", "_") + ".jsonl"));
    }

    @Override
    public void close() {
        folder.close();
    }

    private final class OfNode implements SessionStore {

        private final Path file;
        private final MemorySessionStore memory = new MemorySessionStore(timers);
        private boolean stopped;

        OfNode(Path file) {
            this.file = file;
        }

        @Override
        public void start(Journal background) {
            memory.start(background);
            if (Files.exists(file)) {
                try {
                    List<String> lines = Files.readAllLines(file);
                    Files.delete(file);
                    lines.forEach(line -> SessionJson.read(line)
                            .ifPresentOrElse(row -> memory.restore(row, background),
                                    () -> LOG.warn("A line of {} is no session and is left out", file)));
                } catch (IOException e) {
                    LOG.warn("The sessions in {} cannot be read: {}", file, e.getMessage());
                }
            }
        }

        @Override
        public Optional<SessionRow> find(String id, Journal journal) {
            return memory.find(id, journal);
        }

        @Override
        public List<SessionRow> ofUser(String user, Journal journal) {
            return memory.ofUser(user, journal);
        }

        @Override
        public void insert(SessionRow row, String why, Journal journal) {
            memory.insert(row, why, journal);
        }

        @Override
        public Optional<SessionRow> update(SessionRow seen, UnaryOperator<SessionRow> change, String why,
                Journal journal) {
            return memory.update(seen, change, why, journal);
        }

        @Override
        public Optional<SessionRow> remove(String id, String why, Journal journal) {
            return memory.remove(id, why, journal);
        }

        @Override
        public Map<String, Map<String, Object>> rows() {
            return memory.rows();
        }

        @Override
        public synchronized void stop(Ending how) {
            memory.stop(how);
            if (!stopped && how == Ending.ORDERLY) {
                write();
            }
            stopped = true;
        }

        private void write() {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            try {
                if (Files.isDirectory(folder.path())) {
                    Files.write(beside, memory.all().stream().map(SessionJson::write).toList());
                    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                }
            } catch (IOException e) {
                LOG.warn("The sessions cannot be written to {}: {}", file, e.getMessage());
            }
        }
    }
}
