package dev.authscope.server.balancer;

import java.util.List;
import java.util.Optional;

import dev.authscope.server.http.Gateway.Incoming;
import dev.authscope.server.store.Table;

/**
 * The client's address, counted through the servers that run: the same address goes to the same server, until servers come
 * or go. On one machine all clients have one address, so those are a model, and wherever they show they are called so.
 */
final class StickyAddress implements Stickiness {

    private final Table<Affinity> table;

    /** @param table where it shows who goes where; the choice itself needs none */
    StickyAddress(Table<Affinity> table) {
        this.table = table;
    }

    @Override
    public Optional<Tie> of(Incoming request, List<Backend> backends) {
        List<Backend> up = backends.stream().filter(backend -> backend.state() == Backend.State.UP).toList();
        if (up.isEmpty()) {
            return Optional.empty();
        }
        int sum = 0;
        for (String part : request.address().split("\\.", -1)) {
            sum += part.isEmpty() ? 0 : Integer.parseInt(part);
        }
        return Optional.of(new Tie(up.get(sum % up.size()).name(), shown(request)));
    }

    private static String shown(Incoming request) {
        return "MODEL " + request.address();
    }

    @Override
    public List<String> answered(Incoming request, String node, List<String> cookieLines) {
        Affinity now = new Affinity(shown(request), node);
        if (!table.peek(now.client()).filter(now::equals).isPresent()) {
            table.put(now, "address", request.journal());
        }
        return List.of();
    }
}
