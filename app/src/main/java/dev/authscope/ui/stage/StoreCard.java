package dev.authscope.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import dev.authscope.diagram.ItemNames;
import dev.authscope.diagram.StoreLine;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.StepChanges;
import dev.authscope.ui.model.TableRows;
import dev.authscope.ui.theme.Tip;
import dev.authscope.ui.theme.ValueLabel;

/** The session store: whether it runs, what it keeps under which key, and what it was asked in the step at hand. */
final class StoreCard extends ActorCard {

    private static final List<String> IDS = List.of("store", "store-2");
    private static final int MOST_QUESTIONS = 6;
    private static final int MOST_QUESTIONS_TIGHT = 3;
    private static final int MOST_TOLD_WHEN_CLOSED = 1;
    private static final double PADDING = 17;

    StoreCard(Participant participant, LabViewModel model) {
        super(participant, model,
                new CardHeader("≡", "server",
                        Bindings.createStringBinding(() -> model.wording().word("actor.", participant.id()),
                                model.appearance().languageProperty()),
                        Bindings.createStringBinding(() -> place(participant, model),
                                model.appearance().languageProperty(), model.momentProperty()),
                        "dim"),
                true);
    }

    /** Whether a participant is a session store; the shop's database is none. */
    static boolean isFor(Participant participant) {
        return participant.role() == Participant.Role.DATABASE && IDS.contains(participant.id());
    }

    /** Whether it runs. */
    private static String place(Participant participant, LabViewModel model) {
        return model.momentProperty().get().world().node(participant.id()).running()
                ? "● " + model.wording().get("stage.running")
                : "■ " + model.wording().get("stage.stopped");
    }

    @Override
    void fill(Moment moment) {
        World world = moment.world();
        boolean runs = world.node(participant().id()).running();
        getStyleClass().remove("stopped");
        if (runs) {
            rows(moment);
        } else {
            getStyleClass().add("stopped");
            quiet(model().wording().get("stage.store.down"));
        }
        if (!model().run().state().covered()) {
            questions(world);
        }
    }

    private void rows(Moment moment) {
        World world = moment.world();
        StepChanges changes = StepChanges.of(moment);
        List<TableRows.Shown> rows = new ArrayList<>(TableRows.of(world, participant().id(), "sessions"));
        rows.addAll(TableRows.of(world, participant().id(), "refreshTokens"));
        String kind = model().wording()
                .switchValue("sessionStore", world.run().settings().getOrDefault("sessionStore", ""));
        String keys = model().wording().get("stage.store.keys", kind);
        add(List.of("keys", keys), () -> heading(keys));
        for (TableRows.Shown row : rows) {
            boolean fresh = row.changedAt() >= changes.firstSeq();
            add(List.of(row, fresh, world.now(), Optional.ofNullable(world.itemsByName().get(row.row().label()))),
                    () -> row(row, world, fresh));
        }
        if (rows.isEmpty()) {
            quiet(model().wording().get("stage.empty"));
        }
        if (world.questions().size() == 0) {
            sumUp(dim(model().wording()
                    .get("stage.rowCount", keys,
                            rows.stream().filter(row -> !row.deleted()).count())));
        }
    }

    /** By which clock rows end, since a store has one of its own. */
    private Node heading(String keys) {
        Label heading = title(keys + " · " + model().wording().get("stage.store.labTime"));
        Tip.on(heading, () -> model().wording().get("stage.store.labTime.long"));
        return heading;
    }

    /** The row as any table has it, with the key under which the store keeps it. */
    private Node row(TableRows.Shown shown, World world, boolean fresh) {
        TableRowNode node = new TableRowNode(shown, world, model(), fresh);
        if (!(shown.row().fields().get("key") instanceof String key)) {
            return node;
        }
        Label label = new ValueLabel(names(world).replaceIn(key), "mono", "dim", "store-key");
        Tip.on(label, () -> key);
        node.getChildren().add(1, label);
        return node;
    }

    /** What was asked in this step, the last at the end. */
    private void questions(World world) {
        List<FlowEvent.StoreAsked> asked = world.questions()
                .values()
                .stream()
                .filter(one -> one.store().equals(participant().id()))
                .toList();
        if (asked.isEmpty()) {
            return;
        }
        asked.subList(Math.max(0, asked.size() - MOST_TOLD_WHEN_CLOSED), asked.size())
                .forEach(one -> {
                    HBox line = question(one, names(world));
                    // The open card beside it tells who asked.
                    line.getChildren().removeFirst();
                    line.prefWidthProperty().bind(widthProperty().subtract(2 * PADDING));
                    sumUp(line);
                });
        int most = isTight() ? MOST_QUESTIONS_TIGHT : MOST_QUESTIONS;
        List<FlowEvent.StoreAsked> last = asked.subList(Math.max(0, asked.size() - most), asked.size());
        pin(List.of("asked", asked.size()),
                () -> title(model().wording()
                        .count("stage.store.asked", "stage.store.asked.one", asked.size())));
        for (FlowEvent.StoreAsked one : last) {
            pin(List.of(one.stamp().seq(), one), () -> question(one, names(world)));
        }
    }

    private HBox question(FlowEvent.StoreAsked asked, ItemNames names) {
        Label from = new Label(asked.stamp().where());
        from.getStyleClass().add("dim");
        from.setMinWidth(USE_PREF_SIZE);
        Label command = new ValueLabel(StoreLine.of(asked.command(), names), "mono");
        HBox.setHgrow(command, Priority.SOMETIMES);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        boolean answered = !asked.reply().isEmpty();
        Label reply = new Label(answered
                ? "→ " + StoreLine.brief(asked.reply(), names)
                : "✕ " + model().wording().get("stage.store.silent"));
        reply.getStyleClass().addAll(answered ? List.of("mono", "dim") : List.of("check-failed"));
        reply.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, from, command, space, reply);
        line.setAccessibleText(String.join(" ", from.getText(), command.getText(), reply.getText()));
        Tip.on(line, () -> StoreLine.whole(asked.command(), asked.reply(), names));
        return line;
    }

    private static ItemNames names(World world) {
        return ItemNames.of(world.items().values());
    }
}
