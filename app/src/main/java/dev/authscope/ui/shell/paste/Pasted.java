package dev.authscope.ui.shell.paste;

import java.util.List;

/** What was pasted. */
public sealed interface Pasted {

    /** A token in the compact form of RFC 7515 or RFC 7516, without the words before it. */
    record Token(String text) implements Pasted {}

    /** Values of {@code Set-Cookie} headers in their order, at least one. */
    record CookieLines(List<String> lines) implements Pasted {
        public CookieLines {
            lines = List.copyOf(lines);
        }
    }

    /** A curl command; it is read and never executed. */
    record Curl(CurlCommand command) implements Pasted {}

    /** An HTTP Archive, as text. */
    record Archive(String text) implements Pasted {}

    /** None of these. */
    record Unknown() implements Pasted {}
}
