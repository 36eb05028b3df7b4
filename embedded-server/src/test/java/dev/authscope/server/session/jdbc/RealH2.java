package dev.authscope.server.session.jdbc;

import java.util.function.IntUnaryOperator;

import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreSettings;

/** An H2 server of the lab's own that is reached by a detour. */
public final class RealH2 {

    private RealH2() {}

    /**
     * Starts the server.
     *
     * @param detour gives the port at which clients find it, by its own
     */
    public static SessionStores open(StoreSettings with, IntUnaryOperator detour) {
        return ServerJdbcSessions.open(with, detour);
    }
}
