package dev.authscope.diagram.layout;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.Link;
import dev.authscope.diagram.VisibleText;

/**
 * The label of a message, measured before anybody knows where it goes: number, what it is, and what it carries in one line,
 * and the deciding check below the arrow.
 */
final class MessageLabel {

    static final double HEIGHT = 20;
    private static final double BASELINE = 14.5;
    private static final double GAP = 7;
    private static final double PREFLIGHT = 24;
    private static final double OUTLINE_PADDING = 7;
    private static final double CHIP_PADDING = 7;
    private static final double ICON = 12;
    private static final double CROSS = 8;
    /** More preflights than this would be wider than the message. */
    private static final int MOST_PREFLIGHTS = 12;

    private final DiagramItem.Message message;
    private final TextMeasure measure;
    private final double width;
    private final double checkWidth;

    MessageLabel(DiagramItem.Message message, TextMeasure measure) {
        this.message = message;
        this.measure = measure;
        this.width = new Writer(0, 0).write().x;
        this.checkWidth = message.reason().isEmpty() ? 0 : measure.width(message.reason(), reasonStyle());
    }

    DiagramItem.Message message() {
        return message;
    }

    /** The id of a check is set like code, a reason in words like a note. */
    private TextStyle reasonStyle() {
        return message.kind() == DiagramItem.Kind.RESPONSE ? TextStyle.CHECK : TextStyle.NOTE;
    }

    /** How much room the label needs between two life lines. */
    double width() {
        return Math.max(width, checkWidth);
    }

    boolean hasCheck() {
        return checkWidth > 0;
    }

    /** The parts of the label where the middle of its line is at {@code centerX}. */
    Parts at(double centerX, double top, double checkBaseline) {
        Writer writer = new Writer(centerX - width / 2, top).write();
        if (hasCheck()) {
            writer.texts.add(new PlacedText(message.reason(), reasonStyle(), centerX - checkWidth / 2,
                    checkBaseline, checkWidth, true));
        }
        return new Parts(writer.texts, writer.chips, writer.outline, writer.cross, writer.preflights);
    }

    record Parts(List<PlacedText> texts, List<PlacedChip> chips, @Nullable Box outline, @Nullable Box cross,
            List<Placed.Preflight> preflights) {}

    /** Writes from left to right; where it ends is the width. */
    private final class Writer {
        private final double top;
        private final List<PlacedText> texts = new ArrayList<>(3);
        private final List<PlacedChip> chips = new ArrayList<>(message.chips().size());
        private final List<Placed.Preflight> preflights = new ArrayList<>(message.preflights().size());
        private @Nullable Box outline;
        private @Nullable Box cross;
        private double x;

        Writer(double x, double top) {
            this.x = x;
            this.top = top;
        }

        Writer write() {
            preflights();
            if (message.kind().isRequest() && !message.step().isEmpty()) {
                text(VisibleText.of(message.step(), 16), TextStyle.NUMBER, false);
                x += GAP;
            }
            if (message.repeated()) {
                text("×" + message.links().size(), TextStyle.MESSAGE, true);
                x += GAP;
            }
            double start = x;
            if (message.refused()) {
                x += OUTLINE_PADDING;
                cross = new Box(x, top + (HEIGHT - CROSS) / 2, CROSS, CROSS);
                x += CROSS + 6;
            }
            boolean lost = message.kind() == DiagramItem.Kind.LOST;
            text(message.label(), lost ? TextStyle.NOTE : TextStyle.MESSAGE, lost);
            if (message.refused()) {
                x += OUTLINE_PADDING;
                outline = new Box(start, top, x - start, HEIGHT);
            }
            message.chips().forEach(this::chip);
            return this;
        }

        private void preflights() {
            int count = message.preflights().size();
            double each = PREFLIGHT * Math.min(count, MOST_PREFLIGHTS) / Math.max(1, count);
            boolean right = message.to() >= message.from();
            for (Link link : message.preflights()) {
                preflights.add(new Placed.Preflight(link, new Box(x, top + 3, each - 6 * each / PREFLIGHT, 14), right));
                x += each;
            }
            x += count > 0 ? GAP : 0;
        }

        private void text(String text, TextStyle style, boolean quiet) {
            double textWidth = measure.width(text, style);
            texts.add(new PlacedText(text, style, x, top + BASELINE, textWidth, quiet));
            x += textWidth;
        }

        private void chip(Chip chip) {
            x += GAP;
            double left = x;
            boolean icon = !chip.kind().isEmpty() || chip.carrier() == Chip.Carrier.COOKIE;
            x += CHIP_PADDING;
            Box iconBox = new Box(x, top + (HEIGHT - ICON) / 2, icon ? ICON : 0, ICON);
            x += icon ? ICON + 4 : 0;
            double textWidth = measure.width(chip.text(), TextStyle.CHIP);
            PlacedText text = new PlacedText(chip.text(), TextStyle.CHIP, x, top + BASELINE - 0.3, textWidth, false);
            x += textWidth + CHIP_PADDING;
            chips.add(new PlacedChip(chip, new Box(left, top, x - left, HEIGHT), iconBox, text));
        }
    }
}
