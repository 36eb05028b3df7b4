package dev.authscope.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

import dev.authscope.diagram.layout.TextStyle;

/** A diagram's SVG document as things to paint, in their order. */
final class SvgPicture {

    private final List<Painted> things = new ArrayList<>();
    private final Lettering lettering = new Lettering();
    private final SvgRules rules;
    private final Document document;
    private final Map<String, Element> definitions = new LinkedHashMap<>();

    private SvgPicture(String svg) {
        document = Jsoup.parse(svg, "", Parser.xmlParser());
        rules = new SvgRules(document.expectFirst("style").wholeText());
        document.select("defs > *").forEach(definition -> definitions.put(definition.id(), definition));
        children(document.expectFirst("svg"), Map.of());
    }

    /**
     * A picture.
     *
     * @param width in the units of the diagram
     * @param height in the same
     */
    record Picture(double width, double height, List<Painted> things) {}

    /** Reads a document that this program wrote. */
    static Picture read(String svg) {
        SvgPicture picture = new SvgPicture(svg);
        Element root = picture.document.expectFirst("svg");
        return new Picture(number(root, "width"), number(root, "height"), List.copyOf(picture.things));
    }

    private void children(Element parent, Map<String, String> inherited) {
        for (Element element : parent.children()) {
            Map<String, String> style = rules.of(element, inherited);
            switch (element.normalName()) {
                case "g" -> children(element, style);
                case "rect" -> shape(rectangle(element), style);
                case "line" -> shape(new Line2D.Double(number(element, "x1"), number(element, "y1"),
                        number(element, "x2"), number(element, "y2")), style);
                case "path" -> path(element, style);
                case "text" -> text(element, style);
                default -> {
                    // Titles, descriptions, styles and definitions are not painted.
                }
            }
        }
    }

    private static Shape rectangle(Element element) {
        double x = number(element, "x");
        double y = number(element, "y");
        double width = number(element, "width");
        double height = number(element, "height");
        double radius = element.hasAttr("rx") ? Math.min(number(element, "rx"), Math.min(width, height) / 2) : 0;
        return radius > 0
                ? new RoundRectangle2D.Double(x, y, width, height, 2 * radius, 2 * radius)
                : new Rectangle2D.Double(x, y, width, height);
    }

    private void path(Element element, Map<String, String> style) {
        Path2D path = SvgPath.shape(element.attr("d"));
        String transform = element.attr("transform");
        if (!transform.isEmpty()) {
            String[] place = transform.replaceAll("[^\\d. -]", "").strip().split(" ");
            path.transform(AffineTransform.getTranslateInstance(Double.parseDouble(place[0]),
                    Double.parseDouble(place[1])));
        }
        shape(path, style);
        String marker = element.attr("marker-end");
        if (!marker.isEmpty()) {
            marker(definition(marker.substring("url(#".length(), marker.length() - 1)), path);
        }
    }

    /** A marker at the end of a horizontal path; its own units are a tenth of its view box (SVG 1.1 section 11.6). */
    private void marker(Element marker, Path2D path) {
        Element drawn = marker.expectFirst("path");
        Point2D end = path.getCurrentPoint();
        boolean right = end.getX() >= path.getBounds2D().getMaxX() - 1e-9;
        double scale = number(marker, "markerWidth") / 10;
        AffineTransform place = AffineTransform.getTranslateInstance(end.getX(), end.getY());
        place.scale(right ? scale : -scale, scale);
        place.translate(-number(marker, "refX"), -number(marker, "refY"));
        Path2D tip = SvgPath.shape(drawn.attr("d"));
        String stroke = drawn.attr("stroke");
        if (!stroke.isEmpty()) {
            Shape line = new BasicStroke((float) number(drawn, "stroke-width"), BasicStroke.CAP_BUTT,
                    BasicStroke.JOIN_MITER, 4).createStrokedShape(tip);
            things.add(new Painted.Filled(place.createTransformedShape(line), Color.decode(stroke)));
        } else {
            things.add(new Painted.Filled(place.createTransformedShape(tip), Color.decode(drawn.attr("fill"))));
        }
    }

    private void shape(Shape shape, Map<String, String> style) {
        String fill = style.getOrDefault("fill", "#000000");
        if (fill.equals("url(#hatch)")) {
            Element pattern = definition("hatch");
            Element stripe = pattern.expectFirst("rect");
            Color colour = Color.decode(stripe.attr("fill"));
            things.add(new Painted.Hatched(shape, new Color(colour.getRed(), colour.getGreen(), colour.getBlue(),
                    (int) Math.round(255 * number(stripe, "fill-opacity"))), number(stripe, "width"),
                    number(pattern, "width")));
        } else if (!fill.equals("none") && !(shape instanceof Line2D)) {
            things.add(new Painted.Filled(shape, Color.decode(fill)));
        }
        String stroke = style.getOrDefault("stroke", "none");
        if (!stroke.equals("none")) {
            things.add(new Painted.Filled(stroke(style).createStrokedShape(shape), Color.decode(stroke)));
        }
    }

    private static BasicStroke stroke(Map<String, String> style) {
        float width = Float.parseFloat(style.getOrDefault("stroke-width", "1"));
        int cap = "round".equals(style.get("stroke-linecap")) ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
        int join = "round".equals(style.get("stroke-linejoin")) ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
        String dashes = style.get("stroke-dasharray");
        if (dashes == null) {
            return new BasicStroke(width, cap, join, 4);
        }
        String[] parts = dashes.split("[ ,]+");
        float[] lengths = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            lengths[i] = Float.parseFloat(parts[i]);
        }
        return new BasicStroke(width, cap, join, 4, lengths, 0);
    }

    private void text(Element element, Map<String, String> style) {
        TextStyle set = TextStyle.MESSAGE;
        for (TextStyle one : TextStyle.values()) {
            if (element.classNames().contains("t" + one.ordinal())) {
                set = one;
            }
        }
        double width = element.hasAttr("textLength") ? number(element, "textLength") : 0;
        double x = number(element, "x");
        double baseline = number(element, "y");
        Color colour = Color.decode(style.getOrDefault("fill", "#000000"));
        things.add(new Painted.Filled(lettering.shape(element.wholeText(), set, x, baseline, width), colour));
        if ("line-through".equals(style.get("text-decoration"))) {
            things.add(new Painted.Filled(new Rectangle2D.Double(x, baseline - 0.32 * set.size(), width, 1), colour));
        }
    }

    private Element definition(String id) {
        return Objects.requireNonNull(definitions.get(id), id);
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.attr(attribute));
    }
}
