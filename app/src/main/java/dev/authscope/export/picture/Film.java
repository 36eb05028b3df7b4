package dev.authscope.export.picture;

import java.io.IOException;
import java.io.OutputStream;

import dev.authscope.export.ExportSubject;

/**
 * Writes pictures of one size as an animated PNG image that is shown once and stays. Each frame holds only the part that differs
 * from the one before. Programs that know no animations show a picture of its own.
 */
public final class Film {

    private static final int COLOURS = 0xffffff;

    private final PngWriter writer;
    private final int width;
    private final int height;
    private int[] before = {};

    /**
     * Begins an image; the stream is not closed.
     *
     * @param still what programs show that know no animations: red, green and blue in the lower 24 bits of each pixel
     * @param frames how many there will be
     */
    public Film(ExportSubject subject, OutputStream stream, int width, int height, int[] still, int frames)
            throws IOException {
        Canvas.check(width, height, subject.language());
        this.width = width;
        this.height = height;
        this.writer = new PngWriter(stream, width, height, PngExport.dotsPerMetre(1), PngExport.texts(subject));
        writer.animated(frames);
        rows(still, 0, 0, width, height);
    }

    /**
     * Adds a frame.
     *
     * @param pixels of the whole picture; kept until the next one
     */
    public void add(int[] pixels, int millis) throws IOException {
        int left = width;
        int top = height;
        int right = 0;
        int bottom = 0;
        if (before.length == 0) {
            left = 0;
            top = 0;
            right = width;
            bottom = height;
        }
        for (int at = 0; at < before.length; at++) {
            if (((pixels[at] ^ before[at]) & COLOURS) != 0) {
                left = Math.min(left, at % width);
                right = Math.max(right, at % width + 1);
                top = Math.min(top, at / width);
                bottom = at / width + 1;
            }
        }
        if (right == 0) {
            // Nothing differs, but a frame cannot be empty.
            left = 0;
            top = 0;
            right = 1;
            bottom = 1;
        }
        writer.frame(left, top, right - left, bottom - top, millis);
        rows(pixels, left, top, right - left, bottom - top);
        before = pixels;
    }

    private void rows(int[] pixels, int left, int top, int wide, int high) throws IOException {
        int[] row = new int[wide];
        for (int y = top; y < top + high; y++) {
            System.arraycopy(pixels, y * width + left, row, 0, wide);
            writer.row(row, 0);
        }
    }

    /** Ends the image. */
    public void end() throws IOException {
        writer.end();
    }
}
