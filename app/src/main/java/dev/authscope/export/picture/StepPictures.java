package dev.authscope.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramCompiler;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.diagram.VisibleText;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.LayoutOptions;
import dev.authscope.diagram.layout.LayoutPass;
import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.export.DiagramExport;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.Redaction;
import dev.authscope.export.SvgWriter;
import dev.authscope.flow.Timeline;
import dev.authscope.scenario.StepReport;
import dev.authscope.texts.Texts;

/** Writes a picture of each step for slides, all in one zip file. */
public final class StepPictures {

    private static final LayoutOptions LAYOUT = new LayoutOptions(false, false, 0, 0);
    /** The earliest time that a zip file can hold; the machine's time would make every file another. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ExportSubject subject;
    private final Redaction redaction;
    private final Texts texts;
    private final TextMeasure measure = TextMeasure.bundled();
    private final DiagramOptions options;
    private final Map<String, StepReport> reports = new LinkedHashMap<>();

    private StepPictures(ExportSubject subject) {
        this.subject = subject;
        this.redaction = subject.redaction();
        this.texts = Texts.load(subject.language(), DiagramOptions.BUNDLE);
        Set<String> cast = new LinkedHashSet<>();
        DiagramExport.diagram(subject, texts).lanes().forEach(lane -> cast.add(lane.id()));
        this.options = DiagramOptions.whole(subject.run().timeline(), texts).withLanesOf(cast);
        subject.run().reports().forEach(report -> reports.put(report.step().id(), report));
    }

    /** Writes the zip file; does not close the stream. */
    public static void write(ExportSubject subject, OutputStream stream) throws IOException {
        new StepPictures(subject).all(stream);
    }

    private void all(OutputStream stream) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(stream, StandardCharsets.UTF_8);
        // Pictures are packed already.
        zip.setLevel(0);
        Slide slide = new Slide(subject.theme(), new Lettering(), measure);
        List<Timeline.Step> steps = subject.run()
                .timeline()
                .steps()
                .stream()
                .filter(step -> step.from() >= subject.range().from() && step.to() <= subject.range().to())
                .toList();
        int number = 1;
        for (Timeline.Step step : steps) {
            ZipEntry entry = new ZipEntry(String.format("%02d-step-%s.png", number++, fileName(step.id())));
            entry.setTimeLocal(NO_TIME);
            zip.putNextEntry(entry);
            picture(slide, step, zip);
            zip.closeEntry();
        }
        zip.finish();
    }

    /** The id of a step with nothing in it that a path could be made of. */
    private static String fileName(String step) {
        String plain = step.replaceAll("[^A-Za-z0-9-]", "_");
        return plain.substring(0, Math.min(plain.length(), 40));
    }

    private void picture(Slide slide, Timeline.Step step, OutputStream stream) throws IOException {
        Diagram diagram = DiagramCompiler.compile(subject.run().timeline(), options.range(step.from(), step.to()));
        DiagramLayout layout = LayoutPass.layout(diagram, measure, texts, LAYOUT);
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        SvgWriter.write(layout, subject.theme(), texts, subject.title(), Map.of(), svg);
        List<Painted> things = slide.of(shown(subject.title()), heading(step),
                SvgPicture.read(svg.toString(StandardCharsets.UTF_8)), words(step));
        PngWriter writer = new PngWriter(stream, Slide.WIDTH, Slide.HEIGHT,
                PngExport.dotsPerMetre(1), PngExport.texts(subject));
        new Canvas(things, 1, Slide.WIDTH).paint(0, Slide.HEIGHT, writer);
        writer.end();
    }

    private String heading(Timeline.Step step) {
        String caption = subject.captions().get(step.id());
        String id = VisibleText.of(step.id(), 16);
        return caption == null || caption.isBlank() ? id : id + "  " + shown(caption);
    }

    /** What the narration says once the step has been carried out, or why it could not be. */
    private String words(Timeline.Step step) {
        StepReport report = reports.get(step.id());
        if (report == null) {
            return "";
        }
        String problem = report.problem();
        return shown(problem == null ? report.step().say().in(subject.language()) : problem);
    }

    private String shown(String text) {
        return VisibleText.of(redaction.text(text.replaceAll("\\s+", " ").strip()), 600);
    }
}
