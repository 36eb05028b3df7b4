package dev.authscope.cli;

import dev.authscope.tokens.ShownText;

/**
 * A message made fit for one line of standard error: on one line, what steers a terminal written out, and cut in the middle when
 * it quotes very much.
 */
final class ErrorSentence {

    private static final int LONGEST = 2000;

    private ErrorSentence() {}

    static String of(String message) {
        String line = ShownText.whole(message.strip().replaceAll("\\R+", " "));
        if (line.length() <= LONGEST) {
            return line;
        }
        return line.substring(0, LONGEST / 2) + "…" + line.substring(line.length() - LONGEST / 2);
    }
}
