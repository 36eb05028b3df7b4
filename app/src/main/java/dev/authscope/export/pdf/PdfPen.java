package dev.authscope.export.pdf;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.util.Matrix;

import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.PlacedText;
import dev.authscope.diagram.layout.TextStyle;
import dev.authscope.export.picture.PathTrace;

/**
 * Draws on a page, in units whose y grows downward. Colours are written as in SVG, such as {@code #1a2330}. Memory that cannot
 * be written to is an {@link UncheckedIOException}.
 */
final class PdfPen implements Closeable {

    /** How far the handles of a quarter circle reach, in radii. */
    private static final double ROUND = 0.5523;
    private static final double STRIPE = 2.6;
    private static final double STRIPES_APART = 8;
    private static final float STRIPE_ALPHA = 0.16f;

    private final PDPageContentStream stream;
    private final PDPage page;
    private final PdfFonts fonts;
    private final PdfTags tags;
    private final PathTrace paths;
    private final double height;
    /** Whether what is drawn belongs to a part of the document. */
    private boolean marked;
    /** Whether the stream is within decoration. */
    private boolean decorating;

    /** A pen for a page in points from its upper left corner. */
    PdfPen(PDDocument document, PDPage page, PdfFonts fonts, PdfTags tags, PathTrace paths) {
        this.page = page;
        this.fonts = fonts;
        this.tags = tags;
        this.paths = paths;
        this.height = page.getMediaBox().getHeight();
        try {
            stream = new PDPageContentStream(document, page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        within(() -> stream.transform(new Matrix(1, 0, 0, -1, 0, (float) height)));
    }

    /** How a line is drawn. */
    record Line(String colour, double width, boolean round, double... dashes) {

        Line(String colour, double width) {
            this(colour, width, false);
        }
    }

    /** Something that writes to memory. */
    @FunctionalInterface
    interface Strokes {
        void draw() throws IOException;
    }

    private static void within(Strokes strokes) {
        try {
            strokes.draw();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Draws content of a part of the document. What is drawn outside of any part is decoration, and not read aloud (ISO 32000-2
     * section 14.8.2.2).
     */
    void mark(PdfTags.Tag tag, Runnable drawing) {
        int number = tags.content(tag, page);
        if (number < 0 || marked) {
            drawing.run();
            return;
        }
        within(() -> {
            endDecoration();
            stream.beginMarkedContent(COSName.getPDFName(tag.type()), number);
            marked = true;
            drawing.run();
            marked = false;
            stream.endMarkedContent();
        });
    }

    private void decorate() throws IOException {
        if (!marked && !decorating) {
            stream.beginMarkedContent(COSName.ARTIFACT);
            decorating = true;
        }
    }

    private void endDecoration() throws IOException {
        if (decorating) {
            stream.endMarkedContent();
            decorating = false;
        }
    }

    /** Something that is drawn. */
    private void drawn(Strokes strokes) {
        within(() -> {
            decorate();
            strokes.draw();
        });
    }

    /** Draws in other units: moved, then scaled. */
    void at(double x, double y, double scale, Runnable drawing) {
        within(() -> {
            endDecoration();
            stream.saveGraphicsState();
            stream.transform(new Matrix((float) scale, 0, 0, (float) scale, (float) x, (float) y));
            drawing.run();
            endDecoration();
            stream.restoreGraphicsState();
        });
    }

    void fill(Box box, double radius, String colour) {
        drawn(() -> {
            fillColour(colour);
            outline(box, radius);
            stream.fill();
        });
    }

    void stroke(Box box, double radius, Line line) {
        drawn(() -> {
            set(line);
            outline(box, radius);
            stream.stroke();
        });
    }

    void line(double x1, double y1, double x2, double y2, Line line) {
        drawn(() -> {
            set(line);
            stream.moveTo((float) x1, (float) y1);
            stream.lineTo((float) x2, (float) y2);
            stream.stroke();
        });
    }

    /** Draws from point to point. */
    void stroke(Line line, double... points) {
        drawn(() -> {
            set(line);
            through(points);
            stream.stroke();
        });
    }

    /** Fills what lies between points. */
    void fill(String colour, double... corners) {
        drawn(() -> {
            fillColour(colour);
            through(corners);
            stream.fill();
        });
    }

    private void through(double... points) throws IOException {
        move(points[0], points[1]);
        for (int i = 2; i < points.length; i += 2) {
            lineTo(points[i], points[i + 1]);
        }
    }

    /** Draws path data (SVG 1.1 section 8.3) along its line. */
    void stroke(String path, double x, double y, Line line) {
        drawn(() -> {
            set(line);
            trace(path, x, y);
            stream.stroke();
        });
    }

    /** Slanting stripes, which mean an attack. */
    void hatch(Box box, double radius, String colour) {
        drawn(() -> {
            stream.saveGraphicsState();
            outline(box, radius);
            stream.clip();
            PDExtendedGraphicsState alpha = new PDExtendedGraphicsState();
            alpha.setStrokingAlphaConstant(STRIPE_ALPHA);
            stream.setGraphicsStateParameters(alpha);
            set(new Line(colour, STRIPE));
            double step = STRIPES_APART * Math.sqrt(2);
            double first = Math.floor((box.x() - box.height()) / step) * step;
            for (double x = first; x < box.right(); x += step) {
                stream.moveTo((float) x + (float) box.height(), (float) box.y());
                stream.lineTo((float) x, (float) box.bottom());
            }
            stream.stroke();
            stream.restoreGraphicsState();
        });
    }

    void text(PlacedText text, String colour) {
        text(text.text(), text.style().face(), text.style().size(), text.x(), text.baseline(), colour);
    }

    /** Sets a text in one line; where no font has a character there is an empty frame, as readers draw it. */
    void text(String text, TextStyle.Face face, double size, double x, double baseline, String colour) {
        double at = x;
        for (PdfFonts.Run run : fonts.runs(text, face)) {
            double from = at;
            TextStyle.Face set = run.face();
            if (set != null) {
                drawn(() -> {
                    fillColour(colour);
                    stream.beginText();
                    stream.setFont(fonts.font(set), (float) size);
                    stream.setTextMatrix(new Matrix(1, 0, 0, -1, (float) from, (float) baseline));
                    stream.showText(run.text());
                    stream.endText();
                });
            } else {
                frames(run, size, from, baseline, new Line(colour, 0.06 * size));
            }
            at += run.ems() * size;
        }
    }

    /** Frames in the place of characters that no font has; readers are told which they are (ISO 32000-2 section 14.9.4). */
    private void frames(PdfFonts.Run run, double size, double from, double baseline, Line line) {
        COSDictionary said = new COSDictionary();
        said.setString(COSName.ACTUAL_TEXT, run.text());
        drawn(() -> stream.beginMarkedContent(COSName.getPDFName("Span"), PDPropertyList.create(said)));
        for (int i = 0; i < run.ems(); i++) {
            stroke(new Box(from + (i + 0.1) * size, baseline - 0.7 * size, 0.8 * size, 0.75 * size), 0, line);
        }
        within(stream::endMarkedContent);
    }

    private void outline(Box box, double radius) throws IOException {
        if (radius <= 0) {
            stream.addRect((float) box.x(), (float) box.y(), (float) box.width(), (float) box.height());
            return;
        }
        double r = Math.min(radius, Math.min(box.width(), box.height()) / 2);
        double k = r * (1 - ROUND);
        move(box.x() + r, box.y());
        lineTo(box.right() - r, box.y());
        curve(box.right() - k, box.y(), box.right(), box.y() + k, box.right(), box.y() + r);
        lineTo(box.right(), box.bottom() - r);
        curve(box.right(), box.bottom() - k, box.right() - k, box.bottom(), box.right() - r, box.bottom());
        lineTo(box.x() + r, box.bottom());
        curve(box.x() + k, box.bottom(), box.x(), box.bottom() - k, box.x(), box.bottom() - r);
        lineTo(box.x(), box.y() + r);
        curve(box.x(), box.y() + k, box.x() + k, box.y(), box.x() + r, box.y());
        stream.closePath();
    }

    private void trace(String path, double x, double y) {
        paths.of(path, new PathTrace.Pen() {
            @Override
            public void move(double toX, double toY) {
                within(() -> PdfPen.this.move(x + toX, y + toY));
            }

            @Override
            public void line(double toX, double toY) {
                within(() -> lineTo(x + toX, y + toY));
            }

            @Override
            public void curve(double x1, double y1, double x2, double y2, double toX, double toY) {
                within(() -> PdfPen.this.curve(x + x1, y + y1, x + x2, y + y2, x + toX, y + toY));
            }

            @Override
            public void close() {
                within(stream::closePath);
            }
        });
    }

    private void move(double x, double y) throws IOException {
        stream.moveTo((float) x, (float) y);
    }

    private void lineTo(double x, double y) throws IOException {
        stream.lineTo((float) x, (float) y);
    }

    private void curve(double x1, double y1, double x2, double y2, double x, double y) throws IOException {
        stream.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x, (float) y);
    }

    private void fillColour(String colour) throws IOException {
        int value = Integer.decode(colour);
        stream.setNonStrokingColor((value >> 16) / 255f, (value >> 8 & 0xff) / 255f, (value & 0xff) / 255f);
    }

    private void set(Line line) throws IOException {
        int value = Integer.decode(line.colour());
        stream.setStrokingColor((value >> 16) / 255f, (value >> 8 & 0xff) / 255f, (value & 0xff) / 255f);
        stream.setLineWidth((float) line.width());
        stream.setLineCapStyle(line.round() ? 1 : 0);
        stream.setLineJoinStyle(line.round() ? 1 : 0);
        float[] dashes = new float[line.dashes().length];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = (float) line.dashes()[i];
        }
        stream.setLineDashPattern(dashes, 0);
    }

    /** Ends the page. */
    @Override
    public void close() {
        within(() -> {
            endDecoration();
            stream.close();
        });
    }
}
