package dev.authscope.cookies;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.StoredCookie;

/** What becomes of a line that is received: the cookie it asks for, and all that speaks against keeping it (RFC 6265bis section 5.7). */
final class StoreRules {

    /** The instant of a cookie that asks to be deleted: earlier than any other. */
    static final Instant EARLIEST = Instant.MIN;

    private final JarRules rules;
    private final PublicSuffixes suffixes;

    StoreRules(JarRules rules, PublicSuffixes suffixes) {
        this.rules = rules;
        this.suffixes = suffixes;
    }

    /** The cookie as it would be kept; reasons in the order of the steps, empty when it may be kept. */
    record Judged(StoredCookie cookie, List<CookieReason> reasons) {}

    Judged judge(SetCookieLine line, StoreContext context, Instant now, long order) {
        List<CookieReason> reasons = new ArrayList<>();
        if (!context.credentials()) {
            reasons.add(CookieReason.CREDENTIALS_OMITTED);
        }
        if (rules.blockThirdParty() && !context.sameSite() && !context.topLevelNavigation()) {
            reasons.add(CookieReason.THIRD_PARTY_BLOCKED);
        }
        reasons.addAll(line.faults());
        String domain = domain(line, context.url().host(), reasons);
        boolean hostOnly = domain.isEmpty();
        StoredCookie cookie = new StoredCookie(line.name(), line.value(), hostOnly ? context.url().host() : domain,
                hostOnly, path(line, context.url().path()), expires(line, now), line.has("secure"),
                line.has("httponly"), sameSite(line), now, order);
        flags(cookie, context, reasons);
        CookiePrefix.judge(cookie, line.last("path").orElse(null), rules.newerDrafts(), reasons);
        return new Judged(cookie, List.copyOf(reasons));
    }

    /** Steps 7 to 10: the domain that the line names and may name; empty for a host-only cookie. */
    private String domain(SetCookieLine line, String host, List<CookieReason> reasons) {
        String attribute = line.last("domain").orElse("");
        String domain = CookieOctets.lowerCase(attribute.startsWith(".") ? attribute.substring(1) : attribute);
        if (!HostName.ascii(domain)) {
            reasons.add(CookieReason.DOMAIN_NON_ASCII);
        }
        if (suffixes.isPublicSuffix(domain)) {
            if (domain.equals(host)) {
                return "";
            }
            reasons.add(CookieReason.PUBLIC_SUFFIX);
        }
        if (!domain.isEmpty() && !HostName.domainMatches(host, domain)) {
            reasons.add(CookieReason.DOMAIN_MISMATCH);
        }
        return domain;
    }

    private static String path(SetCookieLine line, String requestPath) {
        String path = line.last("path").orElse("");
        return path.startsWith("/") ? path : CookiePath.defaultFor(requestPath);
    }

    /** Steps 12 to 19, without step 16, which needs the other cookies. */
    private void flags(StoredCookie cookie, StoreContext context, List<CookieReason> reasons) {
        if (cookie.secure() && !rules.secure(context.url())) {
            reasons.add(CookieReason.SECURE_FROM_INSECURE);
        }
        if (cookie.httpOnly() && context.api() == CookieApi.SCRIPT) {
            reasons.add(CookieReason.HTTP_ONLY_FROM_SCRIPT);
        }
        boolean none = cookie.sameSite().equals("None");
        boolean navigation = context.topLevelNavigation() && context.api() == CookieApi.HTTP;
        if (!none && !context.sameSite() && !navigation) {
            reasons.add(CookieReason.SAME_SITE_CROSS_SITE_SET);
        }
        if (none && !cookie.secure()) {
            reasons.add(CookieReason.SAME_SITE_NONE_INSECURE);
        }
    }

    /** Step 6: Max-Age goes before Expires wherever it stands; null for a non-persistent cookie. */
    private static @Nullable Instant expires(SetCookieLine line, Instant now) {
        Instant latest = now.plus(JarRules.LONGEST_LIFE);
        for (String value : line.lastFirst("max-age")) {
            if (value.matches("-?[0-9]+")) {
                BigInteger seconds = new BigInteger(value);
                BigInteger most = BigInteger.valueOf(JarRules.LONGEST_LIFE.toSeconds());
                return seconds.signum() <= 0 ? EARLIEST : now.plusSeconds(seconds.min(most).longValueExact());
            }
        }
        for (String value : line.lastFirst("expires")) {
            Optional<Instant> date = CookieDate.parse(value);
            if (date.isPresent()) {
                return date.get().isAfter(latest) ? latest : date.get();
            }
        }
        return null;
    }

    private static String sameSite(SetCookieLine line) {
        return switch (CookieOctets.lowerCase(line.last("samesite").orElse(""))) {
            case "none" -> "None";
            case "lax" -> "Lax";
            case "strict" -> "Strict";
            default -> "Default";
        };
    }
}
