package dev.authscope.ui.stage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Item;
import dev.authscope.flow.Row;
import dev.authscope.flow.World;
import dev.authscope.ui.model.Expiries;
import dev.authscope.ui.model.Expiry;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RowStatus;
import dev.authscope.ui.model.TableRows;
import dev.authscope.ui.theme.ItemChip;
import dev.authscope.ui.theme.Kinds;

/** A row of a server's table: its item, whose it is, what it holds, and its timers. */
final class TableRowNode extends VBox {

    TableRowNode(TableRows.Shown shown, World world, LabViewModel model, boolean fresh) {
        super(4);
        Map<String, Object> fields = shown.row().fields();
        Item item = world.itemsByName().get(shown.row().label());
        getStyleClass().addAll("table-row", Kinds.styleClass(item == null ? "" : item.kind()));
        if (fresh) {
            getStyleClass().add("fresh");
        }
        List<Expiry> timers = shown.deleted() ? List.of() : Expiries.of(shown.row());
        List<Node> marks = new ArrayList<>();
        String state = state(shown.row(), world.now(), model);
        if (!state.isEmpty()) {
            marks.add(dim(state));
        }
        if (shown.deleted()) {
            getStyleClass().add("struck");
            marks.add(dim(model.wording().get("row.deleted")));
        }
        if (timers.size() == 1) {
            marks.add(TimerMark.of(timers.getFirst(), world.now(), model.wording()));
        }
        getChildren().add(SpreadRow.named(chip(item, shown, model), owner(fields, model), marks));
        addTimers(timers, world.now(), model);
        contents(fields, model).forEach(text -> getChildren().add(1, indented(text)));
    }

    /** One timer stands beside the name; two stand below each other, with what they are. */
    private void addTimers(List<Expiry> timers, Instant now, LabViewModel model) {
        for (Expiry timer : timers.size() == 1 ? List.<Expiry>of() : timers) {
            HBox line = line(indented(model.wording().get("timer." + timer.what())));
            HBox.setHgrow(line.getChildren().getFirst(), Priority.ALWAYS);
            ((Label) line.getChildren().getFirst()).setMaxWidth(Double.MAX_VALUE);
            line.getChildren().add(TimerMark.of(timer, now, model.wording()));
            getChildren().add(line);
        }
    }

    private static Node chip(@Nullable Item item, TableRows.Shown shown, LabViewModel model) {
        if (item == null) {
            Label label = new Label(shown.row().label());
            label.getStyleClass().add("mono");
            return label;
        }
        ItemChip chip = new ItemChip(item, item.value(), model.hoveredProperty());
        if (shown.deleted()) {
            chip.getStyleClass().add("struck-text");
        }
        return chip;
    }

    private static Label owner(Map<String, Object> fields, LabViewModel model) {
        Object user = fields.getOrDefault("user", fields.get("author"));
        // Only a session can be nobody's yet; another row without an owner says nothing about one.
        String nobody = fields.containsKey("handle") ? model.wording().get("row.nobody") : "";
        return new Label(user == null ? nobody : model.wording().word("actor.", String.valueOf(user)));
    }

    /** What the row says of itself; that its time is over, its timer says. */
    private static String state(Row row, Instant now, LabViewModel model) {
        String status = RowStatus.of(row, now).filter(one -> !one.equals(RowStatus.EXPIRED)).orElse("");
        if (status.isEmpty()) {
            return "";
        }
        String word = model.wording().word("row.status.", status);
        Object next = row.fields().get("replacedBy");
        return next == null ? word : word + " → " + next;
    }

    private static List<String> contents(Map<String, Object> fields, LabViewModel model) {
        List<String> texts = new ArrayList<>();
        if (fields.get("title") instanceof String title) {
            texts.add(title);
        }
        if (fields.get("items") instanceof List<?> items && !items.isEmpty()) {
            texts.add(String.join(", ", items.stream().map(String::valueOf).toList()));
        }
        if (fields.get("data") instanceof Map<?, ?> data) {
            data.forEach((key, value) -> {
                if (value instanceof List<?> list && !list.isEmpty()) {
                    texts.add(model.wording().word("row.data.", String.valueOf(key)) + ": "
                            + String.join(", ", list.stream().map(String::valueOf).toList()));
                }
            });
        }
        return texts;
    }

    private static HBox line(Node... nodes) {
        HBox line = new HBox(8, nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static Label dim(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private static Label indented(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("dim");
        label.setStyle("-fx-padding: 0 0 0 26;");
        return label;
    }
}
