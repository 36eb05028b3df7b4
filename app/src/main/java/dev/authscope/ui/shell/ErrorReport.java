package dev.authscope.ui.shell;

import java.io.PrintWriter;
import java.io.StringWriter;

/** An unexpected error as text: types and places in the program. */
final class ErrorReport {

    private ErrorReport() {}

    /** The error with its stack and causes. */
    static String of(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
