package dev.authscope.export.replay;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.LayoutPass;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.SvgWriter;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Texts;

/** The diagrams of steps in one language. Lanes are where they are in every other step. */
final class StepFigure {

    private static final String STYLE = "<style>";
    private static final String STYLE_END = "</style>";
    private static final String DEFINITIONS_END = "</defs>\n";

    private final ExportSubject subject;
    private final Texts texts;
    private final DiagramOptions options;
    private final TextMeasure measure;

    /**
     * @param texts the bundle of diagrams
     */
    StepFigure(ExportSubject subject, Texts texts, TextMeasure measure) {
        this.subject = subject;
        this.texts = texts;
        this.measure = measure;
        Timeline timeline = subject.run().timeline();
        Set<String> cast = new LinkedHashSet<>();
        Diagram whole = DiagramCompiler.compile(timeline, DiagramOptions.whole(timeline, texts)
                .range(subject.range().from(), subject.range().to()));
        whole.lanes().forEach(lane -> cast.add(lane.id()));
        this.options = DiagramOptions.whole(timeline, texts).withLanesOf(cast);
    }

    /** Style and definitions that all diagrams share stand once in the page, since their names are the page's. */
    record Shared(String style, String definitions) {}

    /** What all diagrams share. */
    Shared shared() {
        String svg = svg(0, 0, "");
        int style = svg.indexOf(STYLE) + STYLE.length();
        int end = svg.indexOf(STYLE_END, style);
        int definitions = end + STYLE_END.length();
        return new Shared(svg.substring(style, end),
                svg.substring(definitions, svg.indexOf(DEFINITIONS_END) + DEFINITIONS_END.length()).strip());
    }

    /** The diagram of a range, without what is shared. */
    String figure(int from, int to, String title, String id) {
        String svg = svg(from, to, title);
        String drawn = svg.substring(svg.indexOf("<svg"), svg.indexOf(STYLE))
                + svg.substring(svg.indexOf(DEFINITIONS_END) + DEFINITIONS_END.length());
        return drawn.replace("\"diagram-title diagram-description\"", "\"title-" + id + " description-" + id + "\"")
                .replace("id=\"diagram-title\"", "id=\"title-" + id + "\"")
                .replace("id=\"diagram-description\"", "id=\"description-" + id + "\"");
    }

    private String svg(int from, int to, String title) {
        Diagram diagram = DiagramCompiler.compile(subject.run().timeline(), options.range(from, to));
        DiagramLayout layout = LayoutPass.layout(diagram, measure, texts, LayoutOptions.FIGURE);
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        SvgWriter.write(layout, subject.theme(), texts, title, Map.of(), stream);
        return stream.toString(StandardCharsets.UTF_8);
    }
}
