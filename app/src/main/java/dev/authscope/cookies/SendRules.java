package dev.authscope.cookies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.authscope.flow.StoredCookie;

/** What speaks against sending a cookie with one request (RFC 6265bis section 5.8.3). */
final class SendRules {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final JarRules rules;
    private final SendContext context;
    private final Instant now;
    private final boolean secure;
    private final boolean laxAllowed;

    SendRules(JarRules rules, SendContext context, Instant now) {
        this.rules = rules;
        this.context = context;
        this.now = now;
        this.secure = rules.secure(context.url());
        this.laxAllowed = context.topLevelNavigation() && context.api() == CookieApi.HTTP
                && SAFE_METHODS.contains(context.method());
    }

    /** All reasons to withhold, the deciding one first; empty when the cookie is sent. */
    List<CookieReason> against(StoredCookie cookie) {
        List<CookieReason> reasons = List.of();
        if (JarEntry.expired(cookie, now)) {
            reasons = with(reasons, CookieReason.EXPIRED);
        }
        if (!context.credentials()) {
            reasons = with(reasons, CookieReason.CREDENTIALS_OMITTED);
        }
        if (rules.blockThirdParty() && !context.sameSite() && !context.topLevelNavigation()) {
            reasons = with(reasons, CookieReason.THIRD_PARTY_BLOCKED);
        }
        String host = context.url().host();
        if (cookie.hostOnly() && !host.equals(cookie.domain())) {
            reasons = with(reasons, CookieReason.HOST_MISMATCH);
        }
        if (!cookie.hostOnly() && !HostName.domainMatches(host, cookie.domain())) {
            reasons = with(reasons, CookieReason.DOMAIN_MISMATCH);
        }
        if (!CookiePath.matches(context.url().path(), cookie.path())) {
            reasons = with(reasons, CookieReason.PATH_MISMATCH);
        }
        if (cookie.secure() && !secure) {
            reasons = with(reasons, CookieReason.SECURE_REQUIRED);
        }
        if (cookie.httpOnly() && context.api() == CookieApi.SCRIPT) {
            reasons = with(reasons, CookieReason.HTTP_ONLY_SCRIPT);
        }
        return context.sameSite() ? reasons : sameSite(cookie, reasons);
    }

    private List<CookieReason> sameSite(StoredCookie cookie, List<CookieReason> reasons) {
        return switch (cookie.sameSite()) {
            case "None" -> reasons;
            case "Strict" -> with(reasons, CookieReason.SAME_SITE_STRICT);
            case "Lax" -> laxAllowed ? reasons : with(reasons, CookieReason.SAME_SITE_LAX);
            default -> laxAllowed || laxAllowingUnsafe(cookie) ? reasons : with(reasons, CookieReason.SAME_SITE_LAX);
        };
    }

    private boolean laxAllowingUnsafe(StoredCookie cookie) {
        return rules.laxAllowingUnsafe() && context.topLevelNavigation()
                && context.api() == CookieApi.HTTP
                && !now.isAfter(cookie.created().plus(JarRules.LAX_ALLOWING_UNSAFE_AGE));
    }

    private static List<CookieReason> with(List<CookieReason> reasons, CookieReason reason) {
        List<CookieReason> more = reasons.isEmpty() ? new ArrayList<>(4) : reasons;
        more.add(reason);
        return more;
    }
}
