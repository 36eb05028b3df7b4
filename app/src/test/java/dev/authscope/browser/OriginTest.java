package dev.authscope.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.flow.Recorder;
import dev.authscope.flow.StorageArea;

/** The same-origin policy (RFC 6454), against addresses put together by chance. The seed is fixed. */
class OriginTest {

    private static final List<String> SCHEMES = List.of("http", "https", "HTTPS");
    private static final List<String> HOSTS = List.of("shop.example", "SHOP.example", "api.shop.example", "localhost",
            "127.0.0.1");
    private static final List<String> PORTS = List.of("", ":80", ":443", ":3000", ":8080");
    private static final int ROUNDS = 40_000;

    private record Parts(String scheme, String host, String port) {

        static Parts by(Random random) {
            return new Parts(pick(SCHEMES, random), pick(HOSTS, random), pick(PORTS, random));
        }

        String url() {
            return scheme + "://" + host + port + "/orders?x=1";
        }

        String realPort() {
            return !port.isEmpty() ? port : scheme.equalsIgnoreCase("https") ? ":443" : ":80";
        }

        boolean sameAs(Parts other) {
            return scheme.equalsIgnoreCase(other.scheme) && host.equalsIgnoreCase(other.host)
                    && realPort().equals(other.realPort());
        }
    }

    @Test
    void twoAddressesAreOfOneOriginWhenSchemeHostAndPortAreTheSame() {
        Random random = new Random(1);
        int same = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Parts one = Parts.by(random);
            Parts other = Parts.by(random);
            assertThat(Origin.of(one.url()).equals(Origin.of(other.url()))).as("%s %s", one, other)
                    .isEqualTo(one.sameAs(other));
            assertThat(Origin.of(one.url()).serialized().equals(Origin.of(other.url()).serialized()))
                    .as("%s %s", one, other)
                    .isEqualTo(one.sameAs(other));
            same += one.sameAs(other) ? 1 : 0;
        }
        assertThat(same).isGreaterThan(ROUNDS / 100);
    }

    @Test
    void anOriginIsWrittenWithoutThePortOfItsScheme() {
        Random random = new Random(2);
        for (int round = 0; round < 2_000; round++) {
            Parts parts = Parts.by(random);
            boolean usual = parts.realPort().equals(parts.scheme().equals("http") ? ":80" : ":443");
            assertThat(Origin.of(parts.url()).serialized())
                    .isEqualTo((parts.scheme() + "://" + parts.host()).toLowerCase(Locale.ROOT)
                            + (usual ? "" : parts.port()));
        }
    }

    @Test
    void whatOneOriginStoresNoOtherOneReads() {
        Random random = new Random(3);
        PageStorage storage = new PageStorage("alice", new Recorder(() -> Instant.parse("2026-03-02T00:00:00Z")));
        Map<String, String> stored = new HashMap<>();
        List<StorageArea> areas = List.of(StorageArea.values());
        for (int round = 0; round < 3_000; round++) {
            Parts parts = Parts.by(random);
            StorageArea area = pick(areas, random);
            String key = pick(List.of("access_token", "theme"), random);
            String place = parts.scheme().toLowerCase(Locale.ROOT) + parts.host()
                    .toLowerCase(
                            Locale.ROOT)
                    + parts.realPort() + " " + area + " " + key;
            String origin = Origin.of(parts.url()).serialized();
            switch (random.nextInt(4)) {
                case 0 -> {
                    storage.put(area, origin, key, "value-" + round);
                    stored.put(place, "value-" + round);
                }
                case 1 -> {
                    storage.remove(area, origin, key);
                    stored.remove(place);
                }
                default -> assertThat(storage.get(area, origin, key)).as(place)
                        .isEqualTo(Optional.ofNullable(stored.get(place)));
            }
        }
        assertThat(stored).hasSizeGreaterThan(20);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders", "shop.example", "mailto:alice@shop.example", "https:///x", "data:text/html,x" })
    void whatIsNoAddressOfAHostHasNoOrigin(String text) {
        assertThatThrownBy(() -> Origin.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
