package dev.authscope;

import java.lang.reflect.InvocationTargetException;

import dev.authscope.cli.Console;
import dev.authscope.cli.ExitCode;
import dev.authscope.texts.Texts;

/** Opens the JavaFX window. The window's class is named by text here, so nothing of the toolkit is loaded before. */
final class ToolkitWindow implements WindowFace {

    private static final String WINDOW = "dev.authscope.ui.WindowApp";

    private final Console console;

    ToolkitWindow(Console console) {
        this.console = console;
    }

    @Override
    public int open() {
        try {
            return (int) Class.forName(WINDOW).getMethod("launchWindow").invoke(null);
        } catch (InvocationTargetException e) {
            return failed(e.getCause() == null ? e : e.getCause());
        } catch (ReflectiveOperationException | LinkageError e) {
            return failed(e);
        }
    }

    private int failed(Throwable cause) {
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        console.err().println(Texts.load(console.language(), "cli").get("windowFailed", reason));
        console.err().flush();
        return ExitCode.SURROUNDINGS;
    }
}
