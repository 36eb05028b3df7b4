package dev.authscope.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.server.observe.ServerEvent;

class TlsTest {

    @ParameterizedTest
    @ValueSource(strings = {"shop.example", "api.shop.example", "idp.example", "evil.example", "www.shop.example",
            "cdn.shop.example", "app.shop.example", "pages.example", "partner.example" })
    void whoeverTrustsTheAuthorityMayReachEveryHost(String host) throws Exception {
        try (RunningLab lab = new RunningLab(); WireClient client = connect(lab, host)) {
            assertThat(client.send("GET", host, "/lab/echo", "").status()).isEqualTo(200);
            assertThat(client.send("GET", host + ":443", "/lab/echo", "").status()).isEqualTo(200);
            assertThat(client.send("GET", host + ":80", "/lab/echo", "").status()).isEqualTo(421);
            assertThat(client.send("GET", "attacker.test", "/lab/echo", "").status()).isEqualTo(421);
        }
    }

    @Test
    void messagesAreToldInPlainTextAndCookiesAreSecure() throws Exception {
        try (RunningLab lab = new RunningLab(); WireClient client = connect(lab, "shop.example")) {
            WireAnswer login = client.form("/login", "username=alice&password=alice-pw-1");

            assertThat(login.header("Set-Cookie")).get()
                    .asString()
                    .endsWith("; Path=/; Secure; HttpOnly; SameSite=Lax");
            assertThat(login.head()).matches("(?s)HTTP/1.1 303 See Other\r\nDate: [^\r]*\r\nLocation: /\r\n"
                    + "Cache-Control: no-store\r\nSet-Cookie: [^\r]*\r\nContent-Length: 0\r\n\r\n");
            assertThat(lab.told(ServerEvent.ResponseSent.class)).singleElement()
                    .satisfies(sent -> assertThat(new String(sent.octets(), StandardCharsets.ISO_8859_1))
                            .isEqualTo(login.head() + login.body()));
            assertThat(client.send("GET", "api.shop.example", "/orders", "", "Origin: https://shop.example")
                    .header("Access-Control-Allow-Origin")).contains("https://shop.example");
        }
    }

    @Test
    void freshCertificatesAreNotThePublicOnes() {
        assertThat(LabCertificates.fresh().authorityCertificate().getPublicKey())
                .isNotEqualTo(LabCertificates.pinned().authorityCertificate().getPublicKey());
    }

    private static WireClient connect(RunningLab lab, String host) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("lab", lab.server.authority());
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        Socket raw = new Socket(InetAddress.getLoopbackAddress(), lab.server.httpsPort());
        SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket(raw, host, 443, true);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(List.of("TLSv1.3").toArray(String[]::new));
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return new WireClient(socket);
    }
}
