package dev.authscope.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

import dev.authscope.export.ExportException;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** Writes the diagram of a run as a PNG image. */
public final class PngExport {

    /** Pixels of CSS per metre (CSS Values and Units Level 4, section 6.2). */
    private static final double DOTS = 96 / 0.0254;

    private PngExport() {}

    /**
     * Writes the image; does not close the stream.
     *
     * @throws ExportException when it would be larger than programs open
     */
    public static void write(ExportSubject subject, OutputStream stream) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        ExportFormats.find("svg").orElseThrow().exporter().write(subject, svg);
        SvgPicture.Picture picture = SvgPicture.read(svg.toString(StandardCharsets.UTF_8));
        double scale = subject.scale();
        int width = (int) Math.ceil(picture.width() * scale);
        int height = (int) Math.ceil(picture.height() * scale);
        Canvas.check(width, height, subject.language());
        PngWriter writer = new PngWriter(stream, width, height, dotsPerMetre(scale), texts(subject));
        new Canvas(picture.things(), scale, width).paint(0, height, writer);
        writer.end();
    }

    static int dotsPerMetre(double scale) {
        return (int) Math.round(DOTS * scale);
    }

    /**
     * What is told beside the picture. The names and values are for programs and are English whatever the language of the
     * picture. With secrets in full, the values stand there, since the picture shows their names.
     */
    static String[] texts(ExportSubject subject) {
        if (!subject.fullSecrets()) {
            return new String[]{"Software", "Authscope" };
        }
        StringBuilder lines = new StringBuilder(Texts.load(Language.ENGLISH, "diagram").get("full-secrets"));
        subject.valuesInFull()
                .forEach((name, value) -> lines.append('\n').append((name + " = " + value).replace('\0', '?')));
        return new String[]{"Software", "Authscope", "Comment", lines.toString() };
    }
}
