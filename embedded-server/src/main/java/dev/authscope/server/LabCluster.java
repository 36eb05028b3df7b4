package dev.authscope.server;

import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.balancer.Balancer;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.session.StoreControl;
import dev.authscope.server.settings.LabSettings;
import dev.authscope.server.shop.ShopSecrets;
import dev.authscope.server.token.OpaqueIssuer;
import dev.authscope.server.token.OpaqueTokens;

/**
 * The servers of a lab: one or several, each with a memory of its own, a database that they share, and a balancer before them
 * where there is one. Servers are started, stopped and killed while the lab goes on; each keeps its port.
 */
public final class LabCluster implements AutoCloseable {

    private final LabServerConfig config;
    private final @Nullable LabDatabase database;
    private final @Nullable LabRefreshTable refreshTokens;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final @Nullable LabBalancer balancer;
    private final boolean balanced;
    private final ShopSecrets secrets;
    private final @Nullable String issuer;
    private LabSettings settings;

    /** A server's place: what stays when the server itself comes and goes. */
    private static final class Node {
        private int httpPort;
        private int httpsPort;
        private int boots;
        private @Nullable LabServer server;
    }

    /**
     * @param config as that of a server; its node is left aside
     * @param names of the servers, one at least
     * @param balancerName how the balancer is called; null for none, where there is one server only
     * @param ownDatabase whether the database is a thing of its own, that goes on when servers stop
     */
    public LabCluster(LabServerConfig config, List<String> names, @Nullable String balancerName, boolean ownDatabase) {
        this(config, names, balancerName, ownDatabase, null);
    }

    /**
     * @param config as that of a server; its node is left aside
     * @param names of the servers of the shop, one at least
     * @param balancerName how the balancer is called; null for none, where there is one server only
     * @param ownDatabase whether the database is a thing of its own, that goes on when servers stop
     * @param issuer how the server is called that issues opaque tokens and answers for them; null when the shop does it
     */
    public LabCluster(LabServerConfig config, List<String> names, @Nullable String balancerName, boolean ownDatabase,
            @Nullable String issuer) {
        this.config = config;
        this.issuer = issuer;
        this.settings = config.settings();
        this.secrets = ShopSecrets.drawn(config.randomness());
        this.balanced = balancerName != null;
        this.database = ownDatabase ? LabDatabase.open(config.timers(), config.observer(), config.randomness()) : null;
        this.refreshTokens = LabRefreshTable.open(config).orElse(null);
        names.forEach(name -> nodes.put(name, new Node()));
        if (issuer != null) {
            nodes.put(issuer, new Node());
        }
        LabServer first = server(names.getFirst());
        nodes.values().iterator().next().server = first;
        this.balancer = balancerName == null
                ? null
                : new LabBalancer(config.named(balancerName, config.port()), first.endpoint(),
                        name -> place(name).httpPort);
    }

    /**
     * Starts all servers and the balancer.
     *
     * @throws LabStartException when one of them cannot listen; nothing is left running then
     */
    public LabCluster start() {
        try {
            for (String name : nodes.keySet()) {
                open(name);
            }
            if (balancer != null) {
                balancer.start(nodes.keySet().stream().filter(name -> !name.equals(issuer)).toList());
            }
            return this;
        } catch (LabStartException e) {
            close();
            throw e;
        } catch (Exception e) {
            close();
            throw new LabStartException("The balancer cannot listen on 127.0.0.1: " + e.getMessage() + ".", false, e);
        }
    }

    /** The names of the servers, in order. */
    public List<String> names() {
        return List.copyOf(nodes.keySet());
    }

    /** Whether there is a server of that name. */
    public boolean has(String name) {
        return nodes.containsKey(name);
    }

    /** Whether a server runs. */
    public boolean runs(String name) {
        return place(name).server != null;
    }

    /** The port of the plain listener that clients use. */
    public int httpPort() {
        return balancer == null ? place(names().getFirst()).httpPort : balancer.httpPort();
    }

    /** The port of the TLS listener that clients use. */
    public int httpsPort() {
        return balancer == null ? place(names().getFirst()).httpsPort : balancer.httpsPort();
    }

    /** The ports of the issuer's listeners, plain and TLS; empty where the shop issues itself. */
    public Optional<List<Integer>> issuerPorts() {
        return Optional.ofNullable(issuer).map(this::place).map(node -> List.of(node.httpPort, node.httpsPort));
    }

    /** The certificate of the lab's authority. */
    public X509Certificate authority() {
        return config.certificates().authorityCertificate();
    }

    /** A server of the shop that runs; the first of them. Empty when none does. */
    public Optional<LabServer> running() {
        return nodes.entrySet()
                .stream()
                .filter(node -> !node.getKey().equals(issuer))
                .map(node -> node.getValue().server)
                .filter(server -> server != null)
                .findFirst();
    }

    /** The server of a name; empty while it does not run. */
    public Optional<LabServer> server(Object name) {
        return Optional.ofNullable(place(String.valueOf(name)).server);
    }

    /** Sets the lab anew for requests from now on. */
    public void change(LabSettings to) {
        settings = to;
        nodes.values()
                .stream()
                .map(node -> node.server)
                .filter(server -> server != null)
                .forEach(one -> one.change(to));
        if (balancer != null) {
            balancer.change(to);
        }
    }

