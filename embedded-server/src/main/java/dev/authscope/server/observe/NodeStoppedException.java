package dev.authscope.server.observe;

/** A thread of a node goes on although the node was stopped; what it wanted to do does not happen. */
public final class NodeStoppedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NodeStoppedException() {
        super("The node was stopped while it worked on this", null, false, false);
    }
}
