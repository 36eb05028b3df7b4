package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The lab server alone, over real sockets. */
class ServeCommandTest {

    private final Interruption interruption = new Interruption();
    private final StringWriter err = new StringWriter();

    private CompletableFuture<Integer> serve(PrintWriter out, String... arguments) {
        Console console = new Console(out, new PrintWriter(err), InputStream.nullInputStream(), false, Locale.ENGLISH,
                InstantSource.system(), interruption);
        return CompletableFuture.supplyAsync(() -> new CommandFace(console).execute(arguments));
    }

    private static int status(String url) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
        return connection.getResponseCode();
    }

    @Test
    void itAnswersAtThePrintedAddressUntilItIsInterrupted() throws Exception {
        PipedReader printed = new PipedReader();
        PrintWriter out = new PrintWriter(new PipedWriter(printed));
        CompletableFuture<Integer> ended = serve(out, "serve", "--port", "0", "--json");

        JsonNode line = JsonMapper.shared().readTree(new BufferedReader(printed).readLine());
        assertThat(line.propertyNames()).containsExactly("url");
        String url = line.at("/url").asString();
        assertThat(url).matches("http://127\\.0\\.0\\.1:\\d+/");
        assertThat(status(url)).isEqualTo(200);
        assertThat(status(url + "me")).isEqualTo(401);

        interruption.ask();
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(130);
        assertThatThrownBy(() -> status(url)).isInstanceOf(ConnectException.class);
    }

    @Test
    void asTextItNamesAddressesAndAccounts() throws Exception {
        PipedReader printed = new PipedReader();
        CompletableFuture<Integer> ended = serve(new PrintWriter(new PipedWriter(printed)), "serve");
        BufferedReader lines = new BufferedReader(printed);
        assertThat(lines.readLine()).startsWith("The lab server answers at http://127.0.0.1:");
        assertThat(lines.readLine()).startsWith("  http://shop.localhost:");
        assertThat(lines.readLine()).startsWith("  http://api.shop.localhost:");
        assertThat(lines.readLine()).startsWith("  https://shop.localhost:");
        assertThat(lines.readLine()).contains("alice / alice-pw-1");
        interruption.ask();
        assertThat(ended.get(30, TimeUnit.SECONDS)).isEqualTo(130);
    }

    @Test
    void aTakenPortIsAFailureOfTheSurroundingsThatNamesThePort() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            StringWriter out = new StringWriter();
            int code = serve(new PrintWriter(out), "serve", "--port", String.valueOf(taken.getLocalPort()))
                    .get(60, TimeUnit.SECONDS);
            assertThat(code).isEqualTo(3);
            assertThat(out.toString()).isEmpty();
            assertThat(err.toString().lines()).singleElement()
                    .asString()
                    .contains("127.0.0.1 port " + taken.getLocalPort())
                    .endsWith(".");
        }
    }
}
