package dev.authscope.server.session;

/** What an operator, or an accident, does to where sessions are kept, as far as it lies outside one node. */
public interface StoreControl {

    /** The store dies. Does nothing when it does not run. */
    void kill();

    /** The store is started again, with what it has kept on disk or with nothing. Does nothing when it runs. */
    void start();

    /** Two nodes no longer reach each other. Does nothing where nodes do not talk to each other. */
    default void partition(String one, String other) {}

    /** All nodes reach each other again, and tell each other what they missed. */
    default void heal() {}

    /** Whether it runs. */
    boolean running();
}
