package dev.authscope.server.http;

import java.net.InetSocketAddress;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;

/** Makes HTTP/1.1 connections that show their tap what passes, in plain text also under TLS. */
final class TapConnectionFactory extends HttpConnectionFactory {

    private final boolean secure;
    private final HopTeller teller;
    private final HttpLimits limits;

    TapConnectionFactory(HttpConfiguration configuration, boolean secure, HopTeller teller, HttpLimits limits) {
        super(configuration);
        this.secure = secure;
        this.teller = teller;
        this.limits = limits;
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        int port = endPoint.getRemoteSocketAddress() instanceof InetSocketAddress address ? address.getPort() : 0;
        ConnectionTap[] self = new ConnectionTap[1];
        Deadline deadline = new Deadline(connector.getScheduler(), limits.deadline(), () -> {
            self[0].late();
            endPoint.close();
        });
        ConnectionTap tap = new ConnectionTap(port, secure, teller, deadline, limits.recordedOctets());
        self[0] = tap;
        Connection connection = super.newConnection(connector, new TapEndPoint(endPoint, tap));
        connection.addEventListener(new Connection.Listener() {
            @Override
            public void onClosed(Connection closed) {
                tap.closed();
            }
        });
        return connection;
    }
}
