package dev.authscope.ui.present;

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
import dev.authscope.ui.model.RowStatus;
import dev.authscope.ui.model.ServerNames;
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

    /**
     * The card of somebody at a moment.
     *
     * @param number of a server among all of them
     * @param alone whether only one server can be the one that answers, which is then shown to be about to decide
     */
    PresentCard of(Participant participant, World world, int number, boolean alone) {
        return switch (participant.role()) {
            case BROWSER -> new PresentCard(participant.id(),
                    head(participant, initial(participant), model.wording().word("browser.", participant.id()), ""))
                    .matter(browser(world.browser(participant.id()), world));
            case ATTACKER -> loot(attacker(participant), world);
            case RELAY -> {
                PresentCard card = attacker(participant);
                relay(participant, world).ifPresent(card::matter);
                yield card;
            }
            case SERVER, BALANCER, DATABASE -> server(new PresentCard(participant.id(),
                    head(participant, String.valueOf(number),
                            ServerNames.of(participant, world, model.wording()),
                            world.node(participant.id()).running() ? "" : model.wording().get("stage.stopped"))),
                    participant, world, alone);
        };
    }

    private PresentCard attacker(Participant participant) {
        PresentCard card = new PresentCard(participant.id(),
                head(participant, initial(participant), model.wording().word("actor.", participant.id()), ""));
        card.getStyleClass().add("attacker");
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

    private static String initial(Participant participant) {
        return participant.id().substring(0, 1).toUpperCase(Locale.ROOT);
    }

    private static HBox head(Participant participant, String mark, String name, String state) {
        Label avatar = new Label(mark);
        avatar.getStyleClass()
                .addAll("present-avatar", "avatar-" + participant.role().name().toLowerCase(Locale.ROOT));
        Label label = new Label(name);
        label.getStyleClass().add("present-name");
        HBox head = new HBox(14, avatar, label);
        head.setAlignment(Pos.CENTER_LEFT);
        if (!state.isEmpty()) {
            head.getChildren().addAll(space(), dim(state));
        }
        return head;
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
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

    private PresentCard loot(PresentCard card, World world) {
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
            card.matter(row);
        });
        return card;
    }

    private PresentCard server(PresentCard card, Participant participant, World world, boolean alone) {
        if (!world.node(participant.id()).running()) {
            return card;
        }
        boolean shop = participant.authority().endsWith("shop.example");
        String mode = shop ? world.run().settings().getOrDefault("mode", "session") : "";
        for (String table : List.of("sessions", "refreshTokens")) {
            List<TableRows.Shown> rows = TableRows.of(world, participant.id(), table);
            if (rows.isEmpty() && !TableRows.tables(world, participant.id(), mode, Integer.MAX_VALUE).contains(table)) {
                continue;
            }
            String title = model.wording().word("table.", table);
            card.detail(dim(rows.isEmpty() ? title + ": " + model.wording().get("stage.empty") : title));
            int left = Math.min(rows.size(), MOST_ROWS);
            for (TableRows.Shown row : rows.subList(rows.size() - left, rows.size())) {
                left--;
                Node line = tableRow(row, world);
                // A brief card tells the last row alone.
                if (left == 0) {
                    card.matter(line);
                } else {
                    card.detail(line);
                }
            }
        }
        if (!model.run().state().covered()) {
            decision(participant, world).ifPresent(check -> card.matter(decided(check)));
        } else if (alone && shop) {
            card.matter(dim(model.wording().get("present.checks")));
            for (double width : COVERED) {
                Region bar = new Region();
                bar.getStyleClass().add("present-covered");
                bar.setMinSize(width, 14);
                bar.setMaxSize(width, 14);
                card.matter(bar);
            }
        }
        return card;
    }

    private Label decided(Exchange.Check check) {
        boolean failed = check.outcome() == CheckOutcome.FAILED;
        Label label = new Label(model.wording().check(check).orElse(check.id()),
                failed ? Icon.CROSS.draw() : Icon.CHECK.draw("passed"));
        label.setWrapText(true);
        label.getStyleClass().add("present-check");
        return label;
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
        String status = RowStatus.of(shown.row(), world.now()).orElse("");
        Object user = shown.row().fields().get("user");
        String state = shown.deleted()
                ? model.wording().get("row.deleted")
                : !status.isEmpty()
                        ? model.wording().word("row.status.", status)
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
        HBox row = new HBox(10, name, space(), dim(state));
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
