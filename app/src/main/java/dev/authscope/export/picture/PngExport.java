package dev.authscope.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import dev.authscope.export.ExportException;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** Writes the diagram of a run as a PNG image, in bands, so that memory grows with its width and not with its height. */
public final class PngExport {

    private static final int BAND = 256;
    private static final long MOST_PIXELS = 2_000_000_000L;
    private static final int WIDEST = 30_000;
    /** Pixels of CSS per metre (CSS Values and Units Level 4, section 6.2). */
    private static final double DOTS = 96 / 0.0254;

    private final SvgPicture.Picture picture;
    private final double scale;
    private final int width;
    private final int height;

    private PngExport(SvgPicture.Picture picture, double scale) {
        this.picture = picture;
        this.scale = scale;
        this.width = (int) Math.ceil(picture.width() * scale);
        this.height = (int) Math.ceil(picture.height() * scale);
    }

    /**
     * Writes the image; does not close the stream.
     *
     * @throws ExportException when it would be larger than programs open
     */
    public static void write(ExportSubject subject, OutputStream stream) throws IOException {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        ExportFormats.find("svg").orElseThrow().exporter().write(subject, svg);
        PngExport export = new PngExport(SvgPicture.read(svg.toString(StandardCharsets.UTF_8)), subject.scale());
        if (export.width > WIDEST || (long) export.width * export.height > MOST_PIXELS) {
            throw new ExportException(ExportException.Cause.WRONG_USE, Texts.load(subject.language(), "export")
                    .get("png.too-large", export.width, export.height));
        }
        // The names and values of the file are for programs and are English whatever the language of the picture.
        Texts english = Texts.load(Language.ENGLISH, "diagram");
        String[] texts = subject.fullSecrets()
                ? new String[]{"Software", "Authscope", "Comment", secrets(subject, english.get("full-secrets")) }
                : new String[]{"Software", "Authscope" };
        export.paint(
                new PngWriter(stream, export.width, export.height, (int) Math.round(DOTS * subject.scale()), texts));
    }

    /** With secrets in full, the values stand beside the picture, since it shows their names. */
    private static String secrets(ExportSubject subject, String sentence) {
        StringBuilder lines = new StringBuilder(sentence);
        subject.valuesInFull()
                .forEach((name, value) -> lines.append('\n').append((name + " = " + value).replace('\0', '?')));
        return lines.toString();
    }

    private void paint(PngWriter writer) throws IOException {
        if (System.getProperty("java.awt.headless") == null) {
            // Painting into memory needs no display, and must not look for one.
            System.setProperty("java.awt.headless", "true");
        }
        BufferedImage band = new BufferedImage(width, Math.min(BAND, height), BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
        List<Rectangle2D> bounds = new ArrayList<>(picture.things().size());
        picture.things().forEach(thing -> bounds.add(thing.bounds()));
        for (int top = 0; top < height; top += BAND) {
            Graphics2D graphics = band.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, BAND);
            graphics.translate(0, -top);
            graphics.scale(scale, scale);
            for (int i = 0; i < bounds.size(); i++) {
                if (bounds.get(i).getMaxY() * scale >= top - 1 && bounds.get(i).getMinY() * scale <= top + BAND + 1) {
                    picture.things().get(i).paint(graphics);
                }
            }
            graphics.dispose();
            for (int row = 0; row < Math.min(BAND, height - top); row++) {
                writer.row(pixels, row * width);
            }
        }
        writer.end();
    }
}
