package dev.authscope.server.session.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.authscope.server.session.StoreNotice;
import dev.authscope.server.session.row.StoreStartException;

/**
 * Where a Redis server is: a port of this machine, nothing else.
 *
 * @param password empty for none
 */
record RedisAddress(int port, String password) {

    static final String HOST = "127.0.0.1";

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final int USUAL_PORT = 6379;
    private static final int LAST_PORT = 65_535;

    /**
     * Reads an address as a user gives it.
     *
     * @throws StoreStartException when it is none, or of another machine
     */
    static RedisAddress parse(String text) {
        try {
            URI uri = new URI(text);
            String host = uri.getHost();
            if (!"redis".equals(uri.getScheme()) || host == null) {
                throw none(text, null);
            }
            if (!LOOPBACK.contains(host)) {
                throw new StoreStartException(new StoreNotice.RedisElsewhere(host, port(uri)),
                        "The lab asks no Redis server on " + host + ", only one on this machine.", null);
            }
            String user = uri.getUserInfo();
            if (port(uri) < 1 || port(uri) > LAST_PORT) {
                throw none(text, null);
            }
            return new RedisAddress(port(uri), user == null ? "" : user.substring(user.indexOf(':') + 1));
        } catch (URISyntaxException e) {
            throw none(text, e);
        }
    }

    private static StoreStartException none(String text, @Nullable Exception cause) {
        String shown = withoutPassword(text);
        return new StoreStartException(new StoreNotice.NoRedisAddress(shown),
                "'" + shown + "' is not the address of a Redis server.", cause);
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    }

    private static String withoutPassword(String text) {
        return text.replaceFirst("(?s)^([a-z]*:?/*).*@", "$1");
    }

    @Override
    public String toString() {
        return HOST + ":" + port;
    }
}
