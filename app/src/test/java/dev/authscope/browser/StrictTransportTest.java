package dev.authscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;

class StrictTransportTest {

    private Instant now = Instant.parse("2026-03-02T00:00:00Z");
    private final StrictTransport strict = new StrictTransport(() -> now);

    @Test
    void aKnownHostIsAskedWithHttpsAndOthersAreNot() {
        assertThat(learn("https://shop.example/", "max-age=60")).contains("shop.example");
        assertThat(strict.upgraded("http://shop.example/a?b")).isEqualTo("https://shop.example/a?b");
        assertThat(strict.upgraded("http://SHOP.example/")).isEqualTo("https://SHOP.example/");
        assertThat(strict.upgraded("https://shop.example/")).isEqualTo("https://shop.example/");
        assertThat(strict.upgraded("http://evil.example/")).isEqualTo("http://evil.example/");
    }

    @ParameterizedTest(name = "{0} becomes {1} (RFC 6797 section 8.3)")
    @CsvSource({"http://shop.example:80/x, https://shop.example/x",
            "http://shop.example:8080/x, https://shop.example:8080/x",
            "http://shop.example:80, https://shop.example" })
    void thePortOfPlainHttpBecomesThatOfHttps(String from, String to) {
        learn("https://shop.example/", "max-age=60");
        assertThat(strict.upgraded(from)).isEqualTo(to);
    }

    @Test
    void hostsBelowAreMeantOnlyWithIncludeSubDomains() {
        learn("https://shop.example/", "max-age=60");
        assertThat(strict.upgraded("http://www.shop.example/")).isEqualTo("http://www.shop.example/");
        learn("https://shop.example/", "max-age=60; includeSubDomains");
        assertThat(strict.upgraded("http://www.shop.example/")).isEqualTo("https://www.shop.example/");
        assertThat(strict.upgraded("http://myshop.example/")).isEqualTo("http://myshop.example/");
        assertThat(strict.upgraded("http://example/")).isEqualTo("http://example/");
    }

    @Test
    void whatPlainHttpSaysIsNotBelieved() {
        assertThat(learn("http://shop.example/", "max-age=60")).isEmpty();
        assertThat(strict.upgraded("http://shop.example/")).isEqualTo("http://shop.example/");
    }

    @Test
    void anAddressIsNoHostWithAName() {
        learn("https://127.0.0.1/", "max-age=60");
        assertThat(strict.upgraded("http://127.0.0.1/")).isEqualTo("http://127.0.0.1/");
    }

    @Test
    void itEndsWithItsTimeAndWithZero() {
        learn("https://shop.example/", "max-age=60");
        now = now.plus(Duration.ofSeconds(59));
        assertThat(strict.upgraded("http://shop.example/")).startsWith("https:");
        now = now.plus(Duration.ofSeconds(1));
        assertThat(strict.upgraded("http://shop.example/")).startsWith("http:");
        learn("https://shop.example/", "max-age=60");
        learn("https://shop.example/", "max-age=0");
        assertThat(strict.upgraded("http://shop.example/")).startsWith("http:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"max-age=60", "MAX-AGE=60", "includeSubDomains; max-age=60", "max-age=\"60\"",
            " max-age = 60 ;",
            "max-age=60; unknown=1", "max-age=99999999999999999999" })
    void aFieldWithOneAgeCounts(String field) {
        assertThat(learn("https://shop.example/", field)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "includeSubDomains", "max-age", "max-age=", "max-age=-1", "max-age=1x",
            "max-age=60; max-age=60" })
    void aFieldWithoutOneAgeIsIgnored(String field) {
        assertThat(learn("https://shop.example/", field)).isEmpty();
        assertThat(strict.upgraded("http://shop.example/")).startsWith("http:");
    }

    @Test
    void onlyTheFirstFieldCounts() {
        WireAnswer answer = answer(List.of(new Header("Strict-Transport-Security", "nothing"),
                new Header("Strict-Transport-Security", "max-age=60")));
        assertThat(strict.learn("https://shop.example/", answer)).isEmpty();
    }

    private Optional<String> learn(String url, String field) {
        return strict.learn(url, answer(List.of(new Header("Strict-Transport-Security", field))));
    }

    private static WireAnswer answer(List<Header> headers) {
        return new WireAnswer(new HopKey(1, 0), 200, headers, Octets.NONE, Octets.NONE, Octets.NONE, 0);
    }
}
