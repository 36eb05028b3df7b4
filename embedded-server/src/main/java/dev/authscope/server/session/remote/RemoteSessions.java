package dev.authscope.server.session.remote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.SessionRows;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreControl;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreRoom;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.row.StoreStartException;

/** One store for all nodes: a program of its own, which lives and dies apart from them. */
public final class RemoteSessions implements SessionStores, StoreControl {

    /** The place of the store in what is told. */
    public static final String PLACE = "store";

    private final StoreProgram program;
    private final StorePlace place;
    private final Journal background;
    private final StoreSettings with;
    private final List<StoreNotice> notices = new ArrayList<>();
    private @Nullable RoomBeside room;

    /**
     * @param background where work is written down that no request causes
     * @param with how long questions take and how long answers are believed, as the lab is set at the moment
     */
    public RemoteSessions(StoreProgram program, StorePlace place, Journal background, StoreSettings with) {
        this.program = program;
        this.place = place;
        this.background = background.at(place.name());
        this.with = with;
    }

    /**
     * Starts the store for the first time; it is told of when it starts again only.
     *
     * @throws StoreStartException when it cannot; nothing is left running then
     */
    public RemoteSessions begin() {
        program.start();
        place.restore();
        return this;
    }

    /** Has the user told why this store stands for another one. */
    public RemoteSessions insteadOf(StoreNotice notice) {
        notices.add(notice);
        return this;
    }

    /** Adds room for rows of another kind. */
    public RemoteSessions with(RoomBeside beside) {
        room = beside;
        return this;
    }

    @Override
    public List<StoreNotice> notices() {
        return List.copyOf(notices);
    }

    @Override
    public Optional<StoreRoom> room() {
        return Optional.ofNullable(room);
    }

    @Override
    public SessionStore open(String node) {
        return place.opened(with);
    }

    @Override
    public Map<String, Map<String, Map<String, Map<String, Object>>>> rows() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> rows = new LinkedHashMap<>();
        if (program.running()) {
            Map<String, Map<String, Object>> there = place.rows();
            if (!there.isEmpty()) {
                rows.put(place.name(), Map.of(SessionRows.TABLE, there));
            }
        }
        return rows;
    }

    @Override
    public Optional<StoreControl> control() {
        return Optional.of(this);
    }

    @Override
    public void kill() {
        if (program.running()) {
            place.forget();
            Optional.ofNullable(room).ifPresent(RoomBeside::stopped);
            program.kill();
            background.nodeChanged("killed");
        }
    }

    @Override
    public void start() {
        if (!program.running()) {
            program.start();
            place.client().reconnect();
            background.nodeChanged("running");
            place.restore();
            Optional.ofNullable(room).ifPresent(RoomBeside::started);
        }
    }

    @Override
    public boolean running() {
        return program.running();
    }

    @Override
    public void close() {
        place.forget();
        Optional.ofNullable(room).ifPresent(RoomBeside::close);
        place.client().close();
        program.close();
    }
}
