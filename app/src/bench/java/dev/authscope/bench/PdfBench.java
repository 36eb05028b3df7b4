package dev.authscope.bench;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.pdf.PdfExport;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

/** From a timeline of 1 000 messages to a PDF document: the first in a new process, then others. */
public final class PdfBench {

    private PdfBench() {}

    public static void main(String[] arguments) throws Exception {
        double before = 0;
        for (int messages : new int[]{1_000, 10_000 }) {
            Timeline timeline = DiagramTimelines.many(messages / 2);
            ExportSubject subject = new ExportSubject(new ExportedRun("bench", 1, Map.of(), timeline, List.of()),
                    StepRange.whole(timeline), "Bench", Map.of(), Language.KOREAN, SvgTheme.LIGHT, false);
            double[] times = new double[9];
            int size = 0;
            for (int round = 0; round < times.length; round++) {
                ByteArrayOutputStream stream = new ByteArrayOutputStream();
                long start = System.nanoTime();
                PdfExport.write(subject, stream);
                times[round] = (System.nanoTime() - start) / 1e6;
                size = stream.size();
            }
            double first = times[0];
            Arrays.sort(times);
            double median = times[times.length / 2];
            System.out.printf("%d messages: first %.0f ms, median %.0f ms, %.0f to %.0f, %d KB%s%n", messages, first,
                    median, times[0], times[times.length - 1], size / 1000,
                    before == 0 ? "" : String.format("; 10 x the messages take %.1f x the time", median / before));
            before = median;
        }
    }
}
