package dev.authscope.bench;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.reader.BrowserTab;
import dev.authscope.export.reader.OtherProgram;
import dev.authscope.export.reader.RealBrowser;
import dev.authscope.export.replay.ReplayExport;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

/** How long a browser takes to open the HTML replay of 1 000 messages: from the address to the second frame that it draws. */
public final class ReplayBench {

    private ReplayBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("authscope-bench");
        Path page = folder.resolve("replay.html");
        Timeline timeline = DiagramTimelines.many(500);
        try (OutputStream stream = Files.newOutputStream(page)) {
            ReplayExport.write(new ExportSubject(new ExportedRun("bench", 1, Map.of(), timeline, List.of()),
                    StepRange.whole(timeline), "Bench", Map.of(), Language.ENGLISH, SvgTheme.LIGHT, false), stream);
        }
        double[] opened = new double[9];
        double[] complete = new double[opened.length];
        try (RealBrowser browser = new RealBrowser(OtherProgram.browser(), folder.resolve("profile"))) {
            BrowserTab tab = browser.tab();
            tab.size(1280, 800);
            for (int round = 0; round < opened.length; round++) {
                long start = System.nanoTime();
                tab.open(page);
                opened[round] = (System.nanoTime() - start) / 1e6;
                complete[round] = tab.evaluate("performance.getEntriesByType('navigation')[0].domComplete").asDouble();
            }
        }
        double first = opened[0];
        Arrays.sort(opened);
        Arrays.sort(complete);
        System.out.printf("1000 messages, %d KB: first %.0f ms, median %.0f ms, %.0f to %.0f; by the browser's own clock "
                + "complete after %.0f ms%n", Files.size(page) / 1000, first, opened[opened.length / 2], opened[0],
                opened[opened.length - 1], complete[complete.length / 2]);
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
