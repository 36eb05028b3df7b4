package dev.authscope.diagram.layout;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** The same things elsewhere. */
record Shift(double dx, double dy) {

    Placed row(Placed row) {
        return switch (row) {
            case Placed.Message it -> new Placed.Message(it.item(), it.top() + dy, it.bottom() + dy, it.fromX() + dx,
                    it.toX() + dx, it.arrowY() + dy, texts(it.texts()),
                    it.chips().stream().map(this::chip).toList(), boxOrNone(it.outline()), boxOrNone(it.cross()),
                    boxOrNone(it.ground()),
                    it.preflights()
                            .stream()
                            .map(one -> new Placed.Preflight(one.link(), box(one.box()), one.toTheRight()))
                            .toList());
            case Placed.Note it -> new Placed.Note(it.item(), it.top() + dy, it.bottom() + dy, box(it.box()),
                    text(it.text()), it.left() + dx, it.right() + dx);
            case Placed.Heading it -> new Placed.Heading(it.item(), it.top() + dy, it.bottom() + dy, text(it.text()),
                    it.ruleY() + dy, it.ruleFrom() + dx, it.ruleTo() + dx);
            case Placed.LoopTop it ->
                new Placed.LoopTop(it.item(), it.top() + dy, it.bottom() + dy, text(it.text()));
            case Placed.LoopBottom it -> new Placed.LoopBottom(it.item(), it.top() + dy, it.bottom() + dy);
        };
    }

    LoopFrame frame(LoopFrame frame) {
        return new LoopFrame(box(frame.box()), box(frame.tab()));
    }

    Box box(Box box) {
        return new Box(box.x() + dx, box.y() + dy, box.width(), box.height());
    }

    PlacedText text(PlacedText text) {
        return new PlacedText(text.text(), text.style(), text.x() + dx, text.baseline() + dy, text.width(),
                text.quiet());
    }

    private @Nullable Box boxOrNone(@Nullable Box box) {
        return box == null ? null : box(box);
    }

    private List<PlacedText> texts(List<PlacedText> texts) {
        return texts.stream().map(this::text).toList();
    }

    private PlacedChip chip(PlacedChip chip) {
        return new PlacedChip(chip.chip(), box(chip.box()), box(chip.icon()), text(chip.text()));
    }
}
