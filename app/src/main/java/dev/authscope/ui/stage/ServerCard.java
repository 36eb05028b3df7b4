package dev.authscope.ui.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Timeline;
import dev.authscope.flow.World;
import dev.authscope.ui.model.Beat;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.model.StepChanges;
import dev.authscope.ui.model.TableRows;

/** A server node: its tables, and its checks for the request at hand. */
final class ServerCard extends ActorCard {

    ServerCard(Participant participant, int number, LabViewModel model) {
        super(participant, model,
                new CardHeader(String.valueOf(number), "server",
                        Bindings.createStringBinding(() -> model.wording().participant(participant),
                                model.appearance().languageProperty()),
                        Bindings.createStringBinding(participant::id)),
                true);
    }

    @Override
    void fill(Moment moment) {
        World world = moment.world();
        String node = participant().id();
        // The lab's mode says how the shop remembers; other hosts keep neither sessions nor tokens.
        boolean shop = participant().authority().endsWith("shop.example");
        String mode = shop ? world.run().settings().getOrDefault("mode", "session") : "";
        if (!model().run().state().covered()) {
            BuildWork.of(world, node, model().wording()).ifPresent(this::add);
        }
        StepChanges changes = StepChanges.of(moment);
        int began = moment.timeline()
                .steps()
                .stream()
                .mapToInt(Timeline.Step::from)
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        for (String table : TableRows.tables(world, node, mode, began)) {
            section(model().wording().word("table.", table));
            List<TableRows.Shown> rows = TableRows.of(world, node, table);
            rows.forEach(row -> add(row(row, moment, changes)));
            if (rows.isEmpty()) {
                quiet(model().wording().get("stage.empty"));
            }
        }
        balances(world, node, began);
        if (mode.startsWith("jwt")) {
            section(model().wording().get("stage.accessTokens"));
            boolean opaque = world.run().settings().getOrDefault("tokenFormat", "jwt").equals("opaque");
            quiet(model().wording().get(opaque ? "stage.askIssuer" : "stage.noTable"));
        }
        if (model().run().state().covered()) {
            pin(title(model().wording().get("stage.checks")));
            pin(CheckList.covered(isTight()));
            pin(dim(model().wording().get("stage.afterAnswer")));
        } else {
            checks(world).ifPresent(checks -> {
                pin(title(model().wording().get("stage.checks")));
                pin(CheckList.of(checks, model().wording(), isTight()));
            });
        }
    }

    /** Money of those for whom it has changed; nobody's until then. */
    private void balances(World world, String node, int began) {
        List<TableRows.Shown> moved = TableRows.of(world, node, "accounts")
                .stream()
                .filter(row -> row.changedAt() >= began && row.row().fields().containsKey("balance"))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        section(model().wording().get("stage.balances"));
        for (TableRows.Shown account : moved) {
            Map<String, Object> fields = account.row().fields();
            Label name = new Label(String.valueOf(fields.getOrDefault("name", account.row().label())));
            Label money = new Label(String.format("%,d", ((Number) fields.getOrDefault("balance", 0)).longValue()));
            money.getStyleClass().add("mono");
            HBox space = new HBox();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox line = new HBox(8, name, space, money);
            line.getStyleClass().add("well");
            add(line);
        }
    }

    private Node row(TableRows.Shown row, Moment moment, StepChanges changes) {
        boolean fresh = row.changedAt() >= changes.firstSeq();
        TableRowNode node = new TableRowNode(row, moment.world(), model(), fresh);
        boolean appears = moment.motion() == Beat.Motion.ROW && moment.inMotion(row.row().inserted());
        if (appears) {
            node.opacityProperty().bind(model().playhead().progressProperty());
        }
        return node;
    }

    private Optional<List<Exchange.Check>> checks(World world) {
        return world.exchanges()
                .values()
                .reversed()
                .stream()
                .filter(exchange -> exchange.to().equals(participant().id()) && !exchange.purpose().equals("preflight"))
                .findFirst()
                .map(Exchange::checks)
                .filter(checks -> !checks.isEmpty());
    }
}
