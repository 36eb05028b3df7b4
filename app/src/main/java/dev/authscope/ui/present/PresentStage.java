package dev.authscope.ui.present;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;
import dev.authscope.ui.model.CarriedItems;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.RunState;
import dev.authscope.ui.theme.CarriedChip;
import dev.authscope.ui.theme.Icon;
import dev.authscope.ui.theme.ValueLabel;

/** The stage for a class: who acts on the left, the message between, the server on the right. */
final class PresentStage extends HBox {

    private static final double CARD = 400;

    private final LabViewModel model;
    private final PresentCards cards;
    private final VBox left = new VBox(14);
    private final VBox middle = new VBox(14);
    private final VBox right = new VBox(14);

    PresentStage(LabViewModel model) {
        super(16);
        this.model = model;
        this.cards = new PresentCards(model);
        for (VBox column : new VBox[]{left, right }) {
            column.setMinWidth(CARD);
            column.setMaxWidth(CARD);
        }
        HBox.setHgrow(middle, Priority.ALWAYS);
        middle.setAlignment(Pos.CENTER);
        middle.setMinWidth(0);
        getChildren().addAll(left, middle, right);
    }

    void show() {
        World world = model.momentProperty().get().world();
        RunState state = model.run().state();
        left.getChildren().clear();
        right.getChildren().clear();
        for (Participant one : state.cast()) {
            if (one.role() == Participant.Role.BROWSER) {
                add(left, cards.of(one, world));
            }
        }
        for (Participant one : state.cast()) {
            if (one.role() == Participant.Role.ATTACKER || one.role() == Participant.Role.RELAY) {
                add(left, cards.of(one, world));
            } else if (one.role() == Participant.Role.SERVER && one.authority().contains("shop.example")) {
                add(right, cards.of(one, world));
            }
        }
        middle.getChildren().clear();
        if (!state.covered()) {
            current(world).ifPresent(exchange -> message(exchange, world));
        }
    }

    private static void add(VBox column, Region card) {
        VBox.setVgrow(card, Priority.ALWAYS);
        card.setMaxHeight(Double.MAX_VALUE);
        column.getChildren().add(card);
    }

    private static Optional<Exchange> current(World world) {
        return world.exchanges()
                .values()
                .reversed()
                .stream()
                .filter(exchange -> !exchange.purpose().equals("preflight"))
                .findFirst();
    }

    private void message(Exchange exchange, World world) {
        boolean attack = world.run()
                .participants()
                .stream()
                .anyMatch(one -> one.id().equals(exchange.from()) && one.role() == Participant.Role.ATTACKER);
        Label arrow = new Label("→");
        arrow.getStyleClass().add("present-line");
        arrow.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(10, new ValueLabel(exchange.line(), "present-line"), arrow);
        line.setAlignment(Pos.CENTER);
        VBox request = envelope(line, exchange.request(), world);
        if (attack) {
            request.getStyleClass().add("attacker");
        }
        middle.getChildren().add(request);
        Exchange.Message answer = exchange.response();
        if (answer != null) {
            Label status = new Label("←  " + answer.status());
            status.getStyleClass().add("present-line");
            if (answer.status() >= 400) {
                status.setGraphic(Icon.CROSS.draw());
            }
            middle.getChildren().add(envelope(status, answer, world));
        }
    }

    private VBox envelope(Node title, Exchange.Message message, World world) {
        VBox envelope = new VBox(10, title);
        envelope.setAlignment(Pos.CENTER);
        envelope.getStyleClass().add("present-envelope");
        CarriedItems.in(CarriedItems.headers(message), message.octets(), world.items()::get, world.items().values())
                .stream()
                .limit(2)
                .forEach(one -> {
                    Node chip = CarriedChip.of(one, model.hoveredProperty());
                    if (chip instanceof Region region) {
                        region.setMaxWidth(USE_PREF_SIZE);
                    }
                    envelope.getChildren().add(chip);
                });
        return envelope;
    }
}
