package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every reason why a kept cookie stays behind. */
final class SendReasonsTest {

    private static final String SHOP = "https://shop.example/";
    private static final SendContext GET = SendContext.get(SHOP);

    private final JarFixture fixture = new JarFixture();

    @Test
    void aHostOnlyCookieGoesToNoOtherHost() {
        fixture.set(SHOP, "a=1");
        assertThat(fixture.withheld(SendContext.get("https://www.shop.example/"))).containsExactly("host-mismatch");
    }

    @Test
    void aDomainCookieGoesToNoSibling() {
        fixture.set("https://www.shop.example/", "a=1; Domain=www.shop.example");
        assertThat(fixture.withheld(SendContext.get("https://api.shop.example/"))).containsExactly("domain-mismatch");
        assertThat(fixture.withheld(GET)).containsExactly("domain-mismatch");
    }

    @Test
    void aPathThatDoesNotMatchWithholds() {
        fixture.set(SHOP, "a=1; Path=/x");
        assertThat(fixture.withheld(GET)).containsExactly("path-mismatch");
    }

    @Test
    void aSecureCookieNeedsASecureConnection() {
        fixture.set(SHOP, "a=1; Secure");
        assertThat(fixture.withheld(SendContext.get("http://shop.example/"))).containsExactly("secure-required");
        assertThat(fixture.withheld(SendContext.get("ws://shop.example/"))).containsExactly("secure-required");
        assertThat(fixture.sent("wss://shop.example/")).isEqualTo("a=1");
    }

    @Test
    void aScriptReadsNoHttpOnlyCookie() {
        fixture.set(SHOP, "a=1; HttpOnly");
        assertThat(fixture.withheld(SendContext.script(SHOP))).containsExactly("http-only-script");
    }

    @Test
    void strictStaysBehindOnEveryCrossSiteRequest() {
        fixture.set(SHOP, "a=1; SameSite=Strict");
        assertThat(fixture.withheld(GET.crossSite())).containsExactly("same-site-strict");
        assertThat(fixture.sent(SHOP)).isEqualTo("a=1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1; SameSite=Lax", "a=1", "a=1; SameSite=x" })
    void laxGoesAlongOnlyWithASafeTopLevelNavigation(String line) {
        fixture.set(SHOP, line);
        for (String method : new String[]{"GET", "HEAD", "OPTIONS", "TRACE" }) {
            assertThat(fixture.jar.select(GET.crossSite().withMethod(method)).header()).isEqualTo("a=1");
        }
        for (String method : new String[]{"POST", "PUT", "DELETE", "PATCH", "CONNECT", "get" }) {
            assertThat(fixture.withheld(GET.crossSite().withMethod(method))).containsExactly("same-site-lax");
        }
        assertThat(fixture.withheld(GET.crossSite().withTopLevelNavigation(false))).containsExactly("same-site-lax");
        assertThat(fixture.withheld(SendContext.script(SHOP).crossSite().withTopLevelNavigation(true)))
                .containsExactly("same-site-lax");
        assertThat(fixture.jar.select(GET.withMethod("POST").withTopLevelNavigation(false)).header()).isEqualTo("a=1");
    }

    @Test
    void noneGoesAlongWithEverything() {
        fixture.set(SHOP, "a=1; SameSite=None; Secure");
        assertThat(fixture.jar.select(GET.crossSite().withMethod("POST").withTopLevelNavigation(false)).header())
                .isEqualTo("a=1");
    }

    @Test
    void theTwoMinuteExceptionIsForNewCookiesWithoutSameSite() {
        JarFixture lenient = new JarFixture(JarRules.STANDARD.withLaxAllowingUnsafe(true));
        SendContext post = GET.crossSite().withMethod("POST");
        lenient.set(SHOP, "d=1");
        lenient.set(SHOP, "l=1; SameSite=Lax");
        lenient.advance("PT1M59S");
        assertThat(lenient.jar.select(post).header()).isEqualTo("d=1");
        assertThat(lenient.jar.select(post.withTopLevelNavigation(false)).header()).isEmpty();
        lenient.set(SHOP, "d=2");
        lenient.advance("PT2S");
        assertThat(lenient.jar.select(post).header()).isEmpty();
    }

    @Test
    void anExpiredCookieIsNeverSent() {
        fixture.set(SHOP, "a=1; Max-Age=60");
        fixture.advance("PT60S");
        assertThat(fixture.sent(SHOP)).isEqualTo("a=1");
        fixture.advance("PT0.001S");
        assertThat(fixture.withheld(GET)).containsExactly("expired");
        assertThat(fixture.jar.cookies()).isEmpty();
    }

    @Test
    void aRequestWithoutCredentialsSendsNothing() {
        fixture.set(SHOP, "a=1");
        assertThat(fixture.withheld(GET.withoutCredentials())).containsExactly("credentials-omitted");
    }

    @Test
    void blockedThirdPartiesGetNothing() {
        JarFixture blocking = new JarFixture(JarRules.STANDARD.withThirdPartyBlocked(true));
        blocking.set(SHOP, "a=1; SameSite=None; Secure");
        assertThat(blocking.withheld(GET.crossSite().withTopLevelNavigation(false)))
                .containsExactly("third-party-blocked");
        assertThat(blocking.jar.select(GET.crossSite()).header()).isEqualTo("a=1");
    }

    @Test
    void allReasonsAreGivenInTheOrderOfTheSteps() {
        fixture.set(SHOP, "a=1; Secure; HttpOnly; SameSite=Strict; Path=/x; Max-Age=1");
        fixture.advance("PT2S");
        SendContext context = SendContext.script("http://www.shop.example/").crossSite().withoutCredentials();
        assertThat(fixture.withheld(context)).containsExactly("expired",
                "credentials-omitted",
                "host-mismatch",
                "path-mismatch",
                "secure-required",
                "http-only-script",
                "same-site-strict");
    }

    @Test
    void cookiesOfOtherSitesAreNoCandidates() {
        fixture.set("https://evil.example/", "a=1");
        fixture.set("https://api.shop.example/", "b=1");
        assertThat(fixture.jar.select(GET).withheld()).hasSize(1);
    }

    @Test
    void whatStaysBehindIsToldAsItWasAtTheRequest() {
        fixture.set(SHOP, "a=1; Path=/x");
        Selection selection = fixture.jar.select(GET);
        fixture.jar.clear();
        fixture.advance("P500D");
        assertThat(selection.withheld()).singleElement().satisfies(withheld -> {
            assertThat(withheld.cookie().name()).isEqualTo("a");
            assertThat(withheld.codes()).containsExactly("path-mismatch");
        });
    }
}
