package dev.authscope.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;

import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.PlacedText;
import dev.authscope.diagram.layout.TextStyle;

/** Writes pieces of SVG. Every text goes through {@link #escaped}, so that nothing from the wire becomes markup. */
final class SvgOut {

    private static final int ROOM = 1 << 14;
    /** Of a number that is written, all of which are below a thousand million. */
    private static final int MOST_DIGITS = 9;
    private static final String[] STYLES = Arrays.stream(TextStyle.values())
            .map(style -> "t" + style.ordinal())
            .toArray(String[]::new);

    private final OutputStream stream;
    private final byte[] buffer = new byte[ROOM];
    private int used;

    SvgOut(OutputStream stream) {
        this.stream = stream;
    }

    /** Writes markup of our own, which is ASCII. */
    @SuppressWarnings("deprecation") // For ASCII the old method does just what is wanted: one octet for a character.
    SvgOut raw(String markup) {
        int length = markup.length();
        if (length < ROOM - used) {
            markup.getBytes(0, length, buffer, used);
            used += length;
            return this;
        }
        int from = 0;
        while (from < length) {
            int taken = Math.min(length - from, ROOM - used);
            markup.getBytes(from, from + taken, buffer, used);
            used += taken;
            from += taken;
            if (used == ROOM) {
                flush();
            }
        }
        return this;
    }

    private void raw(char ascii) {
        if (used == ROOM) {
            flush();
        }
        buffer[used++] = (byte) ascii;
    }

    /** Writes a character in UTF-8 (RFC 3629 section 3). */
    private void utf8(int codePoint) {
        if (codePoint < 0x80) {
            raw((char) codePoint);
        } else if (codePoint < 0x800) {
            raw((char) (0xc0 | codePoint >> 6));
            raw((char) (0x80 | codePoint & 0x3f));
        } else if (codePoint < 0x10000) {
            raw((char) (0xe0 | codePoint >> 12));
            raw((char) (0x80 | codePoint >> 6 & 0x3f));
            raw((char) (0x80 | codePoint & 0x3f));
        } else {
            raw((char) (0xf0 | codePoint >> 18));
            raw((char) (0x80 | codePoint >> 12 & 0x3f));
            raw((char) (0x80 | codePoint >> 6 & 0x3f));
            raw((char) (0x80 | codePoint & 0x3f));
        }
    }

    /** Writes a number with one decimal at most. */
    SvgOut number(double value) {
        int tenths = (int) Math.rint(Math.abs(value) * 10);
        if (value < 0 && tenths > 0) {
            raw('-');
        }
        whole(tenths / 10);
        if (tenths % 10 != 0) {
            raw('.');
            raw((char) ('0' + tenths % 10));
        }
        return this;
    }

    /** Writes a number that is not negative and has no decimals. */
    SvgOut whole(int value) {
        if (used + MOST_DIGITS > ROOM) {
            flush();
        }
        int digits = 1;
        for (int bound = 10; digits < MOST_DIGITS && value >= bound; bound *= 10) {
            digits++;
        }
        int rest = value;
        for (int at = used + digits - 1; at >= used; at--) {
            int less = rest / 10;
            buffer[at] = (byte) ('0' + rest - less * 10);
            rest = less;
        }
        used += digits;
        return this;
    }

    /** Writes an attribute with a number. */
    SvgOut attribute(String name, double value) {
        raw(' ');
        raw(name).raw("=\"").number(value).raw('"');
        return this;
    }

    /** Writes an attribute with a text. */
    SvgOut attribute(String name, String value) {
        raw(' ');
        raw(name).raw("=\"").escaped(value).raw('"');
        return this;
    }

    /** Writes a text so that it stays one, in content and in attributes; what XML 1.0 cannot hold, or nobody could see, becomes U+FFFD. */
    SvgOut escaped(String text) {
        if (isPlain(text)) {
            return raw(text);
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> raw("&amp;");
                case '<' -> raw("&lt;");
                case '>' -> raw("&gt;");
                case '"' -> raw("&quot;");
                case '\'' -> raw("&#39;");
                default -> {
                    if (Character.isHighSurrogate(c) && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        utf8(text.codePointAt(i++));
                    } else {
                        utf8(isHidden(c) ? 0xfffd : c);
                    }
                }
            }
        }
        return this;
    }

    /** Whether a character controls a reader, or turns text around, or is none that XML 1.0 can hold. */
    private static boolean isHidden(char c) {
        int type = Character.getType(c);
        return c < 0x20 || c >= 0xfffe || Character.isSurrogate(c) || type == Character.CONTROL
                || type == Character.FORMAT;
    }

    /** Whether a text is of characters only that mean nothing in markup. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 || c > 0x7e || c == '&' || c == '<' || c == '>' || c == '"' || c == '\'') {
                return false;
            }
        }
        return true;
    }

    SvgOut box(String styleClass, Box box, double radius) {
        raw("<rect class=\"").raw(styleClass).raw("\" x=\"").number(box.x()).raw("\" y=\"").number(box.y());
        raw("\" width=\"").number(box.width()).raw("\" height=\"").number(box.height());
        return radius > 0 ? raw("\" rx=\"").number(radius).raw("\"/>") : raw("\"/>");
    }

    SvgOut line(String styleClass, double x1, double y1, double x2, double y2) {
        raw("<line class=\"").raw(styleClass).raw("\" x1=\"").number(x1).raw("\" y1=\"").number(y1);
        return raw("\" x2=\"").number(x2).raw("\" y2=\"").number(y2).raw("\"/>");
    }

    /** A path that is drawn from a place. */
    SvgOut icon(String styleClass, String path, double x, double y) {
        raw("<path class=\"").raw(styleClass).raw("\" transform=\"translate(").number(x).raw(" ").number(y);
        return raw(")\" d=\"").raw(path).raw("\"/>");
    }

    /** A text in the width that it was measured with, also where another font must stand in. */
    SvgOut text(PlacedText text, String moreClasses) {
        raw("<text class=\"").raw(styleClass(text.style()));
        if (text.quiet()) {
            raw(" q");
        }
        raw(moreClasses).raw("\" x=\"").number(text.x()).raw("\" y=\"").number(text.baseline());
        raw(text.width() > 0 ? "\" lengthAdjust=\"spacingAndGlyphs\" textLength=\"" : "\">");
        if (text.width() > 0) {
            number(text.width()).raw("\">");
        }
        return escaped(text.text()).raw("</text>");
    }

    static String styleClass(TextStyle style) {
        return STYLES[style.ordinal()];
    }

    void flush() {
        try {
            stream.write(buffer, 0, used);
            used = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
