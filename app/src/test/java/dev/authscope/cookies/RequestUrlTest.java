package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RequestUrlTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', value = {
            "https://shop.example | https | shop.example | 443 | /",
            "HTTP://Shop.EXAMPLE:8081/A/b?x=/y#/z | http | shop.example | 8081 | /A/b",
            "https://u:p@shop.example:/a | https | shop.example | 443 | /a",
            "https://u@evil@shop.example/ | https | shop.example | 443 | /",
            "http://shop.example?x | http | shop.example | 80 | /",
            "ws://shop.example./a | ws | shop.example. | 80 | /a",
            "http://127.0.0.1:8080/a//b | http | 127.0.0.1 | 8080 | /a//b",
            "http://[::1]:90/ | http | [::1] | 90 | /",
            "http://[0:0:1:0:0:0:0:2]/ | http | [0:0:1::2] | 80 | /",
            "http://[1:0:2:3:4:5:6:7]/ | http | [1:0:2:3:4:5:6:7] | 80 | /",
            "http://[1::]/ | http | [1::] | 80 | /",
            "http://[::]/ | http | [::] | 80 | /",
            "http://[::ffff:127.0.0.1]/ | http | [::ffff:7f00:1] | 80 | /",
            "http://[2001:DB8::1]/ | http | [2001:db8::1] | 80 | /",
            "http://Bücher.example/ | http | xn--bcher-kva.example | 80 | /",
            "http://a_b.example/%7e;x=\"y z\" | http | a_b.example | 80 | /%7e;x=%22y%20z%22",
            "http://shop.example/é | http | shop.example | 80 | /%C3%A9",
            "http://shop.example\\a\\b | http | shop.example | 80 | /a/b" })
    void theNeededPartsAreRead(String text, String scheme, String host, int port, String path) {
        RequestUrl url = RequestUrl.parse(text);
        assertThat(url.scheme()).isEqualTo(scheme);
        assertThat(url.host()).isEqualTo(host);
        assertThat(url.port()).isEqualTo(port);
        assertThat(url.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop.example", "/a", "ftp://shop.example/", "https:/shop.example", "https://",
            "https:///a", "https://a..b/", "https://.a/", "https://a b/", "https://a%20b/", "https://shop.example:x/",
            "https://shop.example:65536/", "https://[::1", "https://[zz]/", "https://[1.2.3.4]/",
            "https://1.127.0.0.1/", "https://256.1.1.1/", "https://shop.1/", "https://127.0.0.1./",
            "https://shop.example/\u0000",
            "https://sh\nop.example/", "https://:80/", "https://[::1%25lo]/", "https://\ud800.example/" })
    void aMalformedUrlIsOneSentence(String text) {
        assertThatThrownBy(() -> RequestUrl.parse(text)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The URL '")
                .hasMessageEndingWith(".");
    }

    @Test
    void thisMachineIsKnownByNameAndAddress() {
        for (String host : new String[]{"localhost", "a.localhost", "127.0.0.1", "127.8.9.10", "[::1]" }) {
            assertThat(RequestUrl.parse("http://" + host + "/").loopback()).as(host).isTrue();
        }
        for (String host : new String[]{"localhost.example", "notlocalhost", "127.example", "128.0.0.1", "[::2]" }) {
            assertThat(RequestUrl.parse("http://" + host + "/").loopback()).as(host).isFalse();
        }
    }
}
