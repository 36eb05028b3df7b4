package dev.authscope.cookies;

import static dev.authscope.cookies.JarFixture.codes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Every reason why a line is ignored, and lines that have several. */
final class StoreReasonsTest {

    private static final String SHOP = "https://shop.example/auth/login";
    private static final String PLAIN = "http://shop.example/auth/login";

    private final JarFixture fixture = new JarFixture();

    @Test
    void aControlCharacterIsRefused() {
        assertThat(fixture.ignored(SHOP, "a=b\u0000c")).containsExactly("control-character");
    }

    @Test
    void aLongNameAndValueIsRefused() {
        assertThat(fixture.ignored(SHOP, "a=" + "v".repeat(4096))).containsExactly("name-value-too-long");
    }

    @Test
    void nothingAtAllIsRefused() {
        assertThat(fixture.ignored(SHOP, "=")).containsExactly("empty");
    }

    @Test
    void aDomainOutsideAsciiIsRefused() {
        assertThat(fixture.ignored(SHOP, "a=b; Domain=sh\u00c3\u00b6p.example"))
                .containsExactly("domain-non-ascii", "domain-mismatch");
        assertThat(fixture.ignored(SHOP, "a=b; Domain=\u00ff; Domain=shop.example")).isEmpty();
    }

    @Test
    void aPublicSuffixIsRefusedUnlessItIsTheHost() {
        assertThat(fixture.ignored(SHOP, "a=b; Domain=example")).containsExactly("public-suffix");
        assertThat(fixture.ignored("https://a.github.io/", "a=b; Domain=github.io")).containsExactly("public-suffix");
        assertThat(fixture.ignored(SHOP, "a=b; Domain=com")).containsExactly("public-suffix", "domain-mismatch");
        assertThat(fixture.kept("https://github.io/", "a=b; Domain=github.io").hostOnly()).isTrue();
        assertThat(fixture.kept("http://localhost/", "a=b; Domain=localhost").hostOnly()).isTrue();
    }

    @Test
    void aDomainThatTheHostIsNotInIsRefused() {
        for (String domain : new String[]{"www.shop.example", "hop.example", "..shop.example", "shop.example.",
                "evil.example", "\"shop.example\"", "shop.example:443", "shop.example/", "*.shop.example" }) {
            assertThat(fixture.ignored(SHOP, "a=b; Domain=" + domain)).as(domain).containsExactly("domain-mismatch");
        }
    }

    @Test
    void aSecureCookieFromPlainHttpIsRefused() {
        assertThat(fixture.ignored(PLAIN, "a=b; Secure")).containsExactly("secure-from-insecure");
        assertThat(fixture.ignored("http://localhost/", "a=b; Secure")).containsExactly("secure-from-insecure");
        JarFixture trusting = new JarFixture(JarRules.STANDARD.withTrustworthyLocalhost(true));
        assertThat(trusting.ignored("http://localhost:8080/", "a=b; Secure")).isEmpty();
        assertThat(trusting.sent("http://localhost:8080/")).isEqualTo("a=b");
        assertThat(trusting.ignored(PLAIN, "a=b; Secure")).containsExactly("secure-from-insecure");
    }

    @Test
    void aScriptCannotMakeAnHttpOnlyCookie() {
        assertThat(codes(fixture.jar.store("a=b; HttpOnly", StoreContext.script(SHOP))))
                .containsExactly("http-only-from-script");
    }

    @Test
    void aScriptCannotOverwriteOrDeleteAnHttpOnlyCookie() {
        fixture.set(SHOP, "a=b; HttpOnly");
        assertThat(codes(fixture.jar.store("a=c", StoreContext.script(SHOP)))).containsExactly("overwrites-http-only");
        assertThat(codes(fixture.jar.store("a=; Max-Age=0", StoreContext.script(SHOP))))
                .containsExactly("overwrites-http-only", "expired");
        assertThat(codes(fixture.jar.store("a=c; Path=/", StoreContext.script(SHOP)))).isEmpty();
    }

