package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import dev.authscope.flow.StoredCookie;

/** What holds for every input, tried with many that are drawn from a fixed seed. */
final class CookieJarPropertiesTest {

    private static final String[] HOSTS = {"shop.example", "www.shop.example", "a.b.shop.example", "evil.example",
            "127.0.0.1", "localhost", "example" };
    private static final String[] PATHS = {"", "/", "/a", "/a/", "/a/b", "/ab", "/a/b/c" };
    private static final String[] PARTS = {"a=", "b=1", "=", ";", "; ", "Path=", "Domain=", "Secure", "HttpOnly",
            "SameSite=",
            "None", "Lax", "Strict", "Max-Age=", "Expires=", "Thu, 01 Jan 2027 00:00:00 GMT", "60", "-1",
            "shop.example",
            ".example", "/a", "/", "__Host-", "__Secure-", "\"", "\t", " ", "," };

    private final SplittableRandom random = new SplittableRandom(20260302);

    @Test
    void whateverOctetsALineHoldsThereIsAnAnswer() {
        JarFixture fixture = new JarFixture(JarRules.STANDARD.withNewerDrafts(true));
        int kept = 0;
        int ignored = 0;
        for (int i = 0; i < 60_000; i++) {
            StoreResult result = fixture.set(url(), i % 2 == 0 ? noise() : line());
            switch (result) {
                case StoreResult.Kept k -> kept += k.evicted().isEmpty() ? 1 : 0;
                case StoreResult.Removed r -> assertThat(r.cookie()).isNotNull();
                case StoreResult.Ignored g -> {
                    assertThat(g.reasons()).isNotEmpty().doesNotHaveDuplicates();
                    ignored++;
                }
            }
        }
        assertThat(kept).isGreaterThan(1000);
        assertThat(ignored).isGreaterThan(1000);
    }

    @Test
    void whateverStandsInAUrlItIsReadOrRefusedInOneSentence() {
        int read = 0;
        for (int i = 0; i < 60_000; i++) {
            String text = i % 3 == 0 ? noise() : "https://" + (i % 3 == 1 ? noise() : "shop.example/" + noise());
            try {
                RequestUrl url = RequestUrl.parse(text);
                assertThat(url.path()).startsWith("/");
                assertThat(HostName.ascii(url.path())).isTrue();
                assertThat(RequestUrl.parse("https://" + url.host() + "/").host()).isEqualTo(url.host());
                read++;
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).startsWith("The URL '").endsWith(".");
            }
        }
        assertThat(read).isGreaterThan(1000);
    }

    @Test
    void whatIsSentWasStoredAndFitsTheRequest() {
        JarFixture fixture = new JarFixture();
        for (int i = 0; i < 20_000; i++) {
            fixture.set(url(), line());
            fixture.advance("PT" + random.nextInt(20) + "S");
            SendContext context = SendContext.get(url());
            Selection selection = fixture.jar.select(context);
            List<StoredCookie> live = fixture.jar.cookies();
            assertThat(live).containsAll(selection.cookies());
            for (StoredCookie cookie : selection.cookies()) {
                assertThat(CookiePath.matches(context.url().path(), cookie.path())).isTrue();
                assertThat(HostName.domainMatches(context.url().host(), cookie.domain())).isTrue();
                assertThat(!cookie.hostOnly() || cookie.domain().equals(context.url().host())).isTrue();
                assertThat(!cookie.secure() || context.url().secureScheme()).isTrue();
            }
            assertThat(selection.cookies()).isSortedAccordingTo(
                    Comparator.<StoredCookie>comparingInt(cookie -> -cookie.path().length())
                            .thenComparing(StoredCookie::created)
                            .thenComparingLong(StoredCookie::order));
            assertThat(selection.withheld()).noneMatch(withheld -> withheld.reasons().isEmpty())
                    .noneMatch(withheld -> selection.cookies().contains(withheld.cookie()));
        }
    }

    @Test
    void everyCookieIsEitherSentOrWithheldWithAReason() {
        JarFixture fixture = new JarFixture();
        for (int i = 0; i < 3_000; i++) {
            fixture.set(url(), line());
            SendContext context = SendContext.get(url()).crossSite().withTopLevelNavigation(random.nextBoolean());
            List<StoredCookie> sent = fixture.jar.select(context).cookies();
            for (Withheld judged : fixture.jar.judgeAll(context)) {
                assertThat(sent.contains(judged.cookie())).isEqualTo(judged.reasons().isEmpty());
            }
        }
    }

    @Test
    void overwritingNeverChangesTheTimeOfCreation() {
        JarFixture fixture = new JarFixture();
        Map<String, Instant> created = new HashMap<>();
        int overwritten = 0;
        for (int i = 0; i < 20_000; i++) {
            fixture.advance("PT1S");
            fixture.jar.removeExpired().forEach(cookie -> created.remove(cookie.identity()));
            switch (fixture.set(url(), line())) {
                case StoreResult.Kept kept -> {
                    Instant before = created.putIfAbsent(kept.cookie().identity(), kept.cookie().created());
                    overwritten += before == null ? 0 : 1;
                    assertThat(before == null || before.equals(kept.cookie().created())).isTrue();
                    assertThat(before == null).isEqualTo(kept.replaced() == null);
                    kept.evicted().forEach(cookie -> created.remove(cookie.identity()));
                }
                case StoreResult.Removed removed -> created.remove(removed.cookie().identity());
                case StoreResult.Ignored ignored -> assertThat(ignored.reasons()).isNotEmpty();
            }
        }
        assertThat(overwritten).isGreaterThan(1000);
    }

    @Test
    void noLimitIsEverExceeded() {
        JarFixture fixture = new JarFixture(JarRules.STANDARD.withLimits(4, 12));
        for (int i = 0; i < 5_000; i++) {
            fixture.set(url(),
                    "c" + random.nextInt(30) + "=1; Path=" + pick(PATHS) + (random.nextBoolean() ? "; Secure" : ""));
            List<StoredCookie> cookies = fixture.jar.cookies();
            assertThat(cookies).hasSizeLessThanOrEqualTo(12);
            for (String host : HOSTS) {
                assertThat(cookies.stream().filter(cookie -> cookie.domain().equals(host)).count())
                        .isLessThanOrEqualTo(4);
            }
        }
    }

    @Test
    void theSameInputsGiveTheSameJar() {
        assertThat(new CookieJarPropertiesTest().run()).isEqualTo(new CookieJarPropertiesTest().run()).isNotEmpty();
    }

    private List<StoredCookie> run() {
        JarFixture fixture = new JarFixture(JarRules.STANDARD.withLimits(5, 20));
        for (int i = 0; i < 2_000; i++) {
            fixture.set(url(), line());
            fixture.sent(url());
        }
        return fixture.jar.cookies();
    }

    private String url() {
        return (random.nextBoolean() ? "https://" : "http://") + pick(HOSTS) + pick(PATHS);
    }

    private String line() {
        StringBuilder line = new StringBuilder("c" + random.nextInt(12) + "=" + random.nextInt(100));
        for (int i = random.nextInt(10); i > 0; i--) {
            line.append(random.nextInt(3) == 0 ? "; " : "").append(pick(PARTS));
        }
        return line.toString();
    }

    /** Octets of any kind, with many that mean something. */
    private String noise() {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(24); i > 0; i--) {
            noise.append(random.nextInt(3) > 0 ? pick(PARTS) : String.valueOf((char) random.nextInt(256)));
        }
        return noise.toString();
    }

    private String pick(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
