package dev.authscope.ui.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import dev.authscope.flow.AttackerWindow;
import dev.authscope.flow.Loot;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.LootStatus;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.theme.ItemChip;

/** The attacker: what she holds, from where, and whether it opens anything now. */
final class AttackerCard extends ActorCard {

    /** Kinds of values that can be tried by themselves. */
    private static final Set<String> TRIED = Set.of("SID", "AT", "RT");

    AttackerCard(Participant participant, LabViewModel model, boolean open) {
        super(participant, model,
                new CardHeader("M", "attacker",
                        Bindings.createStringBinding(() -> model.wording().word("actor.", participant.id()),
                                model.appearance().languageProperty()),
                        model.wording().follow("stage.otherMachine"), "dim"),
                open);
        getStyleClass().add("attacker");
    }

    @Override
    void fill(Moment moment) {
        World world = moment.world();
        if (world.run().settings().getOrDefault("mode", "").equals("jwt+refresh")) {
            timeLeft(AttackerWindow.of(world));
        }
        section(model().wording().get("stage.holds"));
        if (world.loot().isEmpty()) {
            quiet(model().wording().get("stage.holdsNothing"));
        }
        Map<String, List<Loot>> read = new LinkedHashMap<>();
        String source = "";
        for (Loot loot : world.loot().values()) {
            if (loot.kind().equals("claim") || loot.kind().equals("header")) {
                read.computeIfAbsent(loot.source(), of -> new ArrayList<>()).add(loot);
                continue;
            }
            if (!source.isEmpty() && !source.equals(loot.source())) {
                from(source);
            }
            source = loot.source();
            // A secret is shown as it is: what it opens depends on what she signs with it.
            String status = model().run().state().covered() ? "?" : status(world, loot);
            add(List.of(loot, status, model().run().free(), world.item(loot.value())),
                    () -> loot.kind().equals("key") ? read(loot) : row(world, loot, status));
            sumUp(chip(world, loot));
        }
        if (!source.isEmpty()) {
            from(source);
        }
        read.forEach((token, parts) -> {
            section(model().wording().get("stage.readFrom", token));
            parts.forEach(part -> add(List.of(part), () -> read(part)));
        });
    }

    /** The figure that each defence makes smaller: how long what she holds opens something, if nobody does anything. */
    private void timeLeft(AttackerWindow window) {
        boolean covered = model().run().state().covered();
        String figure = covered
                ? "?"
                : window.known()
                        ? model().wording().exactly(window.left())
                        : model().wording().get("stage.timeLeft.unknown");
        section(model().wording().get("stage.timeLeft"));
        Label left = new Label(figure);
        left.setId("time-left");
        left.getStyleClass().add(window.known() || covered ? "time-left" : "time-left-small");
        left.setWrapText(!window.known());
        left.setMinWidth(USE_PREF_SIZE);
        left.setAccessibleText(model().wording().get("stage.timeLeft") + ": " + figure);
        add(left);
        if (!covered && !window.bound().isZero()) {
            quiet(model().wording().get("stage.timeLeft.bound", model().wording().exactly(window.bound())));
        }
        Label summary = new Label(figure);
        summary.setId("time-left-small");
        summary.getStyleClass().add("time-left-small");
        if (!covered) {
            summary.setAccessibleText(left.getAccessibleText());
        }
        sumUp(summary);
    }

    /** What can be read in a token opens nothing by itself, nor does a secret, so it has no status. */
    private static Node read(Loot part) {
        Text name = new Text(part.name() + "  ");
        name.getStyleClass().add("wire");
        Text value = new Text(part.value());
        value.getStyleClass().addAll("wire", "first");
        return new TextFlow(name, value);
    }

    private void from(String source) {
        quiet(model().wording().get("stage.lootFrom", model().wording().word("loot.source.", source)));
    }

    private ItemChip chip(World world, Loot loot) {
        return new ItemChip(world.item(loot.value()).orElse(null), loot.value(), model().hoveredProperty());
    }

    private Node row(World world, Loot loot, String status) {
        SpreadRow row = SpreadRow.judged(chip(world, loot), new Label(status),
                TRIED.contains(loot.kind()) ? List.of(tryNow(loot)) : List.of());
        row.getStyleClass().addAll("well", "loot-row");
        return row;
    }

    /** What the tables say, or what really came of it when it was tried at this very time of the lab. */
    private String status(World world, Loot loot) {
        Loot.Trial tried = loot.tried();
        if (tried != null && tried.at().equals(world.now())) {
            return tried.works()
                    ? model().wording().get("loot.tried.works")
                    : model().wording().get("loot.tried.refused", tried.refusal());
        }
        return model().wording().get("loot.status." + LootStatus.of(world, loot).name().toLowerCase(Locale.ROOT));
    }

    private Node tryNow(Loot loot) {
        Button button = new Button(model().wording().get("loot.try"));
        button.getStyleClass().setAll("button", "small-button");
        button.setId("try-" + loot.name());
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(model().wording().get("loot.try.long", loot.name()));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.setDisable(!model().run().free());
        button.setOnAction(event -> model().run().probe(participant().id(), loot.name()));
        return button;
    }
}
