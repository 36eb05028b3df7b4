package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.StoredCookie;

final class EvictionTest {

    private static final String SHOP = "https://shop.example/";

    @Test
    void expiredCookiesGoBeforeAllOthers() {
        JarFixture fixture = new JarFixture(JarRules.STANDARD.withLimits(3, 100));
        fixture.set(SHOP, "plain=1");
        fixture.set(SHOP, "short=1; Secure; Max-Age=1");
        fixture.set(SHOP, "c=1");
        fixture.advance("PT2S");
        assertThat(evicted(fixture, SHOP, "d=1")).containsExactly("short");
    }

    @Test
    void withoutSecureGoesBeforeLeastRecentlyUsed() {
        JarFixture fixture = new JarFixture(JarRules.STANDARD.withLimits(3, 100));
        fixture.set(SHOP, "s1=1; Secure");
        fixture.set(SHOP, "p1=1");
        fixture.set(SHOP, "s2=1; Secure");
        assertThat(evicted(fixture, SHOP, "s3=1; Secure")).containsExactly("p1");
        assertThat(evicted(fixture, SHOP, "s4=1; Secure")).containsExactly("s1");
    }

    @Test
    void aNewCookieWithoutSecureMayBeTheFirstToGo() {
        JarFixture fixture = new JarFixture(JarRules.STANDARD.withLimits(2, 100));
        fixture.set(SHOP, "s1=1; Secure");
        fixture.set(SHOP, "s2=1; Secure");
        assertThat(evicted(fixture, SHOP, "noise=1")).containsExactly("noise");
        assertThat(fixture.sent(SHOP)).isEqualTo("s1=1; s2=1");
    }

    @Test
    void beingSentCountsAsUseEvenWhenTheClockStandsStill() {
        JarFixture fixture = new JarFixture(JarRules.STANDARD.withLimits(3, 100));
        fixture.set(SHOP, "a=1; Path=/a");
        fixture.set(SHOP, "b=1; Path=/b");
        fixture.set(SHOP, "c=1; Path=/c");
        fixture.sent("https://shop.example/a");
        assertThat(evicted(fixture, SHOP, "d=1")).containsExactly("b");
        fixture.set(SHOP, "c=2; Path=/c");
        assertThat(evicted(fixture, SHOP, "e=1")).containsExactly("a");
    }

    @Test
    void theLimitIsPerDomainNotPerSite() {
        JarFixture fixture = new JarFixture(JarRules.STANDARD.withLimits(2, 100));
        fixture.set(SHOP, "a=1");
        fixture.set(SHOP, "b=1");
        assertThat(evicted(fixture, "https://www.shop.example/", "c=1")).isEmpty();
        assertThat(evicted(fixture, "https://www.shop.example/", "d=1; Domain=shop.example")).containsExactly("a");
    }

    @Test
    void inAFullJarTheLeastRecentlyUsedOfAllGoes() {
        JarFixture fixture = new JarFixture(JarRules.STANDARD.withLimits(50, 3));
        fixture.set(SHOP, "a=1; Secure");
        fixture.set("https://other.example/", "b=1");
        fixture.set(SHOP, "c=1");
        assertThat(evicted(fixture, "https://third.example/", "d=1")).containsExactly("a");
        fixture.sent("https://other.example/");
        assertThat(evicted(fixture, "https://third.example/", "e=1")).containsExactly("c");
        assertThat(fixture.jar.cookies()).hasSize(3);
    }

    @Test
    void theStandardLimitsAreFiftyAndThreeThousand() {
        JarFixture fixture = new JarFixture();
        for (int host = 0; host < 61; host++) {
            for (int i = 0; i < 50; i++) {
                fixture.set("https://h" + host + ".example/", "c" + i + "=1");
            }
        }
        assertThat(fixture.jar.cookies()).hasSize(3000);
        assertThat(fixture.jar.select(SendContext.get("https://h0.example/")).cookies()).isEmpty();
        assertThat(fixture.jar.select(SendContext.get("https://h60.example/")).cookies()).hasSize(50);
    }

    private static List<String> evicted(JarFixture fixture, String url, String line) {
        return ((StoreResult.Kept) fixture.set(url, line)).evicted().stream().map(StoredCookie::name).toList();
    }
}
