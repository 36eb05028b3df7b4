package dev.authscope.server.session.redis;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.StoreRoom;
import dev.authscope.server.session.remote.RemoteSessions;
import dev.authscope.server.session.remote.RoomBeside;
import dev.authscope.server.session.remote.RowClient;

/** Keys of another prefix in the Redis that keeps the sessions. */
final class RedisRoom implements RoomBeside {

    private final RedisRows rows;
    private volatile @Nullable Tenant tenant;

    RedisRoom(RedisRows rows) {
        this.rows = rows;
    }

    @Override
    public String place() {
        return RemoteSessions.PLACE;
    }

    @Override
    public void lodge(StoreRoom.Tenant who) {
        tenant = who;
    }

    @Override
    public Optional<String> get(String id, Journal journal) {
        return rows.get(id, told(journal));
    }

    @Override
    public List<String> all(Journal journal) {
        return rows.all(told(journal));
    }

    @Override
    public void put(String id, String text, Journal journal) {
        rows.put(id, text, told(journal));
    }

    @Override
    public boolean replace(String id, String before, String after, Journal journal) {
        return rows.replace(id, before, after, told(journal));
    }

    @Override
    public boolean replaceAndAdd(String id, String before, String after, String newId, String added,
            Journal journal) {
        return rows.replaceAndAdd(id, before, after, newId, added, told(journal));
    }

    @Override
    public Optional<String> take(String id, Journal journal) {
        return rows.take(id, told(journal));
    }

    @Override
    public void started() {
        rows.reconnect();
        Tenant who = tenant;
        if (who != null) {
            who.started();
        }
    }

    @Override
    public void stopped() {
        Tenant who = tenant;
        if (who != null) {
            who.stopped();
        }
    }

    @Override
    public void close() {
        stopped();
        rows.close();
    }

    private RowClient.Told told(Journal journal) {
        return journal.listens()
                ? (command, reply) -> journal.asked(place(), command, reply)
                : RowClient.Told.nobody();
    }
}
