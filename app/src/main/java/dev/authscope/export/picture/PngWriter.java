package dev.authscope.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes a PNG image of 8 bits for each of red, green and blue, row by row (PNG Specification, third edition). It may be
 * animated (the same, chapter 11.3.5): the image itself is then what programs show that know no animations.
 */
final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
    /** Rows differ from the one above by little: filter type 2, "up" (section 9.2). */
    private static final int UP = 2;
    private static final int CHUNK = 1 << 16;

    private final DataOutputStream stream;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream(CHUNK + (CHUNK >> 3));
    private Deflater deflater = new Deflater(6);
    private DeflaterOutputStream rows = new DeflaterOutputStream(packed, deflater);
    private byte[] above;
    private byte[] line;
    /** Number of the next chunk of the animation; frames and their data are counted together. */
    private int sequence;
    private boolean inFrame;

    /**
     * Begins an image.
     *
     * @param dotsPerMetre how large it is meant to be shown
     * @param texts keywords and values in Latin-1, which programs show beside the picture
     */
    PngWriter(OutputStream stream, int width, int height, int dotsPerMetre, String... texts) throws IOException {
        this.stream = new DataOutputStream(stream);
        above = new byte[3 * width];
        line = new byte[1 + 3 * width];
        stream.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(header);
        numbers.writeInt(width);
        numbers.writeInt(height);
        numbers.write(new byte[]{8, 2, 0, 0, 0 });
        chunk("IHDR", header.toByteArray());
        header.reset();
        numbers.writeInt(dotsPerMetre);
        numbers.writeInt(dotsPerMetre);
        numbers.write(1);
        chunk("pHYs", header.toByteArray());
        for (int i = 0; i < texts.length; i += 2) {
            chunk("tEXt", (texts[i] + "\0" + texts[i + 1]).getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Says before the first row that frames will follow the image, to be shown once. */
    void animated(int frames) throws IOException {
        ByteArrayOutputStream control = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(control);
        numbers.writeInt(frames);
        numbers.writeInt(1);
        chunk("acTL", control.toByteArray());
    }

    /**
     * Ends what was begun and begins a frame that covers a part of the frame before it; the first one must cover all.
     *
     * @param left of the part, in pixels
     * @param top of the part
     * @param millis how long it is shown
     */
    void frame(int left, int top, int width, int height, int millis) throws IOException {
        flushRows();
        inFrame = true;
        ByteArrayOutputStream control = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(control);
        numbers.writeInt(sequence++);
        numbers.writeInt(width);
        numbers.writeInt(height);
        numbers.writeInt(left);
        numbers.writeInt(top);
        numbers.writeShort(millis);
        numbers.writeShort(1000);
        // Stays where it is, and covers what was there.
        numbers.write(new byte[]{0, 0 });
        chunk("fcTL", control.toByteArray());
        above = new byte[3 * width];
        line = new byte[1 + 3 * width];
        deflater = new Deflater(6);
        rows = new DeflaterOutputStream(packed, deflater);
    }

    /**
     * Writes the next row.
     *
     * @param pixels red, green and blue in the lower 24 bits of each
     */
    void row(int[] pixels, int from) throws IOException {
        line[0] = UP;
        for (int i = 0; i < above.length / 3; i++) {
            int pixel = pixels[from + i];
            for (int part = 0; part < 3; part++) {
                byte value = (byte) (pixel >> (16 - 8 * part));
                line[1 + 3 * i + part] = (byte) (value - above[3 * i + part]);
                above[3 * i + part] = value;
            }
        }
        rows.write(line);
        if (packed.size() >= CHUNK) {
            data();
        }
    }

    /** Ends the image; does not close the stream. */
    void end() throws IOException {
        flushRows();
        chunk("IEND", new byte[0]);
        stream.flush();
    }

    private void flushRows() throws IOException {
        rows.finish();
        deflater.end();
        data();
    }

    private void data() throws IOException {
        if (inFrame) {
            ByteArrayOutputStream numbered = new ByteArrayOutputStream(packed.size() + 4);
            new DataOutputStream(numbered).writeInt(sequence++);
            packed.writeTo(numbered);
            chunk("fdAT", numbered.toByteArray());
        } else {
            chunk("IDAT", packed.toByteArray());
        }
        packed.reset();
    }

    private void chunk(String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(content);
        stream.writeInt(content.length);
        stream.write(name);
        stream.write(content);
        stream.writeInt((int) sum.getValue());
    }
}
