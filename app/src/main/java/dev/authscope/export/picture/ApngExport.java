package dev.authscope.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.export.DiagramExport;
import dev.authscope.export.ExportException;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.SvgWriter;
import dev.authscope.texts.Texts;

/**
 * Writes the diagram of a run as an animated PNG image in which one row after the other appears; it is shown once and stays.
 * Each frame holds the pixels of its row only. Programs that know no animations show the whole diagram.
 */
public final class ApngExport {

    private static final int FIRST = 1200;
    private static final int MESSAGE = 900;
    private static final int NOTE = 1300;
    private static final int HEADING = 700;
    private static final int LAST = 5000;

    private ApngExport() {}

    /**
     * Writes the image; does not close the stream.
     *
     * @throws ExportException when it would be larger than programs open
     */
    public static void write(ExportSubject subject, OutputStream stream) throws IOException {
        Texts texts = Texts.load(subject.language(), DiagramOptions.BUNDLE);
        DiagramLayout layout = DiagramExport.layout(subject, texts, LayoutOptions.FIGURE);
        // What is there before anything happens: participants, life lines, legend.
        DiagramLayout before = new DiagramLayout(layout.diagram(), layout.width(), layout.height(), layout.lifeTop(),
                layout.lifeBottom(), layout.lanes(), List.of(), List.of(), layout.legend());
        double scale = subject.scale();
        int width = (int) Math.ceil(layout.width() * scale);
        int height = (int) Math.ceil(layout.height() * scale);
        Canvas.check(width, height, subject.language());
        Canvas whole = canvas(layout, subject, texts, width);
        PngWriter writer = new PngWriter(stream, width, height, PngExport.dotsPerMetre(scale),
                PngExport.texts(subject));
        List<Placed> rows = layout.rows();
        writer.animated(rows.size() + 1);
        whole.paint(0, height, writer);
        writer.frame(0, 0, width, height, FIRST);
        canvas(before, subject, texts, width).paint(0, height, writer);
        int top = (int) Math.floor(layout.lifeTop() * scale);
        for (int i = 0; i < rows.size(); i++) {
            boolean last = i == rows.size() - 1;
            // Up to where the next row begins, so that what a row draws beyond its edges is not cut.
            double edge = last ? layout.lifeBottom() : rows.get(i + 1).top();
            int bottom = Math.max(top + 1, (int) Math.floor(edge * scale) - (last ? 0 : (int) Math.ceil(3 * scale)));
            writer.frame(0, top, width, bottom - top, last ? LAST : millis(rows.get(i)));
            whole.paint(top, bottom, writer);
            top = bottom;
        }
        writer.end();
    }

    private static Canvas canvas(DiagramLayout layout, ExportSubject subject, Texts texts, int width) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        SvgWriter.write(layout, subject.theme(), texts, subject.title(), subject.valuesInFull(), svg);
        return new Canvas(SvgPicture.read(svg.toString(StandardCharsets.UTF_8)).things(), subject.scale(), width);
    }

    private static int millis(Placed row) {
        return switch (row.item()) {
            case DiagramItem.Message message -> MESSAGE;
            case DiagramItem.Note note -> NOTE;
            case DiagramItem.Heading heading -> HEADING;
            case DiagramItem.LoopStart start -> HEADING;
            case DiagramItem.LoopEnd end -> HEADING;
        };
    }
}
