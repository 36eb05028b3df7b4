package dev.authscope.server.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;

/**
 * Rows by key in the order of their insertion. Every look-up and change is written into the journal of whoever caused it,
 * while the table is locked, so that the story of a row is told in the order in which it happened.
 *
 * @param <R> a row, immutable
 */
public final class Table<R> {

    private final String name;
    private final RowForm<R> form;
    private final String place;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<String, R> rows = new LinkedHashMap<>();

    /** A table in the memory of the node that uses it. */
    public Table(String name, RowForm<R> form) {
        this(name, form, "");
    }

    /** @param place where the rows lie; empty for the node that uses them */
    public Table(String name, RowForm<R> form, String place) {
        this.name = name;
        this.form = form;
        this.place = place;
    }

    public String name() {
        return name;
    }

    /** Looks a row up. */
    public Optional<R> find(String key, Journal journal) {
        enter(journal);
        try {
            R row = rows.get(key);
            at(journal).rowRead(name, key, row == null ? null : form.label(row), row != null);
            return Optional.ofNullable(row);
        } finally {
            leave(journal);
        }
    }

    /** A row as it is now, without counting as a look-up; for the table's own housekeeping. */
    public Optional<R> peek(String key) {
        lock.lock();
        try {
            return Optional.ofNullable(rows.get(key));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Looks for all rows that meet a condition; counts as one look-up.
     *
     * @param condition how the condition is written in the record, such as {@code user=alice}
     */
    public List<R> select(String condition, Predicate<R> wanted, Journal journal) {
        enter(journal);
        try {
            List<R> found = rows.values().stream().filter(wanted).toList();
            at(journal).rowRead(name, condition, null, !found.isEmpty());
            return found;
        } finally {
            leave(journal);
        }
    }

    /** Adds a row, or puts it in the place of the one with the same key. */
    public void put(R row, String why, Journal journal) {
        enter(journal);
        try {
            R before = rows.put(form.key(row), row);
            tell(before, row, why, journal);
        } finally {
            leave(journal);
        }
    }

    /** Changes a row in one step; empty when there is none. */
    public Optional<R> update(String key, UnaryOperator<R> change, String why, Journal journal) {
        enter(journal);
        try {
            R before = rows.get(key);
            if (before == null) {
                return Optional.empty();
            }
            R after = change.apply(before);
            rows.put(key, after);
            tell(before, after, why, journal);
            return Optional.of(after);
        } finally {
            leave(journal);
        }
    }

    /** Changes a row in one step, beginning with a given one where there is none yet. */
    public R merge(String key, R first, UnaryOperator<R> change, String why, Journal journal) {
        enter(journal);
        try {
            R before = rows.get(key);
            R after = change.apply(before == null ? first : before);
            rows.put(key, after);
            tell(before, after, why, journal);
            return after;
        } finally {
            leave(journal);
        }
    }

    /** Removes a row and returns it; empty when there is none. */
    public Optional<R> remove(String key, String why, Journal journal) {
        enter(journal);
        try {
            R before = rows.remove(key);
            if (before != null) {
                tell(before, null, why, journal);
            }
            return Optional.ofNullable(before);
        } finally {
            leave(journal);
        }
    }

    /** All rows as they are now, by key, as fields. */
    public Map<String, Map<String, Object>> rows() {
        lock.lock();
        try {
            Map<String, Map<String, Object>> result = new LinkedHashMap<>();
            rows.forEach((key, row) -> result.put(key, form.fields(row)));
            return result;
        } finally {
            lock.unlock();
        }
    }

    /** All rows as they are now, in order, without counting as a look-up. */
    public List<R> all() {
        lock.lock();
        try {
            return List.copyOf(rows.values());
        } finally {
            lock.unlock();
        }
    }

    private Journal at(Journal journal) {
        return place.isEmpty() ? journal : journal.at(place);
    }

    private void enter(Journal journal) {
        journal.fence().enter();
        lock.lock();
    }

    private void leave(Journal journal) {
        lock.unlock();
        journal.fence().leave();
    }

    private void tell(@Nullable R before, @Nullable R after, String why, Journal journal) {
        R either = after == null ? before : after;
        if (either != null && journal.listens()) {
            at(journal).rowChanged(name, form.key(either), form.label(either),
                    before == null ? null : form.fields(before),
                    after == null ? null : form.fields(after), why);
        }
    }
}
