package dev.authscope.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program's name on the command line. A new command is a class of its own and a name in this list. */
@Command(name = "authscope", description = "Shows with real traffic how cookies, sessions and tokens work.%n"
        + "Without a command it opens the window.", mixinStandardHelpOptions = true, version = "Authscope 0.1.0", subcommands = {
                ListCommand.class,
                RunCommand.class,
                CompareCommand.class,
                ExportCommand.class,
                ValidateCommand.class,
                ServeCommand.class,
                TableCommand.class,
                CookieCommand.class,
                JwtCommand.class,
                CompletionCommand.class })
public final class AuthscopeCommand {

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "With an error, also print where in the program it happened.")
    private boolean debug;

    boolean debug() {
        return debug;
    }
}
