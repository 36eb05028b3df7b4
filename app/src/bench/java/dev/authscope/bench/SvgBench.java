package dev.authscope.bench;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
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
    private static final TextMeasure MEASURE = TextMeasure.load();

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
            int rounds = 15;
            double[] times = new double[rounds];
            double[] allocated = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                long octets = allocatedHere();
                long start = System.nanoTime();
                ours(timeline);
                times[round] = (System.nanoTime() - start) / 1e6;
                allocated[round] = (allocatedHere() - octets) / 1e6;
            }
            int theirRounds = messages >= 10_000 ? 3 : 7;
            double[] theirs = new double[theirRounds];
            for (int round = 0; round < theirRounds; round++) {
                long start = System.nanoTime();
                plantUml(timeline);
                theirs[round] = (System.nanoTime() - start) / 1e6;
            }
            double median = median(times);
            double allocatedMedian = median(allocated);
            System.out.printf("%d messages: %.2f ms, %.2f MB allocated; PlantUML %.0f ms, %.0f x%s%n", messages, median,
                    allocatedMedian, median(theirs), median(theirs) / median,
                    before == 0
                            ? ""
                            : String.format("; 10 x the messages take %.1f x the time, %.1f x the memory",
                                    median / before, allocatedMedian / allocatedBefore));
            before = median;
            allocatedBefore = allocatedMedian;
        }
    }

    private static long allocatedHere() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static int ours(Timeline timeline) throws Exception {
        Diagram diagram = DiagramCompiler.compile(timeline, DiagramOptions.whole(timeline, TEXTS).folded(false));
        DiagramLayout layout = LayoutPass.layout(diagram, MEASURE, TEXTS, LayoutOptions.FIGURE);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8)) {
            SvgWriter.write(layout, SvgTheme.LIGHT, TEXTS, "bench", Map.of(), writer);
        }
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
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        new SourceStringReader(text.toString()).outputImage(stream, new FileFormatOption(FileFormat.SVG));
        if (!stream.toString(StandardCharsets.UTF_8).contains("/items/1")) {
            throw new IllegalStateException("PlantUML drew something else");
        }
    }
}
