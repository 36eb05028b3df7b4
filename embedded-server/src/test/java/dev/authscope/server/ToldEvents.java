package dev.authscope.server;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;

import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.observe.ServerObserver;

/** Keeps what a server tells, in order, and lets a test wait for it. */
public final class ToldEvents implements ServerObserver {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition more = lock.newCondition();
    private final List<ServerEvent> events = new ArrayList<>();

    @Override
    public void on(ServerEvent event) {
        lock.lock();
        try {
            events.add(event);
            more.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** What was told so far. */
    public List<ServerEvent> all() {
        lock.lock();
        try {
            return List.copyOf(events);
        } finally {
            lock.unlock();
        }
    }

    public int size() {
        return all().size();
    }

    /** Waits until every request that arrived has its end: a client has its answer before the server has told so. */
    public List<ServerEvent> settled() {
        return await(told -> count(told, ServerEvent.RequestArrived.class) == count(told,
                ServerEvent.ResponseSent.class) + count(told, ServerEvent.HopAborted.class));
    }

    /** Waits until what was told meets a condition. */
    public List<ServerEvent> await(Predicate<List<ServerEvent>> condition) {
        lock.lock();
        try {
            long left = TimeUnit.SECONDS.toNanos(20);
            while (!condition.test(events)) {
                if (left <= 0) {
                    throw new AssertionError("Still not told: " + events);
                }
                left = more.awaitNanos(left);
            }
            return List.copyOf(events);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        } finally {
            lock.unlock();
        }
    }

    private static long count(List<ServerEvent> told, Class<? extends ServerEvent> kind) {
        return told.stream().filter(kind::isInstance).count();
    }
}
