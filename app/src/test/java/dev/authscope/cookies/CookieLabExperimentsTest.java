package dev.authscope.cookies;

import static dev.authscope.cookies.JarFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.StoredCookie;

/** The prepared experiments of the cookie laboratory, each with its outcome. */
final class CookieLabExperimentsTest {

    private static final String SHOP = "https://shop.example/lab/set-cookie";
    private static final String PLAIN = "http://shop.example/lab/set-cookie";
    private static final String ECHO = "https://shop.example/lab/echo";

    private final JarFixture fixture = new JarFixture();

    @Test
    void withoutDomainAndPathACookieStaysOnItsHostAndFolder() {
        assertThat(fixture.kept(SHOP, "a=1").hostOnly()).isTrue();
        assertThat(fixture.jar.cookies().getFirst().path()).isEqualTo("/lab");
        assertThat(fixture.sent(ECHO)).isEqualTo("a=1");
        assertThat(fixture.sent("https://shop.example/")).isEmpty();
        assertThat(fixture.sent("https://www.shop.example/lab/echo")).isEmpty();
    }

    @Test
    void aDomainWidensACookieToSubdomains() {
        fixture.set(SHOP, "a=1; Domain=shop.example; Path=/");
        assertThat(fixture.sent("https://shop.example/")).isEqualTo("a=1");
        assertThat(fixture.sent("https://www.shop.example/")).isEqualTo("a=1");
        assertThat(fixture.sent("https://api.shop.example/")).isEqualTo("a=1");
        assertThat(fixture.sent("https://evil.example/")).isEmpty();
    }

    @Test
    void aLeadingDotMakesNoDifference() {
        fixture.set(SHOP, "a=1; Domain=.shop.example; Path=/");
        assertThat(fixture.sent("https://www.shop.example/")).isEqualTo("a=1");
        assertThat(fixture.sent("https://shop.example/")).isEqualTo("a=1");
    }

    @Test
    void aSiblingCanPlantACookieForTheWholeDomain() {
        fixture.set("https://www.shop.example/lab/set-cookie", "a=1; Domain=shop.example; Path=/");
        assertThat(fixture.sent("https://shop.example/")).isEqualTo("a=1");
    }

    @Test
    void aDomainThatTheHostIsNotInIsRefused() {
        assertThat(fixture.ignored(SHOP, "a=1; Domain=www.shop.example")).containsExactly("domain-mismatch");
        assertThat(fixture.ignored(SHOP, "a=1; Domain=evil.example")).containsExactly("domain-mismatch");
    }

    @Test
    void aPublicSuffixIsRefused() {
        assertThat(fixture.ignored(SHOP, "a=1; Domain=example")).containsExactly("public-suffix");
    }

    @Test
    void aPathMatchesByWholeSegments() {
        fixture.set(SHOP, "a=1; Path=/orders");
        assertThat(fixture.sent("https://shop.example/orders")).isEqualTo("a=1");
        assertThat(fixture.sent("https://shop.example/orders/1")).isEqualTo("a=1");
        assertThat(fixture.sent("https://shop.example/ordersx")).isEmpty();
        assertThat(fixture.sent("https://shop.example/")).isEmpty();
    }

    @Test
    void theLongerPathGoesFirst() {
        fixture.set(SHOP, "a=1; Path=/");
        fixture.set(SHOP, "a=2; Path=/lab");
        assertThat(fixture.sent(ECHO)).isEqualTo("a=2; a=1");
    }

    @Test
    void secureNeedsASecureConnectionBothWays() {
        assertThat(fixture.ignored(PLAIN, "a=1; Secure; Path=/")).containsExactly("secure-from-insecure");
        fixture.set(SHOP, "a=1; Secure; Path=/");
        assertThat(fixture.sent("http://shop.example/")).isEmpty();
        assertThat(fixture.sent("https://shop.example/")).isEqualTo("a=1");
    }

