package dev.authscope.cookies;

import static dev.authscope.cookies.JarFixture.START;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.StoredCookie;

final class OverwriteTest {

    private static final String SHOP = "https://shop.example/a/b";

    private final JarFixture fixture = new JarFixture();

    @Test
    void overwritingKeepsTheTimeOfCreationAndTakesAllElse() {
        fixture.set(SHOP, "a=1; Secure; HttpOnly; SameSite=Strict; Max-Age=10");
        fixture.advance("PT5S");
        StoreResult.Kept kept = (StoreResult.Kept) fixture.set(SHOP, "a=2");
        StoredCookie cookie = kept.cookie();
        assertThat(kept.replaced()).isNotNull().satisfies(old -> assertThat(old.value()).isEqualTo("1"));
        assertThat(cookie.created()).isEqualTo(START);
        assertThat(cookie.value()).isEqualTo("2");
        assertThat(cookie.expires()).isNull();
        assertThat(cookie.secure()).isFalse();
        assertThat(cookie.httpOnly()).isFalse();
        assertThat(cookie.sameSite()).isEqualTo("Default");
        assertThat(fixture.jar.cookies()).hasSize(1);
    }

    @Test
    void nameDomainHostOnlyAndPathMakeTheIdentity() {
        fixture.set(SHOP, "a=1; Path=/");
        fixture.set(SHOP, "A=2; Path=/");
        fixture.set(SHOP, "a=3; Path=/; Domain=shop.example");
        fixture.set(SHOP, "a=4; Path=/a");
        fixture.set(SHOP, "=5; Path=/");
        assertThat(fixture.sent(SHOP)).isEqualTo("a=4; a=1; A=2; a=3; 5");
    }

    @Test
    void anExpiredCookieHandsNothingOn() {
        fixture.set(SHOP, "a=1; Max-Age=10; HttpOnly");
        fixture.advance("PT11S");
        StoreResult result = fixture.jar.store("a=2", StoreContext.script(SHOP));
        assertThat(result).isInstanceOfSatisfying(StoreResult.Kept.class, kept -> {
            assertThat(kept.replaced()).isNull();
            assertThat(kept.cookie().created()).isEqualTo(START.plusSeconds(11));
        });
    }

    @Test
    void aDeletionMustNameTheSameCookie() {
        fixture.set("https://shop.example/", "__Host-a=1; Secure; Path=/");
        fixture.set("https://shop.example/", "b=1; Domain=shop.example");
        assertThat(fixture.ignored("https://shop.example/", "__Host-a=; Max-Age=0; Path=/"))
                .containsExactly("prefix-host", "expired");
        assertThat(fixture.ignored("https://shop.example/", "b=; Max-Age=0")).containsExactly("expired");
        assertThat(fixture.set("https://shop.example/", "b=; Max-Age=0; Domain=shop.example"))
                .isInstanceOfSatisfying(StoreResult.Removed.class,
                        removed -> assertThat(removed.cookie().value()).isEqualTo("1"));
        assertThat(fixture.sent("https://shop.example/")).isEqualTo("__Host-a=1");
    }

    @Test
    void aDateOfThisVeryInstantHasNotPassed() {
        assertThat(fixture.ignored(SHOP, "a=1; Expires=Mon, 02 Mar 2026 00:00:00 GMT")).isEmpty();
        assertThat(fixture.ignored(SHOP, "b=1; Expires=Sun, 01 Mar 2026 23:59:59 GMT")).containsExactly("expired");
    }

    @Test
    void theLastReadableAttributeCounts() {
        assertThat(fixture.kept(SHOP, "a=1; Max-Age=5; Max-Age=x; Max-Age=").expires()).isEqualTo(START.plusSeconds(5));
        assertThat(fixture.kept(SHOP, "a=1; Max-Age=5; Max-Age=7").expires()).isEqualTo(START.plusSeconds(7));
        assertThat(fixture.kept(SHOP, "a=1; Expires=Tue, 03 Mar 2026 00:00:00 GMT; Expires=soon").expires())
                .isEqualTo(START.plusSeconds(86_400));
        assertThat(fixture.kept(SHOP, "a=1; SameSite=Strict; SameSite=Banana").sameSite()).isEqualTo("Default");
        assertThat(fixture.kept(SHOP, "a=1; Path=/x; Path=y").path()).isEqualTo("/a");
        assertThat(fixture.kept(SHOP, "a=1; Domain=shop.example; Domain=").hostOnly()).isTrue();
        assertThat(fixture.kept(SHOP, "a=1; Domain=evil.example; Domain=shop.example").hostOnly()).isFalse();
        assertThat(fixture.kept(SHOP, "a=1; Domain=.").hostOnly()).isTrue();
    }

    @Test
    void onlyWholeNumbersAreAMaxAge() {
        for (String value : new String[]{"+60", "60.0", "", "-", "--1", "6 0", "1e3", "abc", "60s", "0x10" }) {
            assertThat(fixture.kept(SHOP, "a=1; Max-Age=" + value).expires()).as(value).isNull();
        }
        assertThat(fixture.kept(SHOP, "a=1; Max-Age=0060").expires()).isEqualTo(START.plusSeconds(60));
        assertThat(fixture.kept(SHOP, "a=1; Max-Age= 60 ").expires()).isEqualTo(START.plusSeconds(60));
        assertThat(fixture.kept(SHOP, "a=1; Max-Age=" + "9".repeat(1000)).expires())
                .isEqualTo(START.plus(JarRules.LONGEST_LIFE));
        assertThat(fixture.set(SHOP, "a=1; Max-Age=-" + "9".repeat(1000))).isInstanceOf(StoreResult.Removed.class);
        assertThat(fixture.kept(SHOP, "a=1; Expires=Fri, 31 Dec 9999 23:59:59 GMT").expires())
                .isEqualTo(START.plus(JarRules.LONGEST_LIFE));
    }
}
