package dev.authscope.cookies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.flow.StoredCookie;

/** Puts lines into a fresh jar one after another, makes one request, and tells what became of every line and cookie. */
public final class CookieExplanation {

    private CookieExplanation() {}

    /**
     * A line that is received.
     *
     * @param header the value of {@code Set-Cookie}, one octet per character
     * @param at when it is received
     */
    public record Line(String header, StoreContext context, Instant at) {}

    /**
     * What is asked.
     *
     * @param lines in the order of their arrival
     * @param at when the request is made
     * @param restarted whether the browser is closed and opened again before the request (RFC 6265bis section 5.5)
     */
    public record Question(List<Line> lines, SendContext request, Instant at, JarRules rules, boolean restarted) {

        /** The browser stays open. */
        public Question(List<Line> lines, SendContext request, Instant at, JarRules rules) {
            this(lines, request, at, rules, false);
        }
    }

    /**
     * What came of it.
     *
     * @param cookieHeader empty when nothing is sent
     * @param stored the cookies that the jar kept until the request, in the order of their creation, also those that have
     *         expired since
     * @param ignored lines that left no cookie, with the reasons, the deciding one first; also those whose cookie had to make
     *         room
     * @param deleted cookies that a line deleted
     * @param ended cookies that ended when the browser was closed
     */
    public record Answer(String cookieHeader, List<Kept> stored, List<Ignored> ignored, List<StoredCookie> deleted,
            List<StoredCookie> ended) {}

    /** A cookie in the jar; reasons not to send it, the deciding one first, empty when it is sent. */
    public record Kept(StoredCookie cookie, List<CookieReason> reasons) {
        public boolean sent() {
            return reasons.isEmpty();
        }
    }

    /** A line and why it left no cookie. */
    public record Ignored(String header, List<CookieReason> reasons) {}

    /**
     * Answers a question; the same question has the same answer.
     *
     * @throws IllegalArgumentException one sentence when a header holds a character that is no octet
     */
    public static Answer answer(Question question) {
        Instant[] now = {question.at() };
        CookieJar jar = new CookieJar(() -> now[0], question.rules());
        Map<String, String> headers = new LinkedHashMap<>();
        List<Ignored> ignored = new ArrayList<>();
        List<StoredCookie> deleted = new ArrayList<>();
        for (Line line : question.lines()) {
            now[0] = line.at();
            switch (jar.store(line.header(), line.context())) {
                case StoreResult.Ignored result -> ignored.add(new Ignored(line.header(), result.reasons()));
                case StoreResult.Removed result -> deleted.add(result.cookie());
                case StoreResult.Kept result -> {
                    headers.put(result.cookie().identity(), line.header());
                    for (StoredCookie gone : result.evicted()) {
                        CookieReason reason = JarEntry.expired(gone, now[0])
                                ? CookieReason.EXPIRED
                                : CookieReason.EVICTED;
                        ignored.add(new Ignored(headers.getOrDefault(gone.identity(), ""), List.of(reason)));
                    }
                }
            }
        }
        List<StoredCookie> ended = question.restarted() ? jar.endSession() : List.of();
        now[0] = question.at();
        List<Kept> stored = jar.judgeAll(question.request())
                .stream()
                .map(judged -> new Kept(judged.cookie(), judged.reasons()))
                .toList();
        return new Answer(jar.select(question.request()).header(), stored, List.copyOf(ignored), List.copyOf(deleted),
                ended);
    }
}
