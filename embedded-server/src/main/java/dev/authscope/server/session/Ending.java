package dev.authscope.server.session;

/** How a node comes to its end. */
public enum Ending {
    /** It is told to stop, and puts its things in order first. */
    ORDERLY,
    /** It dies in the midst of its work: what was not outside it by then is lost. */
    CRASH
}
