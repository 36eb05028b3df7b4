package dev.authscope.cookies;

import java.util.List;

import dev.authscope.flow.StoredCookie;

/** A cookie that stays behind; all reasons, the first decides. */
public record Withheld(StoredCookie cookie, List<CookieReason> reasons) {

    /** The codes of the reasons. */
    public List<String> codes() {
        return reasons.stream().map(CookieReason::code).toList();
    }
}
