package dev.authscope.cookies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
            for (JarEntry entry : index.all().filter(e -> JarEntry.expired(e.cookie, now)).toList()) {
                remove(entry, evicted);
            }
        }
        while (index.ofDomain(domain).size() > rules.perDomain()) {
            JarEntry plain = leastRecentlyUsed(index.ofDomain(domain).stream(), entry -> !entry.cookie.secure());
            remove(plain != null ? plain : leastRecentlyUsed(index.ofDomain(domain).stream(), entry -> true), evicted);
        }
        while (index.size() > rules.total()) {
            remove(leastRecentlyUsed(index.all(), entry -> true), evicted);
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

    private static @Nullable JarEntry leastRecentlyUsed(Stream<JarEntry> entries, Predicate<JarEntry> among) {
        return entries.filter(among).reduce((one, other) -> other.usedBefore(one) ? other : one).orElse(null);
    }
}