    @Test
    void plainHttpMayNotOverlayASecureCookie() {
        fixture.set(SHOP, "a=1; Secure; Path=/");
        assertThat(fixture.ignored(PLAIN, "a=2; Path=/")).containsExactly("overwrites-secure");
    }

    @Test
    void prefixesHoldWhatTheyPromise() {
        assertThat(fixture.ignored(SHOP, "__Secure-a=1; Path=/")).containsExactly("prefix-secure");
        assertThat(fixture.ignored(SHOP, "__Secure-a=1; Path=/; Secure")).isEmpty();
        assertThat(fixture.ignored(SHOP, "__Host-a=1; Secure; Path=/")).isEmpty();
        assertThat(fixture.ignored(SHOP, "__Host-a=1; Secure; Path=/; Domain=shop.example"))
                .containsExactly("prefix-host");
        assertThat(fixture.ignored(SHOP, "__Host-a=1; Secure; Path=/lab")).containsExactly("prefix-host");
        assertThat(fixture.ignored(SHOP, "__Host-a=1; Secure")).containsExactly("prefix-host");
        assertThat(fixture.ignored(SHOP, "__hOsT-a=1; Path=/")).containsExactly("prefix-host");
    }

    @Test
    void maxAgeGoesBeforeExpires() {
        fixture.set(SHOP, "a=1; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/");
        assertThat(fixture.jar.cookies().getFirst().expires()).isEqualTo(START.plusSeconds(60));
        fixture.advance("PT61S");
        assertThat(fixture.sent(ECHO)).isEmpty();
    }

    @Test
    void aDeletionNeedsTheSamePath() {
        fixture.set(SHOP, "a=1; Path=/");
        assertThat(fixture.ignored(SHOP, "a=; Max-Age=0; Path=/lab")).containsExactly("expired");
        assertThat(fixture.sent(ECHO)).isEqualTo("a=1");
        assertThat(fixture.set(SHOP, "a=; Max-Age=0; Path=/")).isInstanceOf(StoreResult.Removed.class);
        assertThat(fixture.jar.cookies()).isEmpty();
    }

    @Test
    void noCookieLivesLongerThanFourHundredDays() {
        assertThat(fixture.kept(SHOP, "a=1; Max-Age=99999999999; Path=/").expires())
                .isEqualTo(START.plusSeconds(34_560_000));
    }

    @Test
    void nameAndValueMayHave4096Octets() {
        assertThat(fixture.ignored(SHOP, "a=" + "v".repeat(4095))).isEmpty();
        assertThat(fixture.ignored(SHOP, "a=" + "v".repeat(4096))).containsExactly("name-value-too-long");
    }

    @Test
    void anAttributeThatIsTooLongIsSkippedAlone() {
        assertThat(fixture.kept(SHOP, "a=1; Path=/" + "x".repeat(1024)).path()).isEqualTo("/lab");
        assertThat(fixture.kept(SHOP, "a=1; Path=/" + "x".repeat(1023)).path()).hasSize(1024);
    }

    @Test
    void anOverFullDomainLosesCookiesWithoutSecureFirst() {
        for (int i = 1; i <= 60; i++) {
            boolean plain = i == 7 || i == 20 || i == 33;
            fixture.set(SHOP, String.format(Locale.ROOT, "c%02d=1; Path=/%s", i, plain ? "" : "; Secure"));
        }
        assertThat(fixture.jar.cookies()).hasSize(50)
                .extracting(StoredCookie::name)
                .doesNotContain("c07", "c20", "c33", "c01", "c06", "c08")
                .contains("c09", "c60");
    }

    @Test
    void sameSiteNoneNeedsSecure() {
        assertThat(fixture.ignored(SHOP, "a=1; SameSite=None; Path=/")).containsExactly("same-site-none-insecure");
        assertThat(fixture.kept(SHOP, "a=1; SameSite=None; Path=/; Secure").sameSite()).isEqualTo("None");
    }

    @Test
    void anUnknownSameSiteIsTheDefault() {
        assertThat(fixture.kept(SHOP, "a=1; SameSite=Banana; Path=/").sameSite()).isEqualTo("Default");
    }

