package dev.authscope.diagram;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;

/** What happened in a step, in order, before it is decided how it is drawn. */
final class StepDraft {

    final String id;
    final int position;
    final List<Entry> entries = new ArrayList<>();

    StepDraft(String id, int position) {
        this.id = id;
        this.position = position;
    }

    /** Something to draw. */
    sealed interface Entry {}

    /** The request of an exchange. */
    record Request(ExchangeDraft exchange) implements Entry {}

    /** The answer of an exchange, or its failing. */
    record Answer(ExchangeDraft exchange) implements Entry {}

    /**
     * A note at a participant.
     *
     * @param exchange the exchange it belongs to; null when it belongs to none
     * @param needless whether it says nothing new once that exchange has failed
     */
    record NoteDraft(DiagramItem.Note.Type type, String where, String text, int position,
            @Nullable ExchangeDraft exchange, boolean needless) implements Entry {}

    /**
     * A message between two servers, on behalf of an exchange.
     *
     * @param reason why it did not arrive or was not answered; empty when it was
     * @param detail more about it in one line
     */
    record Between(DiagramItem.Kind kind, String from, String to, String label, String reason, String detail, Link link) implements Entry {}

    /** The clock was moved, perhaps several times in a row. */
    record ClockDraft(Instant from, Instant to, int position) implements Entry {

        Duration lapse() {
            return Duration.between(from, to);
        }
    }

    void moved(FlowEvent.ClockMoved moved) {
        if (!entries.isEmpty() && entries.getLast() instanceof ClockDraft before) {
            entries.set(entries.size() - 1, new ClockDraft(before.from(), moved.to(), before.position()));
        } else {
            entries.add(new ClockDraft(moved.from(), moved.to(), (int) moved.stamp().seq()));
        }
    }
}
