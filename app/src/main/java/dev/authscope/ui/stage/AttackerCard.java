package dev.authscope.ui.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import dev.authscope.flow.Loot;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.LootStatus;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.theme.ItemChip;

/** The attacker: what she holds, from where, and whether it opens anything now. */
final class AttackerCard extends ActorCard {

    AttackerCard(Participant participant, LabViewModel model, boolean open) {
        super(participant, model,
                new CardHeader("M", "attacker",
                        Bindings.createStringBinding(() -> model.wording().word("actor.", participant.id()),
                                model.appearance().languageProperty()),
                        model.wording().follow("stage.otherMachine")),
                open);
        getStyleClass().add("attacker");
    }

    @Override
    void fill(Moment moment) {
        World world = moment.world();
        section(model().wording().get("stage.holds"));
        if (world.loot().isEmpty()) {
            quiet(model().wording().get("stage.holdsNothing"));
        }
        Map<String, List<Loot>> read = new LinkedHashMap<>();
        for (Loot loot : world.loot().values()) {
            if (loot.kind().equals("claim") || loot.kind().equals("header")) {
                read.computeIfAbsent(loot.source(), source -> new ArrayList<>()).add(loot);
                continue;
            }
            add(row(world, loot));
            quiet(model().wording()
                    .get("stage.lootFrom", model().wording().word("loot.source.", loot.source())));
        }
        read.forEach((token, parts) -> {
            section(model().wording().get("stage.readFrom", token));
            parts.forEach(part -> add(read(part)));
        });
    }

    /** What can be read in a token opens nothing by itself, so it has no status. */
    private static Node read(Loot part) {
        Text name = new Text(part.name() + "  ");
        name.getStyleClass().add("wire");
        Text value = new Text(part.value());
        value.getStyleClass().addAll("wire", "first");
        return new TextFlow(name, value);
    }

    private Node row(World world, Loot loot) {
        boolean covered = model().run().state().covered();
        Label status = new Label(covered
                ? "?"
                : model().wording().get("loot.status." + LootStatus.of(world, loot).name().toLowerCase(Locale.ROOT)));
        HBox space = new HBox();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(8,
                new ItemChip(world.item(loot.value()).orElse(null), loot.value(), model().hoveredProperty()), space,
                status);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("well");
        return row;
    }
}
