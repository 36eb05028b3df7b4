package dev.authscope.diagram.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.Diagram;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Lane;
import dev.authscope.texts.Texts;

/** Gives a diagram its geometry in one pass from top to bottom. Time and memory grow linearly with the items. */
public final class LayoutPass {

    private static final double WIDE_MARGIN = 32;
    private static final double NARROW_MARGIN = 10;
    private static final double LEAST_GAP = 190;
    private static final double BOX_PADDING = 20;
    private static final double BOX_GAP = 32;
    private static final double ONE_LINE = 36;
    private static final double TWO_LINES = 54;
    private static final double ARROW = 29;
    private static final double BELOW_ARROW = 12;
    private static final double CHECK_LINE = 17;
    private static final double STUB = 110;

    private final Diagram diagram;
    private final TextMeasure measure;
    private final LayoutOptions options;
    private final double margin;
    /** Used where everything is to fit a width. */
    private final LaneHeads heads;
    private final List<Placed> rows;
    private final List<LoopFrame> frames = new ArrayList<>();
    private final Set<LegendEntry.Key> met = EnumSet.noneOf(LegendEntry.Key.class);
    private double[] places = new double[0];
    private double right;
    private double y;
    private Placed.@Nullable LoopTop loop;
    private double loopLeft;
    private double loopRight;

    private LayoutPass(Diagram diagram, TextMeasure measure, LayoutOptions options) {
        this.diagram = diagram;
        this.measure = measure;
        this.options = options;
        this.margin = options.fits() ? NARROW_MARGIN : WIDE_MARGIN;
        this.heads = LaneHeads.of(diagram.lanes(), measure, options.fit() - 2 * margin);
        this.rows = new ArrayList<>(diagram.items().size());
    }

    /**
     * The geometry of a diagram.
     *
     * @param texts the bundle {@code diagram}, for the legend
     */
    public static DiagramLayout layout(Diagram diagram, TextMeasure measure, Texts texts, LayoutOptions options) {
        return new LayoutPass(diagram, measure, options).layout(texts);
    }

    private DiagramLayout layout(Texts texts) {
        List<MessageLabel> labels = new ArrayList<>(diagram.items().size());
        double headHeight = headHeight();
        space(labels);
        double lifeTop = top() + headHeight;
        y = lifeTop + 20;
        int label = 0;
        for (DiagramItem item : diagram.items()) {
            switch (item) {
                case DiagramItem.Message message -> message(labels.get(label++));
                case DiagramItem.Note note -> note(note);
                case DiagramItem.Heading heading -> heading(heading);
                case DiagramItem.LoopStart start -> loopStart(start);
                case DiagramItem.LoopEnd end -> loopEnd(end);
            }
        }
        double lifeBottom = y + 16;
        double width = right + margin;
        double bottom = lifeBottom + (options.feet() ? headHeight : 0);
        List<LegendEntry> legend = List.of();
        if (options.legend() && !met.isEmpty()) {
            LegendPlacing placing = new LegendPlacing(measure, texts, margin, Math.max(width, 620) - margin);
            legend = placing.place(met, bottom + 26);
            width = Math.max(width, placing.right() + margin);
            bottom = placing.bottom();
        }
        return new DiagramLayout(diagram, width, bottom + margin, lifeTop, lifeBottom, lanes(headHeight, lifeBottom),
                rows, frames, legend);
    }

    /** Above the participants. */
    private double top() {
        return options.fits() ? 2 : margin;
    }

    private double headHeight() {
        if (options.fits()) {
            return heads.height();
        }
        return diagram.lanes().stream().allMatch(lane -> lane.authority().isEmpty()) ? ONE_LINE : TWO_LINES;
    }

    private void space(List<MessageLabel> labels) {
        if (options.fits()) {
            spread(labels);
            return;
        }
        LaneSpacing spacing = new LaneSpacing(diagram.lanes().size());
        double[] widths = diagram.lanes().stream().mapToDouble(this::boxWidth).toArray();
        for (int lane = 1; lane < widths.length; lane++) {
            spacing.demand(lane - 1, lane, (widths[lane - 1] + widths[lane]) / 2 + BOX_GAP);
            spacing.demand(lane - 1, lane, Math.max(LEAST_GAP, options.leastGap()));
        }
        double stubs = 0;
        for (DiagramItem item : diagram.items()) {
            if (item instanceof DiagramItem.Message message) {
                MessageLabel label = new MessageLabel(message, measure);
                labels.add(label);
                // Room for the arrow's tip and for some of the line on both sides of the label.
                spacing.demand(message.from(), message.to(), label.width() + 52);
                stubs = message.from() == message.to() ? Math.max(stubs, label.width() + 40) : stubs;
            }
        }
        double first = widths.length == 0 ? 0 : widths[0] / 2;
        places = spacing.places(margin + Math.max(first, 48));
        int last = places.length - 1;
        right = last < 0
                ? margin + LEAST_GAP
                : places[last] + Math.max(Math.max(widths[last] / 2, 48), stubs);
        diagram.items().forEach(this::widen);
    }

