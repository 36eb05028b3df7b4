package dev.authscope.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.bundled.BundledFiles;

final class PublicSuffixesTest {

    private final PublicSuffixes suffixes = PublicSuffixes.bundled();

    @ParameterizedTest
    @CsvSource({"com,", "example,", "shop.example,shop.example", "a.b.shop.example,shop.example",
            "b.co.uk,b.co.uk", "a.b.co.uk,b.co.uk", "co.uk,", "uk.com,", "a.uk.com,a.uk.com", "ac.kr,",
            "a.go.kr,a.go.kr",
            "ck,", "test.ck,", "b.test.ck,b.test.ck", "a.b.test.ck,b.test.ck", "www.ck,www.ck", "a.www.ck,www.ck",
            "kawasaki.jp,kawasaki.jp", "c.kawasaki.jp,", "b.c.kawasaki.jp,b.c.kawasaki.jp",
            "city.kawasaki.jp,city.kawasaki.jp",
            "xn--55qx5d.cn,", "a.xn--55qx5d.cn,a.xn--55qx5d.cn", "github.io,", "mine.github.io,mine.github.io",
            "localhost,", "a.localhost,a.localhost", "127.0.0.1,", "[::1],", "shop.example.,shop.example.",
            "com.," })
    void theRegistrableDomainIsOneLabelMoreThanTheSuffix(String host, String expected) {
        assertThat(suffixes.registrableDomain(host).orElse(null)).isEqualTo(expected);
    }

    @Test
    void anAddressIsNoSuffix() {
        assertThat(suffixes.isPublicSuffix("127.0.0.1")).isFalse();
        assertThat(suffixes.isPublicSuffix("")).isFalse();
        assertThat(suffixes.isPublicSuffix("example")).isTrue();
        assertThat(suffixes.isPublicSuffix("co.uk")).isTrue();
        assertThat(suffixes.isPublicSuffix("shop.example")).isFalse();
    }

    @Test
    void everyPlainRuleOfTheListIsASuffix() {
        BundledFiles.text("public_suffix_list.dat")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .forEach(this::holds);
    }

    @Test
    void aListOfOnesOwnCanBeRead() {
        PublicSuffixes own = PublicSuffixes.of("// comment\nfoo trailing words\n*.bar\n!me.bar\n");
        assertThat(own.registrableDomain("a.b.foo")).contains("b.foo");
        assertThat(own.registrableDomain("a.b.c.bar")).contains("b.c.bar");
        assertThat(own.registrableDomain("a.me.bar")).contains("me.bar");
    }

    @Test
    void theListIsReadOnceAndOnlyWhenItIsNeeded() {
        AtomicInteger readings = new AtomicInteger();
        PublicSuffixes counted = new PublicSuffixes(() -> {
            readings.incrementAndGet();
            return "com";
        });
        CookieJar jar = new CookieJar(() -> JarFixture.START, JarRules.STANDARD, counted);
        assertThat(jar.select(SendContext.get("https://shop.example/")).withheld()).isEmpty();
        jar.store("a=1", StoreContext.response("http://127.0.0.1/"));
        assertThat(jar.select(SendContext.get("http://127.0.0.1/")).header()).isEqualTo("a=1");
        assertThat(readings).hasValue(0);
        jar.store("a=1", StoreContext.response("https://shop.example/"));
        jar.store("b=1", StoreContext.response("https://shop.example/"));
        assertThat(readings).hasValue(1);
    }

    private void holds(String rule) {
        if (rule.startsWith("!")) {
            assertThat(suffixes.isPublicSuffix(ascii(rule.substring(1)))).as(rule).isFalse();
        } else {
            assertThat(suffixes.isPublicSuffix(ascii(rule.replace("*", "any-label")))).as(rule).isTrue();
        }
    }

    private static String ascii(String name) {
        return RequestUrl.parse("http://" + name + "/").host();
    }
}
