package dev.authscope.ui.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
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
import dev.authscope.ui.model.ServerNames;
import dev.authscope.ui.model.StepChanges;
import dev.authscope.ui.model.TableRows;

/** A server node: its tables, and its checks for the request at hand. */
final class ServerCard extends ActorCard {

    /** Lines of checks where there is little room. */
    private static final int MOST_CHECKS = 4;
    private static final int MOST_CHECKS_SHARED = 1;

    ServerCard(Participant participant, int number, LabViewModel model) {
        super(participant, model,
                new CardHeader(String.valueOf(number), "server",
                        Bindings.createStringBinding(
                                () -> ServerNames.of(participant, model.momentProperty().get().world(),
                                        model.wording()),
                                model.appearance().languageProperty(), model.momentProperty()),
                        Bindings.createStringBinding(() -> place(participant, model),
                                model.appearance().languageProperty(), model.momentProperty())),
                true);
    }

    /** Whether one of several runs is worth saying; of a single one its name. */
    private static String place(Participant participant, LabViewModel model) {
        World world = model.momentProperty().get().world();
        boolean running = world.node(participant.id()).running();
        if (!running) {
            return "■ " + model.wording().get("stage.stopped");
        }
        return ServerNames.balanced(world) && participant.role() == Participant.Role.SERVER
                ? "● " + model.wording().get("stage.running")
                : participant.id();
    }

    @Override
    void fill(Moment moment) {
        World world = moment.world();
        String node = participant().id();
        boolean stopped = !world.node(node).running();
        // Touched only when it changes, since the whole card is styled anew then.
        if (stopped && !getStyleClass().contains("stopped")) {
            getStyleClass().add("stopped");
        } else if (!stopped) {
            getStyleClass().remove("stopped");
        }
        if (stopped) {
            quiet(model().wording().get("stage.memoryGone"));
            return;
        }
        boolean inStore = world.run().participants().stream().anyMatch(StoreCard::isFor);
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
        List<String> tables = new ArrayList<>(TableRows.tables(world, node, mode, began));
        if (inStore && tables.remove("sessions") && !isTight()) {
            quiet(model().wording().get("stage.store.elsewhere"));
        }
        if (world.run().settings().getOrDefault("refreshTable", "memory").equals("redis")
                && tables.remove("refreshTokens") && !isTight()) {
            quiet(model().wording().get("stage.store.tokensElsewhere"));
        }
        if (ServerNames.balanced(world) && !tables.isEmpty() && !isCrowded()) {
            String counted = tables.getFirst();
            sumUp(dim(model().wording()
                    .get("stage.rowCount", model().wording().word("table.", counted),
                            world.node(node).rows(counted).size())));
        }
        for (String table : tables) {
            section(model().wording().word("table.", table));
            List<TableRows.Shown> rows = TableRows.of(world, node, table);
            rows.forEach(row -> row(row, moment, changes));
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
            pin(List.of("title"), () -> title(model().wording().get("stage.checks")));
            pin(List.of("covered"), () -> CheckList.covered(isTight()));
            pin(List.of("dim"), () -> dim(model().wording().get("stage.afterAnswer")));
        } else {
            checks(world).ifPresent(checks -> {
                if (!inStore || !isTight()) {
                    pin(List.of("title"), () -> title(model().wording().get("stage.checks")));
                }
                pin(List.of(checks, mostChecks()), () -> CheckList.of(checks, model().wording(), mostChecks()));
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

    private void row(TableRows.Shown row, Moment moment, StepChanges changes) {
        World world = moment.world();
        boolean fresh = row.changedAt() >= changes.firstSeq();
        if (moment.motion() == Beat.Motion.ROW && moment.inMotion(row.row().inserted())) {
            TableRowNode appearing = new TableRowNode(row, world, model(), fresh);
            appearing.opacityProperty().bind(model().playhead().progressProperty());
            add(appearing);
        } else {
            add(List.of(row, fresh, world.now(), Optional.ofNullable(world.itemsByName().get(row.row().label()))),
                    () -> new TableRowNode(row, world, model(), fresh));
        }
    }

    private int mostChecks() {
        if (!isTight()) {
            return isPacked() ? MOST_CHECKS : Integer.MAX_VALUE;
        }
        return sharesColumn() ? MOST_CHECKS_SHARED : MOST_CHECKS;
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
