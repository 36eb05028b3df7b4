package dev.authscope.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.LayoutPass;
import dev.authscope.diagram.layout.SideBySide;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.texts.Texts;

/** Exports that are a sequence diagram: from the timeline to the text of the format. */
public final class DiagramExport {

    private DiagramExport() {}

    static void svg(ExportSubject subject, OutputStream stream) throws IOException {
        Texts texts = Texts.load(subject.language(), DiagramOptions.BUNDLE);
        SvgWriter.write(layout(subject, texts, LayoutOptions.FIGURE), subject, texts, stream);
        stream.flush();
    }

    /**
     * The diagram of what is exported, laid out; two runs beside each other when there are two.
     *
     * @param texts the bundle {@code diagram} in the language of the export
     * @param options for one run
     */
    public static DiagramLayout layout(ExportSubject subject, Texts texts, LayoutOptions options) {
        Diagram diagram = diagram(subject, texts);
        Beside beside = subject.beside();
        if (beside == null) {
            return LayoutPass.layout(diagram, TextMeasure.bundled(), texts, options);
        }
        Diagram second = diagram(new ExportSubject(beside.run(), beside.range(), subject.title(), subject.captions(),
                subject.language(), subject.theme(), subject.fullSecrets()).with(subject.detail()), texts);
        Beside.Pair both = beside.marked(subject.run().timeline(), diagram, second, texts);
        return SideBySide.layout(both.first(), both.second(), TextMeasure.bundled(), texts);
    }

    static void mermaid(ExportSubject subject, OutputStream stream) throws IOException {
        Texts texts = Texts.load(subject.language(), DiagramOptions.BUNDLE);
        Writer writer = utf8(stream);
        MermaidWriter.write(diagram(subject, texts), texts, subject.title(), subject.valuesInFull(), writer);
        writer.flush();
    }

    static void plantUml(ExportSubject subject, OutputStream stream) throws IOException {
        Texts texts = Texts.load(subject.language(), DiagramOptions.BUNDLE);
        Writer writer = utf8(stream);
        PlantUmlWriter.write(diagram(subject, texts), subject.theme(), texts, subject.title(), subject.valuesInFull(),
                writer);
        writer.flush();
    }

    /**
     * The diagram of what is exported.
     *
     * @param texts the bundle {@code diagram} in the language of the export
     */
    public static Diagram diagram(ExportSubject subject, Texts texts) {
        DiagramOptions options = DiagramOptions.whole(subject.run().timeline(), texts)
                .range(subject.range().from(), subject.range().to())
                .captioned(subject.captions());
        return detailed(DiagramCompiler.compile(subject.run().timeline(), options), subject.detail());
    }

    private static Diagram detailed(Diagram diagram, ExportSubject.Detail detail) {
        List<DiagramItem> items = new ArrayList<>(diagram.items().size());
        for (DiagramItem item : diagram.items()) {
            if (item instanceof DiagramItem.Message it && !detail.checks()
                    && it.kind() == DiagramItem.Kind.RESPONSE) {
                items.add(new DiagramItem.Message(it.kind(), it.links(), it.from(), it.to(), it.label(), it.chips(),
                        it.attack(), it.refused(), "", "", it.preflights()));
            } else if (detail.notes() || !(item instanceof DiagramItem.Note)) {
                items.add(item);
            }
        }
        return new Diagram(diagram.scenario(), diagram.language(), diagram.lanes(), items);
    }

    private static Writer utf8(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
    }
}
