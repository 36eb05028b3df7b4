package dev.authscope.ui.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;
import dev.authscope.ui.model.CarriedItems;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.theme.Arrow;
import dev.authscope.ui.theme.CarriedChip;
import dev.authscope.ui.theme.Icon;
import dev.authscope.ui.theme.ValueLabel;

/** The request of a slide and its answer, each on its way between two cards. */
final class PresentMessages {

    private static final double GAP = 14;
    private static final double HEAD = 1.6;
    /** A way begins and ends no closer to the edge of a card than this. */
    private static final double CORNER = 24;
    private static final int MOST_CHIPS = 2;

    private final Exchange exchange;
    private final VBox request;
    private final Arrow there;
    private final @Nullable VBox response;
    private final Arrow back = new Arrow("response", HEAD);

    PresentMessages(Exchange exchange, World world, LabViewModel model) {
        this.exchange = exchange;
        boolean attack = world.run()
                .participants()
                .stream()
                .anyMatch(one -> one.id().equals(exchange.from()) && one.role() == Participant.Role.ATTACKER);
        request = envelope(new ValueLabel(exchange.line(), "present-line"), exchange.request(), world, model);
        there = new Arrow(attack ? "attacker" : "request", HEAD);
        if (attack) {
            request.getStyleClass().add("attacker");
        }
        Exchange.Message answer = exchange.response();
        response = answer == null ? null : envelope(status(answer), answer, world, model);
        if (response != null) {
            response.getStyleClass().add("response");
        }
    }

    private static Label status(Exchange.Message answer) {
        Label status = new Label(String.valueOf(answer.status()));
        status.getStyleClass().add("present-line");
        if (answer.status() >= 400) {
            status.setGraphic(Icon.CROSS.draw());
        }
        return status;
    }

    private static VBox envelope(Node title, Exchange.Message message, World world, LabViewModel model) {
        VBox envelope = new VBox(10, title);
        envelope.setAlignment(Pos.CENTER);
        envelope.getStyleClass().add("present-envelope");
        CarriedItems.in(CarriedItems.headers(message), message.octets(), world.items()::get, world.items().values())
                .stream()
                .limit(MOST_CHIPS)
                .forEach(one -> {
                    Node chip = CarriedChip.of(one, model.hoveredProperty());
                    if (chip instanceof Region region) {
                        region.setMaxWidth(Region.USE_PREF_SIZE);
                    }
                    envelope.getChildren().add(chip);
                });
        return envelope;
    }

    Exchange exchange() {
        return exchange;
    }

    /** All that is drawn, the ways below the messages. */
    List<Node> nodes() {
        List<Node> nodes = new ArrayList<>(there.nodes());
        if (response != null) {
            nodes.addAll(back.nodes());
            nodes.add(response);
        }
        nodes.add(request);
        return nodes;
    }

    /**
     * Places all between two columns of cards.
     *
     * @param from right edge of the left column
     * @param to left edge of the right column
     * @param way what is to be seen of the way on both sides
     * @param top height from which on there is room
     */
    void place(Optional<PresentCard> sender, Optional<PresentCard> receiver, double from, double to, double way,
            double top, double bottom) {
        double most = to - from - 2 * way;
        show(MOST_CHIPS);
        for (int chips = MOST_CHIPS - 1; chips >= 0 && height(most) > bottom - top; chips--) {
            show(chips);
        }
        double middle = sender.map(card -> card.getLayoutY() + card.getHeight() / 2).orElse((top + bottom) / 2);
        double y = Math.max(top, Math.min(middle - height(most) / 2, bottom - height(most)));
        double tall = put(request, from, to, y, most);
        there.place(from, level(sender, y + tall / 2), to, level(receiver, y + tall / 2), 1);
        if (response != null) {
            y += tall + GAP;
            tall = put(response, from, to, y, most);
            back.place(to, level(receiver, y + tall / 2), from, level(sender, y + tall / 2), 1);
        }
    }

    private void show(int chips) {
        for (VBox envelope : envelopes()) {
            for (int at = 1; at < envelope.getChildren().size(); at++) {
                envelope.getChildren().get(at).setVisible(at <= chips);
                envelope.getChildren().get(at).setManaged(at <= chips);
            }
        }
    }

    private List<VBox> envelopes() {
        VBox answer = response;
        return answer == null ? List.of(request) : List.of(request, answer);
    }

    private double height(double most) {
        double height = -GAP;
        for (VBox envelope : envelopes()) {
            height += GAP + envelope.prefHeight(most);
        }
        return height;
    }

    private static double put(VBox envelope, double from, double to, double y, double most) {
        double width = Math.min(most, Math.ceil(envelope.prefWidth(-1)));
        double tall = Math.ceil(envelope.prefHeight(width));
        envelope.resizeRelocate(Math.round((from + to - width) / 2), Math.round(y), width, tall);
        return tall;
    }

    /** The height at which a way meets a card: level where the card reaches that far. */
    private static double level(Optional<PresentCard> card, double y) {
        return card.map(one -> one.getHeight() < 2 * CORNER
                ? one.getLayoutY() + one.getHeight() / 2
                : Math.clamp(y, one.getLayoutY() + CORNER, one.getLayoutY() + one.getHeight() - CORNER)).orElse(y);
    }
}
