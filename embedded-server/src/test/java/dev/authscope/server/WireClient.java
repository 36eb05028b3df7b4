package dev.authscope.server;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Speaks HTTP octet by octet over one connection, so that a test sees and sends exactly what is on the wire. */
public final class WireClient implements AutoCloseable {

    private final Socket socket;

    public WireClient(int port) {
        try {
            this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(20_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public WireClient(Socket socket) {
        this.socket = socket;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Sends octets as they are. */
    public WireClient send(String latin1) {
        try {
            socket.getOutputStream().write(latin1.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request to the shop without content. */
    public WireAnswer get(String path, String... headers) {
        return send("GET", "shop.example", path, "", headers);
    }

    /** A form to the shop. */
    public WireAnswer form(String path, String body, String... headers) {
        String[] more = Arrays.copyOf(headers, headers.length + 1);
        more[headers.length] = "Content-Type: application/x-www-form-urlencoded";
        return send("POST", "shop.example", path, body, more);
    }

    /** JSON to the shop. */
    public WireAnswer json(String path, String body, String... headers) {
        String[] more = Arrays.copyOf(headers, headers.length + 1);
        more[headers.length] = "Content-Type: application/json";
        return send("POST", "shop.example", path, body, more);
    }

    public WireAnswer send(String method, String host, String path, String body, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        if (!body.isEmpty() || method.equals("POST")) {
            head.append("Content-Length: ").append(body.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
        }
        send(head + "\r\n" + body);
        return answer(!method.equals("HEAD"));
    }

    /** Reads one answer. */
    public WireAnswer answer() {
        return answer(true);
    }

    private WireAnswer answer(boolean withContent) {
        try {
            InputStream in = socket.getInputStream();
            ByteArrayOutputStream octets = new ByteArrayOutputStream();
            while (!octets.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int octet = in.read();
                if (octet < 0) {
                    throw new IOException("The connection ended after: " + octets);
                }
                octets.write(octet);
            }
            WireAnswer head = new WireAnswer(octets.toString(StandardCharsets.ISO_8859_1), "");
            int length = withContent ? Integer.parseInt(head.header("Content-Length").orElse("0")) : 0;
            return new WireAnswer(head.head(), new String(in.readNBytes(length), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sends nothing more, but goes on reading. */
    public void finish() {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Sends octet by octet until the server has closed the connection; false when it takes them all.
     *
     * @param between what to do after each octet
     */
    public boolean trickle(String latin1, Runnable between) {
        try {
            for (byte octet : latin1.getBytes(StandardCharsets.ISO_8859_1)) {
                socket.getOutputStream().write(octet);
                between.run();
            }
            return false;
        } catch (IOException e) {
            return true;
        }
    }

    /** Everything until the server closes. */
    public String rest() {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(octets);
        } catch (IOException e) {
            // A reset is an end as well.
            return octets.toString(StandardCharsets.ISO_8859_1);
        }
        return octets.toString(StandardCharsets.ISO_8859_1);
    }

    /** What both sides of a login with a session agree on. */
    public String login(String user) {
        return cookie(form("/login", "username=" + user + "&password=" + user + "-pw-1"), "SID");
    }

    /** The value that an answer sets a cookie to. */
    public static String cookie(WireAnswer answer, String name) {
        List<String> lines = answer.headers("Set-Cookie");
        return lines.stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1, line.indexOf(';')))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie " + name + " in " + answer));
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
