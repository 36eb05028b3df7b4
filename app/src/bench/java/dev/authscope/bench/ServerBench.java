package dev.authscope.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;

import dev.authscope.clock.LabClock;
import dev.authscope.server.LabCertificates;
import dev.authscope.server.LabServer;
import dev.authscope.server.LabServerConfig;
import dev.authscope.server.observe.ServerEvent;
import dev.authscope.server.observe.ServerObserver;
import dev.authscope.server.random.SeededRandomness;
import dev.authscope.server.settings.LabSettings;

/**
 * Requests a second of the lab server with full recording (octets of both directions, checks, row events; the last 200 000
 * events are kept) beside the same server without, in turns, under the same load from the same machine.
 */
public final class ServerBench {

    private static final int CLIENTS = 8;
    private static final int ROUNDS = 6;
    private static final long ROUND_NANOS = 2_000_000_000L;

    private ServerBench() {}

    public static void main(String[] arguments) throws Exception {
        Ring ring = new Ring();
        try (LabClock clock = LabClock.pausedAt(Instant.parse("2026-03-02T00:00:00Z"));
                LabServer recorded = start(clock, ring);
                LabServer plain = start(clock, ServerObserver.none())) {
            load(recorded);
            load(plain);
            double[] ratios = new double[ROUNDS];
            for (int round = 0; round < ROUNDS; round++) {
                double with = load(recorded);
                double without = load(plain);
                ratios[round] = with / without;
                System.out.printf("round %d: recorded %.0f/s, not recorded %.0f/s, ratio %.3f%n", round, with, without,
                        ratios[round]);
            }
            ReducerBench.print("recorded / not recorded", ratios);
            System.out.println("events recorded: " + ring.count());
        }
        Runtime.getRuntime().halt(0);
    }

    private static LabServer start(LabClock clock, ServerObserver observer) {
        return LabServer.create(new LabServerConfig("node-1", LabSettings.DEFAULT, clock, new SeededRandomness(1),
                observer, LabCertificates.pinned(), 0, false)).start();
    }

    private static double load(LabServer server) throws Exception {
        AtomicLong served = new AtomicLong();
        List<Thread> clients = new ArrayList<>();
        long start = System.nanoTime();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(Thread.ofPlatform().start(() -> served.addAndGet(client(server.httpPort(), start))));
        }
        for (Thread client : clients) {
            client.join();
        }
        return served.get() / ((System.nanoTime() - start) / 1e9);
    }

    private static long client(int port, long start) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            String login = "username=alice&password=alice-pw-1";
            send(socket.getOutputStream(), "POST /login HTTP/1.1\r\nHost: shop.example\r\nContent-Length: "
                    + login.length() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n\r\n" + login);
            String answer = read(in);
            int at = answer.indexOf("SID=") + 4;
            String me = "GET /me HTTP/1.1\r\nHost: shop.example\r\nAccept: */*\r\nUser-Agent: load\r\nCookie: SID="
                    + answer.substring(at, answer.indexOf(';', at)) + "\r\n\r\n";
            long count = 0;
            while (System.nanoTime() - start < ROUND_NANOS) {
                send(socket.getOutputStream(), me);
                if (!read(in).startsWith("HTTP/1.1 200")) {
                    throw new IllegalStateException("not served");
                }
                count++;
            }
            return count;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(OutputStream out, String message) throws IOException {
        out.write(message.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    /** Head of the answer; its body is read past. */
    private static String read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder(400);
        while (head.length() < 4 || !head.substring(head.length() - 4).equals("\r\n\r\n")) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("closed after " + head);
            }
            head.append((char) octet);
        }
        int at = head.indexOf("Content-Length: ") + 16;
        in.skipNBytes(at < 16 ? 0 : Long.parseLong(head.substring(at, head.indexOf("\r\n", at))));
        return head.toString();
    }

    /** Keeps the last events, as a recording with a cap does. */
    static final class Ring implements ServerObserver {
        private static final int CAPACITY = 200_000;
        private final AtomicReferenceArray<ServerEvent> events = new AtomicReferenceArray<>(CAPACITY);
        private final AtomicLong next = new AtomicLong();

        @Override
        public void on(ServerEvent event) {
            events.set((int) (next.getAndIncrement() % CAPACITY), event);
        }

        long count() {
            return next.get();
        }
    }
}