    /** Lanes at even distances; a label may be wider than the way of its arrow. */
    private void spread(List<MessageLabel> labels) {
        int count = Math.max(1, diagram.lanes().size());
        double share = (options.fit() - 2 * margin) / count;
        places = new double[diagram.lanes().size()];
        for (int lane = 0; lane < places.length; lane++) {
            places[lane] = margin + share * (lane + 0.5);
        }
        right = margin + share * count;
        crowd(share);
        for (DiagramItem item : diagram.items()) {
            if (item instanceof DiagramItem.Message message) {
                MessageLabel label = new MessageLabel(message, measure);
                labels.add(label);
                right = Math.max(right, margin + label.width());
            }
        }
        diagram.items().forEach(this::widen);
    }

    /** Where names are too long for even distances, each lane gets the room of its name, and all share what is left. */
    private void crowd(double share) {
        boolean even = true;
        for (int lane = 1; lane < places.length; lane++) {
            even = even && (heads.width(lane - 1) + heads.width(lane)) / 2 + heads.gap() <= share;
        }
        if (even) {
            return;
        }
        double slack = Math.max(0, (options.fit() - 2 * margin - heads.needed()) / places.length);
        double from = margin;
        for (int lane = 0; lane < places.length; lane++) {
            double room = slack + heads.gap() + heads.width(lane);
            places[lane] = from + room / 2;
            from += room;
        }
        right = Math.max(from, options.fit() - margin);
    }

    /** Rules reach from edge to edge, so the right edge must be known before the first row is placed. */
    private void widen(DiagramItem item) {
        right = Math.max(right, margin + switch (item) {
            case DiagramItem.Note note -> noteWidth(note);
            case DiagramItem.Heading heading -> measure.width(heading.text(), TextStyle.HEADING) + 40;
            case DiagramItem.LoopStart start -> measure.width(start.text(), TextStyle.NOTE) + 60;
            case DiagramItem.Message message -> 0;
            case DiagramItem.LoopEnd end -> 0;
        });
    }

    private double noteWidth(DiagramItem.Note note) {
        return measure.width(note.text(), TextStyle.NOTE) + 46;
    }

    private double boxWidth(Lane lane) {
        return Math.max(110, 2 * BOX_PADDING + Math.max(measure.width(lane.name(), TextStyle.NAME),
                measure.width(lane.authority(), TextStyle.AUTHORITY)));
    }

    private List<PlacedLane> lanes(double height, double lifeBottom) {
        List<PlacedLane> result = new ArrayList<>();
        for (int i = 0; i < places.length; i++) {
            Lane lane = diagram.lanes().get(i);
            double width = options.fits() ? heads.width(i) : boxWidth(lane);
            Box head = new Box(places[i] - width / 2, top(), width, height);
            Box foot = options.feet() ? new Box(head.x(), lifeBottom, width, height) : null;
            List<PlacedText> texts = new ArrayList<>(options.fits() ? heads.texts(i, head) : boxTexts(lane, head));
            if (foot != null) {
                texts.addAll(boxTexts(lane, foot));
            }
            result.add(new PlacedLane(lane, places[i], head, foot, List.copyOf(texts)));
        }
        return result;
    }

    private List<PlacedText> boxTexts(Lane lane, Box box) {
        boolean two = !lane.authority().isEmpty();
        double middle = box.y() + box.height() / 2;
        PlacedText name = centered(lane.name(), TextStyle.NAME, box.centerX(),
                two ? middle - 3.5 : middle + 5.2,
                false);
        return two
                ? List.of(name, centered(lane.authority(), TextStyle.AUTHORITY, box.centerX(), middle + 14.5, true))
                : List.of(name);
    }

    private void message(MessageLabel label) {
        DiagramItem.Message message = label.message();
        double top = y + (message.kind().isAnswer() ? 0 : 6);
        double fromX = places[message.from()];
        double stub = options.fits() ? Math.min(STUB, right - fromX - 4) : Math.max(STUB, label.width() + 30);
        double toX = message.from() == message.to() ? fromX + stub : places[message.to()];
        double center = within((fromX + toX) / 2, label.width());
        double bottom = top + ARROW + BELOW_ARROW + (label.hasCheck() ? CHECK_LINE : 0);
        MessageLabel.Parts parts = label.at(center, top, top + ARROW + 17);
        rows.add(new Placed.Message(message, top, bottom, fromX, toX, top + ARROW, List.copyOf(parts.texts()),
                List.copyOf(parts.chips()), parts.outline(), parts.cross(),
                ground(label, top, center, Math.abs(toX - fromX)),
                List.copyOf(parts.preflights())));
        loopLeft = Math.min(loopLeft, Math.min(fromX, toX));
        loopRight = Math.max(loopRight, Math.max(fromX, toX));
        y = bottom;
        meet(message);
    }

