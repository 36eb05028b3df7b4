package dev.authscope.ui.stage;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Participant;
import dev.authscope.flow.World;
import dev.authscope.ui.model.LabViewModel;
import dev.authscope.ui.model.Moment;
import dev.authscope.ui.theme.ValueLabel;

/** The relay on the wire: of the last exchange that passed it, what could be read and what could only be counted. */
final class RelayCard extends ActorCard {

    private static final int MOST_LINES = 14;

    RelayCard(Participant participant, LabViewModel model) {
        super(participant, model,
                new CardHeader("↔", "attacker",
                        Bindings.createStringBinding(() -> model.wording().word("actor.", participant.id()),
                                model.appearance().languageProperty()),
                        model.wording().follow("stage.relayPlace")),
                true);
        getStyleClass().add("attacker");
    }

    @Override
    void fill(Moment moment) {
        World world = moment.world();
        List<FlowEvent.Noted> heard = world.notes()
                .values()
                .stream()
                .filter(note -> note.stamp().where().equals(participant().id()))
                .toList();
        if (heard.isEmpty()) {
            quiet(model().wording().get("stage.relayQuiet"));
            return;
        }
        boolean readable = heard.stream().anyMatch(note -> note.code().equals("tap.read"));
        section(model().wording().get(readable ? "stage.relayReads" : "stage.relayCounts"));
        heard.forEach(note -> {
            if (note.code().equals("tap.read")) {
                exchange(world, note).ifPresent(this::message);
            } else {
                counted(note);
            }
        });
        if (!readable) {
            quiet(model().wording().get("stage.relayBlind"));
        }
        sumUp(dim(readable
                ? heard.getFirst().arguments().getOrDefault("line", "")
                : model().wording().get("stage.relayBlind")));
    }

    private static Optional<Exchange> exchange(World world, FlowEvent.Noted note) {
        return Optional.ofNullable(world.exchanges().get(note.stamp().exchange()));
    }

    /** What stands in clear text is shown as it passed. */
    private void message(Exchange exchange) {
        exchange.request().octets().latin1().lines().filter(line -> !line.isBlank()).limit(MOST_LINES).forEach(line -> {
            add(new ValueLabel(line, "wire"));
        });
    }

    private void counted(FlowEvent.Noted note) {
        quiet(model().wording()
                .get("stage.relayTls", note.arguments().getOrDefault("name", ""),
                        note.arguments().getOrDefault("octetsUp", ""),
                        note.arguments().getOrDefault("octetsDown", "")));
    }
}
