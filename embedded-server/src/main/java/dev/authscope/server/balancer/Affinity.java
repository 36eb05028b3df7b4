package dev.authscope.server.balancer;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.authscope.server.store.RowForm;

/**
 * Whom the balancer sends where.
 *
 * @param client what it knows the client by: a session id, or an address
 */
record Affinity(String client, String node) {

    static final RowForm<Affinity> FORM = new RowForm<>() {
        @Override
        public String key(Affinity row) {
            return row.client();
        }

        @Override
        public String label(Affinity row) {
            return row.client();
        }

        @Override
        public Map<String, Object> fields(Affinity row) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("client", row.client());
            fields.put("node", row.node());
            return fields;
        }
    };
}
