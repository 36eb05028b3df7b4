package dev.authscope.export;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.VisibleText;

/** What is written along a message's arrow in formats that are text. Nothing in it is escaped yet. */
public final class MessageText {

    private MessageText() {}

    /** Step, repetition, refusal, label and preflights, without what the message carries. */
    public static String of(DiagramItem.Message message) {
        StringBuilder label = new StringBuilder();
        if (message.kind().isRequest() && !message.step().isEmpty()) {
            label.append(VisibleText.of(message.step(), 16)).append(' ');
        }
        if (message.repeated()) {
            label.append('×').append(message.links().size()).append(' ');
        }
        label.append(message.refused() ? "✕ " : "").append(message.label());
        if (!message.preflights().isEmpty()) {
            label.append(" (OPTIONS").append(message.preflights().size() > 1 ? " ×" + message.preflights().size() : "");
            label.append(')');
        }
        return label.toString();
    }

    /** A value that it carries; with a minus when the message takes it away. */
    public static String chip(Chip chip) {
        return chip.state() == Chip.State.DELETED ? "-" + chip.text() : chip.text();
    }
}
