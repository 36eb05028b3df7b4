package dev.authscope.cookies;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.authscope.flow.StoredCookie;

/** A jar with a clock that the test moves. */
final class JarFixture {

    static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    private Instant now = START;
    final CookieJar jar;

    JarFixture() {
        this(JarRules.STANDARD);
    }

    JarFixture(JarRules rules) {
        jar = new CookieJar(() -> now, rules);
    }

    void advance(String duration) {
        now = now.plus(Duration.parse(duration));
    }

    void moveTo(Instant instant) {
        now = instant;
    }

    StoreResult set(String url, String line) {
        return jar.store(line, StoreContext.response(url));
    }

    StoredCookie kept(String url, String line) {
        return ((StoreResult.Kept) set(url, line)).cookie();
    }

    /** The codes of the reasons why a line is ignored; empty when it is not. */
    List<String> ignored(String url, String line) {
        return codes(set(url, line));
    }

    static List<String> codes(StoreResult result) {
        return result instanceof StoreResult.Ignored ignored
                ? ignored.reasons().stream().map(CookieReason::code).toList()
                : List.of();
    }

    /** The Cookie header of a same-site GET. */
    String sent(String url) {
        return jar.select(SendContext.get(url)).header();
    }

    /** The codes of the reasons why the only cookie of the site stays behind. */
    List<String> withheld(SendContext context) {
        List<Withheld> withheld = jar.select(context).withheld();
        return withheld.isEmpty() ? List.of() : withheld.getFirst().codes();
    }
}
