package dev.authscope.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the shell fish needs to complete commands: one line for each command, option and list of values. */
final class FishCompletion {

    private final List<String> lines = new ArrayList<>();

    private FishCompletion() {}

    /** The script for a program and all its commands. */
    static String of(CommandLine program) {
        FishCompletion completion = new FishCompletion();
        completion.lines.add("complete -c authscope -f");
        completion.command(program, List.of());
        return String.join("\n", completion.lines) + "\n";
    }

    private void command(CommandLine command, List<String> path) {
        String when = when(command, path);
        command.getSubcommands().forEach((name, one) -> {
            String[] words = one.getCommandSpec().usageMessage().description();
            lines.add(when + " -a " + quoted(name) + (words.length == 0 ? "" : " -d " + quoted(words[0])));
        });
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (!option.hidden()) {
                lines.add(when + names(option) + (option.arity().max() > 0 ? " -x" + values(option) : "") + " -d "
                        + quoted(String.join(" ", option.description())));
            }
        }
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            String values = values(parameter);
            if (!values.isEmpty()) {
                lines.add(when + values);
            }
        }
        command.getSubcommands().forEach((name, one) -> {
            List<String> longer = new ArrayList<>(path);
            longer.add(name);
            command(one, longer);
        });
    }

    /** All words of the path stand on the line, and no command below it. */
    private static String when(CommandLine command, List<String> path) {
        StringBuilder condition = new StringBuilder();
        for (String name : path) {
            condition.append(condition.isEmpty() ? "" : "; and ").append("__fish_seen_subcommand_from ").append(name);
        }
        if (!command.getSubcommands().isEmpty()) {
            condition.append(condition.isEmpty() ? "" : "; and ")
                    .append("not __fish_seen_subcommand_from ")
                    .append(String.join(" ", command.getSubcommands().keySet()));
        }
        return "complete -c authscope" + (condition.isEmpty() ? "" : " -n " + quoted(condition.toString()));
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        return names.toString();
    }

    private static String values(ArgSpec argument) {
        @Nullable
        Iterable<String> candidates = argument.completionCandidates();
        Set<String> values = new TreeSet<>();
        if (candidates != null) {
            candidates.forEach(values::add);
        }
        return values.isEmpty() ? "" : " -a " + quoted(String.join(" ", values));
    }

    /** Between single quotes fish knows two escapes. */
    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", " ") + "'";
    }
}
