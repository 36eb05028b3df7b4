package dev.authscope.cli;

import org.jspecify.annotations.Nullable;

/** A command cannot do what was asked. The message is one sentence that says what, where and what would work. */
public final class CommandFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;

    private CommandFailure(int exitCode, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** Wrong use, or input that cannot be read. */
    public static CommandFailure wrongUse(String message, @Nullable Throwable cause) {
        return new CommandFailure(ExitCode.WRONG_USE, message, cause);
    }

    /** Port, disk, network or display failed. */
    public static CommandFailure surroundings(String message, @Nullable Throwable cause) {
        return new CommandFailure(ExitCode.SURROUNDINGS, message, cause);
    }

    /** The code with which the program ends. */
    public int exitCode() {
        return exitCode;
    }
}
