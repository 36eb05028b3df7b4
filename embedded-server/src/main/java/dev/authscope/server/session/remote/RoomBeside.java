package dev.authscope.server.session.remote;

import dev.authscope.server.session.StoreRoom;

/** A room of a store, as the one sees it who starts and stops that store. */
public interface RoomBeside extends StoreRoom, AutoCloseable {

    /** The store runs again. */
    void started();

    /** The store has stopped. */
    void stopped();

    /** Lets go of it for good. */
    @Override
    void close();
}
