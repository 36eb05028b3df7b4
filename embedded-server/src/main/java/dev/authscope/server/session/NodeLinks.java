package dev.authscope.server.session;

/** What an accident does to the connections over which nodes copy sessions to each other. */
public interface NodeLinks {

    /** Two nodes no longer reach each other. */
    void partition(String one, String other);

    /** All nodes reach each other again, and tell each other what they missed. */
    void heal();
}
