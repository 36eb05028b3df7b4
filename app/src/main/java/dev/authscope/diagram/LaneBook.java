package dev.authscope.diagram;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Participant;
import dev.authscope.flow.Participant.Role;
import dev.authscope.texts.Texts;

/** The participants of a run with their lanes: browsers left, then who stands on the wire, then servers, the attacker outermost. */
final class LaneBook {

    private final Texts texts;
    private final Map<String, Participant> participants = new HashMap<>();
    private final List<Participant> order = new ArrayList<>();

    LaneBook(Texts texts) {
        this.texts = texts;
    }

    void enter(Participant participant) {
        if (participants.putIfAbsent(participant.id(), participant) == null) {
            order.add(participant);
        }
    }

    /** Enters somebody whom the run did not announce. */
    void meet(String id, Role role) {
        if (!participants.containsKey(id)) {
            enter(new Participant(id, role, ""));
        }
    }

    boolean isAttacker(String id) {
        Participant participant = participants.get(id);
        return participant != null && participant.role() == Role.ATTACKER;
    }

    /** Whether somebody is on the side of the servers, where messages are no part of what a user agent sees. */
    boolean serves(String id) {
        Participant participant = participants.get(id);
        return participant != null
                && (participant.role() == Role.SERVER || participant.role() == Role.BALANCER);
    }

    /** The server that an address names; the first server where none does; empty where there is no server. */
    Optional<String> serverFor(String url) {
        String host = host(url);
        String first = null;
        Optional<String> balancer = order.stream()
                .filter(one -> one.role() == Role.BALANCER)
                .map(Participant::id)
                .findFirst();
        if (balancer.isPresent()) {
            return balancer;
        }
        for (Participant participant : order) {
            if (participant.role() == Role.SERVER) {
                if (host != null && host.equals(host(participant.authority()))) {
                    return Optional.of(participant.id());
                }
                first = first == null ? participant.id() : first;
            }
        }
        return Optional.ofNullable(first);
    }

    /** The participants in the order of their lanes. */
    List<Participant> inOrder() {
        List<Participant> sorted = new ArrayList<>(order);
        sorted.sort(Comparator.comparing(participant -> switch (participant.role()) {
            case BROWSER -> 0;
            case RELAY -> 1;
            case BALANCER -> 2;
            case SERVER -> 3;
            case DATABASE -> 4;
            case ATTACKER -> 5;
        }));
        return sorted;
    }

    /** The lane of a participant. A server is called by its host, unless several servers share that. */
    Lane lane(Participant participant) {
        String host = host(participant.authority());
        boolean alone = participant.role() == Role.SERVER && order.stream()
                .noneMatch(other -> other.role() == Role.SERVER && !other.id().equals(participant.id())
                        && String.valueOf(host).equals(host(other.authority())));
        if (alone && host != null) {
            return new Lane(participant.id(), participant.role(), VisibleText.of(host),
                    VisibleText.of(participant.id()));
        }
        return new Lane(participant.id(), participant.role(), name(participant.id()),
                VisibleText.of(participant.authority()));
    }

    /** What to call a participant. */
    String name(String id) {
        String key = "participant." + id;
        return texts.has(key) ? texts.get(key) : VisibleText.of(id);
    }

    private static @Nullable String host(String url) {
        try {
            return URI.create(url).getHost();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
