package dev.authscope.server.balancer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import dev.authscope.server.store.RowForm;

/**
 * A server as the balancer sees it.
 *
 * @param requests how many requests went to it
 */
record Backend(String name, State state, long requests) {

    /** Whether it gets requests. */
    enum State {
        UP,
        /** It takes no connections, as far as the balancer knows. */
        DOWN,
        /** It gets nobody new. */
        DRAINING;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final RowForm<Backend> FORM = new RowForm<>() {
        @Override
        public String key(Backend row) {
            return row.name();
        }

        @Override
        public String label(Backend row) {
            return row.name();
        }

        @Override
        public Map<String, Object> fields(Backend row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("node", row.name());
            fields.put("state", row.state().id());
            fields.put("requests", row.requests());
            return fields;
        }
    };

    Backend counted() {
        return new Backend(name, state, requests + 1);
    }

    Backend in(State other) {
        return new Backend(name, other, requests);
    }
}
