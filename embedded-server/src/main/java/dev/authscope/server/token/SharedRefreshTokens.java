package dev.authscope.server.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.StoreRoom;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.store.Sweep;
import dev.authscope.server.time.LabTimers;

/**
 * Refresh tokens of all nodes in one store outside them. A token is looked at, and then used by one command that compares and
 * sets: of two nodes that are asked at the same time one wins, and the other one sees what has become of the token. Without
 * that, by the setting {@code atomicRotation}, both win.
 */
public final class SharedRefreshTokens implements RefreshTokens, StoreRoom.Tenant {

    /** A row is kept until its family is over, so that a token that comes late is known as what it is. */
    private static final Duration SWEEP_DELAY = Duration.ofMinutes(5);
    private static final int TRIES = 16;
    private static final Comparator<RefreshRow> IN_ORDER = Comparator.comparing(RefreshRow::issued)
            .thenComparing(row -> row.label().length())
            .thenComparing(RefreshRow::label);

    private final StoreRoom room;
    private final Journal background;
    private final Sweep sweep;
    private volatile Runnable beforeUse = () -> {};

    /** @param background where work is written down that no request causes */
    public SharedRefreshTokens(StoreRoom room, LabTimers timers, Journal background) {
        this.room = room;
        this.background = background.at(room.place());
        this.sweep = new Sweep(timers, this::removal, this::swept);
        room.lodge(this);
    }

    /**
     * Has something happen whenever a node has looked a token up and is about to use it, so that uses at the same time can be
     * made to overlap in the same way each time.
     *
     * @param what runs on the thread of the request; does nothing to end it
     */
    public void beforeEachUse(Runnable what) {
        beforeUse = what;
    }

    @Override
    public Optional<RefreshRow> find(String token, Journal journal) {
        String hash = RefreshTokens.hash(token);
        Optional<RefreshRow> found = room.get(hash, journal).flatMap(RefreshJson::read);
        journal.at(room.place()).rowRead(TABLE, hash, found.map(RefreshRow::label).orElse(null), found.isPresent());
        return found;
    }

    @Override
    public Optional<RefreshRow> successor(RefreshRow.Use use) {
        return room.get(use.successor(), Journal.silent()).flatMap(RefreshJson::read);
    }

    @Override
    public void insert(RefreshRow row, String why, Journal journal) {
        journal.fence().enter();
        try {
            room.put(row.hash(), RefreshJson.write(row), journal);
            changed(journal, null, row, why);
        } finally {
            journal.fence().leave();
        }
    }

    @Override
    public boolean rotate(RefreshRow before, RefreshRow.Use use, RefreshRow next, boolean atomic, Journal journal) {
        beforeUse.run();
        if (before.status() != RefreshStatus.ACTIVE) {
            insert(next, "rotated", journal);
            return true;
        }
        RefreshRow after = before.used(use);
        journal.fence().enter();
        try {
            if (!atomic) {
                room.put(before.hash(), RefreshJson.write(after), journal);
                room.put(next.hash(), RefreshJson.write(next), journal);
            } else if (!room.replaceAndAdd(before.hash(), RefreshJson.write(before), RefreshJson.write(after),
                    next.hash(), RefreshJson.write(next), journal)) {
                return false;
            }
            changed(journal, before, after, "rotated");
            changed(journal, null, next, "rotated");
            return true;
        } finally {
            journal.fence().leave();
        }
    }

    @Override
    public void update(String hash, UnaryOperator<RefreshRow> change, String why, Journal journal) {
        journal.fence().enter();
        try {
            for (int i = 0; i < TRIES; i++) {
                Optional<RefreshRow> before = room.get(hash, journal).flatMap(RefreshJson::read);
                if (before.isEmpty()) {
                    return;
                }
                RefreshRow after = change.apply(before.get());
                if (room.replace(hash, RefreshJson.write(before.get()), RefreshJson.write(after), journal)) {
                    changed(journal, before.get(), after, why);
                    return;
                }
            }
            throw new StoreUnavailableException("A refresh token is changed by others all the time.");
        } finally {
            journal.fence().leave();
        }
    }

    @Override
    public List<RefreshRow> ofFamily(String family, Journal journal) {
        return select("family=" + family, row -> row.family().equals(family), journal);
    }

    @Override
    public List<RefreshRow> ofUser(String user, Journal journal) {
        return select("user=" + user, row -> row.user().equals(user), journal);
    }

    @Override
    public Map<String, Map<String, Object>> rows() {
        return Map.of();
    }

    /** The rows that are really in the store, by key, as fields. */
    public Map<String, Map<String, Object>> rowsInStore() {
        Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
        kept(Journal.silent()).forEach(row -> rows.put(row.hash(), row.fields()));
        return rows;
    }

    @Override
    public void stop() {
        // The rows stay where they are, and so do their timers: neither is the node's.
    }

    @Override
    public void started() {
        for (RefreshRow row : kept(Journal.silent())) {
            changed(background, null, row, "restored");
        }
    }

    @Override
    public void stopped() {
        sweep.forgetAll();
    }

    private List<RefreshRow> select(String condition, Predicate<RefreshRow> wanted, Journal journal) {
        List<RefreshRow> found = kept(journal).stream().filter(wanted).toList();
        journal.at(room.place()).rowRead(TABLE, condition, null, !found.isEmpty());
        return found;
    }

    private List<RefreshRow> kept(Journal journal) {
        return room.all(journal).stream().flatMap(text -> RefreshJson.read(text).stream()).sorted(IN_ORDER).toList();
    }

    private void changed(Journal journal, @Nullable RefreshRow before, @Nullable RefreshRow after, String why) {
        RefreshRow either = after == null ? before : after;
        if (either == null) {
            return;
        }
        Journal there = journal.at(room.place());
        if (there.listens()) {
            there.rowChanged(TABLE, either.hash(), either.label(), before == null ? null : before.fields(),
                    after == null ? null : after.fields(), why);
        }
        if (after != null) {
            sweep.watch(after.hash());
        }
    }

    private Optional<Instant> removal(String hash) {
        try {
            return room.get(hash, Journal.silent())
                    .flatMap(RefreshJson::read)
                    .map(row -> row.familyExpires().plus(SWEEP_DELAY));
        } catch (StoreUnavailableException e) {
            // It is watched again when the store is back.
            return Optional.empty();
        }
    }

    private void swept(String hash) {
        try {
            room.take(hash, Journal.silent())
                    .flatMap(RefreshJson::read)
                    .ifPresent(row -> changed(background, row, null, "sweep"));
        } catch (StoreUnavailableException e) {
            // It is watched again when the store is back.
            sweep.forget(hash);
        }
    }
}
