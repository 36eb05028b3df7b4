package dev.authscope.bench;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

/**
 * {@code authscope export RECORDING --format F -o FILE} as a whole process, for a recording of 1 000 messages, beside a picocli
 * program that says hello. The two take turns. With the path of a launcher as argument that is measured; else the class path of
 * this process with the launcher's flags, without a learned start.
 */
public final class ExportBench {

    private static final int PAIRS = 9;
    private static final List<String> FLAGS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private ExportBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("authscope-bench");
        Path recording = folder.resolve("many.authscope");
        Timeline timeline = DiagramTimelines.many(500);
        try (OutputStream stream = Files.newOutputStream(recording)) {
            ExportFormats.find("recording").orElseThrow().exporter().write(new ExportSubject(new ExportedRun("bench", 1, Map.of(), timeline, List.of()),
                    StepRange.whole(timeline), "Bench", Map.of(), Language.ENGLISH, SvgTheme.LIGHT, false), stream);
        }
        List<String> program = arguments.length > 0
                ? List.of(arguments[0])
                : java("dev.authscope.Main");
        for (String format : new String[]{"svg", "mermaid", "har", "png", "pdf" }) {
            Path target = folder.resolve("many." + format);
            List<String> command = List.of(recording.toString(), "--format", format, "-o", target.toString(),
                    "--force");
            double[] ours = new double[PAIRS];
            double[] bare = new double[PAIRS];
            double[] ratios = new double[PAIRS];
            for (int pair = 0; pair < PAIRS; pair++) {
                List<String> export = new ArrayList<>(program);
                export.add("export");
                ours[pair] = seconds(export, command);
                bare[pair] = seconds(java("dev.authscope.bench.BareCommand"), command);
                ratios[pair] = ours[pair] / bare[pair];
            }
            System.out.printf("%s: %.2f s, hello %.2f s, ratio median %.2f, %.2f to %.2f, %d KB%n", format,
                    median(ours), median(bare), median(ratios), Arrays.stream(ratios).min().orElse(0),
                    Arrays.stream(ratios).max().orElse(0), Files.size(target) / 1000);
            Files.delete(target);
        }
        Files.delete(recording);
        Files.delete(folder);
    }

    private static List<String> java(String main) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(FLAGS);
        command.addAll(List.of("-cp", absolute(System.getProperty("java.class.path")), main));
        return command;
    }

    private static String absolute(String path) {
        return String.join(File.pathSeparator,
                Arrays.stream(path.split(File.pathSeparator)).map(one -> Path.of(one).toAbsolutePath().toString()).toList());
    }

    private static double seconds(List<String> program, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.addAll(arguments);
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " ended with " + process.exitValue());
        }
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
