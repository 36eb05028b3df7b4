package dev.authscope.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.LayoutPass;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.texts.Texts;

/** Exports that are a sequence diagram: from the timeline to the text of the format. */
public final class DiagramExport {

    private DiagramExport() {}

    static void svg(ExportSubject subject, OutputStream stream) throws IOException {
        Texts texts = Texts.load(subject.language(), DiagramOptions.BUNDLE);
        Diagram diagram = diagram(subject, texts);
        DiagramLayout layout = LayoutPass.layout(diagram, TextMeasure.load(), texts, LayoutOptions.FIGURE);
        SvgWriter.write(layout, subject.theme(), texts, subject.title(), subject.valuesInFull(), stream);
        stream.flush();
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
        return DiagramCompiler.compile(subject.run().timeline(), options);
    }

    private static Writer utf8(OutputStream stream) {
        return new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
    }
}
