package dev.authscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Sources of content security policies. Policies and addresses are put together from parts by chance, and what must come out
 * is said over the parts, not over the text. The seed is fixed.
 */
class SourceExpressionTest {

    private static final List<String> SCHEMES = List.of("http", "https");
    private static final List<String> HOSTS = List.of("shop.example", "api.shop.example", "evil.example", "127.0.0.1");
    private static final List<String> PATTERNS = List.of("shop.example", "Shop.Example", "*.shop.example", "*",
            "evil.example", "127.0.0.1", "*.example");
    private static final List<String> PATHS = List.of("", "/", "/a", "/a/", "/a/b", "/a/b/c", "/%61/b");
    private static final int ROUNDS = 60_000;

    /** An address; port 0 where none is written. */
    private record Address(String scheme, String host, int port, String path) {

        String text() {
            return scheme + "://" + host + (port == 0 ? "" : ":" + port) + path;
        }

        int realPort() {
            return port != 0 ? port : scheme.equals("https") ? 443 : 80;
        }

        boolean usual() {
            return realPort() == (scheme.equals("https") ? 443 : 80);
        }
    }

    @Test
    void anAddressMatchesAHostWhenEveryWrittenPartDoes() {
        Random random = new Random(1);
        int matched = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Address target = address(random);
            Address page = address(random);
            @Nullable
            String scheme = random.nextBoolean() ? pick(SCHEMES, random) : null;
            String host = pick(PATTERNS, random);
            String port = pick(List.of("", "80", "443", "8443", "*"), random);
            String path = pick(PATHS, random);
            boolean redirected = random.nextInt(4) == 0;
            String written = (scheme == null ? "" : scheme + "://") + host + (port.isEmpty() ? "" : ":" + port) + path;
            // A star alone is an expression of its own kind.
            boolean should = written.equals("*") || schemeHolds(scheme == null ? page.scheme() : scheme, target)
                    && hostHolds(host, target) && portHolds(port, target)
                    && (redirected || pathHolds(path, target.path()));
            assertThat(new SourceExpression(written).matches(target.text(), Origin.of(page.text()), redirected))
                    .as("%s of %s for %s redirected=%s", written, page.text(), target.text(), redirected)
                    .isEqualTo(should);
            matched += should ? 1 : 0;
        }
        assertThat(matched).isGreaterThan(ROUNDS / 50);
    }

    @Test
    void selfIsTheOwnOriginAndTheSameHostWithTls() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            Address page = address(random);
            Address target = address(random);
            boolean ports = page.realPort() == target.realPort() || page.usual() && target.usual();
            boolean should = page.host().equals(target.host()) && ports
                    && (target.scheme().equals("https") || page.scheme().equals(target.scheme())
                            && page.realPort() == target.realPort());
            assertThat(new SourceExpression("'self'").matches(target.text(), Origin.of(page.text()), false))
                    .as("%s asks %s", page.text(), target.text())
                    .isEqualTo(should);
        }
    }

    @ParameterizedTest
    @CsvSource({"https:, https://evil.example/, true", "https:, http://evil.example/, false",
            "http:, https://evil.example/, true", "HTTPS:, https://evil.example/, true",
            "data:, https://evil.example/, false", "'''none''', https://shop.example/, false",
            "'''unsafe-inline''', https://shop.example/, false", "shop.example/%zz, https://shop.example/%25zz, true",
            "https://shop.example:99999, https://shop.example/, false" })
    void schemesNameAllTheirHostsAndKeywordsNone(String source, String url, boolean matches) {
        assertThat(new SourceExpression(source).matches(url, Origin.of("https://shop.example"), false))
                .isEqualTo(matches);
    }

    @Test
    void inlineScriptsRunOnlyWhereTheyAreAllowedAndNoSingleOneIsNamed() {
        Random random = new Random(3);
        List<String> words = List.of("'unsafe-inline'", "'Unsafe-Inline'", "'self'", "'nonce-abc='", "'sha256-abc='",
                "'strict-dynamic'", "https:", "'none'");
        for (int round = 0; round < 5_000; round++) {
            List<String> sources = new ArrayList<>();
            while (random.nextInt(4) > 0) {
                sources.add(pick(words, random));
            }
            boolean loosened = sources.stream().anyMatch(word -> word.equalsIgnoreCase("'unsafe-inline'"));
            boolean single = sources.stream()
                    .anyMatch(
                            word -> word.startsWith("'nonce") || word.startsWith("'sha") || word.startsWith("'strict"));
            String policy = pick(List.of("script-src ", "default-src "), random) + String.join(" ", sources);
            assertThat(ContentSecurityPolicy.of(List.of(policy), "https://shop.example/").allowsInlineScript())
                    .as(policy)
                    .isEqualTo(loosened && !single);
        }
    }

    private static Address address(Random random) {
        return new Address(pick(SCHEMES, random), pick(HOSTS, random), pick(List.of(0, 0, 80, 443, 8443), random),
                pick(PATHS, random));
    }

    private static boolean schemeHolds(String wanted, Address target) {
        return target.scheme().equals("https") || wanted.equals("http");
    }

    private static boolean hostHolds(String pattern, Address target) {
        if (target.host().equals("127.0.0.1")) {
            return false;
        }
        return switch (pattern) {
            case "*", "*.example" -> true;
            case "*.shop.example" -> target.host().equals("api.shop.example");
            default -> pattern.equalsIgnoreCase(target.host());
        };
    }

    private static boolean portHolds(String wanted, Address target) {
        return switch (wanted) {
            case "*" -> true;
            case "" -> target.usual();
            default -> wanted.equals(String.valueOf(target.realPort()));
        };
    }

    /** Every pair of paths that this test makes, said one by one. */
    private static boolean pathHolds(String wanted, String path) {
        String plain = path.replace("%61", "a");
        return switch (wanted) {
            case "", "/" -> true;
            case "/a" -> plain.equals("/a");
            case "/a/" -> plain.startsWith("/a/");
            case "/a/b", "/%61/b" -> plain.equals("/a/b");
            default -> plain.equals(wanted);
        };
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
