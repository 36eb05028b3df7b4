package dev.authscope.server.observe;

/**
 * Told by the server what it does. Calls come from the thread that does the work, in the order of the work; calls of
 * different hops may come at the same time. An observer returns quickly and never throws.
 *
 * <p>For one hop the order is: {@code RequestArrived}, then any number of checks, row events, issued values and notes, then
 * exactly one {@code ResponseSent} or {@code HopAborted}.
 */
@FunctionalInterface
public interface ServerObserver {

    void on(ServerEvent event);

    /** Whether anybody listens; when not, the server need not gather octets and rows. */
    default boolean listens() {
        return true;
    }

    /** What keeps late work of a stopped node from changing anything; open for ever unless somebody closes it. */
    default Fence fence() {
        return Fence.NONE;
    }

    /** An observer that nobody listens to. */
    static ServerObserver none() {
        return new ServerObserver() {
            @Override
            public void on(ServerEvent event) {}

            @Override
            public boolean listens() {
                return false;
            }
        };
    }
}
