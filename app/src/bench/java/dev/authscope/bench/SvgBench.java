package dev.authscope.bench;

import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

import com.sun.management.ThreadMXBean;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.LayoutPass;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.SvgWriter;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/**
 * From a timeline to an SVG diagram, beside PlantUML drawing the same messages in the same process, and how time and memory
 * grow with the messages.
 */
public final class SvgBench {

    private static final Texts TEXTS = Texts.load(Language.ENGLISH, DiagramOptions.BUNDLE);
    private static final TextMeasure MEASURE = TextMeasure.bundled();

    private static final ByteArrayOutputStream SINK = new ByteArrayOutputStream(1 << 24);

    private SvgBench() {}

    public static void main(String[] arguments) throws Exception {
        // Both sides are warmed with diagrams of the size that counts, until the compiler has had its say.
        for (int warm = 0; warm < 12; warm++) {
            ours(DiagramTimelines.many(5_000));
        }
        plantUml(DiagramTimelines.many(5_000));
        double before = 0;
        double allocatedBefore = 0;
        for (int messages : new int[]{10, 100, 1_000, 10_000 }) {
            Timeline timeline = DiagramTimelines.many(messages / 2);
            // The two take turns, so that whatever else the machine does hits both.
            int rounds = 9;
            double[] times = new double[rounds];
            double[] allocated = new double[rounds];
            double[] theirs = new double[rounds];
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                long octets = allocatedHere();
                times[round] = Math.min(millis(() -> ours(timeline)), millis(() -> ours(timeline)));
                allocated[round] = (allocatedHere() - octets) / 2e6;
                theirs[round] = Math.min(millis(() -> plantUml(timeline)), millis(() -> plantUml(timeline)));
                ratios[round] = theirs[round] / times[round];
            }
            double median = median(times);
            double allocatedMedian = median(allocated);
            System.out.printf("%d messages: %.2f ms, %.2f MB allocated; PlantUML %.0f ms; ratio median %.0f, %.0f to %.0f%s%n",
                    messages, median, allocatedMedian, median(theirs), median(ratios),
                    Arrays.stream(ratios).min().orElse(0), Arrays.stream(ratios).max().orElse(0),
                    before == 0
                            ? ""
                            : String.format("; 10 x the messages take %.1f x the time, %.1f x the memory",
                                    median / before, allocatedMedian / allocatedBefore));
            before = median;
            allocatedBefore = allocatedMedian;
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static long allocatedHere() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** A place for the octets that is there already: how it would grow is neither's work. */
    private static ByteArrayOutputStream sink() {
        SINK.reset();
        return SINK;
    }

    private static int ours(Timeline timeline) throws Exception {
        Diagram diagram = DiagramCompiler.compile(timeline, DiagramOptions.whole(timeline, TEXTS).folded(false));
        DiagramLayout layout = LayoutPass.layout(diagram, MEASURE, TEXTS, LayoutOptions.FIGURE);
        ByteArrayOutputStream stream = sink();
        SvgWriter.write(layout, SvgTheme.LIGHT, TEXTS, "bench", Map.of(), stream);
        return stream.size();
    }

    private static void plantUml(Timeline timeline) throws Exception {
        Diagram diagram = DiagramCompiler.compile(timeline, DiagramOptions.whole(timeline, TEXTS).folded(false));
        StringBuilder text = new StringBuilder("@startuml\n");
        for (int lane = 0; lane < diagram.lanes().size(); lane++) {
            text.append("participant \"").append(diagram.lanes().get(lane).name()).append("\" as P").append(lane).append('\n');
        }
        for (DiagramItem item : diagram.items()) {
            if (item instanceof DiagramItem.Message message) {
                text.append('P').append(message.from()).append(message.kind().isRequest() ? " -> P" : " --> P")
                        .append(message.to()).append(" : ").append(message.label()).append('\n');
            }
        }
        text.append("@enduml\n");
        ByteArrayOutputStream stream = sink();
        new SourceStringReader(text.toString()).outputImage(stream, new FileFormatOption(FileFormat.SVG));
        if (!stream.toString(StandardCharsets.UTF_8).contains("/items/1")) {
            throw new IllegalStateException("PlantUML drew something else");
        }
    }
}
