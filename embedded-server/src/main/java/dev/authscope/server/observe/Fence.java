package dev.authscope.server.observe;

import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Keeps apart what a node did while it ran and what its threads still attempt after it was stopped. Changes and what is told
 * of them happen inside; once the fence is closed, whoever enters is turned away, and nobody is inside any more.
 */
public final class Fence {

    /** A fence that is never closed. */
    static final Fence NONE = new Fence();

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    /**
     * Enters; {@link #leave()} must follow.
     *
     * @throws NodeStoppedException when the node was stopped
     */
    public void enter() {
        if (!tryEnter()) {
            throw new NodeStoppedException();
        }
    }

    /** Enters unless the node was stopped; {@link #leave()} must follow when it returns true. */
    boolean tryEnter() {
        if (this == NONE) {
            return true;
        }
        lock.readLock().lock();
        // Whoever is inside already finishes what he began.
        if (closed && lock.getReadHoldCount() == 1) {
            lock.readLock().unlock();
            return false;
        }
        return true;
    }

    /** Leaves what was entered. */
    public void leave() {
        if (this != NONE) {
            lock.readLock().unlock();
        }
    }

    /** Closes the fence when nobody is inside, and does a last thing; does nothing when it is closed already. */
    void close(Runnable last) {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                last.run();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
