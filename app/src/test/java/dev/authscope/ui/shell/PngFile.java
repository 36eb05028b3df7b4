package dev.authscope.ui.shell;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

import javafx.scene.image.Image;
import javafx.scene.image.PixelReader;

/** Writes a picture as a PNG file, without the desktop module, which the program does not read. */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };

    private PngFile() {}

    static void write(Image image, Path file) {
        try {
            Files.createDirectories(file.getParent());
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(octets);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(image));
            chunk(out, "IDAT", pixels(image));
            chunk(out, "IEND", new byte[0]);
            Files.write(file, octets.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] header(Image image) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(octets);
        out.writeInt((int) image.getWidth());
        out.writeInt((int) image.getHeight());
        // Eight bits a channel, red, green and blue.
        out.write(new byte[]{8, 2, 0, 0, 0 });
        return octets.toByteArray();
    }

    private static byte[] pixels(Image image) throws IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        PixelReader reader = image.getPixelReader();
        int width = (int) image.getWidth();
        byte[] line = new byte[width * 3 + 1];
        try (DeflaterOutputStream out = new DeflaterOutputStream(octets)) {
            for (int y = 0; y < (int) image.getHeight(); y++) {
                for (int x = 0; x < width; x++) {
                    int argb = reader.getArgb(x, y);
                    line[x * 3 + 1] = (byte) (argb >> 16);
                    line[x * 3 + 2] = (byte) (argb >> 8);
                    line[x * 3 + 3] = (byte) argb;
                }
                out.write(line);
            }
        }
        return octets.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
