package dev.authscope.server.session.replicated;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jgroups.Address;

import dev.authscope.server.observe.Journal;
import dev.authscope.server.session.MemorySessionStore;
import dev.authscope.server.session.NodeLinks;
import dev.authscope.server.session.SessionStore;
import dev.authscope.server.session.SessionStores;
import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.StoreSettings;
import dev.authscope.server.session.replicated.CopyMessage.Kind;
import dev.authscope.server.session.row.StoreStartException;
import dev.authscope.server.settings.Switches;

/**
 * Every node keeps every session, and tells the others of each change. Who takes part and who reaches whom is decided here, by
 * what the lab did, and never by when the channel's own view of its members changes: that takes real time.
 */
public final class ReplicatedSessions implements SessionStores, NodeLinks {

    /** How much later copies follow when nobody waits for them; lab time. */
    public static final Duration LAG = Duration.ofSeconds(5);

    private final StoreSettings with;
    private final List<StoreNotice> notices = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> ports = new TreeMap<>();
    private final Map<String, Member> members = new TreeMap<>();
    private final Set<Set<String>> cuts = new LinkedHashSet<>();
    private final Map<String, Journal> underWay = new ConcurrentHashMap<>();

    public ReplicatedSessions(StoreSettings with) {
        this.with = with;
    }

    @Override
    public SessionStore open(String node) {
        return new ReplicatedSessionStore(node, new MemorySessionStore(with.timers()), this, with);
    }

    /** A node begins to take part; it is told what the others know where the lab is set so. */
    Member join(String node, MemorySessionStore sessions, Journal background) {
        Member member = new Member(node, sessions, this);
        boolean again;
        List<Member> others;
        synchronized (this) {
            again = ports.containsKey(node);
            try {
                member.opened(channel(node, member));
            } catch (IOException e) {
                throw new StoreStartException("The channel between the nodes cannot be opened on 127.0.0.1: "
                        + e.getMessage() + ".", e);
            }
            others = reachable(node);
            members.put(node, member);
            cuts.stream().filter(cut -> cut.contains(node)).forEach(this::cut);
        }
        // Outside the lock, since whoever answers needs it.
        if (again && with.settings().get().get(Switches.JOIN_SYNC) && !others.isEmpty()) {
            take(member, others.getFirst(), background);
        }
        return member;
    }

    /** The end of a node, on the port that it had; on another one where that was given to somebody else meanwhile. */
    private Channel channel(String node, Member member) throws IOException {
        Integer known = ports.get(node);
        if (known != null) {
            try {
                return new Channel(node, known, List.copyOf(ports.values()), member::heard);
            } catch (IOException e) {
                int other = Channel.freePort();
                notices.add(new StoreNotice.PortInUse(node, known, other));
                ports.put(node, other);
            }
        } else {
            ports.put(node, Channel.freePort());
        }
        return new Channel(node, portOf(node), List.copyOf(ports.values()), member::heard);
    }

    /** The port of a node's end of the channel, which has been open once. */
    synchronized int portOf(String node) {
        return Optional.ofNullable(ports.get(node)).orElseThrow();
    }

    @Override
    public List<StoreNotice> notices() {
        return List.copyOf(notices);
    }

    synchronized void leave(Member member) {
        members.remove(member.node(), member);
    }

    /** Tells the others of changes, one after the other, and waits for each. */
    void copy(Member from, List<Version> changes, Journal journal) {
        List<String> all;
        synchronized (this) {
            all = members.keySet().stream().filter(node -> !node.equals(from.node())).toList();
        }
        for (String to : all) {
            boolean arrived = reaches(from.node(), to)
                    && addressOf(to).flatMap(address -> from.ask(address, Kind.COPY, changes, journal)).isPresent();
            for (Version change : changes) {
                journal.at(from.node()).copied(to, change.row() == null ? "remove" : "put", change.id(), arrived);
            }
        }
    }

    /** The journal of the work that a message belongs to, as its sender said. */
    Journal journal(String from, long number) {
        return underWay.getOrDefault(from + " " + number, Journal.silent());
    }

    void under(String from, long number, Journal journal) {
        underWay.put(from + " " + number, journal);
    }

    void done(String from, long number) {
        underWay.remove(from + " " + number);
    }

    synchronized Optional<Address> addressOf(String node) {
        return Optional.ofNullable(members.get(node)).map(Member::channel).map(Channel::address);
    }

    @Override
    public Optional<NodeLinks> links() {
        return Optional.of(this);
    }

    @Override
    public synchronized void partition(String one, String other) {
        Set<String> pair = Set.of(one, other);
        cuts.add(pair);
        cut(pair);
    }

    @Override
    public void heal() {
        List<List<Member>> apart = new ArrayList<>();
        synchronized (this) {
            members.values().forEach(member -> Optional.ofNullable(member.channel()).ifPresent(Channel::hearAll));
            for (Set<String> pair : cuts) {
                List<Member> both = pair.stream().sorted().map(members::get).filter(one -> one != null).toList();
                if (both.size() == 2) {
                    apart.add(both);
                }
            }
            cuts.clear();
        }
        // Outside the lock, since whoever answers needs it.
        for (List<Member> both : apart) {
            take(both.getFirst(), both.getLast(), background(both.getFirst()));
            take(both.getLast(), both.getFirst(), background(both.getLast()));
        }
    }

    @Override
    public void close() {
        List<Member> all;
        synchronized (this) {
            all = List.copyOf(members.values());
            members.clear();
        }
        all.forEach(Member::stop);
    }

    private Journal background(Member member) {
        return Journal.background(member.node(), with.timers(), with.observer());
    }

    /** One node asks another for all that it knows, and takes over what is newer. */
    private void take(Member to, Member from, Journal journal) {
        Optional<CopyMessage> state = Optional.ofNullable(from.channel())
                .flatMap(end -> to.ask(end.address(), Kind.ASK, List.of(), journal));
        Map<String, Version> known = new LinkedHashMap<>();
        state.ifPresent(message -> message.versions().forEach(version -> known.put(version.id(), version)));
        journal.at(from.node()).copied(to.node(), "state", Integer.toString(known.size()), state.isPresent());
        to.keep(known.values(), journal.at(to.node()));
    }

    private synchronized List<Member> reachable(String node) {
        return members.values()
                .stream()
                .filter(member -> !member.node().equals(node) && reaches(node, member.node()))
                .toList();
    }

    private synchronized boolean reaches(String one, String other) {
        return !cuts.contains(Set.of(one, other));
    }

    private void cut(Set<String> pair) {
        List<String> names = pair.stream().sorted().toList();
        ignore(names.getFirst(), names.getLast());
        ignore(names.getLast(), names.getFirst());
    }

    private void ignore(String at, String other) {
        Optional<Address> address = addressOf(other);
        Optional.ofNullable(members.get(at))
                .map(Member::channel)
                .ifPresent(channel -> address.ifPresent(channel::ignore));
    }
}
