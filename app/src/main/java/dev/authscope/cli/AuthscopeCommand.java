package dev.authscope.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program's name on the command line. A new command is a class of its own and a line in {@link #commands}. */
@Command(name = "authscope", description = "Shows with real traffic how cookies, sessions and tokens work.%n"
        + "Without a command it opens the window.", mixinStandardHelpOptions = true, version = "Authscope 0.1.0")
public final class AuthscopeCommand {

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "With an error, also print where in the program it happened.")
    private boolean debug;

    boolean debug() {
        return debug;
    }

    /** The commands by their names, in the order of the help. */
    static Map<String, Class<?>> commands() {
        Map<String, Class<?>> commands = new LinkedHashMap<>();
        commands.put("list", ListCommand.class);
        commands.put("run", RunCommand.class);
        commands.put("compare", CompareCommand.class);
        commands.put("export", ExportCommand.class);
        commands.put("import", ImportCommand.class);
        commands.put("validate", ValidateCommand.class);
        commands.put("serve", ServeCommand.class);
        commands.put("table", TableCommand.class);
        commands.put("cards", CardsCommand.class);
        commands.put("choose", ChooseCommand.class);
        commands.put("cookie", CookieCommand.class);
        commands.put("jwt", JwtCommand.class);
        commands.put("completion", CompletionCommand.class);
        return commands;
    }

    /**
     * Adds the commands that these arguments can reach: reading what a command takes is slow, so when the first word is one, only
     * that one; completion tells of all.
     */
    static void addCommands(CommandLine root, String... arguments) {
        Map<String, Class<?>> commands = commands();
        String first = arguments.length == 0 ? "" : arguments[0];
        if (commands.containsKey(first) && !first.equals("completion")) {
            commands.keySet().retainAll(Set.of(first));
        }
        commands.forEach(root::addSubcommand);
    }
}
