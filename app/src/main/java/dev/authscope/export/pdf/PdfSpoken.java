package dev.authscope.export.pdf;

import java.util.Comparator;
import java.util.stream.Collectors;

import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.layout.DiagramLayout;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.PlacedLane;
import dev.authscope.export.MessageText;
import dev.authscope.texts.Texts;

/** A message in words, for those who cannot see its arrow. */
final class PdfSpoken {

    private final DiagramLayout layout;
    private final Texts texts;

    /**
     * @param texts the bundle {@code diagram}
     */
    PdfSpoken(DiagramLayout layout, Texts texts) {
        this.layout = layout;
        this.texts = texts;
    }

    /** Who sends what to whom, and what became of it. */
    String of(Placed.Message placed) {
        DiagramItem.Message message = placed.item();
        String key = switch (message.kind()) {
            case REQUEST -> "spoken.request";
            case UNDELIVERED -> "spoken.undelivered";
            case RESPONSE -> "spoken.response";
            case LOST -> "spoken.lost";
            case QUESTION -> "spoken.question";
            case UNANSWERED -> "spoken.unanswered";
            case COPY -> "spoken.copy";
            case COPY_LOST -> "spoken.copyLost";
        };
        String what = MessageText.of(message);
        String carried = message.chips().stream().map(MessageText::chip).collect(Collectors.joining(", "));
        if (!carried.isEmpty()) {
            what += ", " + carried;
        }
        if (!message.reason().isEmpty()) {
            what += ", " + message.reason();
        }
        String said = texts.get(key, name(placed.fromX()), name(placed.toX()), what);
        return message.attack() ? texts.get("spoken.attack", said) : said;
    }

    /** By place, since in two runs beside each other a participant stands twice. */
    private String name(double x) {
        return layout.lanes()
                .stream()
                .min(Comparator.comparingDouble(lane -> Math.abs(lane.x() - x)))
                .map(PlacedLane::lane)
                .map(lane -> lane.name())
                .orElse("");
    }
}
