package dev.authscope.server.session.remote;

import dev.authscope.server.session.row.StoreStartException;

/** The program in which sessions are kept: started for a lab, killed and started again, and never left behind. */
public interface StoreProgram extends AutoCloseable {

    /**
     * Starts the program; returns when it answers. Does nothing when it runs.
     *
     * @throws StoreStartException when it cannot be started; the message is one sentence for the user
     */
    void start();

    /** Ends the program at once, whatever it does. Does nothing when it does not run. */
    void kill();

    /** Whether it runs. */
    boolean running();

    /** Ends the program and removes what it wrote. Does nothing when that was done already. */
    @Override
    void close();
}
