package dev.authscope.cookies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.StoredCookie;

/**
 * Makes room when there are too many cookies (RFC 6265bis section 5.7): expired ones go first, then those without Secure in a
 * domain that is over its limit, then any in such a domain, then any at all; among equals the one unused for longest.
 */
final class Eviction {

    private final CookieIndex index;
    private final JarRules rules;

    Eviction(CookieIndex index, JarRules rules) {
        this.index = index;
        this.rules = rules;
    }

    /** Removes what is too much after a cookie came to a domain, and returns it in the order of going. */
    List<StoredCookie> makeRoom(String domain, Instant now) {
        List<StoredCookie> evicted = new ArrayList<>();
        if (tooMany(domain)) {
            List<JarEntry> expired = new ArrayList<>();
            index.forEach(entry -> {
                if (JarEntry.expired(entry.cookie, now)) {
                    expired.add(entry);
                }
            });
            expired.forEach(entry -> remove(entry, evicted));
        }
        while (index.ofDomain(domain).size() > rules.perDomain()) {
            Longest plain = new Longest();
            Longest any = new Longest();
            for (JarEntry entry : index.ofDomain(domain)) {
                any.look(entry);
                if (!entry.cookie.secure()) {
                    plain.look(entry);
                }
            }
            remove(plain.unused != null ? plain.unused : any.unused, evicted);
        }
        while (index.size() > rules.total()) {
            Longest any = new Longest();
            index.forEach(any::look);
            remove(any.unused, evicted);
        }
        return List.copyOf(evicted);
    }

    private boolean tooMany(String domain) {
        return index.size() > rules.total() || index.ofDomain(domain).size() > rules.perDomain();
    }

    private void remove(@Nullable JarEntry entry, List<StoredCookie> evicted) {
        if (entry != null) {
            index.remove(entry.cookie);
            evicted.add(entry.cookie);
        }
    }

    /** The entry unused for longest among those looked at; null before the first. */
    private static final class Longest {
        @Nullable
        JarEntry unused;

        void look(JarEntry entry) {
            if (unused == null || entry.usedBefore(unused)) {
                unused = entry;
            }
        }
    }
}
