package dev.authscope.server.http;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The authorities that are answered. Everything else is refused, so that a foreign name that somebody points at loopback
 * (DNS rebinding) reaches nothing.
 */
public final class Authorities {

    private final Map<String, Authority> plain = new LinkedHashMap<>();
    private final Map<String, Authority> secure = new LinkedHashMap<>();

    /** The lab's own names, on both listeners. */
    public Authorities() {
        for (LabHost host : LabHost.values()) {
            if (!host.hostName().isEmpty()) {
                add(plain, host.hostName(), new Authority(host, "http", host.hostName(), false), 80);
                add(secure, host.hostName(), new Authority(host, "https", host.hostName(), false), 443);
            }
        }
        development(LabHost.DEV_PAGES, "localhost:3000");
        development(LabHost.DEV_API, "localhost:8080");
        development(LabHost.DEV_API, "127.0.0.1:8080");
    }

    /** A server of the virtual network that is reached by a port of its own. */
    private void development(LabHost host, String text) {
        plain.put(text, new Authority(host, "http", text, false));
    }

    /** Answers programs outside the lab too, on the plain listener and its port alone. */
    public void openToOutside(int port) {
        for (String name : new String[]{"127.0.0.1", "localhost", "[::1]" }) {
            join(LabHost.SHOP, name, port);
        }
        for (LabHost host : LabHost.values()) {
            if (!host.outsideName().isEmpty()) {
                join(host, host.outsideName(), port);
            }
        }
    }

    /** The authority of a request; empty when it is not one of the lab's. Host names are compared without case. */
    public Optional<Authority> find(String authority, boolean overTls) {
        return Optional.ofNullable((overTls ? secure : plain).get(authority.toLowerCase(Locale.ROOT)));
    }

    private void join(LabHost host, String name, int port) {
        String text = name + ":" + port;
        plain.put(text, new Authority(host, "http", text, true));
    }

    private static void add(Map<String, Authority> known, String name, Authority authority, int defaultPort) {
        known.put(name, authority);
        known.put(name + ":" + defaultPort, authority);
    }
}
