package dev.authscope.server.session.replicated;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

import org.jgroups.Address;
import org.jgroups.BytesMessage;
import org.jgroups.JChannel;
import org.jgroups.Message;
import org.jgroups.Receiver;
import org.jgroups.protocols.DISCARD;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.TCPPING;
import org.jgroups.protocols.UNICAST3;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.protocols.pbcast.NAKACK2;
import org.jgroups.protocols.pbcast.STABLE;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A node's end of the group channel: TCP connections on the loopback address, and nothing else. */
final class Channel implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Channel.class);
    private static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");
    private static final int JOIN_MILLIS = 200;

    private final JChannel channel;
    private final DISCARD discard = new DISCARD();

    /**
     * Opens an end; returns when messages can be sent.
     *
     * @param node name of the node
     * @param port where this end listens
     * @param others ports of all ends that may be there
     * @param heard is given the text of each message, on a thread of the channel
     * @throws IOException when it cannot be opened; nothing is left open then
     */
    Channel(String node, int port, List<Integer> others, Consumer<String> heard) throws IOException {
        TCP tcp = new TCP();
        tcp.setBindAddress(LOOPBACK);
        tcp.setBindPort(port);
        tcp.setPortRange(0);
        tcp.disableDiagnostics();
        TCPPING ping = new TCPPING();
        ping.initialHosts(others.stream().map(one -> new InetSocketAddress(LOOPBACK, one)).toList());
        ping.setPortRange(0);
        GMS members = new GMS();
        members.setJoinTimeout(JOIN_MILLIS);
        members.setLeaveTimeout(JOIN_MILLIS);
        members.printLocalAddress(false);
        JChannel made = null;
        try {
            made = new JChannel(List.of(tcp, discard, ping, new NAKACK2(), new UNICAST3(), new STABLE(), members));
            made.setName(node);
            made.setReceiver(new Receiver() {
                @Override
                public void receive(Message message) {
                    heard.accept(new String(message.getArray(), message.getOffset(), message.getLength(),
                            StandardCharsets.UTF_8));
                }
            });
            made.connect("authscope-sessions");
            channel = made;
        } catch (Exception e) {
            if (made != null) {
                made.close();
            }
            throw new IOException("The group channel of " + node + " cannot be opened: " + e.getMessage(), e);
        }
    }

    /** How others name this end. */
    Address address() {
        return channel.getAddress();
    }

    /** Sends a text; whether it arrived is for the other end to say. */
    void send(Address to, String text) {
        try {
            channel.send(new BytesMessage(to, text.getBytes(StandardCharsets.UTF_8)));
        } catch (Exception e) {
            LOG.debug("A message of {} was not sent", channel.getName(), e);
        }
    }

    /** Drops whatever comes from another end. */
    void ignore(Address other) {
        discard.addIgnoreMember(other);
    }

    /** Hears everybody again. */
    void hearAll() {
        discard.resetIgnoredMembers();
    }

    @Override
    public void close() {
        channel.close();
    }

    /** A port that was free a moment ago. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
            return socket.getLocalPort();
        }
    }
}
