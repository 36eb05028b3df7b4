package dev.authscope.cookies;

import java.net.IDN;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.authscope.bundled.BundledFiles;

/**
 * Domains under which anybody can register a name, such as {@code com} and {@code co.uk} (publicsuffix.org/list). The longest
 * rule decides, exceptions go before it, and a name that no rule fits has its last label as suffix, so {@code example} is one.
 *
 * <p>A list is read when the first host is looked up, never before. Hosts are given in canonical form; a dot at the end is
 * looked past and kept in the answer.
 */
public final class PublicSuffixes {

    private static final PublicSuffixes BUNDLED = new PublicSuffixes(() -> BundledFiles.text("public_suffix_list.dat"));

    private final Supplier<String> source;
    private volatile @Nullable Rules read;

    /** A list whose text is fetched when the first host is looked up. */
    PublicSuffixes(Supplier<String> source) {
        this.source = source;
    }

    /** The list that comes with the program. */
    public static PublicSuffixes bundled() {
        return BUNDLED;
    }

    /** A list in the format of publicsuffix.org. */
    public static PublicSuffixes of(String list) {
        return new PublicSuffixes(() -> list);
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
        Rules rules = rules();
        int length = host.endsWith(".") ? host.length() - 1 : host.length();
        int start = 0;
        while (true) {
            int dot = host.indexOf('.', start);
            String name = host.substring(start, length);
            if (dot < 0 || dot >= length) {
                return start;
            }
            if (holds(rules.exceptions, name)) {
                return dot + 1;
            }
            if (holds(rules.plain, name) || holds(rules.wildcards, host.substring(dot + 1, length))) {
                return start;
            }
            start = dot + 1;
        }
    }

    private Rules rules() {
        Rules rules = read;
        if (rules == null) {
            synchronized (this) {
                rules = read;
                if (rules == null) {
                    rules = new Rules(source.get());
                    read = rules;
                }
            }
        }
        return rules;
    }

    /** The list is in Unicode; turning a rare host into Unicode is cheaper than turning the whole list into ASCII. */
    private static boolean holds(Set<String> names, String name) {
        return names.contains(name.contains("xn--") ? IDN.toUnicode(name, IDN.ALLOW_UNASSIGNED) : name);
    }

    private static final class Rules {
        final Set<String> plain = new HashSet<>(16_384);
        final Set<String> wildcards = new HashSet<>();
        final Set<String> exceptions = new HashSet<>();

        Rules(String list) {
            int start = 0;
            while (start < list.length()) {
                int newline = list.indexOf('\n', start);
                int end = newline < 0 ? list.length() : newline;
                String line = list.substring(start, end).strip();
                if (!line.isEmpty() && !line.startsWith("//")) {
                    add(line);
                }
                start = end + 1;
            }
        }

        private void add(String line) {
            int blank = line.indexOf(' ');
            String rule = blank < 0 ? line : line.substring(0, blank);
            if (rule.startsWith("!")) {
                exceptions.add(rule.substring(1));
            } else if (rule.startsWith("*.")) {
                wildcards.add(rule.substring(2));
            } else {
                plain.add(rule);
            }
        }
    }
}
