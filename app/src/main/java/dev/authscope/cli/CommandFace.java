package dev.authscope.cli;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

import dev.authscope.lab.LabException;

/** The program's face in the terminal: carries out one command and gives the code with which the process ends. */
public final class CommandFace {

    private final Console console;

    public CommandFace(Console console) {
        this.console = console;
    }

    /** Carries out a command. Never throws; what fails becomes one sentence and a code. */
    public int execute(String... arguments) {
        AuthscopeCommand root = new AuthscopeCommand();
        CommandLine commandLine = new CommandLine(root, new Commands(console));
        AuthscopeCommand.addCommands(commandLine, arguments);
        commandLine.setOut(console.out());
        commandLine.setErr(console.err());
        commandLine.setUsageHelpWidth(80);
        // A token or cookie may begin with @; it names no file of arguments.
        commandLine.setExpandAtFiles(false);
        commandLine.setParameterExceptionHandler((problem, given) -> wrongUse(problem));
        commandLine.setExecutionExceptionHandler((problem, command, parsed) -> failed(problem, root.debug()));
        int code = arguments.length == 0 ? help(commandLine) : commandLine.execute(arguments);
        console.err().flush();
        if (console.out().checkError() && code == ExitCode.DONE) {
            console.err().println("The result could not be written to standard output.");
            console.err().flush();
            return ExitCode.SURROUNDINGS;
        }
        return code;
    }

    private static int help(CommandLine commandLine) {
        commandLine.usage(commandLine.getOut());
        return ExitCode.DONE;
    }

    private int wrongUse(ParameterException problem) {
        CommandLine command = problem.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        String message = problem instanceof UnmatchedArgumentException unmatched
                ? unknown(command, name, unmatched.getUnmatched().getFirst())
                : String.valueOf(problem.getMessage());
        console.err()
                .println(ErrorSentence.of(message).replaceFirst("\\.$", "") + "; '" + name
                        + " --help' shows what it takes.");
        return ExitCode.WRONG_USE;
    }

    private static String unknown(CommandLine command, String name, String argument) {
        if (argument.startsWith("-")) {
            return "'" + name + "' has no option '" + argument + "'";
        }
        return command.getSubcommands().isEmpty()
                ? "'" + name + "' does not take '" + argument + "'"
                : "There is no command '" + argument + "' in '" + name + "'; commands are "
                        + String.join(", ", command.getSubcommands().keySet());
    }

    private int failed(Exception problem, boolean debug) {
        console.progress("");
        console.err().println(switch (problem) {
            case CommandFailure failure -> sentence(failure.getMessage());
            case LabException failure -> sentence(failure.getMessage());
            default -> "The program itself failed with " + problem.getClass().getSimpleName()
                    + "; '--debug' shows where, and a report of it would help.";
        });
        if (debug) {
            problem.printStackTrace(console.err());
        }
        return problem instanceof CommandFailure failure ? failure.exitCode() : ExitCode.SURROUNDINGS;
    }

    private static String sentence(@Nullable String message) {
        String line = ErrorSentence.of(String.valueOf(message));
        return line.endsWith(".") || line.endsWith("?") ? line : line + ".";
    }

    /** Makes commands: with the console when they have a constructor for it. */
    private record Commands(Console console) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            Optional<Constructor<?>> withConsole = Arrays.stream(type.getDeclaredConstructors())
                    .filter(constructor -> constructor.getParameterCount() == 1
                            && constructor.getParameterTypes()[0] == Console.class)
                    .findFirst();
            return withConsole.isPresent()
                    ? type.cast(withConsole.get().newInstance(console))
                    : CommandLine.defaultFactory().create(type);
        }
    }
}
