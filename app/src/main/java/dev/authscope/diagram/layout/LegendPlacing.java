package dev.authscope.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.authscope.texts.Texts;

/** Sets the legend in columns of equal width, as many as there is room for. */
final class LegendPlacing {

    private static final double SAMPLE = 46;
    private static final double LINE = 27;

    private final TextMeasure measure;
    private final Texts texts;
    private final double left;
    private final double limit;
    private double right;
    private double bottom;

    LegendPlacing(TextMeasure measure, Texts texts, double left, double limit) {
        this.measure = measure;
        this.texts = texts;
        this.left = left;
        this.limit = limit;
    }

    List<LegendEntry> place(Set<LegendEntry.Key> keys, double top) {
        double widest = 0;
        for (LegendEntry.Key key : keys) {
            widest = Math.max(widest, measure.width(text(key), TextStyle.LEGEND));
        }
        double column = SAMPLE + 10 + widest + 26;
        int columns = Math.max(1, Math.min(3, (int) ((limit - left) / column)));
        int lines = (keys.size() + columns - 1) / columns;
        List<LegendEntry> entries = new ArrayList<>();
        int index = 0;
        for (LegendEntry.Key key : keys) {
            double x = left + index / lines * column;
            double y = top + index % lines * LINE;
            double width = measure.width(text(key), TextStyle.LEGEND);
            entries.add(new LegendEntry(key, new Box(x, y, SAMPLE, 20),
                    new PlacedText(text(key), TextStyle.LEGEND, x + SAMPLE + 10, y + 14.4, width, true)));
            right = Math.max(right, x + SAMPLE + 10 + width);
            index++;
        }
        bottom = top + lines * LINE - (LINE - 20);
        return entries;
    }

    private String text(LegendEntry.Key key) {
        return texts.get("legend." + key.id());
    }

    double right() {
        return right;
    }

    double bottom() {
        return bottom;
    }
}
