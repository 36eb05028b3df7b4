package dev.authscope.cookies;

import static dev.authscope.cookies.JarFixture.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.StoredCookie;

/** What the user may do with the own jar, and what scripts see of it. */
final class JarToolsTest {

    private static final String SHOP = "https://shop.example/";

    private final JarFixture fixture = new JarFixture();

    @Test
    void editingChangesTheValueAlone() {
        StoredCookie price = fixture.kept(SHOP, "price=100; HttpOnly; Secure; Max-Age=60");
        fixture.set(SHOP, "b=1");
        StoredCookie edited = fixture.jar.edit(price.identity(), "1").orElseThrow();
        assertThat(edited.value()).isEqualTo("1");
        assertThat(edited.expires()).isEqualTo(price.expires());
        assertThat(edited.created()).isEqualTo(price.created());
        assertThat(fixture.sent(SHOP)).isEqualTo("price=1; b=1");
        assertThat(fixture.jar.edit("none", "1")).isEmpty();
    }

    @Test
    void anEditedValueCannotSmuggleInAnotherCookie() {
        StoredCookie cookie = fixture.kept(SHOP, "a=1");
        for (String value : new String[]{"1; b=2", "1\r\nX: y", "\u0000", "\ud55c" }) {
            assertThatThrownBy(() -> fixture.jar.edit(cookie.identity(), value))
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(fixture.sent(SHOP)).isEqualTo("a=1");
    }

    @Test
    void aCopiedCookieGoesIntoAnotherJarAsItIs() {
        StoredCookie stolen = fixture.kept(SHOP, "SID=1; HttpOnly; Secure; SameSite=Strict");
        JarFixture mallory = new JarFixture();
        mallory.set(SHOP, "own=1");
        mallory.jar.put(stolen);
        assertThat(mallory.sent(SHOP)).isEqualTo("own=1; SID=1");
    }

    @Test
    void removingTakesOneCookieAndClearingAll() {
        StoredCookie cookie = fixture.kept(SHOP, "a=1");
        fixture.set(SHOP, "b=1");
        assertThat(fixture.jar.remove(cookie.identity())).contains(cookie);
        assertThat(fixture.jar.remove(cookie.identity())).isEmpty();
        assertThat(fixture.sent(SHOP)).isEqualTo("b=1");
        assertThat(fixture.jar.clear()).hasSize(1);
        assertThat(fixture.sent(SHOP)).isEmpty();
    }

    @Test
    void expiredCookiesAreHandedOutOnce() {
        fixture.set(SHOP, "a=1; Max-Age=5");
        fixture.set(SHOP, "b=1; Max-Age=50");
        fixture.moveTo(START.plusSeconds(5));
        assertThat(fixture.jar.removeExpired()).isEmpty();
        fixture.moveTo(START.plusSeconds(6));
        assertThat(fixture.jar.removeExpired()).extracting(StoredCookie::name).containsExactly("a");
        assertThat(fixture.jar.removeExpired()).isEmpty();
    }

    @Test
    void scriptsReadAndWriteTextInUtf8() {
        fixture.jar.storeText("이름=값", StoreContext.script(SHOP));
        assertThat(fixture.jar.documentCookie(SendContext.script(SHOP))).isEqualTo("이름=값");
        assertThat(fixture.sent(SHOP)).isEqualTo(CookieOctets.ofText("이름=값")).hasSize(10);
    }

    @Test
    void octetsThatAreNotUtf8ReachTheServerUnchanged() {
        fixture.set(SHOP, "a=\u00ff\u0080");
        assertThat(fixture.sent(SHOP)).isEqualTo("a=\u00ff\u0080");
        assertThat(fixture.jar.documentCookie(SendContext.script(SHOP))).isEqualTo("a=\ufffd\ufffd");
    }

    @Test
    void aCharacterThatIsNoOctetIsToldInOneSentence() {
        assertThatThrownBy(() -> fixture.set(SHOP, "a=값")).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("U+AC12 at position 3");
    }
}
