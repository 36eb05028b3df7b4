package dev.authscope.export.picture;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

import dev.authscope.diagram.layout.TextMeasure;
import dev.authscope.diagram.layout.TextStyle;
import dev.authscope.export.SvgTheme;

/** One picture for a slide, of 1920 by 1080 pixels: what it is about, a diagram as large as there is room for, a few words. */
final class Slide {

    static final int WIDTH = 1920;
    static final int HEIGHT = 1080;
    private static final double MARGIN = 64;
    private static final double LARGEST = 2.6;
    private static final double WORDS = 30;
    private static final double LEADING = 1.4;
    private static final int MOST_LINES = 4;

    private final SvgTheme theme;
    private final Lettering lettering;
    private final TextMeasure measure;
    private final List<Painted> things = new ArrayList<>();

    Slide(SvgTheme theme, Lettering lettering, TextMeasure measure) {
        this.theme = theme;
        this.lettering = lettering;
        this.measure = measure;
    }

    /**
     * What is painted.
     *
     * @param title of the run
     * @param heading of the step
     * @param words below the diagram; may be empty
     */
    List<Painted> of(String title, String heading, SvgPicture.Picture diagram, String words) {
        things.clear();
        things.add(new Painted.Filled(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), Color.decode(theme.ground())));
        line(fitted(title, TextStyle.NOTE, 26, WIDTH - 2 * MARGIN), TextStyle.NOTE, 26, 70, theme.quiet());
        line(fitted(heading, TextStyle.HEADING, 46, WIDTH - 2 * MARGIN), TextStyle.HEADING, 46, 132, theme.text());
        List<String> lines = broken(words);
        double below = lines.isEmpty() ? 0 : lines.size() * WORDS * LEADING + 20;
        diagram(diagram, 164, HEIGHT - 44 - below);
        double baseline = HEIGHT - 52 - (lines.size() - 1) * WORDS * LEADING;
        for (String one : lines) {
            line(one, TextStyle.NOTE, WORDS, baseline, theme.text());
            baseline += WORDS * LEADING;
        }
        return List.copyOf(things);
    }

    private void diagram(SvgPicture.Picture diagram, double top, double bottom) {
        double scale = Math.min(LARGEST,
                Math.min((WIDTH - MARGIN) / diagram.width(), (bottom - top) / diagram.height()));
        AffineTransform place = AffineTransform.getTranslateInstance((WIDTH - diagram.width() * scale) / 2,
                top + (bottom - top - diagram.height() * scale) / 2);
        place.scale(scale, scale);
        diagram.things().forEach(thing -> things.add(new Painted.Moved(thing, place)));
    }

    private void line(String text, TextStyle style, double size, double baseline, String colour) {
        Path2D shape = lettering.shape(text, style, 0, 0, 0);
        AffineTransform place = AffineTransform.getTranslateInstance(MARGIN, baseline);
        place.scale(size / style.size(), size / style.size());
        shape.transform(place);
        things.add(new Painted.Filled(shape, Color.decode(colour)));
    }

    private double width(String text, TextStyle style, double size) {
        return measure.width(text, style) * size / style.size();
    }

    /** A text as far as there is room for it. */
    private String fitted(String text, TextStyle style, double size, double room) {
        String kept = text;
        while (width(kept, style, size) > room) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length() - (kept.endsWith("…") ? 1 : 0), -1)) + "…";
        }
        return kept;
    }

    /** Breaks the words into lines; more than there is room for is cut. */
    private List<String> broken(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, TextStyle.NOTE, WORDS) > WIDTH - 2 * MARGIN) {
                lines.add(line.toString());
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            lines.add(line.toString());
        }
        if (lines.size() > MOST_LINES) {
            String rest = String.join(" ", lines.subList(MOST_LINES - 1, lines.size()));
            lines.subList(MOST_LINES - 1, lines.size()).clear();
            lines.add(rest);
        }
        return lines.stream().map(one -> fitted(one, TextStyle.NOTE, WORDS, WIDTH - 2 * MARGIN)).toList();
    }
}
