package dev.authscope.flow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Everything true at one moment of a run. Immutable; made by {@link Reducer} from events and from nothing else.
 *
 * @param seq of the last event that it includes; -1 before the first
 * @param now lab time
 * @param firstLogin lab time of the first login, from which the screen counts; null before it
 * @param step id of the current step; empty before the first
 * @param browsers by actor
 * @param nodes by name
 * @param items named values, by value
 * @param itemsByName the same, by short name
 * @param loot what the attacker holds, by kind, name and value
 * @param pastRows rows of refresh tokens that were removed when their family was over, as they were last, by short name
 * @param exchanges those of the current step, by id
 * @param changes row changes of the current step, by seq
 * @param notes what was noted in the current step, by seq
 * @param questions what the session store was asked in the current step, by seq
 * @param alarms how many alarms have rung
 * @param connections the TCP connections opened so far
 */
public record World(long seq, Instant now, @Nullable Instant firstLogin, Run run, String step, String actor,
        PersistentMap<String, BrowserState> browsers, PersistentMap<String, NodeState> nodes,
        PersistentMap<String, Item> items, PersistentMap<String, Item> itemsByName, PersistentMap<String, Loot> loot,
        PersistentMap<String, Row> pastRows, PersistentMap<Integer, Exchange> exchanges,
        PersistentMap<Long, FlowEvent.RowChanged> changes,
        PersistentMap<Long, FlowEvent.Noted> notes, PersistentMap<Long, FlowEvent.StoreAsked> questions, int alarms,
        Connections connections, Pending pending) {

    /** The world before anything happened. */
    public static final World EMPTY = new World(-1, Instant.EPOCH, null, Run.NONE, "", "", PersistentMap.empty(),
            PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(),
            PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(), PersistentMap.empty(),
            PersistentMap.empty(), 0, Connections.NONE, Pending.NONE);

    /** Which run this is. */
    public record Run(String scenario, long seed, Map<String, String> settings, List<Participant> participants) {
        static final Run NONE = new Run("", 0, Map.of(), List.of());
    }

    /** Cookie decisions of a request that has not left yet. */
    public record Pending(List<StoredCookie> sent, List<Exchange.Withheld> withheld) {
        static final Pending NONE = new Pending(List.of(), List.of());
    }

    /** The browser of an actor; a fresh one when the actor has done nothing yet. */
    public BrowserState browser(String actorId) {
        return browsers.getOrDefault(actorId, BrowserState.NEW);
    }

    /** Whether every database and store that takes part runs; what one that does not would say, nobody knows. */
    public boolean storesRun() {
        return run.participants()
                .stream()
                .filter(one -> one.role() == Participant.Role.DATABASE)
                .allMatch(one -> node(one.id()).running());
    }

    /** A node; one with no tables when nothing happened there yet. */
    public NodeState node(String name) {
        return nodes.getOrDefault(name, NodeState.NEW);
    }

    /** The named value that a text is, if it is one. */
    public Optional<Item> item(String value) {
        return Optional.ofNullable(items.get(value));
    }

    /** What a balancer sent on for an exchange, in order; empty where none stands between. */
    public List<Exchange> forwards(Exchange outer) {
        return exchanges.values().stream().filter(one -> one.within() == outer.id()).toList();
    }

    /** The exchange with the node that answered for an exchange: the last that a balancer sent on, or itself. */
    public Exchange atNode(Exchange outer) {
        List<Exchange> forwards = forwards(outer);
        return forwards.isEmpty() ? outer : forwards.getLast();
    }

    /** The last exchange of the current step that has begun; empty when there is none. */
    public Optional<Exchange> currentExchange() {
        return Optional.ofNullable(exchanges.last());
    }
}
