package dev.authscope.cli;

import java.util.ArrayList;
import java.util.List;

import dev.authscope.cookies.CookieExplanation;
import dev.authscope.cookies.CookieOctets;
import dev.authscope.cookies.CookieReason;
import dev.authscope.flow.StoredCookie;
import dev.authscope.texts.Texts;

/** Says an answer about cookies in sentences. */
final class CookieAnswerText {

    private final Texts texts;

    /** @param texts the bundle {@code cookies} */
    CookieAnswerText(Texts texts) {
        this.texts = texts;
    }

    List<String> lines(CookieExplanation.Answer answer) {
        List<String> lines = new ArrayList<>();
        for (CookieExplanation.Ignored ignored : answer.ignored()) {
            lines.add(texts.get("explain.ignored", shown(ignored.header())));
            reasons(ignored.reasons(), lines);
        }
        for (StoredCookie deleted : answer.deleted()) {
            lines.add(texts.get("explain.deleted", name(deleted)));
        }
        for (CookieExplanation.Kept kept : answer.stored()) {
            lines.add(texts.get(kept.sent() ? "explain.sent" : "explain.withheld", name(kept.cookie())));
            lines.add("  " + place(kept.cookie()));
            reasons(kept.reasons(), lines);
        }
        lines.add(answer.cookieHeader().isEmpty()
                ? texts.get("explain.noHeader")
                : texts.get("explain.header", shown(answer.cookieHeader())));
        return lines;
    }

    private void reasons(List<CookieReason> reasons, List<String> lines) {
        for (CookieReason reason : reasons) {
            lines.add("  - " + texts.get("reason." + reason.code()) + " (" + reason.code() + ")");
        }
    }

    private String name(StoredCookie cookie) {
        return cookie.name().isEmpty() ? texts.get("explain.nameless", shown(cookie.value())) : shown(cookie.name());
    }

    private String place(StoredCookie cookie) {
        return texts.get(cookie.hostOnly() ? "explain.host" : "explain.domain", cookie.domain(), shown(cookie.path()))
                + " "
                + (cookie.expires() == null
                        ? texts.get("explain.nonPersistent")
                        : texts.get("explain.until", cookie.expires()));
    }

    /** Octets as text, with control characters made visible so that a terminal does not obey them. */
    private static String shown(String octets) {
        StringBuilder shown = new StringBuilder();
        CookieOctets.toText(octets).chars().forEach(c -> {
            if (c < 0x20 || c >= 0x7F && c < 0xA0) {
                shown.append(String.format("\\x%02x", c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }
}
