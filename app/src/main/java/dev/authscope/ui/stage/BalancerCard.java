package dev.authscope.ui.stage;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Item;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Row;
import dev.authscope.flow.World;
import dev.authscope.ui.model.CurrentExchange;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;

/** The balancer: its servers with what it knows of them, whom it sends where, and where the message at hand goes. */
final class BalancerCard extends ActorCard {

    private static final int MOST_TIES = 4;

    BalancerCard(Participant participant, LabViewModel model) {
        super(participant, model,
                new CardHeader("⇉", "server",
                        Bindings.createStringBinding(() -> model.wording().word("actor.", participant.id()),
                                model.appearance().languageProperty()),
                        Bindings.createStringBinding(() -> kind(model), model.appearance().languageProperty(),
                                model.momentProperty()),
                        "dim"),
                true);
    }

    private static String kind(LabViewModel model) {
        return model.wording()
                .word("stage.lb.", model.momentProperty()
                        .get()
                        .world()
                        .run()
                        .settings()
                        .getOrDefault("balancer", "round-robin"));
    }

    @Override
    void fill(Moment moment) {
        World world = moment.world();
        Optional<String> chosen = model().run().state().covered()
                ? Optional.empty()
                : CurrentExchange.of(moment.world()).map(exchange -> world.atNode(exchange).to());
        for (Row server : world.node(participant().id()).rows("balancer.nodes")) {
            boolean here = chosen.filter(server.key()::equals).isPresent();
            add(List.of(server, here), () -> server(server, here));
        }
        List<Row> ties = world.node(participant().id()).rows("balancer.ties");
        ties.stream().skip(Math.max(0, ties.size() - MOST_TIES)).forEach(tie -> add(tie(tie, world)));
        CurrentExchange.of(moment.world())
                .filter(exchange -> !model().run().state().covered())
                .flatMap(BalancerCard::refusal)
                .ifPresent(check -> quiet("✕ " + model().wording()
                        .get("stage.lb.refused",
                                check.evidence().getOrDefault("node", ""))));
        sumUp(dim(chosen.map(node -> "→ " + node).orElse("")));
    }

    private static Optional<Exchange.Check> refusal(Exchange exchange) {
        return exchange.failedCheck().filter(check -> check.evidence().containsKey("node"));
    }

    private HBox server(Row row, boolean chosen) {
        Map<String, Object> fields = row.fields();
        String state = String.valueOf(fields.getOrDefault("state", "up"));
        Label name = new Label((chosen ? "→ " : "") + row.key());
        name.getStyleClass().addAll("mono", chosen ? "chosen" : "ordinary");
        Label known = new Label(model().wording().word("stage.lb.state.", state));
        known.getStyleClass().addAll(state.equals("up") ? "holds" : "dim");
        Label count = new Label(String.valueOf(fields.getOrDefault("requests", 0)));
        count.getStyleClass().add("mono");
        count.setAccessibleText(model().wording().get("stage.lb.requests", count.getText()));
        HBox line = new HBox(8, name, space(), known, count);
        line.getStyleClass().add("well");
        return line;
    }

    /** A name stands beside its server; an address, which is longer, above it. */
    private static Pane tie(Row row, World world) {
        Optional<String> name = world.item(row.key()).map(Item::name);
        Label who = new Label(name.orElse(row.key()));
        who.getStyleClass().add("mono");
        Label where = new Label("→ " + row.fields().getOrDefault("node", ""));
        where.getStyleClass().addAll("mono", "dim");
        return name.isPresent() ? new HBox(8, who, space(), where) : new VBox(who, where);
    }

    private static Region space() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        return space;
    }
}
