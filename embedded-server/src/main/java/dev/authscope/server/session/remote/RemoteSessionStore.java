package dev.authscope.server.session.remote;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.Ending;
import dev.authscope.server.session.SessionRow;
import dev.authscope.server.session.SessionRows;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.StoreUnavailableException;
import dev.authscope.server.session.row.SessionJson;

/**
 * Sessions as one node finds them in a store that is asked. A change is one comparison and one write in a single command
 * (compare and set), so that two nodes never lose each other's changes and a session that was ended is not brought back.
 */
final class RemoteSessionStore implements SessionStore {

    private static final int TRIES = 16;

    private final StorePlace place;
    private final RowClient client;
    private final Supplier<Duration> latency;

    /** @param latency how much longer each question takes; real time */
    RemoteSessionStore(StorePlace place, Supplier<Duration> latency) {
        this.place = place;
        this.client = place.client();
        this.latency = latency;
    }

    @Override
    public Optional<SessionRow> find(String id, Journal journal) {
        delay();
        Optional<SessionRow> found = client.get(id, told(journal)).flatMap(SessionJson::read);
        journal.at(place.name())
                .rowRead(SessionRows.TABLE, id, found.map(SessionRow::label).orElse(null), found.isPresent());
        return found;
    }

    @Override
    public List<SessionRow> ofUser(String user, Journal journal) {
        delay();
        List<SessionRow> found = client.all(told(journal))
                .stream()
                .flatMap(text -> SessionJson.read(text).stream())
                .filter(row -> user.equals(row.user()))
                .sorted(SessionRows.OLDEST_FIRST)
                .toList();
        journal.at(place.name()).rowRead(SessionRows.TABLE, "user=" + user, null, !found.isEmpty());
        return found;
    }

    @Override
    public void insert(SessionRow row, String why, Journal journal) {
        delay();
        client.put(row.id(), SessionJson.write(row), told(journal));
        place.changed(journal, null, row, why);
    }

    @Override
    public Optional<SessionRow> update(SessionRow seen, UnaryOperator<SessionRow> change, String why,
            Journal journal) {
        SessionRow before = seen;
        for (int i = 0; i < TRIES; i++) {
            SessionRow after = change.apply(before);
            delay();
            if (client.replace(seen.id(), SessionJson.write(before), SessionJson.write(after), told(journal))) {
                place.changed(journal, before, after, why);
                return Optional.of(after);
            }
            Optional<SessionRow> now = find(seen.id(), journal);
            if (now.isEmpty()) {
                return now;
            }
            before = now.get();
        }
        throw new StoreUnavailableException("The session " + seen.label() + " is changed by others all the time.");
    }

    @Override
    public Optional<SessionRow> remove(String id, String why, Journal journal) {
        delay();
        Optional<SessionRow> removed = client.take(id, told(journal)).flatMap(SessionJson::read);
        removed.ifPresent(row -> place.changed(journal, row, null, why));
        return removed;
    }

    @Override
    public Map<String, Map<String, Object>> rows() {
        return Map.of();
    }

    @Override
    public void stop(Ending how) {
        // The rows stay where they are, and so do their timers: neither is the node's.
    }

    private void delay() {
        Duration more = latency.get();
        if (more.isZero()) {
            return;
        }
        try {
            Thread.sleep(more);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreUnavailableException("Nobody waits for the store's answer any more.", e);
        }
    }

    private RowClient.Told told(Journal journal) {
        return journal.listens()
                ? (command, reply) -> journal.asked(place.name(), command, reply)
                : RowClient.Told.nobody();
    }
}