    /** Kills a server in the middle of whatever it does; does nothing when it does not run. */
    public void kill(String name) {
        Node node = place(name);
        LabServer server = node.server;
        if (server != null) {
            node.server = null;
            server.kill();
            ended(name, node, "killed");
        }
    }

    /** Stops a server in order; does nothing when it does not run. */
    public void stop(String name) {
        Node node = place(name);
        LabServer server = node.server;
        if (server != null) {
            node.server = null;
            server.close();
            ended(name, node, "stopped");
        }
    }

    /**
     * Starts a server again, on the port that it had and with an empty memory; does nothing when it runs.
     *
     * @throws LabStartException when its port is taken meanwhile
     */
    public void start(String name) {
        if (place(name).server == null) {
            open(name);
            if (balancer != null && !name.equals(issuer)) {
                balancer.balancer().reported(name);
            }
        }
    }

    /** Lets a server finish with those whom it knows, and gives it nobody new; does nothing where no balancer is. */
    public void drain(String name) {
        if (balancer != null) {
            balancer.balancer().drain(place(name).server == null ? "" : name);
        }
    }

    /** Stops in order those drained servers that keep no session any more. */
    public void stopDrained() {
        if (balancer == null) {
            return;
        }
        Balancer known = balancer.balancer();
        for (String name : names()) {
            LabServer server = place(name).server;
            if (server != null && known.isDraining(name) && !server.rows().containsKey("sessions")) {
                stop(name);
            }
        }
    }

    /** How the balancer before the servers is called; empty where there is none. */
    public Optional<String> balancerName() {
        return Optional.ofNullable(balancer).map(LabBalancer::name);
    }

    /**
     * Has something happen whenever a server has looked up a refresh token in the table of all servers and is about to use it;
     * does nothing where there is no such table.
     *
     * @param what runs on the thread of the request
     */
    public void beforeEachRefresh(Runnable what) {
        if (refreshTokens != null) {
            refreshTokens.tokens().beforeEachUse(what);
        }
    }

    /** The balancer forgets whom it sends where, as one does that starts anew. */
    public void forgetTies() {
        if (balancer != null) {
            balancer.balancer().forget();
        }
    }

    /** What is really kept now, by place: servers, database, balancer; then table, key, fields. Empty places are left out. */
    public Map<String, Map<String, Map<String, Map<String, Object>>>> rows() {
        Map<String, Map<String, Map<String, Map<String, Object>>>> rows = new LinkedHashMap<>();
        nodes.forEach((name, node) -> {
            LabServer server = node.server;
            if (server != null) {
                rows.put(name, server.rows());
            }
        });
        if (database != null) {
            rows.put(LabDatabase.PLACE, database.rows());
        }
        if (balancer != null) {
            rows.put(balancer.name(), balancer.rows());
        }
        if (refreshTokens != null && config.sessions().control().filter(StoreControl::running).isPresent()) {
            rows.put(refreshTokens.place(), refreshTokens.rows());
        }
        rows.values().removeIf(Map::isEmpty);
        return rows;
    }

    /** Closes everything. Does nothing when that was done already. */
    @Override
    public void close() {
        if (balancer != null) {
            balancer.close();
        }
        nodes.values().forEach(node -> {
            LabServer server = node.server;
            node.server = null;
            if (server != null) {
                server.close();
            }
        });
    }

    private Node place(String name) {
        Node node = nodes.get(name);
        if (node == null) {
            throw new IllegalArgumentException(name + " is no server of this lab");
        }
        return node;
    }

    private void ended(String name, Node node, String how) {
        if (balancer != null) {
            balancer.noticeEndOf(node.httpPort);
        }
        tell(name, how);
    }

    private void open(String name) {
        Node node = place(name);
        boolean again = node.httpPort > 0;
        LabServer server = node.server == null ? server(name) : node.server;
        node.server = null;
        server.start();
        node.server = server;
        node.httpPort = server.httpPort();
        node.httpsPort = server.httpsPort();
        server.change(settings);
        if (again) {
            tell(name, "running");
        }
    }

    private LabServer server(String name) {
        Node node = place(name);
        boolean issues = name.equals(issuer);
        boolean outermost = !balanced && !issues;
        int port = node.httpPort == 0 && outermost ? config.port() : node.httpPort;
        return LabServer.create(config.named(name, port),
                new NodePlace(issues ? null : database, issues ? null : refreshTokens, balanced && !issues,
                        node.httpsPort, ++node.boots,
                        issuer == null || issues ? null : this::issuersTokens, issues, secrets));
    }

    /** Not over the network: that the shop's login asks the issuer for a token is no part of any lesson so far. */
    private OpaqueTokens issuersTokens() {
        LabServer server = issuer == null ? null : place(issuer).server;
        if (server == null) {
            throw new OpaqueIssuer.UnavailableException();
        }
        return server.opaqueTokens();
    }

    private void tell(String name, String state) {
        config.observer().on(new ServerEvent.NodeChanged(name, config.timers().now(), null, state));
    }
}
