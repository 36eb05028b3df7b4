package dev.authscope.cookies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.StoredCookie;

/** The cookies of a jar by site, domain and identity, so that a request looks only at the domains it can match. */
final class CookieIndex {

    private final PublicSuffixes suffixes;
    private final Map<String, SiteCookies> sites = new LinkedHashMap<>();
    private int size;
    private int secure;

    CookieIndex(PublicSuffixes suffixes) {
        this.suffixes = suffixes;
    }

    int size() {
        return size;
    }

    /** Whether any cookie is Secure. */
    boolean holdsSecure() {
        return secure > 0;
    }

    void put(JarEntry entry) {
        SiteCookies site = sites.computeIfAbsent(suffixes.siteHost(entry.cookie.domain()), host -> new SiteCookies());
        site.snapshot = null;
        count(entry, 1);
        count(site.domains.computeIfAbsent(entry.cookie.domain(), domain -> new LinkedHashMap<>())
                .put(entry.cookie.identity(), entry), -1);
    }

    void remove(StoredCookie cookie) {
        String siteHost = suffixes.siteHost(cookie.domain());
        SiteCookies site = sites.get(siteHost);
        Map<String, JarEntry> domain = site == null ? null : site.domains.get(cookie.domain());
        JarEntry removed = domain == null ? null : domain.remove(cookie.identity());
        if (site == null || domain == null || removed == null) {
            return;
        }
        count(removed, -1);
        site.snapshot = null;
        if (domain.isEmpty()) {
            site.domains.remove(cookie.domain());
        }
        if (site.domains.isEmpty()) {
            sites.remove(siteHost);
        }
    }

    private void count(@Nullable JarEntry entry, int change) {
        if (entry != null) {
            size += change;
            secure += entry.cookie.secure() ? change : 0;
        }
    }

    @Nullable
    JarEntry find(StoredCookie cookie) {
        SiteCookies site = sites.get(siteHost(cookie.domain()));
        Map<String, JarEntry> domain = site == null ? null : site.domains.get(cookie.domain());
        return domain == null ? null : domain.get(cookie.identity());
    }

    /** The cookies that share a domain. */
    Collection<JarEntry> ofDomain(String domain) {
        SiteCookies site = sites.get(siteHost(domain));
        return site == null ? List.of() : site.domains.getOrDefault(domain, Map.of()).values();
    }

    /** Hands over every cookie; quicker than a stream for who looks at each of them after every store. */
    void forEach(Consumer<JarEntry> consumer) {
        for (SiteCookies site : sites.values()) {
            for (Map<String, JarEntry> domain : site.domains.values()) {
                domain.values().forEach(consumer);
            }
        }
    }

    Stream<JarEntry> all() {
        return sites.values()
                .stream()
                .flatMap(site -> site.domains.values().stream())
                .flatMap(domain -> domain.values().stream());
    }

    /** Hands over every cookie whose domain is a host or a parent of it, as far up as its site goes. */
    void forEachInDomainsOf(String host, Consumer<JarEntry> consumer) {
        String siteHost = siteHost(host);
        SiteCookies site = sites.get(siteHost);
        if (site == null) {
            return;
        }
        String domain = host;
        while (true) {
            Map<String, JarEntry> cookies = site.domains.get(domain);
            if (cookies != null) {
                cookies.values().forEach(consumer);
            }
            if (domain.length() <= siteHost.length()) {
                return;
            }
            domain = domain.substring(domain.indexOf('.') + 1);
        }
    }

    /** All cookies of a host's site, as they are now. */
    List<StoredCookie> ofSite(String host) {
        SiteCookies site = sites.get(siteHost(host));
        return site == null ? List.of() : site.snapshot();
    }

    /** An empty jar need not know the public suffixes. */
    private String siteHost(String host) {
        return sites.isEmpty() ? "" : suffixes.siteHost(host);
    }

    private static final class SiteCookies {
        final Map<String, Map<String, JarEntry>> domains = new LinkedHashMap<>();
        @Nullable
        List<StoredCookie> snapshot;

        List<StoredCookie> snapshot() {
            List<StoredCookie> known = snapshot;
            if (known == null) {
                List<StoredCookie> cookies = new ArrayList<>();
                domains.values().forEach(domain -> domain.values().forEach(entry -> cookies.add(entry.cookie)));
                known = List.copyOf(cookies);
                snapshot = known;
            }
            return known;
        }
    }
}
