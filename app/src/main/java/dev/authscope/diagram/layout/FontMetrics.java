package dev.authscope.diagram.layout;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import dev.authscope.bundled.BundledFiles;

/**
 * How wide the characters of one font are, read from its TrueType file: {@code cmap} gives the glyph of a character,
 * {@code hmtx} the glyph's advance, {@code head} and {@code hhea} the units (OpenType specification, chapters of the same
 * names). Kerning is left out; the fonts used here have little of it. Safe for use by many threads.
 */
public final class FontMetrics {

    private static final short UNKNOWN = -1;
    private static final short MISSING = -2;

    // Only the two tables that are asked again and again are kept; outlines are most of a font's octets.
    private final ByteBuffer characterMap;
    private final ByteBuffer horizontalMetrics;
    private final int unitsPerEm;
    private final int longMetrics;
    private final int ascent;
    private final int descent;
    // Advances met so far, by character of the basic plane. Threads may find the same advance twice, and write the same.
    private final short[] advances = new short[0x10000];

    private FontMetrics(ByteBuffer font) {
        Map<String, Integer> tables = tables(font);
        unitsPerEm = unsigned(font, offset(tables, "head") + 18);
        int hhea = offset(tables, "hhea");
        ascent = font.getShort(hhea + 4);
        descent = font.getShort(hhea + 6);
        longMetrics = unsigned(font, hhea + 34);
        horizontalMetrics = copy(font, offset(tables, "hmtx"), 4 * longMetrics);
        int map = characterMap(font, offset(tables, "cmap"));
        characterMap = copy(font, map, font.getInt(map + 4));
        Arrays.fill(advances, UNKNOWN);
    }

    /**
     * Reads a font that comes with the program.
     *
     * @param path such as {@code fonts/Pretendard-Regular.ttf}
     */
    public static FontMetrics load(String path) {
        return new FontMetrics(ByteBuffer.wrap(BundledFiles.octets(path)));
    }

    /** Whether the font has a glyph for a character. */
    public boolean has(int codePoint) {
        return units(codePoint) != MISSING;
    }

    /** The advance of a character in ems; 0 when the font has no glyph for it. */
    public double advance(int codePoint) {
        return ems(Math.max(0, units(codePoint)));
    }

    /** How far the font reaches above the base line, in ems. */
    public double ascent() {
        return ascent / (double) unitsPerEm;
    }

    /** How far the font reaches below the base line, in ems; positive. */
    public double descent() {
        return -descent / (double) unitsPerEm;
    }

    /** So many units of this font, in ems. */
    double ems(long units) {
        return units / (double) unitsPerEm;
    }

    /** The advance of a character in the font's units; negative when the font has no glyph for it. */
    int units(int codePoint) {
        if (codePoint >= advances.length) {
            return readAdvance(codePoint);
        }
        short known = advances[codePoint];
        if (known == UNKNOWN) {
            known = readAdvance(codePoint);
            advances[codePoint] = known;
        }
        return known;
    }

    private short readAdvance(int codePoint) {
        int glyph = glyph(codePoint);
        return glyph == 0 ? MISSING : horizontalMetrics.getShort(4 * Math.min(glyph, longMetrics - 1));
    }

    /** The glyph of a character by the segmented coverage table (cmap format 12); 0 when there is none. */
    public int glyph(int codePoint) {
        int low = 0;
        int high = characterMap.getInt(12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = 16 + 12 * middle;
            if (codePoint < characterMap.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > characterMap.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return characterMap.getInt(group + 8) + codePoint - characterMap.getInt(group);
            }
        }
        return 0;
    }

    private static ByteBuffer copy(ByteBuffer font, int from, int octets) {
        byte[] table = new byte[octets];
        font.get(from, table);
        return ByteBuffer.wrap(table);
    }

    private static int characterMap(ByteBuffer font, int cmap) {
        int count = unsigned(font, cmap + 2);
        for (int i = 0; i < count; i++) {
            int table = cmap + font.getInt(cmap + 8 + 8 * i);
            if (unsigned(font, table) == 12) {
                return table;
            }
        }
        throw new IllegalStateException("The font has no character map of format 12.");
    }

    private static int unsigned(ByteBuffer font, int position) {
        return Short.toUnsignedInt(font.getShort(position));
    }

    private static int offset(Map<String, Integer> tables, String name) {
        Integer offset = tables.get(name);
        if (offset == null) {
            throw new IllegalStateException("The font has no table '" + name + "'.");
        }
        return offset;
    }

    private static Map<String, Integer> tables(ByteBuffer font) {
        Map<String, Integer> tables = new HashMap<>();
        int count = Short.toUnsignedInt(font.getShort(4));
        byte[] tag = new byte[4];
        for (int i = 0; i < count; i++) {
            font.get(12 + 16 * i, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), font.getInt(12 + 16 * i + 8));
        }
        return tables;
    }
}
