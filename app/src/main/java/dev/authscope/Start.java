package dev.authscope;

import dev.authscope.cli.CommandFace;
import dev.authscope.cli.Console;
import dev.authscope.texts.Texts;

/** Chooses the program's face: a command runs in the terminal; without one the window opens, where there is a display. */
final class Start {

    private final Console console;
    private final boolean display;
    private final WindowFace window;

    Start(Console console, boolean display, WindowFace window) {
        this.console = console;
        this.display = display;
        this.window = window;
    }

    /** Runs the program; returns the code with which the process ends. */
    int run(String... arguments) {
        if (arguments.length > 0) {
            return new CommandFace(console).execute(arguments);
        }
        if (display) {
            return window.open();
        }
        console.err().println(Texts.load(console.language(), "cli").get("noDisplay"));
        console.err().flush();
        return new CommandFace(console).execute("run", "session-login");
    }
}
