package dev.authscope.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.authscope.flow.BrowserState;
import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.Item;
import dev.authscope.flow.Participant;
import dev.authscope.flow.StorageArea;
import dev.authscope.flow.StoredCookie;
import dev.authscope.flow.World;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.LootStatus;
import dev.authscope.ui.model.TableRows;
import dev.authscope.ui.theme.CarriedChip;
import dev.authscope.ui.theme.Icon;
import dev.authscope.ui.theme.ItemChip;
import dev.authscope.ui.theme.Kinds;

/** The cards of the stage with what matters for a class, and nothing else: who has which value, and what the server decided. */
final class PresentCards {

    private static final int MOST_ROWS = 3;
    private static final double[] COVERED = {180, 150, 120 };

    private final LabViewModel model;

    PresentCards(LabViewModel model) {
        this.model = model;
    }

    /** The card of somebody at a moment. */
    Region of(Participant participant, World world) {
        VBox card = new VBox(10);
        card.getStyleClass().add("present-card");
        card.setId("present-" + participant.id());
        switch (participant.role()) {
            case BROWSER -> {
                card.getChildren().add(head(participant, model.wording().word("browser.", participant.id())));
                card.getChildren().add(browser(world.browser(participant.id()), world));
            }
            case ATTACKER -> {
                card.getStyleClass().add("attacker");
                card.getChildren().add(head(participant, model.wording().word("actor.", participant.id())));
                card.getChildren().addAll(loot(world));
            }
            case RELAY -> {
                card.getStyleClass().add("attacker");
                card.getChildren().add(head(participant, model.wording().word("actor.", participant.id())));
                relay(participant, world).ifPresent(card.getChildren()::add);
            }
            case SERVER, BALANCER, DATABASE -> {
                card.getChildren().add(head(participant, model.wording().participant(participant)));
                card.getChildren().addAll(server(participant, world));
            }
        }
        return card;
    }

    /** What could be read of the last message that passed, in one line. */
    private Optional<Node> relay(Participant participant, World world) {
        return world.notes()
                .values()
                .reversed()
                .stream()
                .filter(note -> note.stamp().where().equals(participant.id()))
                .findFirst()
                .map(note -> dim(note.code().equals("tap.tls")
                        ? model.wording()
                                .get("stage.relayTls", note.arguments().getOrDefault("name", ""),
                                        note.arguments().getOrDefault("octetsUp", ""),
                                        note.arguments().getOrDefault("octetsDown", ""))
                        : note.arguments().getOrDefault("line", "")));
    }

    private static Node head(Participant participant, String name) {
        Label avatar = new Label(participant.role() == Participant.Role.SERVER
                ? "S"
                : participant.id().substring(0, 1).toUpperCase(Locale.ROOT));
        avatar.getStyleClass()
                .addAll("present-avatar", "avatar-" + participant.role().name().toLowerCase(Locale.ROOT));
        Label label = new Label(name);
        label.getStyleClass().add("present-name");
        HBox head = new HBox(14, avatar, label);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node browser(BrowserState browser, World world) {
        FlowPane items = new FlowPane(10, 8);
        for (StoredCookie cookie : browser.cookies()) {
            items.getChildren()
                    .add(CarriedChip.cookie(cookie.name(), world.item(cookie.value()).orElse(null), cookie.value(),
                            false, model.hoveredProperty()));
        }
        for (StorageArea area : StorageArea.values()) {
            browser.stored(area)
                    .forEach(stored -> world.item(stored.value())
                            .ifPresent(item -> items.getChildren()
                                    .add(new ItemChip(item, stored.value(), model.hoveredProperty()))));
        }
        return items;
    }

    private List<Node> loot(World world) {
        List<Node> rows = new ArrayList<>();
        boolean covered = model.run().state().covered();
        world.loot().values().stream().limit(MOST_ROWS).forEach(loot -> {
            String status = loot.kind().equals("key")
                    ? loot.name()
                    : covered
                            ? "?"
                            : model.wording()
                                    .get("loot.status." + LootStatus.of(world, loot).name().toLowerCase(Locale.ROOT));
            Item item = world.item(loot.value()).orElse(null);
            HBox row = row(new ItemChip(item, loot.value(), model.hoveredProperty()), status);
            row.getStyleClass().add(Kinds.styleClass(item == null ? "" : item.kind()));
            rows.add(row);
        });
        return rows;
    }

    private List<Node> server(Participant participant, World world) {
        List<Node> nodes = new ArrayList<>();
        boolean shop = participant.authority().endsWith("shop.example");
        String mode = shop ? world.run().settings().getOrDefault("mode", "session") : "";
        for (String table : List.of("sessions", "refreshTokens")) {
            List<TableRows.Shown> rows = TableRows.of(world, participant.id(), table);
            if (rows.isEmpty() && !TableRows.tables(world, participant.id(), mode, Integer.MAX_VALUE).contains(table)) {
                continue;
            }
            nodes.add(dim(model.wording().word("table.", table)));
            rows.stream().skip(Math.max(0, rows.size() - MOST_ROWS)).forEach(row -> nodes.add(tableRow(row, world)));
        }
        if (model.run().state().covered()) {
            nodes.add(dim(model.wording().get("present.checks")));
            for (double width : COVERED) {
                Region bar = new Region();
                bar.getStyleClass().add("present-covered");
                bar.setMinSize(width, 14);
                bar.setMaxSize(width, 14);
                nodes.add(bar);
            }
        } else {
            decision(participant, world).ifPresent(check -> {
                boolean failed = check.outcome() == CheckOutcome.FAILED;
                Label label = new Label(model.wording().check(check).orElse(check.id()),
                        failed ? Icon.CROSS.draw() : Icon.CHECK.draw("passed"));
                label.setWrapText(true);
                label.getStyleClass().add("present-check");
                nodes.add(label);
            });
        }
        return nodes;
    }

    /** The check that decided: the one that failed, else the last one that passed. */
    private static Optional<Exchange.Check> decision(Participant participant, World world) {
        return world.exchanges()
                .values()
                .reversed()
                .stream()
                .filter(exchange -> exchange.to().equals(participant.id()) && !exchange.purpose().equals("preflight"))
                .findFirst()
                .flatMap(exchange -> exchange.failedCheck()
                        .or(() -> exchange.checks()
                                .reversed()
                                .stream()
                                .filter(check -> check.outcome() == CheckOutcome.PASSED)
                                .findFirst()));
    }

    private Node tableRow(TableRows.Shown shown, World world) {
        Item item = world.itemsByName().get(shown.row().label());
        Object status = shown.row().fields().get("status");
        Object user = shown.row().fields().get("user");
        String state = shown.deleted()
                ? model.wording().get("row.deleted")
                : status != null
                        ? model.wording().word("row.status.", String.valueOf(status))
                        : user != null ? model.wording().word("actor.", String.valueOf(user)) : "";
        Node name = item == null
                ? new Label(shown.row().label())
                : new ItemChip(item, item.value(), model.hoveredProperty());
        HBox row = row(name, state);
        row.getStyleClass().add(Kinds.styleClass(item == null ? "" : item.kind()));
        if (shown.deleted()) {
            row.getStyleClass().add("struck");
        }
        return row;
    }

    private static HBox row(Node name, String state) {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox row = new HBox(10, name, space, dim(state));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("present-row");
        return row;
    }

    private static Label dim(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("dim", "present-text");
        label.setWrapText(true);
        return label;
    }
}
