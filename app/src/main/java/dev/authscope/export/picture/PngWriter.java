package dev.authscope.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes a PNG image of 8 bits for each of red, green and blue, row by row (PNG Specification, third edition). */
final class PngWriter {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
    /** Rows differ from the one above by little: filter type 2, "up" (section 9.2). */
    private static final int UP = 2;
    private static final int CHUNK = 1 << 16;

    private final DataOutputStream stream;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream(CHUNK + (CHUNK >> 3));
    private final Deflater deflater = new Deflater(6);
    private final DeflaterOutputStream rows = new DeflaterOutputStream(packed, deflater);
    private final byte[] above;
    private final byte[] line;

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
            chunk("IDAT", packed.toByteArray());
            packed.reset();
        }
    }

    /** Ends the image; does not close the stream. */
    void end() throws IOException {
        rows.finish();
        deflater.end();
        chunk("IDAT", packed.toByteArray());
        chunk("IEND", new byte[0]);
        stream.flush();
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
