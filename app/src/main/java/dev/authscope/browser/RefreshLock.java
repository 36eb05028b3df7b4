package dev.authscope.browser;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Lets one tab of a browser ask for new tokens at a time (Web Locks API): the others wait and take over what it got, which
 * it tells them (HTML Standard, BroadcastChannel). Used by one thread.
 */
public final class RefreshLock {

    private final boolean used;
    private final List<ShopScript> waiting = new ArrayList<>();
    private @Nullable ShopScript holder;

    /** @param used whether the shop's front end was built so; otherwise nobody waits */
    public RefreshLock(boolean used) {
        this.used = used;
    }

    /** Whether a tab may ask now; when not, it waits for the one that is at it. */
    boolean enter(ShopScript tab) {
        if (used && holder != null && holder != tab) {
            waiting.add(tab);
            return false;
        }
        holder = tab;
        return true;
    }

    /** A tab has its answer; gives those that waited for it. */
    List<ShopScript> leave(ShopScript tab) {
        if (holder == tab) {
            holder = null;
        }
        List<ShopScript> served = List.copyOf(waiting);
        waiting.clear();
        return served;
    }
}
