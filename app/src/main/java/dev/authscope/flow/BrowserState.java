package dev.authscope.flow;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A browser at one moment.
 *
 * @param jar cookies by identity
 * @param storage what scripts keep, by area, origin and key
 * @param pageUrl the page in the tab; null before the first one
 * @param pageTitle its title; empty when it has none
 * @param pageExchange number of the exchange that brought it; 0 when none did
 */
public record BrowserState(PersistentMap<String, StoredCookie> jar, PersistentMap<String, Stored> storage,
        @Nullable String pageUrl, String pageTitle, int pageExchange) {

    static final BrowserState NEW = new BrowserState(PersistentMap.empty(), PersistentMap.empty(), null, "",
            0);

    /** The cookies in the order in which they were created. */
    public List<StoredCookie> cookies() {
        List<StoredCookie> cookies = jar.values();
        cookies.sort(Comparator.comparing(StoredCookie::created).thenComparingLong(StoredCookie::order));
        return cookies;
    }

    /** What is kept in an area, over all origins, in the order of origin and key. */
    public List<Stored> stored(StorageArea area) {
        return storage.values().stream().filter(stored -> stored.area() == area).toList();
    }

    /** A value that a script keeps. */
    public record Stored(StorageArea area, String origin, String key, String value) {}
}
