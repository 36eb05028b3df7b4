package dev.authscope;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;

import dev.authscope.cli.Console;
import dev.authscope.cli.ExitCode;
import dev.authscope.cli.Interruption;
import dev.authscope.ui.export.FilmWithoutWindow;

/** The program's entry: puts the parts together for the terminal or the window. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        Interruption interruption = new Interruption();
        Console console = new Console(utf8(FileDescriptor.out), new FileOutputStream(FileDescriptor.out),
                utf8(FileDescriptor.err), System.in,
                System.console() != null && System.console().isTerminal(), Locale.getDefault(),
                InstantSource.system(), interruption, List.of(FilmWithoutWindow.format()));
        boolean display = Display.isThere(System.getProperty("os.name", ""), System.getenv(),
                System.getProperty("glass.platform", ""));
        AtomicBoolean ended = new AtomicBoolean();
        if (arguments.length > 0 || !display) {
            // The platform's own codes for signals differ from ours, so the process ends here when one comes.
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                if (!ended.get()) {
                    interruption.ask();
                    Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
                }
            }, "interruption"));
        }
        int code = new Start(console, display, new ToolkitWindow(console)).run(arguments);
        ended.set(true);
        System.exit(code);
    }

    private static PrintWriter utf8(FileDescriptor stream) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8)));
    }
}
