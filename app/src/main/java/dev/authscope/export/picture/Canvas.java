package dev.authscope.export.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import dev.authscope.export.ExportException;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** Paints things into rows of pixels, in bands, so that memory grows with the width and not with the height. */
final class Canvas {

    private static final int BAND = 256;
    private static final long MOST_PIXELS = 2_000_000_000L;
    private static final int WIDEST = 30_000;

    private final List<Painted> things;
    private final List<Rectangle2D> bounds;
    private final double scale;
    private final int width;

    /**
     * @param scale pixels for each unit of the things
     * @param width in pixels
     */
    Canvas(List<Painted> things, double scale, int width) {
        if (System.getProperty("java.awt.headless") == null) {
            // Painting into memory needs no display, and must not look for one.
            System.setProperty("java.awt.headless", "true");
        }
        this.things = things;
        this.scale = scale;
        this.width = width;
        this.bounds = new ArrayList<>(things.size());
        things.forEach(thing -> bounds.add(thing.bounds()));
    }

    /**
     * Refuses an image that few programs could open.
     *
     * @throws ExportException in one sentence
     */
    static void check(int width, int height, Language language) {
        if (width > WIDEST || (long) width * height > MOST_PIXELS) {
            throw new ExportException(ExportException.Cause.WRONG_USE,
                    Texts.load(language, "export").get("png.too-large", width, height));
        }
    }

    /** Paints some rows, from the first to before the last, as the next rows of an image. */
    void paint(int from, int to, PngWriter writer) throws IOException {
        BufferedImage band = new BufferedImage(width, Math.min(BAND, Math.max(1, to - from)),
                BufferedImage.TYPE_INT_RGB);
        int[] pixels = ((DataBufferInt) band.getRaster().getDataBuffer()).getData();
        for (int top = from; top < to; top += band.getHeight()) {
            Graphics2D graphics = band.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, band.getHeight());
            graphics.translate(0, -top);
            graphics.scale(scale, scale);
            int bottom = top + band.getHeight();
            for (int i = 0; i < things.size(); i++) {
                if (bounds.get(i).getMaxY() * scale >= top - 1 && bounds.get(i).getMinY() * scale <= bottom + 1) {
                    things.get(i).paint(graphics);
                }
            }
            graphics.dispose();
            for (int row = 0; row < Math.min(band.getHeight(), to - top); row++) {
                writer.row(pixels, row * width);
            }
        }
    }
}