    @Test
    void plainHttpCannotLayACookieOverASecureOne() {
        fixture.set("https://shop.example/", "id=1; Secure; Path=/auth");
        assertThat(fixture.ignored(PLAIN, "id=2; Path=/auth")).containsExactly("overwrites-secure");
        assertThat(fixture.ignored(PLAIN, "id=2; Path=/auth/x")).containsExactly("overwrites-secure");
        assertThat(fixture.ignored("http://www.shop.example/", "id=2; Domain=shop.example; Path=/auth"))
                .containsExactly("overwrites-secure");
        assertThat(fixture.ignored("http://www.shop.example/", "id=2; Path=/auth"))
                .containsExactly("overwrites-secure");
        assertThat(fixture.ignored(PLAIN, "id=2; Path=/")).isEmpty();
        assertThat(fixture.ignored(PLAIN, "ID=2; Path=/auth")).isEmpty();
        assertThat(fixture.ignored(SHOP, "id=2; Path=/auth")).isEmpty();
    }

    @Test
    void anExpiredSecureCookieProtectsNothing() {
        fixture.set("https://shop.example/", "id=1; Secure; Path=/; Max-Age=10");
        fixture.advance("PT11S");
        assertThat(fixture.ignored(PLAIN, "id=2; Path=/")).isEmpty();
    }

    @Test
    void aCrossSiteResponseInsideAPageSetsOnlySameSiteNone() {
        StoreContext embedded = StoreContext.response(SHOP).crossSite(false);
        for (String sameSite : new String[]{"", "; SameSite=Lax", "; SameSite=Strict", "; SameSite=x" }) {
            assertThat(codes(fixture.jar.store("a=b" + sameSite, embedded))).as(sameSite)
                    .containsExactly("same-site-cross-site-set");
        }
        assertThat(codes(fixture.jar.store("a=b; SameSite=None; Secure", embedded))).isEmpty();
        assertThat(codes(fixture.jar.store("a=b; SameSite=Strict", StoreContext.response(SHOP).crossSite(true))))
                .isEmpty();
        assertThat(codes(fixture.jar.store("a=b", StoreContext.script(SHOP).crossSite(true))))
                .containsExactly("same-site-cross-site-set");
    }

    @Test
    void sameSiteNoneNeedsSecure() {
        assertThat(fixture.ignored(SHOP, "a=b; sameSITE=nONE")).containsExactly("same-site-none-insecure");
    }

    @Test
    void thePrefixSecureNeedsSecure() {
        assertThat(fixture.ignored(SHOP, "__SECURE-a=b")).containsExactly("prefix-secure");
        assertThat(fixture.ignored(SHOP, "__Secure-a=b; Secure; Domain=shop.example")).isEmpty();
        assertThat(fixture.ignored(SHOP, "__Secure=b")).isEmpty();
    }

    @Test
    void thePrefixHostNeedsSecureTheRootAndNoDomain() {
        for (String rest : new String[]{"", "; Secure", "; Path=/", "; Secure; Path=/auth",
                "; Secure; Path=/; Domain=shop.example", "; Secure; Path=/; Path=/auth" }) {
            assertThat(fixture.ignored(SHOP, "__Host-a=b" + rest)).as(rest).containsExactly("prefix-host");
        }
        assertThat(fixture.ignored("https://shop.example/", "__Host-a=b; Secure")).containsExactly("prefix-host");
        assertThat(fixture.ignored(SHOP, "__Host-a=b; Secure; Path=/; Domain=")).isEmpty();
        assertThat(fixture.ignored(SHOP, "__host-b=b; Secure; Path=/")).isEmpty();
    }

    @Test
    void aNamelessCookieCannotLookLikeAProtectedOne() {
        for (String line : new String[]{"__Host-a", "=__host-a=b", "__secure-", "=__Secure-a" }) {
            assertThat(fixture.ignored(SHOP, line + "; Secure; Path=/")).as(line).containsExactly("prefix-nameless");
        }
        assertThat(fixture.ignored(SHOP, "a__Host-b; Secure; Path=/")).isEmpty();
        assertThat(fixture.ignored(SHOP, "__Http-a; Secure; Path=/")).isEmpty();
    }

