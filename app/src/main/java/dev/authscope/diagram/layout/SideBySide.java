package dev.authscope.diagram.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Lane;
import dev.authscope.texts.Texts;

/**
 * Two diagrams beside each other, each step at the same height in both, so that the first difference is seen. Rows of the two
 * share heights; they are in the order of their upper edges.
 */
public final class SideBySide {

    private static final double GAP = 28;
    private static final LayoutOptions EACH = new LayoutOptions(false, true, 0, 0);

    private final DiagramLayout left;
    private final DiagramLayout right;
    private final double distance;
    private final List<Placed> rows = new ArrayList<>();
    private final List<LoopFrame> frames = new ArrayList<>();
    private int inLeft;
    private int inRight;
    private double y;

    private SideBySide(DiagramLayout left, DiagramLayout right) {
        this.left = left;
        this.right = right;
        this.distance = widthOf(left) + GAP;
        this.y = Math.max(left.lifeTop(), right.lifeTop()) + 20;
    }

    /**
     * The geometry of both.
     *
     * @param texts the bundle {@code diagram}, for the legend
     */
    public static DiagramLayout layout(Diagram left, Diagram right, TextMeasure measure, Texts texts) {
        SideBySide both = new SideBySide(LayoutPass.layout(left, measure, texts, EACH),
                LayoutPass.layout(right, measure, texts, EACH));
        both.steps();
        return both.layout(measure, texts);
    }

    /** The legend may be wider than the diagram itself; both have one legend together. */
    private static double widthOf(DiagramLayout layout) {
        double width = 0;
        for (PlacedLane lane : layout.lanes()) {
            width = Math.max(width, lane.head().right());
        }
        for (Placed row : layout.rows()) {
            width = Math.max(width, switch (row) {
                case Placed.Message message -> Math.max(Math.max(message.fromX(), message.toX()),
                        message.texts().stream().mapToDouble(text -> text.x() + text.width()).max().orElse(0));
                case Placed.Note note -> note.right();
                case Placed.Heading heading -> heading.ruleTo();
                case Placed.LoopTop top -> top.text().x() + top.text().width();
                case Placed.LoopBottom bottom -> 0;
            });
        }
        return width;
    }

    private void steps() {
        while (inLeft < left.rows().size() || inRight < right.rows().size()) {
            int endLeft = end(left, inLeft);
            int endRight = end(right, inRight);
            String one = inLeft < endLeft ? left.rows().get(inLeft).item().step() : "";
            String other = inRight < endRight ? right.rows().get(inRight).item().step() : "";
            boolean both = inLeft < endLeft && inRight < endRight;
            if (both && !one.equals(other)) {
                // A step that only one run has stands alone beside nothing.
                if (later(right, inRight, one)) {
                    endLeft = inLeft;
                } else {
                    endRight = inRight;
                }
            }
            double bottom = Math.max(move(left, inLeft, endLeft, 0), move(right, inRight, endRight, distance));
            inLeft = endLeft;
            inRight = endRight;
            y = bottom;
        }
        rows.sort(Comparator.comparingDouble(Placed::top));
    }

    private static int end(DiagramLayout layout, int from) {
        int end = from;
        while (end < layout.rows().size()
                && layout.rows().get(end).item().step().equals(layout.rows().get(from).item().step())) {
            end++;
        }
        return end;
    }

    private static boolean later(DiagramLayout layout, int from, String step) {
        return layout.rows()
                .subList(from, layout.rows().size())
                .stream()
                .anyMatch(row -> row.item().step().equals(step));
    }

    /** Moves some rows to where the step begins; where they end. */
    private double move(DiagramLayout layout, int from, int to, double dx) {
        if (from >= to) {
            return y;
        }
        double top = layout.rows().get(from).top();
        double bottom = layout.rows().get(to - 1).bottom();
        Shift shift = new Shift(dx, y - top);
        layout.rows().subList(from, to).forEach(row -> rows.add(shift.row(row)));
        layout.frames()
                .stream()
                .filter(frame -> frame.box().y() >= top && frame.box().y() < bottom)
                .forEach(frame -> frames.add(shift.frame(frame)));
        return y + bottom - top + 4;
    }

    private DiagramLayout layout(TextMeasure measure, Texts texts) {
        double lifeTop = Math.max(left.lifeTop(), right.lifeTop());
        double lifeBottom = y + 16;
        List<PlacedLane> lanes = new ArrayList<>();
        lanes.addAll(lanes(left, new Shift(0, lifeTop - left.lifeTop())));
        lanes.addAll(lanes(right, new Shift(distance, lifeTop - right.lifeTop())));
        double margin = left.lanes().isEmpty() ? 32 : left.lanes().getFirst().head().y();
        double width = distance + widthOf(right) + margin;
        Set<LegendEntry.Key> keys = EnumSet.noneOf(LegendEntry.Key.class);
        left.legend().forEach(entry -> keys.add(entry.key()));
        right.legend().forEach(entry -> keys.add(entry.key()));
        LegendPlacing placing = new LegendPlacing(measure, texts, margin, Math.max(width, 620) - margin);
        List<LegendEntry> legend = keys.isEmpty() ? List.of() : placing.place(keys, lifeBottom + 26);
        double bottom = keys.isEmpty() ? lifeBottom : placing.bottom();
        return new DiagramLayout(diagram(), Math.max(width, placing.right() + margin), bottom + margin, lifeTop,
                lifeBottom, lanes, rows, frames, legend);
    }

    private static List<PlacedLane> lanes(DiagramLayout layout, Shift shift) {
        return layout.lanes()
                .stream()
                .map(lane -> new PlacedLane(lane.lane(), lane.x() + shift.dx(), shift.box(lane.head()), null,
                        lane.texts().stream().map(shift::text).toList()))
                .toList();
    }

    /** What both show, for those who count. */
    private Diagram diagram() {
        List<Lane> lanes = new ArrayList<>(left.diagram().lanes());
        lanes.addAll(right.diagram().lanes());
        List<DiagramItem> items = new ArrayList<>(left.diagram().items());
        items.addAll(right.diagram().items());
        return new Diagram(left.diagram().scenario(), left.diagram().language(), lanes, items);
    }
}
