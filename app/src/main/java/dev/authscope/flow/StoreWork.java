package dev.authscope.flow;

/**
 * What counts as work of a store: each look-up and each change of a row, in whatever table and whether it lies in a server's
 * memory or in a program of its own. A node's own copy of another's rows does not count, and neither does what a balancer
 * remembers about connections, or keys that a server fetched and keeps for a while.
 */
public final class StoreWork {

    private StoreWork() {}

    /** Whether a look-up counts. */
    public static boolean counts(FlowEvent.RowRead read) {
        return counts(read.table());
    }

    /** Whether a change counts; a row that another node sent here was counted there. */
    public static boolean counts(FlowEvent.RowChanged changed) {
        return counts(changed.table()) && !changed.why().equals("copy");
    }

    private static boolean counts(String table) {
        return !table.equals("cachedSessions") && !table.equals("jwks") && !table.startsWith("balancer.");
    }
}
