package dev.authscope.cookies;

import java.time.Duration;

/**
 * What a jar leaves to choose.
 *
 * @param perDomain most cookies that share a domain, at least 1
 * @param total most cookies in all, at least 1
 * @param newerDrafts whether the prefixes {@code __Http-} and {@code __Host-Http-} of newer drafts are enforced
 * @param laxAllowingUnsafe whether a cookie without SameSite rides on cross-site top-level POSTs for two minutes after it was
 *         created (RFC 6265bis section 5.6.7.2)
 * @param trustworthyLocalhost whether plain HTTP to this machine counts as a secure connection
 * @param blockThirdParty whether cookies of another site inside a page are neither sent nor kept
 */
public record JarRules(int perDomain, int total, boolean newerDrafts, boolean laxAllowingUnsafe,
        boolean trustworthyLocalhost, boolean blockThirdParty) {

    /** The longest life of a cookie, whatever it asks for (RFC 6265bis section 5.5). */
    public static final Duration LONGEST_LIFE = Duration.ofDays(400);

    /** How long a new cookie without SameSite may ride on unsafe methods, when that is allowed. */
    public static final Duration LAX_ALLOWING_UNSAFE_AGE = Duration.ofMinutes(2);

    /** RFC 6265bis with its least capacities, 50 a domain and 3000 in all (section 6.1), and every option off. */
    public static final JarRules STANDARD = new JarRules(50, 3000, false, false, false, false);

    public JarRules {
        if (perDomain < 1 || total < 1) {
            throw new IllegalArgumentException("A jar must hold at least one cookie, not " + Math.min(perDomain, total)
                    + ".");
        }
    }

    /** The same rules with other capacities. */
    public JarRules withLimits(int mostPerDomain, int mostInTotal) {
        return new JarRules(mostPerDomain, mostInTotal, newerDrafts, laxAllowingUnsafe, trustworthyLocalhost,
                blockThirdParty);
    }

    /** The same rules with the prefixes of newer drafts on or off. */
    public JarRules withNewerDrafts(boolean on) {
        return new JarRules(perDomain, total, on, laxAllowingUnsafe, trustworthyLocalhost, blockThirdParty);
    }

    /** The same rules with the two-minute exception on or off. */
    public JarRules withLaxAllowingUnsafe(boolean on) {
        return new JarRules(perDomain, total, newerDrafts, on, trustworthyLocalhost, blockThirdParty);
    }

    /** The same rules with this machine's plain HTTP counted as secure or not. */
    public JarRules withTrustworthyLocalhost(boolean on) {
        return new JarRules(perDomain, total, newerDrafts, laxAllowingUnsafe, on, blockThirdParty);
    }

    /** The same rules with third-party cookies blocked or not. */
    public JarRules withThirdPartyBlocked(boolean on) {
        return new JarRules(perDomain, total, newerDrafts, laxAllowingUnsafe, trustworthyLocalhost, on);
    }

    /** Whether a connection to a URL counts as secure. */
    boolean secure(RequestUrl url) {
        return url.secureScheme() || trustworthyLocalhost && url.loopback();
    }
}
