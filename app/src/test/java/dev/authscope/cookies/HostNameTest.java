package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class HostNameTest {

    @Test
    void aHostLiesInItselfAndInItsParents() {
        assertThat(HostName.domainMatches("shop.example", "shop.example")).isTrue();
        assertThat(HostName.domainMatches("a.b.shop.example", "shop.example")).isTrue();
        assertThat(HostName.domainMatches("shop.example", "www.shop.example")).isFalse();
        assertThat(HostName.domainMatches("myshop.example", "shop.example")).isFalse();
        assertThat(HostName.domainMatches("shop.example", "hop.example")).isFalse();
        assertThat(HostName.domainMatches("shop.example", "")).isFalse();
        assertThat(HostName.domainMatches("shop.example.", "shop.example")).isFalse();
        assertThat(HostName.domainMatches("shop.example", "shop.example.")).isFalse();
    }

    @Test
    void anAddressLiesOnlyInItself() {
        assertThat(HostName.domainMatches("127.0.0.1", "127.0.0.1")).isTrue();
        assertThat(HostName.domainMatches("127.0.0.1", "0.0.1")).isFalse();
        assertThat(HostName.domainMatches("127.0.0.1", "1")).isFalse();
        assertThat(HostName.domainMatches("a.127.0.0.1", "127.0.0.1")).isTrue();
    }

    @Test
    void onlyFourNumbersUpTo255AreAnAddress() {
        for (String address : new String[]{"0.0.0.0", "255.255.255.255", "[::1]" }) {
            assertThat(HostName.isAddress(address)).as(address).isTrue();
        }
        for (String name : new String[]{"1.2.3", "1.2.3.4.5", "256.0.0.1", "1.2.3.", "1..2.3", "a.b.c.d", "", ".1.2.3",
                "1.2.3.4.", "0001.2.3.4" }) {
            assertThat(HostName.isAddress(name)).as(name).isFalse();
        }
    }
}
