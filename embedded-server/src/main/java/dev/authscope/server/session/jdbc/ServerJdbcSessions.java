package dev.authscope.server.session.jdbc;

import java.util.function.IntUnaryOperator;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.remote.RemoteSessions;
import dev.authscope.server.session.remote.StorePlace;
import dev.authscope.server.session.row.StoreStartException;
import dev.authscope.server.settings.Switches;

/** Sessions of all nodes in one database server. */
public final class ServerJdbcSessions {

    private ServerJdbcSessions() {}

    /**
     * Starts a database server for the lab.
     *
     * @throws StoreStartException when it cannot be started
     */
    public static SessionStores open(StoreSettings with) {
        return open(with, port -> port);
    }

    /** @param detour gives the port at which clients find the server, by its own */
    static SessionStores open(StoreSettings with, IntUnaryOperator detour) {
        H2Program program = new H2Program(with.settings().get().get(Switches.STORE_PERSISTENCE));
        try {
            program.start();
        } catch (StoreStartException e) {
            program.close();
            throw e;
        }
        Journal background = Journal.background(RemoteSessions.PLACE, with.timers(), with.observer());
        StorePlace place = new StorePlace(RemoteSessions.PLACE, new SqlRows(() -> program.url(detour.applyAsInt(program.port()))), with.timers(), background);
        return new RemoteSessions(program, place, background, with).begin();
    }
}
