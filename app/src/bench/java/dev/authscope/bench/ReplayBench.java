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

/**
 * How long a browser takes to open the HTML replay of 1 000 messages, in turn with a page that says one word: from the address
 * to the second frame that it draws.
 */
public final class ReplayBench {

    private static final int ROUNDS = 15;
    private static final String PAINTED = "new Promise(told => new PerformanceObserver((list, self) => "
            + "list.getEntriesByName('first-contentful-paint').forEach(one => { self.disconnect(); told(one.startTime); }))"
            + ".observe({type: 'paint', buffered: true}))";

    private ReplayBench() {}

    private static String told(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return String.format("median %.0f ms, %.0f to %.0f", sorted[sorted.length / 2], sorted[0],
                sorted[sorted.length - 1]);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("authscope-bench");
        Path page = folder.resolve("replay.html");
        Timeline timeline = DiagramTimelines.many(500);
        try (OutputStream stream = Files.newOutputStream(page)) {
            ReplayExport.write(new ExportSubject(new ExportedRun("bench", 1, Map.of(), timeline, List.of()),
                    StepRange.whole(timeline), "Bench", Map.of(), Language.ENGLISH, SvgTheme.LIGHT, false), stream);
        }
        Path blank = Files.writeString(folder.resolve("blank.html"), "<!DOCTYPE html><title>Blank</title><p>Blank");
        double[][] opened = new double[2][ROUNDS];
        double[][] painted = new double[2][ROUNDS];
        try (RealBrowser browser = new RealBrowser(OtherProgram.browser(), folder.resolve("profile"))) {
            BrowserTab tab = browser.tab();
            tab.size(1280, 800);
            for (int round = 0; round < ROUNDS; round++) {
                for (int which = 0; which < 2; which++) {
                    long start = System.nanoTime();
                    tab.open(which == 0 ? page : blank);
                    opened[which][round] = (System.nanoTime() - start) / 1e6;
                    painted[which][round] = tab.evaluate(PAINTED).asDouble();
                }
            }
        }
        System.out.printf("1000 messages, %d KB%n", Files.size(page) / 1000);
        for (int which = 0; which < 2; which++) {
            System.out.printf("%s: to the second frame, first %.0f ms, %s; by the browser's own clock from the address to "
                    + "the first painting with content %s%n", which == 0 ? "replay" : "blank page", opened[which][0],
                    told(opened[which]), told(painted[which]));
        }
        try (Stream<Path> left = Files.walk(folder)) {
            for (Path one : left.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(one);
            }
        }
    }
}
