package dev.authscope.ui.model;

import java.util.List;

import dev.authscope.cookies.CookieOctets;
import dev.authscope.flow.StoredCookie;
import dev.authscope.tokens.ShownText;

/**
 * One attribute of a cookie in words (RFC 6265bis section 5.7).
 *
 * @param value as it is kept; a dash when there is none
 * @param words what follows from it
 */
public record CookieWords(String name, String value, String words) {

    /** The attributes of a cookie. */
    public static List<CookieWords> of(StoredCookie cookie, Wording wording) {
        return List.of(
                new CookieWords("Domain", cookie.hostOnly() ? "–" : cookie.domain(),
                        wording.cookie(cookie.hostOnly() ? "explain.host" : "explain.domain", cookie.domain(),
                                ShownText.brief(CookieOctets.toText(cookie.path())))),
                new CookieWords("Expires", cookie.expires() == null ? "–" : cookie.expires().toString(),
                        cookie.expires() == null
                                ? wording.cookie("explain.nonPersistent")
                                : wording.cookie("explain.until", cookie.expires())),
                new CookieWords("HttpOnly", cookie.httpOnly() ? "✓" : "–",
                        wording.get(cookie.httpOnly() ? "cookie.httpOnly.yes" : "cookie.httpOnly.no")),
                new CookieWords("Secure", cookie.secure() ? "✓" : "–",
                        wording.get(cookie.secure() ? "cookie.secure.yes" : "cookie.secure.no")),
                new CookieWords("SameSite", cookie.sameSite().equals("Default") ? "–" : cookie.sameSite(),
                        wording.get(switch (cookie.sameSite()) {
                            case "Strict" -> "cookie.sameSite.strict";
                            case "Lax" -> "cookie.sameSite.lax";
                            case "None" -> "cookie.sameSite.none";
                            default -> "cookie.sameSite.default";
                        })));
    }
}
