package dev.authscope.server.session.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.remote.StorePlace;
import dev.authscope.server.session.row.StoreFolder;
import dev.authscope.server.settings.Switches;

/**
 * Each node opens a database of its own, inside its own program: a file that nobody else reads. It is there again after a
 * restart and after a crash, and no other node knows of it.
 */
public final class EmbeddedJdbcSessions implements SessionStores {

    private static final int MOST_FILES = 5;

    private final StoreSettings with;
    private final StoreFolder folder;
    private final List<StoreNotice> notices = new CopyOnWriteArrayList<>();

    public EmbeddedJdbcSessions(StoreSettings with) {
        this(with, StoreFolder.create("h2"));
    }

    /** @param folder where the files are; removed at the end */
    EmbeddedJdbcSessions(StoreSettings with, StoreFolder folder) {
        this.with = with;
        this.folder = folder;
    }

    @Override
    public List<StoreNotice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public SessionStore open(String node) {
        return new OfNode(node);
    }

    @Override
    public void close() {
        folder.close();
    }

    private final class OfNode implements SessionStore {

        private final String name;
        private final SqlRows rows;
        private final StorePlace place;
        private final SessionStore asked;
        private volatile String file;

        OfNode(String node) {
            name = node.replaceAll("[^A-Za-z0-9-]", "_");
            file = name;
            rows = new SqlRows(this::url);
            place = new StorePlace(node, rows, with.timers(),
                    Journal.background(node, with.timers(), with.observer()));
            asked = place.asked(() -> with.settings().get().get(Switches.STORE_LATENCY));
        }

        @Override
        public void start(Journal background) {
            for (int i = 2; i <= MOST_FILES && rows.isLocked(); i++) {
                String other = name + "-" + i;
                notices.add(new StoreNotice.FileInUse(name, folder.path().toString(), other));
                file = other;
            }
            place.restore();
        }

        private String url() {
            // A crash must lose nothing that was answered: each change is written before the answer.
            return "jdbc:h2:file:" + folder.path().resolve(file)
                    + ";WRITE_DELAY=0;MAX_COMPACT_TIME=0;TRACE_LEVEL_FILE=0;LOCK_TIMEOUT=2000";
        }

        @Override
        public Optional<SessionRow> find(String id, Journal journal) {
            return asked.find(id, journal);
        }

        @Override
        public List<SessionRow> ofUser(String user, Journal journal) {
            return asked.ofUser(user, journal);
        }

        @Override
        public void insert(SessionRow row, String why, Journal journal) {
            asked.insert(row, why, journal);
        }

        @Override
        public Optional<SessionRow> update(SessionRow seen, UnaryOperator<SessionRow> change, String why,
                Journal journal) {
            return asked.update(seen, change, why, journal);
        }

        @Override
        public Optional<SessionRow> remove(String id, String why, Journal journal) {
            return asked.remove(id, why, journal);
        }

        @Override
        public Map<String, Map<String, Object>> rows() {
            return place.rows();
        }

        @Override
        public void stop(Ending how) {
            place.forget();
            rows.close();
        }
    }
}
