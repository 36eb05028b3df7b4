package dev.authscope.server.session.remote;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import dev.authscope.server.session.row.StoreFolder;

/**
 * Starts a program, says its process id, and waits for the end of its own input. The word {@code kill} ends the program
 * alone; the end of the input, which the operating system brings about when whoever gave it is gone, ends the program and
 * removes its folder.
 */
final class GuardMain {

    private GuardMain() {}

    /** @param arguments the folder, then the program and its arguments */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        File folder = new File(arguments[0]);
        List<String> command = Arrays.asList(arguments).subList(1, arguments.length);
        Process child = new ProcessBuilder(command).directory(folder)
                .redirectErrorStream(true)
                .redirectOutput(new File(folder, "out.log"))
                .start();
        child.getOutputStream().close();
        System.out.println(child.pid());
        System.out.flush();
        // Nothing but the end, or the first letter of the word.
        boolean gone = System.in.read() < 0;
        child.destroyForcibly().waitFor();
        if (gone) {
            StoreFolder.at(Path.of(arguments[0])).close();
        }
        Runtime.getRuntime().halt(0);
    }
}