    /** Where the middle of a label can be so that it stands inside the margins. */
    private double within(double center, double width) {
        return Math.max(margin + width / 2, Math.min(center, right - width / 2));
    }

    /** Only a message that passes other lanes, or whose label is longer than its way, has life lines behind its label. */
    private static @Nullable Box ground(MessageLabel label, double top, double centerX, double way) {
        DiagramItem.Message message = label.message();
        return Math.abs(message.from() - message.to()) < 2 && label.width() < way
                ? null
                : new Box(centerX - label.width() / 2 - 5, top, label.width() + 10, MessageLabel.HEIGHT);
    }

    private void meet(DiagramItem.Message message) {
        met.add(switch (message.kind()) {
            case REQUEST -> LegendEntry.Key.REQUEST;
            case UNDELIVERED -> LegendEntry.Key.UNDELIVERED;
            case RESPONSE -> message.refused() ? LegendEntry.Key.REFUSED : LegendEntry.Key.RESPONSE;
            case LOST -> LegendEntry.Key.LOST;
            case QUESTION -> LegendEntry.Key.QUESTION;
            case UNANSWERED -> LegendEntry.Key.UNANSWERED;
            case COPY -> LegendEntry.Key.COPY;
            case COPY_LOST -> LegendEntry.Key.COPY_LOST;
        });
        if (message.attack()) {
            met.add(LegendEntry.Key.ATTACK);
        }
        if (message.repeated()) {
            met.add(LegendEntry.Key.REPEATED);
        }
        if (!message.preflights().isEmpty()) {
            met.add(LegendEntry.Key.PREFLIGHT);
        }
        for (Chip chip : message.chips()) {
            if (chip.carrier() == Chip.Carrier.COOKIE) {
                met.add(LegendEntry.Key.COOKIE);
            }
            switch (chip.state()) {
                case DELETED -> met.add(LegendEntry.Key.DELETED);
                case UNKNOWN -> met.add(LegendEntry.Key.UNKNOWN);
                case CARRIED -> {
                    if (!chip.kind().isEmpty()) {
                        met.add(LegendEntry.Key.ofKind(chip.kind()));
                    }
                }
            }
        }
    }

    private void note(DiagramItem.Note note) {
        double textWidth = measure.width(note.text(), TextStyle.NOTE);
        double width = textWidth + 46;
        double top = y + 8;
        double center = note.lane() < 0 ? (margin + right) / 2 : places[note.lane()];
        double left = Math.max(margin, Math.min(center - width / 2, right - width));
        Box box = new Box(left, top, width, 26);
        double textX = left + width - 13 - textWidth;
        rows.add(new Placed.Note(note, top, top + 36, box,
                new PlacedText(note.text(), TextStyle.NOTE, textX, top + 17.6, textWidth, false), margin, right));
        y = top + 36;
    }

    private void heading(DiagramItem.Heading heading) {
        double top = y + 8;
        double textWidth = measure.width(heading.text(), TextStyle.HEADING);
        rows.add(new Placed.Heading(heading, top, top + 30,
                new PlacedText(heading.text(), TextStyle.HEADING, margin, top + 19, textWidth, true), top + 14.5,
                margin + textWidth + 12, right));
        y = top + 30;
    }

    private void loopStart(DiagramItem.LoopStart start) {
        double top = y + 10;
        double width = measure.width(start.text(), TextStyle.NOTE);
        loop = new Placed.LoopTop(start, top, top + 34,
                new PlacedText(start.text(), TextStyle.NOTE, 0, top + 17, width, false));
        loopLeft = Double.MAX_VALUE;
        loopRight = 0;
        rows.add(loop);
        y = top + 34;
    }

    private void loopEnd(DiagramItem.LoopEnd end) {
        Placed.LoopTop began = loop;
        if (began == null) {
            throw new IllegalStateException("a loop ends that did not begin");
        }
        double left = Math.min(loopLeft, right - began.text().width() - 40) - 30;
        Box tab = new Box(left, began.top(), began.text().width() + 26, 25);
        double edge = Math.max(loopRight + 30, tab.right() + 14);
        PlacedText text = began.text();
        // Only now is it known how far left the frame reaches.
        rows.set(rows.lastIndexOf(began), new Placed.LoopTop(began.item(), began.top(), began.bottom(),
                new PlacedText(text.text(), text.style(), left + 11, text.baseline(), text.width(), false)));
        rows.add(new Placed.LoopBottom(end, y, y + 16));
        frames.add(new LoopFrame(new Box(left, began.top(), edge - left, y + 10 - began.top()), tab));
        y += 16;
        loop = null;
    }

    private PlacedText centered(String text, TextStyle style, double centerX, double baseline, boolean quiet) {
        double width = measure.width(text, style);
        return new PlacedText(text, style, centerX - width / 2, baseline, width, quiet);
    }
}
