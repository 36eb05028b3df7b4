package dev.authscope.server.balancer;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.http.Gateway.Incoming;
import dev.authscope.server.settings.Switches;
import dev.authscope.server.store.Table;

/** The balancer reads which server gave out a session id, and remembers it; without a cookie of its own. */
final class StickyLearned implements Stickiness {

    private final Table<Affinity> table;

    StickyLearned(Table<Affinity> table) {
        this.table = table;
    }

    @Override
    public Optional<Tie> of(Incoming request, List<Backend> backends) {
        String id = request.cookie(request.settings().get(Switches.COOKIE_NAME));
        return Optional.ofNullable(id)
                .flatMap(table::peek)
                .map(row -> new Tie(row.node(), "learned"));
    }

    @Override
    public List<String> answered(Incoming request, String node, List<String> cookieLines) {
        String name = request.settings().get(Switches.COOKIE_NAME);
        for (String line : cookieLines) {
            String id = value(line, name);
            if (id != null && !id.isEmpty()) {
                table.put(new Affinity(id, node), "learned", request.journal());
            } else if (id != null) {
                String old = request.cookie(name);
                if (old != null) {
                    table.remove(old, "cleared", request.journal());
                }
            }
        }
        return List.of();
    }

    private static @Nullable String value(String line, String name) {
        String pair = line.split(";", 2)[0];
        int equals = pair.indexOf('=');
        return equals > 0 && pair.substring(0, equals).strip().equals(name)
                ? pair.substring(equals + 1).strip()
                : null;
    }
}
