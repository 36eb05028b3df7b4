package dev.authscope.recording;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;

import org.jspecify.annotations.Nullable;

/** The lines of a recording, as long as each is whole and its checksum fits. */
final class CheckedLines {

    private static final int SUM = 9;
    private static final HexFormat HEX = HexFormat.of();
    private static final int LONGEST = 1 << 26;
    /** Of what a file can hold when it is unpacked. */
    private static final long MOST = 1L << 30;

    private final InputStream unpacked;
    /** Small, because what a damaged place spoils is lost as a whole. */
    private final byte[] buffer = new byte[512];
    private int used;
    private int filled;
    private long taken;

    /**
     * @throws IOException when the stream does not begin as gzip does
     */
    CheckedLines(InputStream packed) throws IOException {
        unpacked = new GZIPInputStream(packed, 1 << 13);
    }

    /** The next line; empty at the end and from the first damaged line on. */
    Optional<Map<String, @Nullable Object>> next() {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        try {
            for (int c = read(); c != '\n'; c = read()) {
                if (c < 0 || line.size() > LONGEST || taken > MOST) {
                    return Optional.empty();
                }
                line.write(c);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return checked(line.toByteArray());
    }

    private int read() throws IOException {
        if (used == filled) {
            filled = unpacked.read(buffer);
            used = 0;
            taken += Math.max(filled, 0);
            if (filled <= 0) {
                filled = 0;
                return -1;
            }
        }
        return buffer[used++] & 0xff;
    }

    private static Optional<Map<String, @Nullable Object>> checked(byte[] line) {
        if (line.length < SUM) {
            return Optional.empty();
        }
        CRC32 sum = new CRC32();
        sum.update(line, SUM, line.length - SUM);
        if (!new String(line, 0, SUM, StandardCharsets.US_ASCII).equals(HEX.toHexDigits((int) sum.getValue()) + " ")) {
            return Optional.empty();
        }
        try {
            return Optional.of(PlainTree.read(line, SUM, line.length - SUM));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
