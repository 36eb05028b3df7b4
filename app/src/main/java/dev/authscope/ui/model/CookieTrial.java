package dev.authscope.ui.model;

import java.time.Instant;
import java.util.List;

import dev.authscope.cookies.CookieExplanation;
import dev.authscope.cookies.CookieOctets;
import dev.authscope.cookies.JarRules;
import dev.authscope.cookies.StoreContext;

/**
 * Lines of {@code Set-Cookie} and one request, as a reader makes them up. The answer comes from the rules of the lab's own
 * browsers.
 *
 * @param lines in the order of their arrival
 * @param to address of the request
 * @param kind what sort of request
 * @param later how many seconds after the lines it is made
 * @param newerDrafts whether the prefixes of newer drafts are enforced
 * @param closed whether the browser is closed and opened again before the request
 */
public record CookieTrial(List<Line> lines, String to, RequestKind kind, long later, boolean newerDrafts,
        boolean closed) {

    /** More lines than this are passed over. */
    public static final int MOST = 100;

    /** A longer line or address is not taken: several times of what a browser keeps. */
    public static final int LONGEST = 20_000;

    private static final int BRIEF = 4096;

    public CookieTrial {
        lines = List.copyOf(lines);
    }

    /** Whether it is as short as what people type, so that the answer takes well under a millisecond. */
    public boolean brief() {
        return to.length()
                + lines.stream().mapToInt(line -> line.from().length() + line.text().length()).sum() <= BRIEF;
    }

    /**
     * A line that is received.
     *
     * @param from address of the request that it answers
     * @param text value of the field
     */
    public record Line(String from, String text) {}

    /**
     * What becomes of it.
     *
     * @param now when the lines arrive
     * @throws IllegalArgumentException when an address is malformed, or a line holds what is no octet
     */
    public CookieExplanation.Answer answer(Instant now) {
        List<CookieExplanation.Line> received = lines.stream()
                .filter(line -> !line.text().isBlank())
                .limit(MOST)
                .map(line -> new CookieExplanation.Line(CookieOctets.ofText(line.text()),
                        StoreContext.response(line.from()), now))
                .toList();
        return CookieExplanation.answer(new CookieExplanation.Question(received, kind.context(to),
                now.plusSeconds(later), JarRules.STANDARD.withNewerDrafts(newerDrafts), closed));
    }
}
