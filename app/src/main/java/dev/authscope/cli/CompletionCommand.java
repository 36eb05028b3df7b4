package dev.authscope.cli;

import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code authscope completion}: prints what a shell needs to complete commands, options, scenarios and formats. */
@Command(name = "completion", description = {"Prints a script with which a shell completes this program's commands.",
        "  bash: source <(authscope completion bash)", "  zsh:  source <(authscope completion zsh)",
        "  fish: authscope completion fish | source" }, mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}")
    private @Nullable Shell shell;

    /** A shell that can complete. */
    enum Shell {
        bash, zsh, fish
    }

    CompletionCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (spec == null || shell == null) {
            throw new IllegalStateException("a command without its place among commands");
        }
        CommandLine root = spec.root().commandLine();
        // The script of bash loads what zsh needs by itself.
        console.out().print(shell == Shell.fish ? FishCompletion.of(root) : AutoComplete.bash("authscope", root));
        return ExitCode.DONE;
    }
}
