package dev.authscope.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.authscope.export.handout.MarkdownHandOut;
import dev.authscope.export.pdf.PdfExport;
import dev.authscope.export.pdf.PdfHandOut;
import dev.authscope.export.picture.ApngExport;
import dev.authscope.export.picture.PngExport;
import dev.authscope.export.picture.StepPictures;
import dev.authscope.export.replay.ReplayExport;

/** The formats that a run can be exported in, for the window and the command line alike. A new one is a line here. */
public final class ExportFormats {

    private static final List<Format> ALL = List.of(new Format("svg", "svg", DiagramExport::svg),
            new Format("png", "png", PngExport::write), new Format("apng", "apng", ApngExport::write),
            new Format("pictures", "zip", StepPictures::write), new Format("pdf", "pdf", PdfExport::write),
            new Format("mermaid", "mmd", DiagramExport::mermaid),
            new Format("plantuml", "puml", DiagramExport::plantUml), new Format("har", "har", HarExport::write),
            new Format("markdown", "md", MarkdownHandOut::write),
            new Format("handout", "pdf", PdfHandOut::write), new Format("html", "html", ReplayExport::write),
            new Format("json", "json", JsonExport::write),
            new Format("recording", "authscope", RecordingExport::write));

    private static final List<String> OF_TWO_RUNS = List.of("svg", "png", "apng", "pdf");

    private ExportFormats() {}

    /**
     * A format.
     *
     * @param name as users write it
     * @param ending of a file's name, without the dot
     */
    public record Format(String name, String ending, Exporter exporter) {}

    /** All formats, in the order in which they are offered. */
    public static List<Format> all() {
        return ALL;
    }

    /** The names of those that can show two runs beside each other. */
    public static List<String> ofTwoRuns() {
        return OF_TWO_RUNS;
    }

    /** The names of all formats. */
    public static List<String> names() {
        return ALL.stream().map(Format::name).toList();
    }

    /** The name of the format that only the window's own views can write: the stage as a film. */
    public static final String STAGE = "stage";

    /** The names of all formats, and of the one that needs the window's views. */
    public static List<String> offered() {
        List<String> offered = new ArrayList<>(names());
        offered.add(1 + offered.indexOf("apng"), STAGE);
        return List.copyOf(offered);
    }

    /** The format of a name; empty when there is none. */
    public static Optional<Format> find(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }
}
