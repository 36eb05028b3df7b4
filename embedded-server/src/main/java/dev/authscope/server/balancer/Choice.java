package dev.authscope.server.balancer;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.authscope.server.decision.Check;
import dev.authscope.server.decision.Outcome;
import dev.authscope.server.http.Gateway.Incoming;
import dev.authscope.server.http.Gateway.Passage;
import dev.authscope.server.http.Gateway.Upstream;
import dev.authscope.server.settings.Switches;

/**
 * The balancer's choice for one request, told as checks in this order: {@code lb.path} which servers do this work,
 * {@code lb.sticky} which one the client is tied to, {@code lb.up} whether that one runs, {@code lb.turn} whose turn it is,
 * {@code lb.connect} whether it took the connection. After a connection that was refused the last three come again.
 */
final class Choice implements Passage {

    private static final String RULE = "RFC 9110 3.7";
    private static final Set<String> LOGINS = Set.of("/login", "/auth/login", "/auth/token", "/auth/logout",
            "/auth/logout-all");
    /** What the issuer publishes; asking for it takes nobody's turn. */
    private static final String KEY_SET = "/.well-known/jwks.json";
    /** By path the second server has carts and orders, and the first everything else. */
    private static final List<String> ORDERING = List.of("/cart", "/orders");

    private final Balancer balancer;
    private final Incoming request;
    private final Stickiness stickiness;
    private final Set<String> tried = new HashSet<>();
    private boolean first = true;

    Choice(Balancer balancer, Incoming request, Stickiness stickiness) {
        this.balancer = balancer;
        this.request = request;
        this.stickiness = stickiness;
    }

    @Override
    public Optional<Upstream> next() {
        List<Backend> able = able();
        Optional<Backend> chosen = first ? tied(able) : Optional.empty();
        first = false;
        if (chosen.isEmpty()) {
            chosen = free(able);
        }
        chosen.ifPresent(backend -> {
            tried.add(backend.name());
            balancer.begun(backend.name(), request.journal());
        });
        return chosen.map(backend -> balancer.upstream(backend.name()));
    }

    @Override
    public void refused(Upstream upstream) {
        balancer.ended(upstream.name());
        check("lb.connect", "RFC 9110 15.6.3", Outcome.FAILED, "node", upstream.name(), "connection", "refused");
        balancer.markDown(upstream.name(), "refused", request.journal());
    }

    @Override
    public void broken(Upstream upstream) {
        balancer.ended(upstream.name());
        check("lb.connect", "RFC 9110 9.2.2", Outcome.FAILED, "node", upstream.name(), "connection", "reset", "method",
                request.method());
    }

    @Override
    public List<String> answered(Upstream upstream, List<String> cookieLines) {
        balancer.ended(upstream.name());
        return stickiness.answered(request, upstream.name(), cookieLines);
    }

    /** The servers that do this work. */
    private List<Backend> able() {
        List<Backend> all = balancer.backends();
        boolean byPath = request.settings().get(Switches.BALANCER).equals("by-path");
        boolean login = request.settings().get(Switches.LOGIN_AT).equals("node-1")
                && (LOGINS.contains(request.path()) || request.path().equals(KEY_SET));
        if (!byPath && !login) {
            return all;
        }
        boolean ordering = byPath && ORDERING.stream()
                .anyMatch(path -> request.path().equals(path) || request.path().startsWith(path + "/"));
        int place = ordering ? Math.min(1, all.size() - 1) : 0;
        List<Backend> able = List.of(all.get(place));
        if (first) {
            check("lb.path", RULE, Outcome.PASSED, "path", request.path(), "node", able.getFirst().name());
        }
        return able;
    }

    private Optional<Backend> tied(List<Backend> able) {
        if (!request.settings().get(Switches.BALANCER).startsWith("sticky")) {
            return Optional.empty();
        }
        Optional<Stickiness.Tie> tie = stickiness.of(request, balancer.backends());
        if (tie.isEmpty()) {
            check("lb.sticky", RULE, Outcome.NOT_REACHED, "tie", "none");
            return Optional.empty();
        }
        String node = tie.get().node();
        check("lb.sticky", RULE, Outcome.PASSED, "tie", tie.get().by(), "node", node);
        Optional<Backend> there = able.stream().filter(backend -> backend.name().equals(node)).findFirst();
        boolean up = there.filter(backend -> backend.state() != Backend.State.DOWN).isPresent();
        check("lb.up", RULE, up ? Outcome.PASSED : Outcome.FAILED, "node", node, "state",
                there.map(backend -> backend.state().id()).orElse("unknown"));
        return up ? there : Optional.empty();
    }

    private Optional<Backend> free(List<Backend> able) {
        List<Backend> free = able.stream()
                .filter(backend -> backend.state() == Backend.State.UP && !tried.contains(backend.name()))
                .toList();
        boolean least = request.settings().get(Switches.BALANCER).equals("least-connections");
        Optional<Backend> chosen = least
                ? balancer.leastBusy(free)
                : request.path().equals(KEY_SET) && able.size() == 1
                        ? free.stream().findFirst()
                        : balancer.byTurn(free);
        if (chosen.isEmpty()) {
            check("lb.up", "RFC 9110 15.6.4", Outcome.FAILED, "node", "none", "state", "down");
        } else if (least) {
            check("lb.turn", RULE, Outcome.PASSED, "node", chosen.get().name(), "open",
                    String.valueOf(balancer.busy(chosen.get())));
        } else if (able.size() > 1) {
            check("lb.turn", RULE, Outcome.PASSED, "node", chosen.get().name());
        }
        return chosen;
    }

    private void check(String id, String rule, Outcome outcome, String... evidence) {
        Map<String, String> named = new LinkedHashMap<>();
        for (int i = 0; i < evidence.length; i += 2) {
            named.put(evidence[i], evidence[i + 1]);
        }
        request.journal().check(new Check(id, rule, outcome, named));
    }
}
