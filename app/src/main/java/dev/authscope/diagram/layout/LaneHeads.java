package dev.authscope.diagram.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import dev.authscope.diagram.Lane;

/**
 * What stands in the boxes of the participants where everything is to fit a width: whole names, as long as there is room;
 * else names of several words on two lines in smaller letters, then names of hosts too; and at last numbered servers as a
 * letter and their number.
 */
final class LaneHeads {

    /** Between the heads of two participants. */
    static final double GAP = 6;
    private static final double CROWDED_GAP = 4;
    private static final double PADDING = 9;
    private static final double CROWDED_PADDING = 5;
    private static final double ONE_LINE = 36;
    private static final double TWO_LINES = 40;
    private static final double LINE = 16;
    private static final double ASCENT = 5.2;
    private static final Pattern NUMBERED = Pattern.compile("(\\p{L})\\p{L}*-(\\d+)");

    private final TextMeasure measure;
    private final List<List<String>> names;
    private final boolean crowded;

    private LaneHeads(TextMeasure measure, List<List<String>> names, boolean crowded) {
        this.measure = measure;
        this.names = names;
        this.crowded = crowded;
    }

    /** The longest names that find room in a width; the shortest ones where none do. */
    static LaneHeads of(List<Lane> lanes, TextMeasure measure, double room) {
        LaneHeads whole = new LaneHeads(measure, names(lanes, UnaryOperator.identity()), false);
        return Stream
                .concat(Stream.of(whole), Stream.<UnaryOperator<String>>of(LaneHeads::brokenAtSpace, LaneHeads::broken)
                        .map(form -> new LaneHeads(measure, names(lanes, form), true)))
                .filter(heads -> heads.needed() <= room)
                .findFirst()
                .orElseGet(() -> new LaneHeads(measure, names(lanes, name -> broken(shortened(name))), true));
    }

    private static List<List<String>> names(List<Lane> lanes, UnaryOperator<String> form) {
        return lanes.stream().map(lane -> form.apply(lane.name()).lines().toList()).toList();
    }

    private static String brokenAtSpace(String name) {
        return brokenAt(' ', name).replace("\n ", "\n");
    }

    private static String broken(String name) {
        return name.contains(" ") ? brokenAtSpace(name) : brokenAt('.', name);
    }

    /** A name on two lines, before one of the given signs, of which the longer one is as short as can be. */
    private static String brokenAt(char sign, String name) {
        int best = -1;
        for (int at = name.indexOf(sign); at >= 0; at = name.indexOf(sign, at + 1)) {
            if (best < 0 || Math.max(at, name.length() - at) < Math.max(best, name.length() - best)) {
                best = at;
            }
        }
        return best <= 0 ? name : name.substring(0, best) + "\n" + name.substring(best);
    }

    /** Such as {@code n1} for {@code node-1}. */
    private static String shortened(String name) {
        Matcher numbered = NUMBERED.matcher(name);
        return numbered.matches() ? numbered.group(1) + numbered.group(2) : name;
    }

    private TextStyle style() {
        return crowded ? TextStyle.HEADING : TextStyle.NAME;
    }

    /** Width of the box of a lane. */
    double width(int lane) {
        double widest = 0;
        for (String line : names.get(lane)) {
            widest = Math.max(widest, measure.width(line, style()));
        }
        return widest + 2 * (crowded ? CROWDED_PADDING : PADDING);
    }

    /** Height of all boxes. */
    double height() {
        return names.stream().anyMatch(lines -> lines.size() > 1) ? TWO_LINES : ONE_LINE;
    }

    /** Between two boxes. */
    double gap() {
        return crowded ? CROWDED_GAP : GAP;
    }

    /** Width of all boxes side by side. */
    double needed() {
        double needed = 0;
        for (int lane = 0; lane < names.size(); lane++) {
            needed += width(lane) + gap();
        }
        return needed;
    }

    /** The name of a lane in its box. */
    List<PlacedText> texts(int lane, Box box) {
        List<PlacedText> texts = new ArrayList<>();
        List<String> lines = names.get(lane);
        double baseline = box.centerY() + ASCENT - LINE * (lines.size() - 1) / 2;
        for (String line : lines) {
            double width = measure.width(line, style());
            texts.add(new PlacedText(line, style(), box.centerX() - width / 2, baseline, width, false));
            baseline += LINE;
        }
        return texts;
    }
}