    @Test
    void scriptsSeeNoHttpOnlyCookieAndCannotOverwriteIt() {
        fixture.set(SHOP, "a=1; HttpOnly; Path=/");
        assertThat(fixture.sent(ECHO)).isEqualTo("a=1");
        assertThat(fixture.jar.documentCookie(SendContext.script(ECHO))).isEmpty();
        assertThat(JarFixture.codes(fixture.jar.storeText("a=2; Path=/", StoreContext.script(ECHO))))
                .containsExactly("overwrites-http-only");
    }

    @Test
    void aNamelessCookieIsSentAsItsValue() {
        fixture.set(SHOP, "=v; Path=/");
        assertThat(fixture.sent(ECHO)).isEqualTo("v");
        assertThat(fixture.ignored(SHOP, "=__Host-x")).containsExactly("prefix-nameless");
    }

    @Test
    void overwritingKeepsThePlaceInTheOrder() {
        fixture.set(SHOP, "a=1; Path=/");
        fixture.set(SHOP, "b=1; Path=/");
        fixture.advance("PT5S");
        fixture.set(SHOP, "a=2; Path=/");
        assertThat(fixture.sent(ECHO)).isEqualTo("a=2; b=1");
    }

    @Test
    void closingTheBrowserKeepsPersistentCookies() {
        fixture.set(SHOP, "a=1; Path=/");
        fixture.set(SHOP, "b=1; Max-Age=3600; Path=/");
        assertThat(fixture.jar.endSession()).extracting(StoredCookie::name).containsExactly("a");
        assertThat(fixture.sent(ECHO)).isEqualTo("b=1");
    }

    @Test
    void namesDistinguishCase() {
        fixture.set(SHOP, "SID=1; Path=/");
        fixture.set(SHOP, "sid=2; Path=/");
        assertThat(fixture.sent(ECHO)).isEqualTo("SID=1; sid=2");
    }

    @Test
    void sameSiteDecidesWhatALinkAndAPostFromElsewhereCarry() {
        fixture.set(SHOP, "l=1; SameSite=Lax; Secure; Path=/");
        fixture.set(SHOP, "s=1; SameSite=Strict; Secure; Path=/");
        fixture.set(SHOP, "n=1; SameSite=None; Secure; Path=/");
        SendContext link = SendContext.get(ECHO);
        assertThat(fixture.jar.select(link.crossSite()).header()).isEqualTo("l=1; n=1");
        assertThat(fixture.jar.select(link.crossSite().withMethod("POST")).header()).isEqualTo("n=1");
        assertThat(fixture.jar.select(link).header()).isEqualTo("l=1; s=1; n=1");
    }

    @Test
    void aPastDateIsNotKeptAndAnUnreadableOneIsLeftOut() {
        assertThat(fixture.ignored(SHOP, "a=1; Expires=Wed, 21 Oct 2015 07:28:00 GMT; Path=/"))
                .containsExactly("expired");
        assertThat(fixture.kept(SHOP, "a=1; Expires=soon; Path=/").expires()).isNull();
    }

    @Test
    void blanksAndQuotesInsideAValueStay() {
        fixture.set(SHOP, "a=hello world; Path=/");
        fixture.set(SHOP, "b=\"q\"; Path=/");
        assertThat(fixture.sent(ECHO)).isEqualTo("a=hello world; b=\"q\"");
    }

    @Test
    void aJarOfTheYearBeforeStillKnowsItsCookies() {
        fixture.moveTo(Instant.parse("2025-01-01T00:00:00Z"));
        fixture.set(SHOP, "a=1; Path=/; Max-Age=34560000");
        fixture.advance("P399D");
        assertThat(fixture.sent(ECHO)).isEqualTo("a=1");
        fixture.advance("P1D");
        assertThat(fixture.sent(ECHO)).isEqualTo("a=1");
        fixture.advance("PT0.000000001S");
        assertThat(fixture.sent(ECHO)).isEmpty();
        assertThat(fixture.jar.removeExpired()).hasSize(1);
    }
}
