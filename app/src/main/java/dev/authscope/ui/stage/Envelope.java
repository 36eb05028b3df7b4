package dev.authscope.ui.stage;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.World;
import dev.authscope.ui.model.Carried;
import dev.authscope.ui.model.CarriedItems;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.theme.CarriedChip;
import dev.authscope.ui.theme.Icon;
import dev.authscope.ui.theme.MadeNodes;
import dev.authscope.ui.theme.ValueLabel;

/** A message in the channel, with what it carries. */
final class Envelope extends VBox {

    /** Values that are shown where there is room. */
    static final int MOST = 4;
    private static final double WIDEST_TITLE = 190;

    private final List<Node> chips = new ArrayList<>();
    private final Label more = new Label();

    private Envelope(Label title, List<Carried> carried, LabViewModel model) {
        super(7);
        setAlignment(Pos.CENTER);
        getStyleClass().add("envelope");
        title.getStyleClass().add("envelope-title");
        title.setMaxWidth(WIDEST_TITLE);
        title.setAlignment(Pos.CENTER);
        title.setTextAlignment(TextAlignment.CENTER);
        getChildren().add(title);
        carried.forEach(one -> {
            Node chip = CarriedChip.of(one, model.hoveredProperty());
            if (chip instanceof Region region) {
                region.setMaxWidth(USE_PREF_SIZE);
            }
            chips.add(chip);
        });
        more.getStyleClass().add("dim");
        getChildren().addAll(chips);
        getChildren().add(more);
        show(MOST);
    }

    /** Shows at most so many of the values that it carries, and counts the others. */
    void show(int most) {
        for (int i = 0; i < chips.size(); i++) {
            chips.get(i).setVisible(i < most);
            chips.get(i).setManaged(i < most);
        }
        boolean all = chips.size() <= most;
        more.setText(all ? "" : "+" + (chips.size() - most));
        more.setVisible(!all);
        more.setManaged(!all);
    }

    /** The request of an exchange; the attacker's is marked. */
    static Envelope request(Exchange exchange, boolean attack, World world, LabViewModel model, MadeNodes made) {
        List<Carried> carried = carried(exchange.request(), world);
        return made.of(List.of("request", exchange.line(), carried, attack), Envelope.class, () -> {
            Envelope envelope = new Envelope(new ValueLabel(exchange.line()), carried, model);
            if (attack) {
                envelope.getStyleClass().add("attacker");
            }
            return envelope;
        });
    }

    /** The answer of an exchange; a refusal has a cross beside its status. */
    static Envelope response(Exchange.Message response, World world, LabViewModel model, MadeNodes made) {
        List<Carried> carried = carried(response, world);
        return made.of(List.of("response", response.status(), carried), Envelope.class,
                () -> response(response, carried, model));
    }

    private static Envelope response(Exchange.Message response, List<Carried> carried, LabViewModel model) {
        boolean refused = response.status() >= 400;
        Label title = new Label(response.status() + " " + reason(response));
        title.setWrapText(true);
        if (refused) {
            title.setGraphic(Icon.CROSS.draw());
        }
        Envelope envelope = new Envelope(title, carried, model);
        envelope.getStyleClass().add("response");
        return envelope;
    }

    private static List<Carried> carried(Exchange.Message message, World world) {
        return CarriedItems.in(CarriedItems.headers(message), message.octets(), world.items()::get,
                world.items().values());
    }

    /** The reason phrase as it stands on the wire. */
    private static String reason(Exchange.Message response) {
        String line = response.octets().latin1().lines().findFirst().orElse("");
        String[] parts = line.split(" ", 3);
        return parts.length == 3 ? parts[2] : "";
    }
}
