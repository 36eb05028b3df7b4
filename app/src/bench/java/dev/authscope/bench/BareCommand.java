package dev.authscope.bench;

import java.util.concurrent.Callable;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The peer of a whole export on the command line: a picocli program that takes the same arguments and says hello. */
@Command(name = "bare", mixinStandardHelpOptions = true, description = "Says hello.")
public final class BareCommand implements Callable<Integer> {

    @Parameters(description = "Whom to greet.")
    private String name = "";

    @Option(names = "--format", description = "How.")
    private String format = "";

    @Option(names = "-o", description = "Where.")
    private String output = "";

    @Option(names = "--force", description = "In any case.")
    private boolean force;

    @Override
    public Integer call() {
        System.out.println("hello " + name.length() + format.length() + output.length() + force);
        return 0;
    }

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new BareCommand()).execute(arguments));
    }
}
