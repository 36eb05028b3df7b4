package dev.authscope.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

import org.junit.jupiter.api.Test;

class ClientHelloTest {

    @Test
    void theNameThatARealClientAsksForIsRead() throws NoSuchAlgorithmException, SSLException {
        byte[] hello = hello("shop.example");
        assertThat(ClientHello.begins(hello)).isTrue();
        assertThat(ClientHello.serverName(hello)).isEqualTo("shop.example");
    }

    @Test
    void aBrokenHelloGivesNoNameAndNoFailure() throws NoSuchAlgorithmException, SSLException {
        byte[] hello = hello("shop.example");
        for (int length = 0; length < hello.length; length++) {
            assertThat(ClientHello.serverName(Arrays.copyOf(hello, length))).isIn("", "shop.example");
        }
        Random random = new Random(7);
        for (int round = 0; round < 2_000; round++) {
            byte[] broken = hello.clone();
            broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            assertThat(ClientHello.serverName(broken)).isNotNull();
        }
    }

    @Test
    void aRequestInClearTextIsNoHello() {
        assertThat(ClientHello.begins("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII)))
                .isFalse();
        assertThat(ClientHello.begins(new byte[0])).isFalse();
    }

    private static byte[] hello(String host) throws NoSuchAlgorithmException, SSLException {
        SSLEngine engine = SSLContext.getDefault().createSSLEngine(host, 443);
        engine.setUseClientMode(true);
        engine.beginHandshake();
        ByteBuffer out = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
        engine.wrap(ByteBuffer.allocate(0), out);
        return Arrays.copyOf(out.array(), out.position());
    }
}
