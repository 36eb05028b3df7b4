package dev.authscope;

import dev.authscope.cli.Console;
import dev.authscope.cli.ExitCode;
import dev.authscope.texts.Texts;
import dev.authscope.ui.WindowApp;

/** Opens the JavaFX window. Nothing of the toolkit is loaded before {@link #open}. */
final class ToolkitWindow implements WindowFace {

    private final Console console;

    ToolkitWindow(Console console) {
        this.console = console;
    }

    @Override
    public int open() {
        try {
            return WindowApp.launchWindow();
        } catch (RuntimeException | LinkageError e) {
            return failed(e.getCause() == null ? e : e.getCause());
        }
    }

    private int failed(Throwable cause) {
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        console.err().println(Texts.load(console.language(), "cli").get("windowFailed", reason));
        console.err().flush();
        return ExitCode.SURROUNDINGS;
    }
}