    @Test
    void newerPrefixesCountOnlyWhenSwitchedOn() {
        assertThat(fixture.ignored(SHOP, "__Http-a=b")).isEmpty();
        assertThat(fixture.ignored(SHOP, "__Host-Http-a=b; Secure; Path=/")).isEmpty();
        assertThat(fixture.ignored(SHOP, "__Host-Http-a=b")).containsExactly("prefix-host");
        JarFixture newer = new JarFixture(JarRules.STANDARD.withNewerDrafts(true));
        assertThat(newer.ignored(SHOP, "__http-a=b; Secure")).containsExactly("prefix-http");
        assertThat(newer.ignored(SHOP, "__Http-a=b; HttpOnly")).containsExactly("prefix-http");
        assertThat(newer.ignored(SHOP, "__Http-a=b; HttpOnly; Secure")).isEmpty();
        assertThat(newer.ignored(SHOP, "__Host-Http-a=b; Secure; Path=/")).containsExactly("prefix-host-http");
        assertThat(newer.ignored(SHOP, "__Host-Http-a=b; HttpOnly")).containsExactly("prefix-host", "prefix-host-http");
        assertThat(newer.ignored(SHOP, "__Host-Http-a=b; Secure; Path=/; HttpOnly")).isEmpty();
        assertThat(newer.ignored(SHOP, "__Http-a; Secure; HttpOnly")).containsExactly("prefix-nameless");
    }

    @Test
    void aPathAttributeWithoutAPathIsEnoughForTheHostPrefixUntilNewerDraftsCount() {
        JarFixture newer = new JarFixture(JarRules.STANDARD.withNewerDrafts(true));
        for (String line : List.of("__Host-a=b; Secure; Path", "__Host-a=b; Secure; Path=",
                "__Host-a=b; Secure; Path=/; Path=x")) {
            assertThat(fixture.ignored("https://shop.example/", line)).isEmpty();
            assertThat(newer.ignored("https://shop.example/", line)).containsExactly("prefix-host");
        }
        assertThat(newer.ignored("https://shop.example/", "__Host-a=b; Secure; Path=x; Path=/")).isEmpty();
        assertThat(newer.ignored("https://shop.example/", "__Host-a=b; Secure")).containsExactly("prefix-host");
    }

    @Test
    void aPastDateWithNothingToDeleteIsIgnored() {
        assertThat(fixture.ignored(SHOP, "a=b; Max-Age=0")).containsExactly("expired");
        assertThat(fixture.ignored(SHOP, "a=b; Max-Age=-1")).containsExactly("expired");
        assertThat(fixture.ignored(SHOP, "a=b; Expires=Thu, 01 Jan 1970 00:00:00 GMT")).containsExactly("expired");
    }

    @Test
    void aRequestWithoutCredentialsKeepsNothing() {
        StoreContext omitted = SendContext.get(SHOP).withoutCredentials().response();
        assertThat(codes(fixture.jar.store("a=b", omitted))).containsExactly("credentials-omitted");
    }

    @Test
    void blockedThirdPartiesKeepNothing() {
        JarFixture blocking = new JarFixture(JarRules.STANDARD.withThirdPartyBlocked(true));
        StoreContext embedded = StoreContext.response(SHOP).crossSite(false);
        assertThat(codes(blocking.jar.store("a=b; SameSite=None; Secure", embedded)))
                .containsExactly("third-party-blocked");
        assertThat(codes(blocking.jar.store("a=b", StoreContext.response(SHOP).crossSite(true)))).isEmpty();
    }

    @Test
    void allReasonsAreGivenInTheOrderOfTheSteps() {
        assertThat(fixture.ignored(PLAIN, "__Host-a=b\u0001; Domain=example; SameSite=None; Max-Age=0"))
                .containsExactly("control-character",
                        "public-suffix",
                        "same-site-none-insecure",
                        "prefix-host",
                        "expired");
    }
}
