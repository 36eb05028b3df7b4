package dev.authscope.browser.script;

import java.time.Duration;

/**
 * What the scripts of one page may use up together.
 *
 * @param instructions steps of the interpreter, of regular expressions and of built-in functions over long values
 * @param octets memory allocated, whether or not it is still in use
 * @param length of a string in UTF-16 units, or of an array in elements
 * @param depth calls within calls
 * @param effects things done to the outside: requests, values written, lines printed, timers set
 * @param patience measured time of one script or callback without that of the requests that it waits for; a last resort, the
 *     other limits come first
 */
public record ScriptLimits(long instructions, long octets, int length, int depth, int effects, Duration patience) {

    /** Far more than an honest page needs, and still about a second of work. */
    public static final ScriptLimits STANDARD = new ScriptLimits(20_000_000, 128L << 20, 1 << 20, 2_000, 2_000,
            Duration.ofSeconds(10));
}
