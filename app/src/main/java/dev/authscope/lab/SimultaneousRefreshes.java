package dev.authscope.lab;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import dev.authscope.server.session.MeetingPoint;

/**
 * Two uses of a refresh token that are really under way at the same time, each on a connection and a server of its own: both
 * servers have looked at the token before the first of them goes on to use it.
 */
final class SimultaneousRefreshes {

    private final Lab lab;

    SimultaneousRefreshes(Lab lab) {
        this.lab = lab;
    }

    /** Returns when both are done. */
    void perform(Runnable first, Runnable second) {
        MeetingPoint meeting = new MeetingPoint(2);
        lab.refreshesMeetAt(meeting);
        try {
            FutureTask<Void> one = begun(first, "lab-first");
            meeting.awaitLooks(1);
            FutureTask<Void> two = begun(second, "lab-second");
            meeting.awaitLooks(2);
            meeting.release();
            done(one);
            meeting.release();
            done(two);
        } finally {
            lab.refreshesMeetAt(null);
        }
    }

    private static FutureTask<Void> begun(Runnable action, String name) {
        FutureTask<Void> task = new FutureTask<>(action, null);
        Thread.ofVirtual().name(name).start(task);
        return task;
    }

    private static void done(FutureTask<Void> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LabException("The run was interrupted while two requests were under way.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof LabException told) {
                throw told;
            }
            throw new IllegalStateException("A request that was under way beside another one failed", e);
        }
    }
}
