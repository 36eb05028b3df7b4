package dev.authscope.export.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Link;
import dev.authscope.diagram.layout.Placed;

/**
 * Where the rows of a diagram go to the next page: between exchanges, never within one, nor within a loop, nor right after a
 * heading. Exchanges that overlap stay together; only what is higher than a page is broken between two rows.
 */
final class PageBreaks {

    /** How many rows can stand beside each other and overlap. */
    private static final int NEAR = 6;

    private final List<Placed> rows;
    private final double room;
    private final List<Integer> ends;
    private final List<Page> pages = new ArrayList<>();

    private PageBreaks(List<Placed> rows, double room) {
        this.rows = rows;
        this.room = room;
        this.ends = groups();
    }

    /** Rows of one page, from the first to before the last. */
    record Page(int from, int to) {}

    /**
     * The pages.
     *
     * @param first room for rows on the first page
     * @param room the same on each other page
     */
    static List<Page> of(List<Placed> rows, double first, double room) {
        PageBreaks breaks = new PageBreaks(rows, room);
        breaks.fill(first);
        return breaks.pages;
    }

    private void fill(double first) {
        double left = first;
        int start = 0;
        int from = 0;
        while (from < rows.size()) {
            int to = ends.get(from);
            if (from > start && height(start, to) > left) {
                pages.add(new Page(start, from));
                start = from;
                left = room;
            }
            while (height(start, to) > left) {
                int cut = start + 1;
                while (height(start, cut + 1) <= left) {
                    cut++;
                }
                pages.add(new Page(start, cut));
                start = cut;
                left = room;
            }
            from = to;
        }
        if (start < rows.size()) {
            pages.add(new Page(start, rows.size()));
        }
    }

    /** For each row, where the rows end that stay together with it, when they begin there. */
    private List<Integer> groups() {
        Map<Integer, Integer> lastRow = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).item() instanceof DiagramItem.Message message) {
                for (Link link : message.links()) {
                    lastRow.put(link.exchange(), i);
                }
            }
        }
        List<Integer> result = new ArrayList<>(rows.size());
        int begin = 0;
        int last = 0;
        for (int i = 0; i < rows.size(); i++) {
            switch (rows.get(i)) {
                case Placed.Message message -> {
                    for (Link link : message.item().links()) {
                        last = Math.max(last, lastRow.getOrDefault(link.exchange(), i));
                    }
                }
                case Placed.Heading heading -> last = Math.max(last, Math.min(i + 1, rows.size() - 1));
                case Placed.LoopTop top -> last = Math.max(last, loopEnd(i));
                case Placed.LoopBottom bottom -> {
                }
                case Placed.Note note -> {
                }
            }
            if (i + 1 < rows.size() && bottom(begin, i + 1) > rows.get(i + 1).top() + 0.01) {
                last = Math.max(last, i + 1);
            }
            if (i >= last) {
                for (int row = begin; row <= i; row++) {
                    result.add(i + 1);
                }
                begin = i + 1;
                last = begin;
            }
        }
        return result;
    }

    private int loopEnd(int top) {
        int row = top;
        while (row < rows.size() - 1 && !(rows.get(row) instanceof Placed.LoopBottom)) {
            row++;
        }
        return row;
    }

    private double height(int from, int to) {
        return from >= to ? 0 : bottom(from, to) - rows.get(from).top();
    }

    private double bottom(int from, int to) {
        // Only rows near the end can reach lower than the last one, since rows are in the order of their upper edges.
        double bottom = rows.get(to - 1).bottom();
        for (int row = to - 2; row >= Math.max(from, to - NEAR); row--) {
            bottom = Math.max(bottom, rows.get(row).bottom());
        }
        return bottom;
    }
}
