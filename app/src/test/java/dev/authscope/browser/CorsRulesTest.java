package dev.authscope.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import dev.authscope.flow.Header;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Octets;

/** The rules of the CORS protocol, each by itself, against answers put together by chance. The seed is fixed. */
class CorsRulesTest {

    private static final String PAGE = "https://shop.example";
    private static final List<String> ORIGINS = List.of(PAGE, "https://evil.example", "http://shop.example",
            "https://shop.example:8443", "https://www.shop.example", "null", "*", "");
    private static final List<String> FLAGS = List.of("true", "True", "false", "");
    private static final List<String> METHODS = List.of("GET", "PUT", "DELETE", "*", "put");
    private static final List<String> NAMES = List.of("content-type", "Authorization", "x-csrf-token", "*");
    private static final int ROUNDS = 20_000;

    private Instant now = Instant.parse("2026-03-02T00:00:00Z");

    @Test
    void anAnswerIsReadByTheOriginThatItNamesAndWithCredentialsOnlyIfItAllowsThem() {
        Random random = new Random(1);
        for (int round = 0; round < ROUNDS; round++) {
            String origin = pick(ORIGINS, random);
            String flag = pick(FLAGS, random);
            boolean credentials = random.nextBoolean();
            boolean may = Cors.mayRead(answer(200, origin, flag, "", "", null), PAGE, credentials);
            boolean should = credentials
                    ? origin.equals(PAGE) && flag.equals("true")
                    : origin.equals(PAGE) || origin.equals("*");
            assertThat(may).as("%s %s credentials=%s", origin, flag, credentials).isEqualTo(should);
        }
    }

    @Test
    void aPreflightAllowsWhatItsAnswerNamesAndAStarOnlyWithoutCredentials() {
        Random random = new Random(2);
        for (int round = 0; round < ROUNDS; round++) {
            boolean credentials = random.nextBoolean();
            String method = pick(List.of("GET", "POST", "PUT", "DELETE"), random);
            List<String> asked = some(List.of("authorization", "content-type", "x-csrf-token"), random);
            List<String> methods = some(METHODS, random);
            List<String> names = some(NAMES, random);
            int status = pick(List.of(200, 204, 301, 401, 404), random);
            String origin = pick(List.of(PAGE, "*", "https://evil.example"), random);
            String flag = pick(FLAGS, random);
            Cors cors = new Cors(() -> now);
            boolean allowed = cors.takeOver(answer(status, origin, flag, String.join(", ", methods),
                    String.join(",", names), null), PAGE, "https://api.example/x", credentials, method, asked)
                    .isEmpty();
            boolean should = status < 300
                    && (credentials ? origin.equals(PAGE) && flag.equals("true") : !origin.startsWith("https://evil"))
                    && (method.equals("GET") || method.equals("POST") || methods.contains(method)
                            || !credentials && methods.contains("*"))
                    && asked.stream()
                            .allMatch(name -> named(names, name)
                                    || !credentials && names.contains("*") && !name.equals("authorization"));
            assertThat(allowed).as("%s %s by %s %s %s %s credentials=%s", method, asked, status, origin, methods,
                    names, credentials).isEqualTo(should);
        }
    }

    @Test
    void aPreflightIsRememberedForItsAgeAndForNothingElse() {
        Random random = new Random(3);
        for (int round = 0; round < 2_000; round++) {
            int age = random.nextInt(20_000);
            Cors cors = new Cors(() -> now);
            Instant asked = now;
            assertThat(cors.takeOver(answer(204, PAGE, "true", "PUT", "content-type", Integer.toString(age)), PAGE,
                    "https://api.example/x", true, "PUT", List.of("content-type"))).isEmpty();
            now = now.plusSeconds(random.nextInt(25_000));
            long seconds = Duration.between(asked, now).toSeconds();
            boolean remembered = seconds < Math.min(age, 7_200);
            assertThat(put(cors, PAGE, "https://api.example/x", true)).as("%d of %d s", seconds, age)
                    .isEqualTo(remembered);
            assertThat(put(cors, "https://evil.example", "https://api.example/x", true)).isFalse();
            assertThat(put(cors, PAGE, "https://api.example/y", true)).isFalse();
            assertThat(put(cors, PAGE, "https://api.example/x", false)).isFalse();
        }
    }

    @Test
    void anOriginIsSchemeHostAndPortTogether() {
        List<String> same = List.of("https://shop.example/a", "https://SHOP.example:443/b?c", "https://shop.example");
        List<String> others = List.of("http://shop.example/", "https://shop.example:8443/",
                "https://www.shop.example/", "https://shop.example.evil.example/");
        for (String one : same) {
            for (String other : same) {
                assertThat(Origin.of(one)).as("%s %s", one, other).isEqualTo(Origin.of(other));
            }
            for (String other : others) {
                assertThat(Origin.of(one)).as("%s %s", one, other).isNotEqualTo(Origin.of(other));
            }
        }
    }

    private static boolean put(Cors cors, String origin, String url, boolean credentials) {
        return cors.allowed(origin, url, credentials, "PUT", List.of("content-type"));
    }

    private static boolean named(List<String> names, String name) {
        return names.stream().anyMatch(one -> one.toLowerCase(Locale.ROOT).equals(name));
    }

    private static WireAnswer answer(int status, String origin, String credentials, String methods, String headers,
            @Nullable String age) {
        List<Header> all = new ArrayList<>();
        add(all, "Access-Control-Allow-Origin", origin);
        add(all, "Access-Control-Allow-Credentials", credentials);
        add(all, "Access-Control-Allow-Methods", methods);
        add(all, "Access-Control-Allow-Headers", headers);
        if (age != null) {
            add(all, "Access-Control-Max-Age", age);
        }
        Octets none = Octets.of("".getBytes(StandardCharsets.US_ASCII));
        return new WireAnswer(new HopKey(1, 1), status, all, none, none, none, 1);
    }

    private static void add(List<Header> all, String name, String value) {
        if (!value.isEmpty()) {
            all.add(new Header(name, value));
        }
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static List<String> some(List<String> from, Random random) {
        return from.stream().filter(one -> random.nextInt(3) == 0).toList();
    }
}
