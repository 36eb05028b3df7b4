package dev.authscope.ui.shell.sheet;

import java.util.List;
import javafx.scene.Node;

import dev.authscope.cookies.CookieExplanation;
import dev.authscope.cookies.CookieOctets;
import dev.authscope.cookies.CookieReason;
import dev.authscope.flow.StoredCookie;
import dev.authscope.tokens.ShownText;
import dev.authscope.ui.model.CookieWords;
import dev.authscope.ui.model.Wording;
import dev.authscope.ui.theme.Lines;

/**
 * What a browser makes of cookie lines, in sentences: what is ignored, deleted, kept, sent, and why.
 *
 * @param problem a sentence in place of an answer; empty when there is one
 */
record CookieAnswer(Wording wording, CookieExplanation.Answer answer, String problem) {

    /** More cookies than this are told without their attributes. */
    private static final int MOST_IN_WORDS = 8;

    Node show() {
        Lines shown = new Lines();
        if (!problem.isEmpty()) {
            return shown.sentence(problem);
        }
        shown.code(answer.cookieHeader().isEmpty()
                ? wording.cookie("explain.noHeader")
                : wording.cookie("explain.header", text(answer.cookieHeader())));
        for (CookieExplanation.Ignored ignored : answer.ignored()) {
            shown.strong(wording.cookie("explain.ignored", text(ignored.header())));
            reasons(shown, ignored.reasons());
        }
        answer.deleted().forEach(deleted -> shown.strong(wording.cookie("explain.deleted", name(deleted))));
        answer.ended().forEach(ended -> shown.strong(wording.cookie("explain.ended", name(ended))));
        for (CookieExplanation.Kept kept : answer.stored()) {
            shown.strong(wording.cookie(kept.sent() ? "explain.sent" : "explain.withheld", name(kept.cookie())));
            reasons(shown, kept.reasons());
            if (answer.stored().size() <= MOST_IN_WORDS) {
                CookieWords.of(kept.cookie(), wording)
                        .forEach(attribute -> shown.pair(attribute.name(), attribute.value(), attribute.words()));
            }
        }
        return shown;
    }

    private void reasons(Lines shown, List<CookieReason> reasons) {
        reasons.forEach(reason -> shown.sentence(wording.cookie("reason." + reason.code())));
    }

    private String name(StoredCookie cookie) {
        return cookie.name().isEmpty()
                ? wording.cookie("explain.nameless", text(cookie.value()))
                : text(cookie.name());
    }

    private static String text(String octets) {
        return ShownText.brief(CookieOctets.toText(octets));
    }
}
