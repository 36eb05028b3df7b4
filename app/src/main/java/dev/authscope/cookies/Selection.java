package dev.authscope.cookies;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.flow.StoredCookie;

/** The cookies that go along with one request, and those of the same site that do not. */
public final class Selection {

    private final List<StoredCookie> cookies;
    private final List<StoredCookie> candidates;
    private final SendRules rules;

    Selection(List<StoredCookie> cookies, List<StoredCookie> candidates, SendRules rules) {
        this.cookies = cookies;
        this.candidates = candidates;
        this.rules = rules;
    }

    /** The cookies that are sent, in the order of the header. */
    public List<StoredCookie> cookies() {
        return cookies;
    }

    /** The value of the {@code Cookie} header; empty when no cookie is sent and there is to be no header. */
    public String header() {
        if (cookies.isEmpty()) {
            return "";
        }
        StringBuilder header = new StringBuilder();
        for (StoredCookie cookie : cookies) {
            header.append(header.isEmpty() ? "" : "; ");
            header.append(cookie.name()).append(cookie.name().isEmpty() ? "" : "=").append(cookie.value());
        }
        return header.toString();
    }

    /**
     * The cookies that stay behind although they belong to the request's site, in the order of their creation. Cookies of
     * other sites are no candidates and not listed. Worked out when asked, from the jar as it was at the selection.
     */
    public List<Withheld> withheld() {
        List<Withheld> withheld = new ArrayList<>();
        for (StoredCookie cookie : candidates) {
            List<CookieReason> reasons = rules.against(cookie);
            if (!reasons.isEmpty()) {
                withheld.add(new Withheld(cookie, List.copyOf(reasons)));
            }
        }
        withheld.sort((one, other) -> CookieJar.BY_CREATION.compare(one.cookie(), other.cookie()));
        return List.copyOf(withheld);
    }
}
