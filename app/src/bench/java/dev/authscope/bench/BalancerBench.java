package dev.authscope.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.proxy.ProxyHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

import dev.authscope.clock.LabClock;
import dev.authscope.lab.Lab;
import dev.authscope.server.LabCertificates;
import dev.authscope.server.LabCluster;
import dev.authscope.server.LabServerConfig;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.settings.LabSettings;

/**
 * Requests per second through the balancer with everything told, beside a bare proxy before the same kind of server in the
 * same run; then how many requests fail when one of two servers is killed under load.
 */
public final class BalancerBench {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 10;
    private static final long ROUND_NANOS = 2_000_000_000L;
    private static final String REQUEST = "GET /products HTTP/1.1\r\nHost: shop.example\r\nAccept: */*\r\n\r\n";

    private BalancerBench() {}

    public static void main(String[] arguments) throws Exception {
        ServerBench.Ring told = new ServerBench.Ring();
        try (LabClock clock = LabClock.pausedAt(Lab.START);
                LabCluster balanced = cluster(clock, told, List.of("node-1", "node-2"), "lb").start();
                LabCluster behind = cluster(clock, told, List.of("node-1"), null).start()) {
            Server bare = bare(behind.httpPort());
            int barePort = ((ServerConnector) bare.getConnectors()[0]).getLocalPort();
            load(balanced.httpPort(), new AtomicInteger());
            load(barePort, new AtomicInteger());
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                boolean first = round % 2 == 0;
                double before = load(first ? balanced.httpPort() : barePort, new AtomicInteger());
                double after = load(first ? barePort : balanced.httpPort(), new AtomicInteger());
                double ours = first ? before : after;
                double theirs = first ? after : before;
                ratios[round] = ours / theirs;
                System.out.printf("round %d: balancer %.0f/s, bare proxy %.0f/s, ratio %.3f%n", round, ours, theirs,
                        ratios[round]);
            }
            ReducerBench.print("balancer / bare proxy", ratios);
            AtomicInteger failed = new AtomicInteger();
            Thread killer = Thread.ofPlatform().start(() -> {
                java.util.concurrent.locks.LockSupport.parkNanos(ROUND_NANOS / 2);
                balanced.kill("node-1");
            });
            load(balanced.httpPort(), failed);
            killer.join();
            System.out.println("requests that failed after a kill: " + failed.get() + "; events told: " + told.count());
            bare.stop();
        }
        Runtime.getRuntime().halt(0);
    }

    private static LabCluster cluster(LabClock clock, ServerObserver observer, List<String> nodes, String balancer) {
        return new LabCluster(new LabServerConfig("node-1", LabSettings.DEFAULT, clock, new SeededRandomness(1), observer,
                LabCertificates.pinned(), 0, false), nodes, balancer, true);
    }

    private static Server bare(int target) throws Exception {
        Server server = new Server();
        ServerConnector connector = new ServerConnector(server);
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new ProxyHandler.Reverse(
                request -> HttpURI.build(request.getHttpURI()).scheme("http").host("127.0.0.1").port(target)));
        server.start();
        return server;
    }

    private static double load(int port, AtomicInteger failed) throws InterruptedException {
        AtomicLong served = new AtomicLong();
        List<Thread> clients = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(() -> served.addAndGet(client(port, start, failed))));
        }
        for (Thread client : clients) {
            client.join();
        }
        return served.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static long client(int port, long start, AtomicInteger failed) {
        long count = 0;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            while (System.nanoTime() - start < ROUND_NANOS) {
                socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.ISO_8859_1));
                if (!read(in).startsWith("HTTP/1.1 200")) {
                    failed.incrementAndGet();
                }
                count++;
            }
        } catch (IOException e) {
            failed.incrementAndGet();
        }
        return count;
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(400);
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("closed");
            }
            head.append((char) octet);
        }
        int at = head.indexOf("Content-Length: ") + 16;
        in.skipNBytes(at < 16 ? 0 : Long.parseLong(head.substring(at, head.indexOf("\r\n", at))));
        return head.toString();
    }
}
