package dev.authscope.ui.sequence;

import java.util.EnumMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import dev.authscope.diagram.Chip;
import dev.authscope.diagram.DiagramItem;
import dev.authscope.diagram.layout.Box;
import dev.authscope.diagram.layout.Placed;
import dev.authscope.diagram.layout.PlacedChip;
import dev.authscope.diagram.layout.PlacedText;
import dev.authscope.diagram.layout.Signs;
import dev.authscope.diagram.layout.TextStyle;
import dev.authscope.ui.theme.Kinds;

/** Makes the nodes of one row, exactly where the layout has them. */
final class RowPainter {

    private static final double HEAD = 8;
    private final Map<TextStyle, Font> fonts = new EnumMap<>(TextStyle.class);
    private final double width;

    /** @param width of the diagram, for what reaches from edge to edge */
    RowPainter(double width) {
        this.width = width;
        for (TextStyle style : TextStyle.values()) {
            fonts.put(style, Font.font(switch (style.face()) {
                case SANS -> "Pretendard";
                case SANS_SEMI_BOLD -> "Pretendard SemiBold";
                case MONOSPACE -> "JetBrains Mono";
            }, style.size()));
        }
    }

    /** The nodes of a row. */
    Group paint(Placed row) {
        Group group = new Group();
        group.getStyleClass().add("sequence-row");
        Rectangle band = rectangle(new Box(0, row.top(), width, row.bottom() - row.top()), 5, "row-band");
        group.getChildren().add(band);
        switch (row) {
            case Placed.Message message -> message(group, message);
            case Placed.Note note -> note(group, note);
            case Placed.Heading heading -> {
                group.getChildren()
                        .add(line(heading.ruleFrom(), heading.ruleY(), heading.ruleTo(), heading.ruleY(), "rule"));
                text(group, heading.text());
            }
            case Placed.LoopTop top -> text(group, top.text());
            case Placed.LoopBottom bottom -> band.setVisible(false);
        }
        return group;
    }

    private void message(Group group, Placed.Message message) {
        DiagramItem.Message item = message.item();
        if (item.attack()) {
            group.getChildren()
                    .add(rectangle(new Box(0, message.top(), width, message.bottom() - message.top()), 0,
                            "attack-band"));
        }
        if (message.ground() != null) {
            group.getChildren().add(rectangle(message.ground(), 3, "label-ground"));
        }
        arrow(group, message);
        if (message.outline() != null) {
            group.getChildren().add(rectangle(message.outline(), 4, "refusal"));
        }
        Box cross = message.cross();
        if (cross != null) {
            group.getChildren().add(path("M0 0l8 8m0 -8l-8 8", cross, "refusal-cross"));
        }
        message.texts().forEach(text -> text(group, text));
        message.chips().forEach(chip -> chip(group, chip));
        for (Placed.Preflight preflight : message.preflights()) {
            Box box = preflight.box();
            group.getChildren()
                    .add(path("M0 0H" + box.width() + "m-3 -2.4l3 2.4l-3 2.4",
                            new Box(box.x(), box.y() + 4, box.width(), 0), "preflight"));
            group.getChildren()
                    .add(path("M" + box.width() + " 0H0m3 -2.4l-3 2.4l3 2.4",
                            new Box(box.x(), box.y() + 10, box.width(), 0), "preflight"));
        }
        group.setAccessibleRole(AccessibleRole.TEXT);
    }

