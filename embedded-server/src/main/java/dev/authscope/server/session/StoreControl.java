package dev.authscope.server.session;

/** What an operator, or an accident, does to a store of sessions that is a program of its own. */
public interface StoreControl {

    /** The store dies. Does nothing when it does not run. */
    void kill();

    /** The store is started again, with what it has kept on disk or with nothing. Does nothing when it runs. */
    void start();

    /** Whether it runs. */
    boolean running();
}
