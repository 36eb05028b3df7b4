package dev.authscope.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Random;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;

class RelayTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Relay relay = new Relay();
    private ServerSocket server;

    @BeforeEach
    void listen() throws IOException {
        server = new ServerSocket(0, 50, LOOPBACK);
    }

    @AfterEach
    void close() throws IOException {
        relay.close();
        server.close();
    }

    @Test
    void everyOctetPassesInBothDirectionsAndIsHeard() throws IOException {
        int port = relay.open(server.getLocalPort(), true);
        byte[] up = noise(100_000, 1);
        byte[] down = noise(70_000, 2);
        try (Socket client = new Socket(LOOPBACK, port); Socket accepted = server.accept()) {
            Thread.ofVirtual().start(() -> write(client, up));
            assertThat(accepted.getInputStream().readNBytes(up.length)).isEqualTo(up);
            Thread.ofVirtual().start(() -> write(accepted, down));
            assertThat(client.getInputStream().readNBytes(down.length)).isEqualTo(down);
            Overheard heard = relay.heard(new HopKey(client.getLocalPort(), 0));
            assertThat(heard.up()).isEqualTo(Octets.of(up));
            assertThat(heard.down()).isEqualTo(Octets.of(down));
            assertThat(relay.heard(new HopKey(client.getLocalPort(), 1)).upLength()).isZero();
        }
    }

    @Test
    void theClientBehindAPortOfTheRelayIsKnownBeforeTheServerHearsAnything() throws IOException {
        int port = relay.open(server.getLocalPort(), true);
        try (Socket client = new Socket(LOOPBACK, port); Socket accepted = server.accept()) {
            client.getOutputStream().write('x');
            assertThat(accepted.getInputStream().read()).isEqualTo('x');
            HopKey behind = relay.behind(new HopKey(accepted.getPort(), 3));
            assertThat(behind).isEqualTo(new HopKey(client.getLocalPort(), 3));
        }
        assertThat(relay.behind(new HopKey(1, 0))).isEqualTo(new HopKey(1, 0));
    }

    @Test
    void anArmedFieldIsWrittenIntoTheNextAnswerInClearTextAndIntoNoOther() throws IOException {
        int port = relay.open(server.getLocalPort(), true);
        relay.injectNext("Set-Cookie: SID=x; Path=/");
        try (Socket client = new Socket(LOOPBACK, port); Socket accepted = server.accept()) {
            String answer = "HTTP/1.1 308 Permanent Redirect\r\nContent-Length: 2\r\n\r\nok";
            // In two pieces, so that the head is not whole at first.
            accepted.getOutputStream().write(answer.substring(0, 20).getBytes(StandardCharsets.ISO_8859_1));
            accepted.getOutputStream().flush();
            accepted.getOutputStream().write((answer.substring(20) + answer).getBytes(StandardCharsets.ISO_8859_1));
            accepted.close();
            String got = new String(client.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            assertThat(got).isEqualTo("HTTP/1.1 308 Permanent Redirect\r\nContent-Length: 2\r\n"
                    + "Set-Cookie: SID=x; Path=/\r\n\r\nok" + answer);
        }
    }

    @Test
    void whenTheServerEndsTheClientSeesItEnd() throws IOException {
        int port = relay.open(server.getLocalPort(), false);
        try (Socket client = new Socket(LOOPBACK, port)) {
            server.accept().close();
            assertThat(client.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void whereNobodyListensTheConnectionEndsAndTheRelayGoesOn() throws IOException {
        int gone = server.getLocalPort();
        server.close();
        int port = relay.open(gone, false);
        try (Socket client = new Socket(LOOPBACK, port); InputStream in = client.getInputStream()) {
            assertThat(in.read()).isEqualTo(-1);
        }
        try (Socket again = new Socket(LOOPBACK, port); InputStream in = again.getInputStream()) {
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @RepeatedTest(200)
    void closingEndsWhatPassesAndListensNoMore() throws IOException {
        int port = relay.open(server.getLocalPort(), true);
        try (Socket client = new Socket(LOOPBACK, port); Socket accepted = server.accept()) {
            relay.close();
            assertThat(ended(client.getInputStream())).isTrue();
            assertThat(ended(accepted.getInputStream())).isTrue();
        }
        assertThatThrownBy(() -> new Socket(LOOPBACK, port).close()).isInstanceOf(IOException.class);
    }

    /** A broken connection ends with a reset or an end of the stream. */
    private static boolean ended(InputStream in) {
        try {
            return in.read() == -1;
        } catch (IOException reset) {
            return true;
        }
    }

    private static void write(Socket socket, byte[] octets) {
        try {
            socket.getOutputStream().write(octets);
            socket.getOutputStream().flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] noise(int length, long seed) {
        byte[] octets = new byte[length];
        new Random(seed).nextBytes(octets);
        return octets;
    }
}
