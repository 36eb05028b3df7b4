package dev.authscope.ui.sequence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.Item;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Participant;
import dev.authscope.flow.Timeline;
import dev.authscope.ui.model.Carried;
import dev.authscope.ui.model.CarriedItems;

/**
 * The rows of the diagram, read from a timeline and continued as it grows: each message once, preflights left out, what
 * happens without a message as a note.
 */
final class SequenceRows {

    private final List<SequenceRow> rows = new ArrayList<>();
    private final Map<String, Item> items = new LinkedHashMap<>();
    private final Map<Integer, Open> open = new HashMap<>();
    private List<Participant> lanes = List.of();
    private Timeline read = Timeline.empty();

    private record Open(int actor, int node, boolean folded, boolean attack) {}

    /** The participants in the order of their lanes: the attackers outermost. */
    List<Participant> lanes() {
        return lanes;
    }

    /** All rows read so far. */
    List<SequenceRow> rows() {
        return rows;
    }

    /** Reads what is new on a timeline; another run begins anew. */
    void follow(Timeline timeline, List<Participant> participants) {
        boolean continues = timeline.size() >= read.size() && lanes.equals(ordered(participants))
                && (read.size() == 0 || timeline.get(read.size() - 1) == read.get(read.size() - 1));
        if (!continues) {
            rows.clear();
            items.clear();
            open.clear();
            read = Timeline.empty();
        }
        lanes = ordered(participants);
        for (int position = read.size(); position < timeline.size(); position++) {
            read(timeline, position);
        }
        read = timeline;
    }

    private static List<Participant> ordered(List<Participant> participants) {
        List<Participant> ordered = new ArrayList<>();
        for (Participant.Role role : List.of(Participant.Role.BROWSER, Participant.Role.SERVER,
                Participant.Role.ATTACKER)) {
            participants.stream().filter(one -> one.role() == role).forEach(ordered::add);
        }
        return ordered;
    }

    private void read(Timeline timeline, int position) {
        FlowEvent event = timeline.get(position);
        switch (event) {
            case FlowEvent.ItemIssued issued -> items.put(issued.value(),
                    new Item(issued.kind(), issued.name(), issued.value(), issued.stamp().at(), issued.expires()));
            case FlowEvent.RequestSent sent -> request(timeline, position, sent);
            case FlowEvent.ResponseArrived arrived -> answer(position, arrived.stamp().exchange(),
                    arrived.stamp().step(), String.valueOf(arrived.status()), names(arrived.headers(),
                            arrived.octets()),
                    arrived.status() >= 400);
            case FlowEvent.ExchangeFailed failed -> answer(position, failed.stamp().exchange(), failed.stamp().step(),
                    failed.reason(), "", true);
            case FlowEvent.ClockMoved moved -> note(position, moved, -1, "clock",
                    String.valueOf(moved.to().getEpochSecond() - moved.from().getEpochSecond()));
            case FlowEvent.LootGained gained -> note(position, gained, "loot", gained.name());
            case FlowEvent.CookieStored stored when stored.stamp().exchange() == 0 -> note(position, stored,
                    "cookieEdited", stored.cookie().name());
            case FlowEvent.CookieRemoved removed when removed.stamp().exchange() == 0
                    && !removed.why().equals("edited") ->
                note(position, removed, "cookieGone", removed.cookie().name());
            default -> {
            }
        }
    }

    private void request(Timeline timeline, int position, FlowEvent.RequestSent sent) {
        int actor = lane(sent.stamp().where());
        int node = lane(node(timeline, position, sent.stamp().exchange()));
        boolean folded = sent.purpose().equals("preflight");
        boolean attack = actor >= 0 && lanes.get(actor).role() == Participant.Role.ATTACKER;
        open.put(sent.stamp().exchange(), new Open(actor, node, folded, attack));
        if (!folded && actor >= 0 && node >= 0) {
            String path = sent.url().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("\\?.*$", "");
            rows.add(new SequenceRow(SequenceRow.Kind.REQUEST, actor, node, sent.stamp().step(),
                    sent.method() + " " + (path.isEmpty() ? "/" : path), names(sent.headers(), sent.octets()), false,
                    attack, position + 1));
        }
    }

    /** The node that the request reached, looked up right behind it; the first server when it never arrived. */
    private String node(Timeline timeline, int position, int exchange) {
        for (int next = position + 1; next < timeline.size() && next <= position + 2; next++) {
            if (timeline.get(next) instanceof FlowEvent.RequestArrived arrived
                    && arrived.stamp().exchange() == exchange) {
                return arrived.stamp().where();
            }
        }
        return lanes.stream()
                .filter(one -> one.role() == Participant.Role.SERVER)
                .map(Participant::id)
                .findFirst()
                .orElse("");
    }

    private void answer(int position, int exchange, String step, String text, String names, boolean refused) {
        Open request = open.remove(exchange);
        if (request != null && !request.folded() && request.actor() >= 0 && request.node() >= 0) {
            rows.add(new SequenceRow(SequenceRow.Kind.ANSWER, request.node(), request.actor(), step, text, names,
                    refused, request.attack(), position + 1));
        }
    }

    private void note(int position, FlowEvent event, String text, String argument) {
        note(position, event, lane(event.stamp().where()), text, argument);
    }

    /** A note over a lane; over the whole diagram when the lane is -1. */
    private void note(int position, FlowEvent event, int lane, String text, String argument) {
        rows.add(new SequenceRow(SequenceRow.Kind.NOTE, lane, lane, event.stamp().step(), text, argument, false, false,
                position + 1));
    }

    private String names(List<Header> headers, Octets octets) {
        return CarriedItems.in(headers, octets, this::item, items.values())
                .stream()
                .filter(carried -> carried.item() != null)
                .map(Carried::name)
                .distinct()
                .collect(Collectors.joining(" "));
    }

    private @Nullable Item item(String value) {
        return items.get(value);
    }

    private int lane(String participant) {
        for (int i = 0; i < lanes.size(); i++) {
            if (lanes.get(i).id().equals(participant)) {
                return i;
            }
        }
        return -1;
    }
}
