package dev.authscope.compare;

/**
 * One thing that a step brought about, in a form that can be compared with another run: no port, no exchange number, no
 * measured time.
 *
 * @param where the actor or node
 * @param what names it within its step, such as {@code request 1} or {@code refreshTokens RT1}
 * @param value what it was, whole
 */
public record Fact(Kind kind, String where, String what, String value) {

    /** What sort of thing it is, in the order of their weight to a reader. */
    public enum Kind {
        /** A message, or that none came. */
        MESSAGE,
        /** A check and how it ended. */
        CHECK,
        /** A row of a table. */
        ROW,
        /** A cookie kept, ignored, withheld or dropped. */
        COOKIE,
        /** A value that a script keeps. */
        STORAGE,
        /** The page that a tab shows. */
        PAGE,
        /** What the attacker holds. */
        LOOT,
        /** An alarm. */
        ALARM,
        /** The lab's clock. */
        CLOCK,
        /** Anything else that was noted. */
        NOTE
    }

    /** The thing that this is about, without its value: equal for both runs. */
    Fact thing() {
        return new Fact(kind, where, what, "");
    }
}
