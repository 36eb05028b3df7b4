package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.random.SecureRandomness;
import dev.authscope.server.settings.LabSettings;

class LabServerTest {

    @Test
    void aPortThatIsTakenIsNamedAndNothingIsLeftRunning() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            LabServer server = LabServer.create(config(taken.getLocalPort()));
            LabStartException failure = catchThrowableOfType(LabStartException.class, server::start);

            assertThat(failure.portInUse()).isTrue();
            assertThat(failure).hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageEndingWith(".");
            server.close();
            assertThat(threads("taken-node")).isEmpty();
        }
    }

    @Test
    void closingLeavesNoThreadAndNoListenerAndMayBeRepeated() throws Exception {
        LabServer server = LabServer.create(config(0)).start();
        int port = server.httpPort();
        try (WireClient client = new WireClient(port)) {
            assertThat(client.get("/").status()).isEqualTo(200);
            server.close();
            server.close();
            assertThat(client.rest()).isEmpty();
        }
        assertThat(threads("taken-node")).isEmpty();
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(free.isBound()).isTrue();
        }
    }

    @Test
    void itListensOnLoopbackAlone() throws Exception {
        try (LabServer server = LabServer.create(config(0)).start();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.httpPort())) {
            assertThat(socket.getInetAddress().isLoopbackAddress()).isTrue();
            assertThat(NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .filter(address -> accepts(address, server.httpPort()))).isEmpty();
        }
    }

    @Test
    void theAccountsAreNamedWithTheirPasswords() {
        try (LabServer server = LabServer.create(config(0))) {
            assertThat(server.accounts()).contains(new LabAccount("alice", "alice-pw-1"))
                    .extracting(LabAccount::user)
                    .containsExactly("alice", "bob", "carol", "mallory");
        }
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket(address, port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static LabServerConfig config(int port) {
        return new LabServerConfig("taken-node", LabSettings.DEFAULT, new ManualClock(), new SecureRandomness(),
                ServerObserver.none(), LabCertificates.pinned(), port, false);
    }

    private static List<String> threads(String prefix) {
        return Thread.getAllStackTraces()
                .keySet()
                .stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith(prefix))
                .toList();
    }
}
