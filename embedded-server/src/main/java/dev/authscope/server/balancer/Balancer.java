package dev.authscope.server.balancer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Gateway;
import dev.authscope.server.observe.Journal;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.store.Table;
import dev.authscope.server.time.LabTimers;
import dev.authscope.server.time.LabTimers.LabTimer;

/**
 * Chooses a server for each request, and keeps account of the servers. A server that takes no connection is marked down and
 * gets nothing until a health check finds it again; health checks run on the lab's time, and at once when a server reports
 * that it has started.
 */
public final class Balancer implements Gateway {

    /** The table of servers. */
    public static final String SERVERS = "balancer.nodes";

    /** The table of who is tied to which server. */
    public static final String TIES = "balancer.ties";

    private static final Duration BETWEEN_CHECKS = Duration.ofSeconds(5);
    private static final int CONNECT_MILLIS = 500;

    private final LabTimers timers;
    private final Journal background;
    private final ToIntFunction<String> ports;
    private final Table<Backend> servers = new Table<>(SERVERS, Backend.FORM);
    private final Table<Affinity> ties = new Table<>(TIES, Affinity.FORM);
    private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();
    private final ReentrantLock turn = new ReentrantLock();
    private final Map<String, Stickiness> kinds = new LinkedHashMap<>();
    private int nextTurn;
    private @Nullable LabTimer nextCheck;

    /**
     * @param ports the port of a server, by its name
     * @param background where is written down what no request causes
     */
    public Balancer(LabTimers timers, Journal background, ToIntFunction<String> ports) {
        this.timers = timers;
        this.background = background;
        this.ports = ports;
        kinds.put("sticky-cookie", new StickyCookie());
        kinds.put("sticky-learned", new StickyLearned(ties));
        kinds.put("sticky-ip", new StickyAddress(ties));
    }

    /** Begins with these servers, all of them running. */
    public void open(List<String> names) {
        names.forEach(name -> {
            open.put(name, new AtomicInteger());
            servers.put(new Backend(name, Backend.State.UP, 0), "configured", background);
        });
    }

    @Override
    public Passage pass(Incoming request) {
        return new Choice(this, request,
                kinds.getOrDefault(request.settings().get(Switches.BALANCER), Stickiness.none()));
    }

    /** The rows of the balancer's tables: table, key, fields. Empty tables are left out. */
    public Map<String, Map<String, Map<String, Object>>> rows() {
        Map<String, Map<String, Map<String, Object>>> rows = new LinkedHashMap<>();
        rows.put(SERVERS, servers.rows());
        rows.put(TIES, ties.rows());
        rows.values().removeIf(Map::isEmpty);
        return rows;
    }

    /** A server has started and reports to the balancer, which looks at it at once. */
    public void reported(String name) {
        if (takesConnections(ports.applyAsInt(name))) {
            set(name, Backend.State.UP, "started", background);
        }
    }

    /** Something changed among the servers that the balancer is not told; the next health check will find out. */
    public void armHealthCheck() {
        turn.lock();
        try {
            if (nextCheck == null) {
                nextCheck = timers.at(timers.now().plus(BETWEEN_CHECKS), this::lookAtAll);
            }
        } finally {
            turn.unlock();
        }
    }

    /** From now on a server gets nobody new. */
    public void drain(String name) {
        set(name, Backend.State.DRAINING, "drained", background);
    }

    /** Whether a server is being drained. */
    public boolean isDraining(String name) {
        return servers.peek(name).filter(row -> row.state() == Backend.State.DRAINING).isPresent();
    }

    /** Forgets whom it sends where, as a balancer does that starts anew. */
    public void forget() {
        ties.all().forEach(tie -> ties.remove(tie.client(), "restarted", background));
    }

    /** Forgets all timers. */
    public void stop() {
        turn.lock();
        try {
            if (nextCheck != null) {
                nextCheck.cancel();
            }
        } finally {
            turn.unlock();
        }
    }

    List<Backend> backends() {
        return servers.all();
    }

    Upstream upstream(String name) {
        return new Upstream(name, ports.applyAsInt(name));
    }

    /** The next of some servers by turn: the turns go round all servers, and those that are not among them are passed over. */
    Optional<Backend> byTurn(List<Backend> among) {
        turn.lock();
        try {
            List<Backend> all = backends();
            for (int i = 0; i < all.size(); i++) {
                int place = (nextTurn + i) % all.size();
                Optional<Backend> found = among.stream()
                        .filter(one -> one.name().equals(all.get(place).name()))
                        .findFirst();
                if (found.isPresent()) {
                    nextTurn = place + 1;
                    return found;
                }
            }
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    /** The one of some servers that has the fewest requests to answer now; of equals the first. */
    Optional<Backend> leastBusy(List<Backend> among) {
        Backend least = null;
        for (Backend one : among) {
            least = least == null || busy(one) < busy(least) ? one : least;
        }
        return Optional.ofNullable(least);
    }

    int busy(Backend backend) {
        return open.getOrDefault(backend.name(), new AtomicInteger()).get();
    }

    void begun(String name, Journal journal) {
        Optional.ofNullable(open.get(name)).ifPresent(AtomicInteger::incrementAndGet);
        servers.update(name, Backend::counted, "request", journal);
    }

    void ended(String name) {
        Optional.ofNullable(open.get(name)).ifPresent(AtomicInteger::decrementAndGet);
    }

    void markDown(String name, String why, Journal journal) {
        set(name, Backend.State.DOWN, why, journal);
        armHealthCheck();
    }

    private void set(String name, Backend.State state, String why, Journal journal) {
        if (servers.peek(name).filter(row -> row.state() != state).isPresent()) {
            servers.update(name, row -> row.in(state), why, journal);
        }
    }

    /**
     * A health check of all servers. It is not repeated while nothing changes among them: every repetition would find the same,
     * however far the clock is moved.
     */
    private void lookAtAll() {
        turn.lock();
        try {
            nextCheck = null;
        } finally {
            turn.unlock();
        }
        new ArrayList<>(backends()).forEach(backend -> look(backend.name()));
    }

    private void look(String name) {
        boolean answers = takesConnections(ports.applyAsInt(name));
        if (!answers) {
            set(name, Backend.State.DOWN, "healthCheck", background);
        } else if (servers.peek(name).filter(row -> row.state() == Backend.State.DOWN).isPresent()) {
            set(name, Backend.State.UP, "healthCheck", background);
        }
    }

    private static boolean takesConnections(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[]{127, 0, 0, 1 }), port),
                    CONNECT_MILLIS);
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
