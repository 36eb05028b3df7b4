package dev.authscope.server.session.replicated;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.MemorySessionStore;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.time.LabTimers.LabTimer;

/** Sessions in the memory of a node that tells the others of each change. */
final class ReplicatedSessionStore implements SessionStore {

    /** Why a node drops a session by its own timers; the others have timers of their own. */
    private static final Set<String> BY_OWN_TIME = Set.of("idle", "absolute", "sweep");

    private final String node;
    private final MemorySessionStore sessions;
    private final ReplicatedSessions group;
    private final StoreSettings with;
    private final Map<LabTimer, Boolean> timers = new ConcurrentHashMap<>();
    private final Deque<Version> waiting = new ArrayDeque<>();
    private volatile Journal background = Journal.silent();
    private volatile @Nullable Member member;

    ReplicatedSessionStore(String node, MemorySessionStore sessions, ReplicatedSessions group, StoreSettings with) {
        this.node = node;
        this.sessions = sessions;
        this.group = group;
        this.with = with;
    }

    @Override
    public void start(Journal journal) {
        background = journal;
        sessions.start(journal);
        member = group.join(node, sessions, journal);
    }

    @Override
    public Optional<SessionRow> find(String id, Journal journal) {
        return sessions.find(id, journal);
    }

    @Override
    public List<SessionRow> ofUser(String user, Journal journal) {
        return sessions.ofUser(user, journal);
    }

    @Override
    public void insert(SessionRow row, String why, Journal journal) {
        Member here = here();
        Version made;
        synchronized (here) {
            sessions.insert(row, why, journal);
            made = here.made(row.id(), row);
        }
        spread(here, made, journal);
    }

    @Override
    public Optional<SessionRow> update(SessionRow seen, UnaryOperator<SessionRow> change, String why,
            Journal journal) {
        Member here = here();
        boolean quiet = why.equals("touch") && !settings().get(Switches.REPLICATE_TOUCH);
        Optional<SessionRow> updated;
        Version made = null;
        synchronized (here) {
            updated = sessions.update(seen, change, why, journal);
            if (updated.isPresent()) {
                if (quiet) {
                    here.madeQuietly(updated.get());
                } else {
                    made = here.made(seen.id(), updated.get());
                }
            }
        }
        if (made != null) {
            spread(here, made, journal);
        }
        return updated;
    }

    @Override
    public Optional<SessionRow> remove(String id, String why, Journal journal) {
        Member here = here();
        Optional<SessionRow> removed;
        Version made = null;
        synchronized (here) {
            removed = sessions.remove(id, why, journal);
            if (BY_OWN_TIME.contains(why)) {
                here.forgotten(id);
            } else if (removed.isPresent()) {
                made = here.made(id, null);
            }
        }
        if (made != null) {
            spread(here, made, journal);
        }
        return removed;
    }

    @Override
    public Map<String, Map<String, Object>> rows() {
        return sessions.rows();
    }

    @Override
    public void stop(Ending how) {
        Member here = member;
        sessions.stop(how);
        timers.keySet().forEach(LabTimer::cancel);
        timers.clear();
        if (here == null) {
            return;
        }
        member = null;
        if (how == Ending.ORDERLY) {
            flush(here);
        }
        group.leave(here);
        here.stop();
    }

    private void spread(Member here, Version made, Journal journal) {
        if (settings().get(Switches.REPLICATION).equals("sync")) {
            group.copy(here, List.of(made), journal);
            return;
        }
        synchronized (waiting) {
            waiting.add(made);
        }
        LabTimer[] own = new LabTimer[1];
        own[0] = with.timers().at(with.timers().now().plus(ReplicatedSessions.LAG), () -> {
            if (own[0] != null) {
                timers.remove(own[0]);
            }
            next(here);
        });
        timers.put(own[0], true);
    }

    private void flush(Member here) {
        while (next(here)) {
            // Each of them is told in its order.
        }
    }

    private boolean next(Member here) {
        Version first;
        synchronized (waiting) {
            first = waiting.poll();
        }
        if (first == null) {
            return false;
        }
        group.copy(here, List.of(first), background);
        return true;
    }

    private LabSettings settings() {
        return with.settings().get();
    }

    private Member here() {
        Member known = member;
        if (known == null) {
            throw new StoreUnavailableException("The node " + node + " takes no part in the copying now.");
        }
        return known;
    }
}
