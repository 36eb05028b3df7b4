package dev.authscope.server.token;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How often the roles of each account have been changed. An API holds these few numbers in memory, so that comparing one with
 * that in a token costs no look-up.
 */
public final class RoleVersions {

    private final Map<String, Integer> versions = new ConcurrentHashMap<>();

    /** The roles of an account have changed. */
    public void changed(String account) {
        versions.merge(account, 1, Integer::sum);
    }

    /** The number of an account; 0 while nothing was changed. */
    int of(String account) {
        return versions.getOrDefault(account, 0);
    }
}
