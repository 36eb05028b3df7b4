package dev.authscope.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.PlacedText;
import dev.authscope.diagram.layout.TextStyle;

/** Writes pieces of SVG. Every text goes through {@link #escaped}, so that nothing from the wire becomes markup. */
final class SvgOut {

    private final Writer writer;
    private final StringBuilder buffer = new StringBuilder(1 << 14);

    SvgOut(Writer writer) {
        this.writer = writer;
    }

    /** Writes markup of our own. */
    SvgOut raw(String markup) {
        buffer.append(markup);
        if (buffer.length() > 1 << 13) {
            flush();
        }
        return this;
    }

    /** Writes a number with one decimal at most. */
    SvgOut number(double value) {
        long tenths = Math.round(value * 10);
        if (tenths < 0) {
            buffer.append('-');
            tenths = -tenths;
        }
        buffer.append(tenths / 10);
        if (tenths % 10 != 0) {
            buffer.append('.').append(tenths % 10);
        }
        return this;
    }

    /** Writes an attribute with a number. */
    SvgOut attribute(String name, double value) {
        buffer.append(' ').append(name).append("=\"");
        return number(value).raw("\"");
    }

    /** Writes an attribute with a text. */
    SvgOut attribute(String name, String value) {
        buffer.append(' ').append(name).append("=\"");
        return escaped(value).raw("\"");
    }

    /** Writes a text so that it stays one, in content and in attributes; what XML 1.0 cannot hold becomes U+FFFD. */
    SvgOut escaped(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> buffer.append("&amp;");
                case '<' -> buffer.append("&lt;");
                case '>' -> buffer.append("&gt;");
                case '"' -> buffer.append("&quot;");
                case '\'' -> buffer.append("&#39;");
                default -> {
                    if (Character.isHighSurrogate(c) && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        buffer.append(c).append(text.charAt(++i));
                    } else {
                        buffer.append(c < 0x20 || Character.isSurrogate(c) || c >= 0xfffe ? '\ufffd' : c);
                    }
                }
            }
        }
        return this;
    }

    SvgOut box(String styleClass, Box box, double radius) {
        raw("<rect class=\"").raw(styleClass).raw("\"").attribute("x", box.x()).attribute("y", box.y());
        attribute("width", box.width()).attribute("height", box.height());
        return radius > 0 ? attribute("rx", radius).raw("/>") : raw("/>");
    }

    SvgOut line(String styleClass, double x1, double y1, double x2, double y2) {
        raw("<line class=\"").raw(styleClass).raw("\"").attribute("x1", x1).attribute("y1", y1);
        return attribute("x2", x2).attribute("y2", y2).raw("/>");
    }

    /** A path that is drawn from a place. */
    SvgOut icon(String styleClass, String path, double x, double y) {
        raw("<path class=\"").raw(styleClass).raw("\" transform=\"translate(").number(x).raw(" ").number(y);
        return raw(")\" d=\"").raw(path).raw("\"/>");
    }

    /** A text in the width that it was measured with, also where another font must stand in. */
    SvgOut text(PlacedText text, String moreClasses) {
        raw("<text class=\"").raw(styleClass(text.style())).raw(text.quiet() ? " q" : "").raw(moreClasses).raw("\"");
        attribute("x", text.x()).attribute("y", text.baseline());
        if (text.width() > 0) {
            attribute("textLength", text.width()).raw(" lengthAdjust=\"spacingAndGlyphs\"");
        }
        return raw(">").escaped(text.text()).raw("</text>");
    }

    static String styleClass(TextStyle style) {
        return "t" + style.ordinal();
    }

    void flush() {
        try {
            writer.append(buffer);
            buffer.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
