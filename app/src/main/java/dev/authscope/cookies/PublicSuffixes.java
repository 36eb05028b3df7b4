package dev.authscope.cookies;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import dev.authscope.bundled.BundledFiles;

/**
 * Domains under which anybody can register a name, such as {@code com} and {@code co.uk} (publicsuffix.org/list). The longest
 * rule decides, exceptions go before it, and a name that no rule fits has its last label as suffix, so {@code example} is one.
 *
 * <p>The bundled list is read when it is first asked, never before. Hosts are given in canonical form; a dot at the end is
 * looked past and kept in the answer.
 */
public final class PublicSuffixes {

    private final Set<String> rules = new HashSet<>(16_384);
    private final Set<String> wildcards = new HashSet<>();
    private final Set<String> exceptions = new HashSet<>();

    private PublicSuffixes(String list) {
        list.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("//")).forEach(this::add);
    }

    /** The list that comes with the program. */
    public static PublicSuffixes bundled() {
        return Bundled.LIST;
    }

    /** Reads a list in the format of publicsuffix.org. */
    public static PublicSuffixes read(String list) {
        return new PublicSuffixes(list);
    }

    /** Whether names can be registered directly under a host; false for addresses. */
    public boolean isPublicSuffix(String host) {
        return !host.isEmpty() && !HostName.isAddress(host) && suffixStart(host) == 0;
    }

    /** The public suffix and the label before it; empty for a public suffix and for an address. */
    public Optional<String> registrableDomain(String host) {
        String site = siteHost(host);
        return HostName.isAddress(host) || isPublicSuffix(site) ? Optional.empty() : Optional.of(site);
    }

    /** The registrable domain, or the host itself when it has none: what makes two hosts the same site. */
    String siteHost(String host) {
        if (host.isEmpty() || HostName.isAddress(host)) {
            return host;
        }
        int suffix = suffixStart(host);
        return suffix <= 1 ? host : host.substring(host.lastIndexOf('.', suffix - 2) + 1);
    }

    /** Where the public suffix begins in a host. */
    private int suffixStart(String host) {
        int length = host.endsWith(".") ? host.length() - 1 : host.length();
        int start = 0;
        while (true) {
            int dot = host.indexOf('.', start);
            String name = host.substring(start, length);
            if (dot < 0 || dot >= length) {
                return start;
            }
            if (exceptions.contains(name)) {
                return dot + 1;
            }
            if (rules.contains(name) || wildcards.contains(host.substring(dot + 1, length))) {
                return start;
            }
            start = dot + 1;
        }
    }

    private void add(String line) {
        String rule = line.split("\\s", 2)[0];
        if (rule.startsWith("!")) {
            exceptions.add(ascii(rule.substring(1)));
        } else if (rule.startsWith("*.")) {
            wildcards.add(ascii(rule.substring(2)));
        } else {
            rules.add(ascii(rule));
        }
    }

    private static String ascii(String name) {
        return CookieOctets.lowerCase(HostName.ascii(name) ? name : HostName.toAscii(name));
    }

    private static final class Bundled {
        static final PublicSuffixes LIST = new PublicSuffixes(BundledFiles.text("public_suffix_list.dat"));
    }
}