    private static void arrow(Group group, Placed.Message message) {
        DiagramItem.Message item = message.item();
        boolean request = !item.kind().isAnswer();
        boolean whole = !item.kind().isBroken();
        double direction = Math.signum(message.toX() - message.fromX());
        double y = message.arrowY();
        double end = whole ? message.toX() - direction : message.breakX();
        Line line = line(message.fromX(), y, end - (whole && request ? direction * HEAD : 0), y, "message-line",
                request ? item.kind().isInner() ? "within" : "request" : "response");
        group.getChildren().add(line);
        Node head;
        if (!whole) {
            head = path("M0 0l10 10m0 -10l-10 10", new Box(end + direction * 9 - 5, y - 5, 10, 10), "message-cross");
        } else if (request) {
            Polyline tip = new Polyline(end, y, end - direction * HEAD, y - 4.5, end - direction * HEAD, y + 4.5, end,
                    y);
            tip.getStyleClass().add("message-head");
            head = tip;
        } else {
            Polyline open = new Polyline(end - direction * HEAD, y - 4.5, end, y, end - direction * HEAD, y + 4.5);
            open.getStyleClass().add("message-tip");
            head = open;
        }
        group.getChildren().add(head);
        if (item.attack()) {
            line.getStyleClass().add("attacker");
            head.getStyleClass().add("attacker");
        }
        if (item.repeated()) {
            int marks = Math.min(item.links().size(), 60);
            for (int i = 0; i < marks; i++) {
                double x = message.tickX((int) ((long) i * item.links().size() / marks));
                group.getChildren().add(line(x, y - 4, x, y + 4, "tick"));
            }
        }
    }

    private void note(Group group, Placed.Note note) {
        Box box = note.box();
        String sign = switch (note.item().type()) {
            case CLOCK -> Signs.CLOCK;
            case ALARM -> Signs.BELL;
            case EDIT -> Signs.PENCIL;
            case LOOT -> Signs.HAND;
            case OTHER -> Signs.DOT;
        };
        if (note.item().type() == DiagramItem.Note.Type.CLOCK) {
            group.getChildren().add(line(note.left(), box.centerY(), box.x(), box.centerY(), "rule"));
            group.getChildren().add(line(box.right(), box.centerY(), note.right(), box.centerY(), "rule"));
            group.getChildren().add(rectangle(box, 4, "label-ground"));
        } else {
            group.getChildren().add(rectangle(box, 4, "label-ground"));
            group.getChildren()
                    .add(rectangle(box, 4,
                            note.item().type() == DiagramItem.Note.Type.LOOT ? "loot-box" : "note-box"));
        }
        group.getChildren().add(path(sign, new Box(box.x() + 11, box.centerY() - 6, 12, 12), "sign"));
        text(group, note.text());
    }

    private void chip(Group group, PlacedChip placed) {
        Chip chip = placed.chip();
        boolean cookie = chip.carrier() == Chip.Carrier.COOKIE;
        boolean bare = chip.kind().isEmpty() || chip.state() == Chip.State.DELETED;
        String kind = Kinds.styleClass(bare ? "COOKIE" : chip.kind());
        Rectangle outline = rectangle(placed.box(), cookie ? 10 : 4, "chip-box");
        outline.getStyleClass().add(cookie ? Kinds.styleClass("COOKIE") : kind);
        if (chip.state() != Chip.State.CARRIED) {
            outline.getStyleClass().add("doubtful");
        }
        group.getChildren().add(outline);
        if (placed.icon().width() > 0) {
            SVGPath icon = path(Signs.ofKind(bare ? "" : chip.kind()), placed.icon(), "chip-icon");
            icon.getStyleClass().add(kind);
            group.getChildren().add(icon);
        }
        Text text = text(group, placed.text());
        text.getStyleClass().add(kind);
        text.setStrikethrough(chip.state() == Chip.State.DELETED);
    }

    /** A text of the layout as a node. */
    Text text(Group group, PlacedText placed) {
        Text text = new Text(placed.x(), placed.baseline(), placed.text());
        text.setTextOrigin(VPos.BASELINE);
        text.setFont(fonts.get(placed.style()));
        text.getStyleClass().addAll("sequence-text", placed.quiet() ? "quiet" : "loud");
        group.getChildren().add(text);
        return text;
    }

    static Rectangle rectangle(Box box, double radius, String... styles) {
        Rectangle rectangle = new Rectangle(box.x(), box.y(), box.width(), box.height());
        rectangle.setArcWidth(radius * 2);
        rectangle.setArcHeight(radius * 2);
        rectangle.getStyleClass().addAll(styles);
        return rectangle;
    }

    static Line line(double fromX, double fromY, double toX, double toY, String... styles) {
        Line line = new Line(fromX, fromY, toX, toY);
        line.getStyleClass().addAll(styles);
        return line;
    }

    private static SVGPath path(String content, Box box, String style) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.setTranslateX(box.x());
        path.setTranslateY(box.y());
        path.getStyleClass().add(style);
        return path;
    }
}
