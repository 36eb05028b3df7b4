package dev.authscope.export.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.InflaterInputStream;

/** Reads PNG images, animated ones too, by their specification and not by the program's code. */
public final class PngChunks {

    private PngChunks() {}

    public record Chunk(String type, byte[] content) {

        ByteBuffer buffer() {
            return ByteBuffer.wrap(content);
        }
    }

    /** A frame of an animation, its pixels as red, green and blue. */
    public record Frame(int left, int top, int width, int height, int millis, byte[] pixels) {}

    /** All chunks; each checksum is right. */
    public static List<Chunk> of(byte[] octets) {
        ByteBuffer buffer = ByteBuffer.wrap(octets);
        assertThat(buffer.getLong()).isEqualTo(0x89504e470d0a1a0aL);
        List<Chunk> chunks = new ArrayList<>();
        while (buffer.hasRemaining()) {
            byte[] content = new byte[buffer.getInt()];
            byte[] type = new byte[4];
            buffer.get(type).get(content);
            CRC32 sum = new CRC32();
            sum.update(type);
            sum.update(content);
            String name = new String(type, StandardCharsets.US_ASCII);
            assertThat(buffer.getInt()).as("checksum of %s", name).isEqualTo((int) sum.getValue());
            chunks.add(new Chunk(name, content));
        }
        return chunks;
    }

    /** The frames in their order; their chunks are numbered without a gap. */
    public static List<Frame> frames(List<Chunk> chunks) throws IOException {
        List<Frame> frames = new ArrayList<>();
        int number = 0;
        for (int i = 0; i < chunks.size(); i++) {
            if (chunks.get(i).type().equals("fcTL")) {
                ByteBuffer control = chunks.get(i).buffer();
                assertThat(control.getInt()).isEqualTo(number++);
                int width = control.getInt();
                int height = control.getInt();
                int left = control.getInt();
                int top = control.getInt();
                int millis = control.getShort() * 1000 / control.getShort();
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                while (chunks.get(i + 1).type().equals("fdAT")) {
                    ByteBuffer data = chunks.get(++i).buffer();
                    assertThat(data.getInt()).isEqualTo(number++);
                    packed.write(Arrays.copyOfRange(data.array(), 4, data.array().length));
                }
                frames.add(new Frame(left, top, width, height, millis, pixels(packed.toByteArray(), width, height)));
            }
        }
        return frames;
    }

    private static byte[] pixels(byte[] packed, int width, int height) throws IOException {
        byte[] raw = new InflaterInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        int line = 3 * width;
        assertThat(raw).hasSize(height * (line + 1));
        byte[] pixels = new byte[height * line];
        for (int row = 0; row < height; row++) {
            assertThat(raw[row * (line + 1)]).as("filter").isEqualTo((byte) 2);
            for (int i = 0; i < line; i++) {
                int above = row == 0 ? 0 : pixels[(row - 1) * line + i];
                pixels[row * line + i] = (byte) (raw[row * (line + 1) + 1 + i] + above);
            }
        }
        return pixels;
    }
}
