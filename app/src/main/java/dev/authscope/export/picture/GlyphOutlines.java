package dev.authscope.export.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import dev.authscope.bundled.BundledFiles;

/**
 * The outlines of one font's glyphs, read from its TrueType file: {@code loca} says where a glyph lies, {@code glyf} holds its
 * contours of lines and quadratic curves or the glyphs that it is put together from (OpenType specification, chapters of the
 * same names). Not for use by several threads.
 */
final class GlyphOutlines {

    private static final int ON_CURVE = 1;
    private static final int REPEAT = 8;
    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int SCALE = 8;
    private static final int MORE = 0x20;
    private static final int TWO_SCALES = 0x40;
    private static final int TWO_BY_TWO = 0x80;
    private static final int DEEPEST = 8;

    private final ByteBuffer font;
    private final Map<String, Integer> tables = new HashMap<>();
    private final Map<Integer, Path2D> known = new HashMap<>();
    private final double unitsPerEm;
    private final boolean longPlaces;

    private GlyphOutlines(ByteBuffer font) {
        this.font = font;
        byte[] tag = new byte[4];
        for (int i = 0; i < unsigned(4); i++) {
            font.get(12 + 16 * i, tag);
            tables.put(new String(tag, StandardCharsets.US_ASCII), font.getInt(12 + 16 * i + 8));
        }
        unitsPerEm = unsigned(table("head") + 18);
        longPlaces = font.getShort(table("head") + 50) == 1;
    }

    /** Reads a font that comes with the program. */
    static GlyphOutlines load(String path) {
        return new GlyphOutlines(ByteBuffer.wrap(BundledFiles.octets(path)));
    }

    /** The outline of a glyph in ems, y downward, from its origin on the base line. */
    Path2D outline(int glyph) {
        return known.computeIfAbsent(glyph, number -> {
            Path2D outline = units(number, DEEPEST);
            outline.transform(AffineTransform.getScaleInstance(1 / unitsPerEm, -1 / unitsPerEm));
            return outline;
        });
    }

    private Path2D units(int glyph, int depth) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        int from = place(glyph);
        if (place(glyph + 1) > from && depth > 0) {
            int at = table("glyf") + from;
            int contours = font.getShort(at);
            if (contours >= 0) {
                simple(path, at + 10, contours);
            } else {
                composite(path, at + 10, depth);
            }
        }
        return path;
    }

    private int place(int glyph) {
        int loca = table("loca");
        return longPlaces ? font.getInt(loca + 4 * glyph) : 2 * unsigned(loca + 2 * glyph);
    }

    private void simple(Path2D path, int start, int contours) {
        int at = start;
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++, at += 2) {
            ends[i] = unsigned(at);
        }
        int points = contours == 0 ? 0 : ends[contours - 1] + 1;
        at += 2 + unsigned(at);
        int[] flags = new int[points];
        for (int i = 0; i < points; i++) {
            flags[i] = font.get(at++) & 0xff;
            if ((flags[i] & REPEAT) != 0) {
                for (int count = font.get(at++) & 0xff; count > 0; count--, i++) {
                    flags[i + 1] = flags[i];
                }
            }
        }
        int[] xs = new int[points];
        at = coordinates(xs, flags, at, 2, 16);
        int[] ys = new int[points];
        coordinates(ys, flags, at, 4, 32);
        for (int i = 0, first = 0; i < contours; first = ends[i] + 1, i++) {
            contour(path, xs, ys, flags, first, ends[i] - first + 1);
        }
    }

    private int coordinates(int[] values, int[] flags, int start, int shortBit, int sameBit) {
        int at = start;
        int value = 0;
        for (int i = 0; i < values.length; i++) {
            boolean same = (flags[i] & sameBit) != 0;
            if ((flags[i] & shortBit) != 0) {
                int step = font.get(at++) & 0xff;
                value += same ? step : -step;
            } else if (!same) {
                value += font.getShort(at);
                at += 2;
            }
            values[i] = value;
        }
        return at;
    }

    /** Between two points off the curve lies one on it, halfway. */
    private static void contour(Path2D path, int[] xs, int[] ys, int[] flags, int first, int count) {
        if (count < 2) {
            return;
        }
        int start = 0;
        while (start < count && (flags[first + start] & ON_CURVE) == 0) {
            start++;
        }
        boolean none = start == count;
        int origin = first + (none ? 0 : start);
        int last = first + (none ? count - 1 : start);
        double beginX = none ? (xs[origin] + xs[last]) / 2.0 : xs[origin];
        double beginY = none ? (ys[origin] + ys[last]) / 2.0 : ys[origin];
        path.moveTo(beginX, beginY);
        for (int i = none ? 0 : 1; i <= (none ? count - 1 : count); i++) {
            int point = first + ((none ? 0 : start) + i) % count;
            if ((flags[point] & ON_CURVE) != 0) {
                path.lineTo(xs[point], ys[point]);
                continue;
            }
            int next = first + ((none ? 0 : start) + i + 1) % count;
            boolean on = (flags[next] & ON_CURVE) != 0;
            double endX = on ? xs[next] : (xs[point] + xs[next]) / 2.0;
            double endY = on ? ys[next] : (ys[point] + ys[next]) / 2.0;
            path.quadTo(xs[point], ys[point], endX, endY);
            if (on) {
                i++;
            }
        }
        path.closePath();
    }

    private void composite(Path2D path, int start, int depth) {
        int at = start;
        int flags = MORE;
        while ((flags & MORE) != 0) {
            flags = unsigned(at);
            Path2D part = units(unsigned(at + 2), depth - 1);
            at += 4;
            boolean words = (flags & WORDS) != 0;
            double dx = words ? font.getShort(at) : font.get(at);
            double dy = words ? font.getShort(at + 2) : font.get(at + 1);
            at += words ? 4 : 2;
            double[] scale = {1, 0, 0, 1 };
            if ((flags & SCALE) != 0) {
                scale[0] = scale[3] = fraction(at);
                at += 2;
            } else if ((flags & TWO_SCALES) != 0) {
                scale[0] = fraction(at);
                scale[3] = fraction(at + 2);
                at += 4;
            } else if ((flags & TWO_BY_TWO) != 0) {
                for (int i = 0; i < 4; i++, at += 2) {
                    scale[i] = fraction(at);
                }
            }
            boolean offsets = (flags & OFFSETS) != 0;
            path.append(new AffineTransform(scale[0], scale[1], scale[2], scale[3], offsets ? dx : 0, offsets ? dy : 0)
                    .createTransformedShape(part), false);
        }
    }

    /** A number with 14 binary digits after the point. */
    private double fraction(int at) {
        return font.getShort(at) / 16384.0;
    }

    private int unsigned(int at) {
        return Short.toUnsignedInt(font.getShort(at));
    }

    private int table(String name) {
        Integer offset = tables.get(name);
        if (offset == null) {
            throw new IllegalStateException("The font has no table '" + name + "'.");
        }
        return offset;
    }
}
