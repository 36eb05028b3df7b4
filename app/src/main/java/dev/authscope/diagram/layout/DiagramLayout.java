package dev.authscope.diagram.layout;

import java.util.List;

import dev.authscope.diagram.Diagram;

/**
 * A diagram with a place for everything, for painters that only draw. Immutable.
 *
 * @param width of the whole, margins included
 * @param height of the whole, margins included
 * @param lifeTop where life lines begin
 * @param lifeBottom where they end
 * @param rows from top to bottom; no two share any height
 * @param frames from top to bottom
 * @param legend in the order of its keys; empty when none is wanted
 */
public record DiagramLayout(Diagram diagram, double width, double height, double lifeTop, double lifeBottom,
        List<PlacedLane> lanes, List<Placed> rows, List<LoopFrame> frames, List<LegendEntry> legend) {

    public DiagramLayout {
        lanes = List.copyOf(lanes);
        rows = List.copyOf(rows);
        frames = List.copyOf(frames);
        legend = List.copyOf(legend);
    }

    /** The rows that a vertical range meets, as a view, found in logarithmic time. */
    public List<Placed> rowsBetween(double top, double bottom) {
        int first = firstBelow(top);
        int end = first;
        while (end < rows.size() && rows.get(end).top() < bottom) {
            end++;
        }
        return rows.subList(first, end);
    }

    /** The row that shows what stands at a position of the timeline: the last one that is not later; -1 for none. */
    public int rowAt(int position) {
        int found = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).item().position() <= position) {
                found = i;
            }
        }
        return found;
    }

    private int firstBelow(double y) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle).bottom() <= y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
