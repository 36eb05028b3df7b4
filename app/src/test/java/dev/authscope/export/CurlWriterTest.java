package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.flow.Exchange;
import dev.authscope.flow.Header;
import dev.authscope.flow.Octets;

class CurlWriterTest {

    @TempDir
    private Path folder;

    @Test
    void whateverARequestHoldsStaysOneArgumentInAShell() throws IOException, InterruptedException {
        String hostile = "a'b $(touch pwned) `touch pwned` \"q\" \\ ; rm x";
        String head = "POST /x HTTP/1.1\r\nHost: shop.example\r\n\r\n";
        Exchange.Message request = new Exchange.Message("POST", "https://shop.example/x?a=" + hostile, 0,
                List.of(new Header("Host", "shop.example"), new Header("X-Note", hostile)),
                Octets.of((head + hostile).getBytes(StandardCharsets.UTF_8)));
        Path script = folder.resolve("run.sh");
        Files.writeString(script, "curl() { for one in \"$@\"; do printf '%s\\0' \"$one\"; done; }\n"
                + CurlWriter.write(request));
        Process shell = new ProcessBuilder("sh", script.toString()).directory(folder.toFile()).start();
        String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(shell.waitFor()).isZero();
        assertThat(printed.split("\0")).containsExactly("-i", "-X", "POST", "https://shop.example/x?a=" + hostile, "-H",
                "X-Note: " + hostile, "--data-raw", hostile);
        assertThat(folder.resolve("pwned")).doesNotExist();
    }
}
