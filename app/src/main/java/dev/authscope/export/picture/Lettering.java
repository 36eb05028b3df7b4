package dev.authscope.export.picture;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

import dev.authscope.diagram.layout.FontMetrics;
import dev.authscope.diagram.layout.TextStyle;

/** Sets texts in the program's fonts, with the same stand-ins as those with which they were measured. */
final class Lettering {

    private final Map<TextStyle.Face, Face> faces = new EnumMap<>(TextStyle.Face.class);

    private record Face(FontMetrics metrics, GlyphOutlines outlines) {}

    Lettering() {
        for (TextStyle.Face face : TextStyle.Face.values()) {
            faces.put(face, new Face(FontMetrics.load(face.path()), GlyphOutlines.load(face.path())));
        }
    }

    /**
     * The outlines of a text.
     *
     * @param width to fit it into; 0 for its own
     */
    Path2D shape(String text, TextStyle style, double x, double baseline, double width) {
        Path2D shape = new Path2D.Double(Path2D.WIND_NON_ZERO);
        double ems = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int codePoint = text.codePointAt(i);
            Face own = face(style.face());
            Face used = own.metrics().has(codePoint) ? own : face(TextStyle.Face.SANS);
            double advance = 1;
            if (used.metrics().has(codePoint)) {
                advance = used.metrics().advance(codePoint);
                shape.append(AffineTransform.getTranslateInstance(ems, 0)
                        .createTransformedShape(used.outlines().outline(used.metrics().glyph(codePoint))), false);
            } else {
                // No font has it: an empty frame, as readers draw it.
                shape.append(new Rectangle2D.Double(ems + 0.1, -0.7, 0.8, 0.75), false);
                shape.append(turned(ems + 0.16, -0.64, 0.68, 0.63), false);
            }
            ems += advance;
        }
        double natural = ems * style.size();
        double stretch = width > 0 && natural > 0 ? width / natural : 1;
        shape.transform(new AffineTransform(style.size() * stretch, 0, 0, style.size(), x, baseline));
        return shape;
    }

    /** A hole: a rectangle the other way round. */
    private static Path2D turned(double x, double y, double width, double height) {
        Path2D hole = new Path2D.Double();
        hole.moveTo(x, y);
        hole.lineTo(x, y + height);
        hole.lineTo(x + width, y + height);
        hole.lineTo(x + width, y);
        hole.closePath();
        return hole;
    }

    private Face face(TextStyle.Face face) {
        return Objects.requireNonNull(faces.get(face));
    }
}
