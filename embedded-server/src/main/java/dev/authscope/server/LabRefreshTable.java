package dev.authscope.server;

import java.util.Map;
import java.util.Optional;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.StoreRoom;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.token.SharedRefreshTokens;

/** The refresh tokens of all servers, where they lie in one store outside them. */
public final class LabRefreshTable {

    private final StoreRoom room;
    private final SharedRefreshTokens tokens;

    private LabRefreshTable(StoreRoom room, SharedRefreshTokens tokens) {
        this.room = room;
        this.tokens = tokens;
    }

    /** The table that a lab's settings ask for; empty when each server keeps its own. */
    static Optional<LabRefreshTable> open(LabServerConfig config) {
        return config.settings().get(Switches.REFRESH_TABLE).equals("redis")
                ? config.sessions()
                        .room()
                        .map(room -> new LabRefreshTable(room, new SharedRefreshTokens(room, config.timers(),
                                Journal.background(room.place(), config.timers(), config.observer()))))
                : Optional.empty();
    }

    /** Where it lies, in what is told. */
    public String place() {
        return room.place();
    }

    /** What the table really holds now: table, key, fields; not to be asked while the store does not run. */
    public Map<String, Map<String, Map<String, Object>>> rows() {
        Map<String, Map<String, Object>> rows = tokens.rowsInStore();
        return rows.isEmpty() ? Map.of() : Map.of("refreshTokens", rows);
    }

    SharedRefreshTokens tokens() {
        return tokens;
    }
}
