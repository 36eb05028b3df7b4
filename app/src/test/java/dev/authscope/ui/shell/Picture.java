package dev.authscope.ui.shell;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/** Two pictures held against each other, with a tolerance for what another rasterizer of letters does at their edges. */
final class Picture {

    /** Steps of a colour channel, of 255, that a pixel may be off. */
    private static final int CHANNEL = 40;
    /** Share of pixels that may be off by more; a changed word is many times as much. */
    private static final double SHARE = 0.0002;

    private Picture() {}

    /** Whether one picture can stand for the other. */
    static boolean alike(Image expected, Image actual) {
        return sameSize(expected, actual)
                && off(expected, actual) <= SHARE * expected.getWidth() * expected.getHeight();
    }

    /** How many pixels are off. */
    static long off(Image expected, Image actual) {
        PixelReader one = expected.getPixelReader();
        PixelReader other = actual.getPixelReader();
        long off = 0;
        for (int y = 0; y < (int) expected.getHeight(); y++) {
            for (int x = 0; x < (int) expected.getWidth(); x++) {
                if (differ(one.getArgb(x, y), other.getArgb(x, y))) {
                    off++;
                }
            }
        }
        return off;
    }

    /** The expected picture, pale, with the pixels that are off in red; the whole of the actual one where sizes differ. */
    static Image difference(Image expected, Image actual) {
        if (!sameSize(expected, actual)) {
            return actual;
        }
        int width = (int) expected.getWidth();
        int height = (int) expected.getHeight();
        WritableImage drawn = new WritableImage(width, height);
        PixelWriter out = drawn.getPixelWriter();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int was = expected.getPixelReader().getArgb(x, y);
                boolean off = differ(was, actual.getPixelReader().getArgb(x, y));
                out.setArgb(x, y, off ? 0xffff0000 : 0xff000000 | (was >> 1 & 0x7f7f7f) + 0x606060);
            }
        }
        return drawn;
    }

    private static boolean sameSize(Image one, Image other) {
        return one.getWidth() == other.getWidth() && one.getHeight() == other.getHeight();
    }

    private static boolean differ(int one, int other) {
        return Math.abs((one >> 16 & 255) - (other >> 16 & 255)) > CHANNEL
                || Math.abs((one >> 8 & 255) - (other >> 8 & 255)) > CHANNEL
                || Math.abs((one & 255) - (other & 255)) > CHANNEL;
    }
}
