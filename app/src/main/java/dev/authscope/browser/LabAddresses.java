package dev.authscope.browser;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;

import okhttp3.Dns;

/**
 * Where the lab's names really lead: every name to the loopback interface, ports 80 and 443 to the lab server's, and
 * so do the ports of the servers under development, 3000 and 8080. Whatever is
 * not the lab's leads nowhere, so no lesson can reach another host.
 *
 * @param httpPort port of the plain listener
 * @param httpsPort port of the TLS listener
 * @param authority the lab's certificate authority, the only one trusted
 * @param elsewhere servers of their own, by the name that leads there
 */
public record LabAddresses(int httpPort, int httpsPort, X509Certificate authority, Map<String, Ports> elsewhere)
        implements
            Dns {

    /** The ports of a server that answers for one name alone. */
    public record Ports(int http, int https) {}

    public LabAddresses {
        elsewhere = Map.copyOf(elsewhere);
    }

    /** All names lead to one server. */
    public LabAddresses(int httpPort, int httpsPort, X509Certificate authority) {
        this(httpPort, httpsPort, authority, Map.of());
    }

    private static final List<String> SITES = List.of("shop.example", "idp.example", "evil.example", "pages.example",
            "partner.example");

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        if (!host.equals("localhost")
                && SITES.stream().noneMatch(site -> host.equals(site) || host.endsWith("." + site))) {
            throw new UnknownHostException(host + " is not a name of the lab");
        }
        // With its name, so that the way to a server of its own can be found when the connection is made.
        return List.of(InetAddress.getByAddress(host, loopback().getAddress()));
    }

    /** The lab's port behind a port of the virtual network; 0 when there is nothing. */
    int portBehind(String host, int port) {
        Ports ports = elsewhere.getOrDefault(host, new Ports(httpPort, httpsPort));
        return switch (port) {
            case 80, 3000, 8080 -> ports.http();
            case 443 -> ports.https();
            default -> 0;
        };
    }

    static InetAddress loopback() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[]{127, 0, 0, 1 });
    }
}
