package dev.authscope.server.session.redis;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;

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
                throw new StoreStartException("'" + withoutPassword(text)
                        + "' is not the address of a Redis server; write redis://127.0.0.1:6379.");
            }
            if (!LOOPBACK.contains(host)) {
                throw new StoreStartException("The lab asks no Redis server on " + host
                        + ", only one on this machine; write redis://127.0.0.1:" + port(uri) + ".");
            }
            String user = uri.getUserInfo();
            return new RedisAddress(port(uri), user == null ? "" : user.substring(user.indexOf(':') + 1));
        } catch (URISyntaxException e) {
            throw new StoreStartException("'" + withoutPassword(text)
                    + "' is not the address of a Redis server; write redis://127.0.0.1:6379.", e);
        }
    }

    private static int port(URI uri) {
        return uri.getPort() < 0 ? USUAL_PORT : uri.getPort();
    }

    private static String withoutPassword(String text) {
        return text.replaceFirst("//.*@", "//");
    }

    @Override
    public String toString() {
        return HOST + ":" + port;
    }
}
