package dev.authscope.server.session.redis;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionRows;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreControl;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.remote.RemoteSessions;
import dev.authscope.server.session.remote.RowClient;
import dev.authscope.server.session.remote.StorePlace;
import dev.authscope.server.session.row.SessionJson;
import dev.authscope.server.session.row.StoreStartException;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.time.LabTimers.LabTimer;

/**
 * Two Redis servers: one is asked, the other copies it (REPLICAOF). Redis answers before it copies; so that every run is the
 * same, the lab looks after each change until the copy has arrived, or keeps the two apart for a while where the copy is to be
 * late. When the one that is asked has been dead for a while, the other is made the one that is asked (REPLICAOF NO ONE): what
 * it has not got by then is lost.
 */
final class FailoverSessions implements SessionStores, StoreControl {

    /** How long the dead one is waited for before the other takes its place; lab time. */
    static final Duration PATIENCE = Duration.ofSeconds(5);
    /** How much later copies follow where they are to be late; lab time. */
    static final Duration LAG = Duration.ofSeconds(5);

    private static final List<String> NAMES = List.of(RemoteSessions.PLACE, RemoteSessions.PLACE + "-2");

    private final StoreSettings with;
    private final boolean late;
    private final List<RedisProgram> programs;
    private final List<RedisRows> rows;
    private final Journal background;
    private final StorePlace place;
    private final List<StoreNotice> notices;
    /** What has been told of the copy. */
    private final Map<String, SessionRow> copied = new LinkedHashMap<>();
    private volatile int asked;
    private @Nullable LabTimer waiting;

    private FailoverSessions(StoreSettings with, boolean persistent, List<StoreNotice> notices) {
        this.with = with;
        this.late = with.settings().get().get(Switches.STORE_REPLICA).equals("lagging");
        this.programs = List.of(new RedisProgram(persistent), new RedisProgram(persistent));
        this.rows = programs.stream()
                .map(program -> new RedisRows(program::address, RedisSessions.OWN_KEYS))
                .toList();
        this.background = Journal.background(RemoteSessions.PLACE, with.timers(), with.observer());
        this.place = new StorePlace(() -> NAMES.get(asked),
                new RedisRows(() -> programs.get(asked).address(), RedisSessions.OWN_KEYS), with.timers(), background);
        this.notices = List.copyOf(notices);
        place.afterEachChange(this::changed);
    }

    /**
     * Starts both.
     *
     * @param notices what the user is to be told
     * @throws StoreStartException when one of them cannot be started
     */
    static SessionStores open(StoreSettings with, boolean persistent, List<StoreNotice> notices) {
        FailoverSessions sessions = new FailoverSessions(with, persistent, notices);
        try {
            sessions.programs.forEach(RedisProgram::start);
            sessions.attach();
            return sessions;
        } catch (StoreStartException e) {
            sessions.close();
            throw e;
        }
    }

    @Override
    public SessionStore open(String node) {
        return place.opened(with);
    }

    @Override
    public List<StoreNotice> notices() {
        return notices;
    }

    @Override
    public Optional<StoreControl> control() {
        return Optional.of(this);
    }

    @Override
    public Map<String, Map<String, Map<String, Map<String, Object>>>> rows() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> all = new LinkedHashMap<>();
        for (int i = 0; i < NAMES.size(); i++) {
            if (programs.get(i).running()) {
                Map<String, Map<String, Object>> there = new LinkedHashMap<>();
                kept(i).forEach((id, row) -> there.put(id, place.fields(row)));
                if (!there.isEmpty()) {
                    all.put(NAMES.get(i), Map.of(SessionRows.TABLE, there));
                }
            }
        }
        return all;
    }

    @Override
    public synchronized void kill() {
        if (running()) {
            place.forget();
            forgetWaiting();
            programs.get(asked).kill();
            background.at(NAMES.get(asked)).nodeChanged("killed");
            waiting = with.timers().at(with.timers().now().plus(PATIENCE), this::failOver);
        }
    }

    /** Starts the one that does not run: as the copy of the other, or, where that has not taken its place, as before. */
    @Override
    public synchronized void start() {
        int dead = programs.get(asked).running() ? other() : asked;
        if (programs.get(dead).running()) {
            return;
        }
        forgetWaiting();
        programs.get(dead).start();
        rows.get(dead).reconnect();
        background.at(NAMES.get(dead)).nodeChanged("running");
        if (dead == asked) {
            place.client().reconnect();
            place.restore();
        }
        attach();
        tellCopy(background);
    }

    @Override
    public boolean running() {
        return programs.get(asked).running();
    }

    @Override
    public synchronized void close() {
        place.forget();
        forgetWaiting();
        place.client().close();
        rows.forEach(RedisRows::close);
        programs.forEach(RedisProgram::close);
    }

    private synchronized void failOver() {
        waiting = null;
        if (running() || !programs.get(other()).running()) {
            return;
        }
        programs.get(other()).promote();
        asked = other();
        copied.clear();
        place.client().reconnect();
        background.at(NAMES.get(asked)).nodeChanged("promoted");
        place.watch();
    }

    private int other() {
        return 1 - asked;
    }

    /** The other one copies the one that is asked; where copies are late, only up to now. */
    private void attach() {
        RedisProgram copy = programs.get(other());
        copy.follow(programs.get(asked).address());
        if (late) {
            copy.promote();
        }
    }

    private synchronized void changed(Journal journal) {
        if (!running() || !programs.get(other()).running()) {
            return;
        }
        if (!late) {
            programs.get(other()).catchUp(programs.get(asked).address());
            tellCopy(journal);
        } else if (waiting == null) {
            waiting = with.timers().at(with.timers().now().plus(LAG), this::copyLate);
        }
    }

    private synchronized void copyLate() {
        waiting = null;
        if (running() && programs.get(other()).running()) {
            attach();
            tellCopy(background);
        }
    }

    /** Tells what the copy really has, as far as that has changed. */
    private void tellCopy(Journal journal) {
        Map<String, SessionRow> there = kept(other());
        Journal at = journal.at(NAMES.get(other()));
        for (SessionRow old : List.copyOf(copied.values())) {
            if (!there.containsKey(old.id())) {
                at.rowChanged(SessionRows.TABLE, old.id(), old.label(), place.fields(old), null, "copy");
            }
        }
        for (SessionRow row : there.values()) {
            SessionRow old = copied.get(row.id());
            if (!row.equals(old)) {
                at.rowChanged(SessionRows.TABLE, row.id(), row.label(), old == null ? null : place.fields(old),
                        place.fields(row), "copy");
            }
        }
        copied.clear();
        copied.putAll(there);
    }

    private Map<String, SessionRow> kept(int which) {
        Map<String, SessionRow> kept = new LinkedHashMap<>();
        rows.get(which)
                .all(RowClient.Told.nobody())
                .stream()
                .flatMap(text -> SessionJson.read(text).stream())
                .sorted(SessionRows.OLDEST_FIRST)
                .forEach(row -> kept.put(row.id(), row));
        return kept;
    }

    private void forgetWaiting() {
        LabTimer timer = waiting;
        if (timer != null) {
            timer.cancel();
        }
        waiting = null;
    }
}
