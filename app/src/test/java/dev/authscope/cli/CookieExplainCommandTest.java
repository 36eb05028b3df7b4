package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class CookieExplainCommandTest {

    private record Result(int exit, String out, String err) {
        List<String> lines() {
            return out.lines().toList();
        }
    }

    @Test
    void theLineFormAnswersAsDocumented() {
        Result result = ask("{\"set\":[{\"url\":\"https://shop.example/\",\"header\":\"a=b; Path=/\"},"
                + "{\"url\":\"https://shop.example/\",\"header\":\"__Host-x=1\"}],"
                + "\"request\":{\"url\":\"https://shop.example/x\",\"method\":\"GET\",\"initiator\":\"same-site\",\"topLevel\":true},"
                + "\"now\":\"2026-03-02T00:00:00Z\"}");
        assertThat(result.exit()).isZero();
        assertThat(result.lines())
                .containsExactly("{\"cookieHeader\":\"a=b\",\"stored\":[{\"name\":\"a\",\"value\":\"b\","
                        + "\"domain\":\"shop.example\",\"hostOnly\":true,\"path\":\"/\",\"expires\":null,\"secure\":false,"
                        + "\"httpOnly\":false,\"sameSite\":\"default\",\"sent\":true,\"reason\":null}],"
                        + "\"ignored\":[{\"header\":\"__Host-x=1\",\"reason\":\"prefix-host\"}]}");
    }

    @Test
    void aBadLineGivesAnErrorAndTheRestGoesOn() {
        String good = "{\"set\":[],\"request\":{\"url\":\"https://shop.example/\"}}";
        List<String> bad = List.of("", "nonsense", "[1]", "null", "{}", "{\"set\":1}",
                "{\"set\":[1],\"request\":{\"url\":\"https://a.example/\"}}",
                "{\"set\":[]}", "{\"set\":[],\"request\":{}}", "{\"set\":[],\"request\":{\"url\":7}}",
                "{\"set\":[],\"request\":{\"url\":\"nowhere\"}}",
                "{\"set\":[],\"request\":{\"url\":\"https://a.example/\",\"method\":\"G T\"}}",
                "{\"set\":[],\"request\":{\"url\":\"https://a.example/\",\"topLevel\":\"yes\"}}",
                "{\"set\":[],\"request\":{\"url\":\"https://a.example/\",\"initiator\":\"elsewhere\"}}",
                "{\"set\":[],\"request\":{\"url\":\"https://a.example/\"},\"now\":\"tomorrow\"}",
                "{\"set\":[],\"request\":{\"url\":\"https://a.example/\"},\"now\":\"+999999999-01-01T00:00:00Z\"}",
                "{\"set\":[],\"request\":{\"url\":\"https://a.example/\"},\"options\":{\"perDomain\":0}}",
                "{\"set\":[{\"url\":\"https://a.example/\"}],\"request\":{\"url\":\"https://a.example/\"}}",
                "{\"set\":[{\"url\":\"https://a.example/\",\"header\":\"a=\uac12\"}],\"request\":{\"url\":\"https://a.example/\"}}",
                "{\"set\":[{\"url\":\"https://a.example/\",\"header\":\"a\",\"api\":\"x\"}],\"request\":{\"url\":\"https://a.example/\"}}",
                good + good);
        Result result = ask(good + "\n" + String.join("\n" + good + "\n", bad) + "\n" + good);
        assertThat(result.lines()).hasSize(2 * bad.size() + 1);
        JsonMapper mapper = JsonMapper.builder().build();
        for (int i = 0; i < result.lines().size(); i++) {
            JsonNode answer = mapper.readTree(result.lines().get(i));
            if (i % 2 == 0) {
                assertThat(answer.get("cookieHeader").stringValue()).isEmpty();
            } else {
                assertThat(answer.size()).isEqualTo(1);
                assertThat(answer.get("error").stringValue()).endsWith(".").doesNotContain("Exception", "\n");
            }
        }
    }

    @Test
    void aLineThatIsNoTextOrTooLongOrAmbiguousGetsAnErrorAndTheRestGoesOn() {
        String good = "{\"set\":[],\"request\":{\"url\":\"https://shop.example/\"}}\r\n";
        ByteArrayOutputStream input = new ByteArrayOutputStream();
        for (byte[] bad : List.of(latin1("{\"set\":[],\"request\":{\"url\":\"https://shop.example/\u00ff\"}}"),
                latin1("\u00ff\u00fe{\u0000}"),
                latin1("{\"set\":" + " ".repeat(16 * 1024 * 1024) + "[]}"),
                latin1("{\"set\":[],\"set\":[],\"request\":{\"url\":\"https://shop.example/\"}}"),
                latin1("[".repeat(100_000)))) {
            input.writeBytes(latin1(good));
            input.writeBytes(bad);
            input.write('\n');
        }
        Result result = run(input.toByteArray(), "--json", "--stdin");

        assertThat(result.err()).isEmpty();
        assertThat(result.exit()).isZero();
        assertThat(result.lines()).filteredOn(line -> line.startsWith("{\"cookieHeader\":\"\"")).hasSize(5);
        assertThat(result.lines().stream().filter(line -> line.startsWith("{\"error\""))).containsExactly(
                "{\"error\":\"The line is not UTF-8 text.\"}",
                "{\"error\":\"The line is not UTF-8 text.\"}",
                "{\"error\":\"The line is longer than 16 MiB.\"}",
                "{\"error\":\"The line is not acceptable JSON: the member 'set' stands there twice; "
                        + "write {\\\"set\\\":[\\u2026],\\\"request\\\":{\\\"url\\\":\\\"\\u2026\\\"}}.\"}",
                "{\"error\":\"The line is not acceptable JSON: it is nested deeper than 32; "
                        + "write {\\\"set\\\":[\\u2026],\\\"request\\\":{\\\"url\\\":\\\"\\u2026\\\"}}.\"}");
    }

    @Test
    void aCarriageReturnInsideALineDoesNotEndIt() {
        assertThat(ask("{\"set\":[],\r\"request\":{\"url\":\"https://shop.example/\"}}\r\n").lines()).hasSize(1)
                .first()
                .asString()
                .startsWith("{\"cookieHeader\"");
    }

    @Test
    void aHeaderOfTenMillionOctetsIsIgnoredWithItsReason() {
        assertThat(ask("{\"set\":[{\"url\":\"https://shop.example/\",\"header\":\"a=" + "x".repeat(10_000_000)
                + "\"}],\"request\":{\"url\":\"https://shop.example/\"}}").out())
                .endsWith("\",\"reason\":\"name-value-too-long\"}]}\n");
    }

    @Test
    void aByteOrderMarkBeforeTheFirstLineIsPassedOver() {
        assertThat(ask("\ufeff{\"set\":[],\"request\":{\"url\":\"https://shop.example/\"}}").out())
                .startsWith("{\"cookieHeader\"");
    }

    @Test
    void anErrorQuotesNoControlCharactersAndNotTooMuch() {
        Result result = run("", "--set-cookie", "a=1", "--response-url", "x\n\u001b[31m" + "y".repeat(5000),
                "--request-url",
                "https://a.example/");
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err().strip()).hasSizeLessThan(2100).doesNotContain("\n", "\u001b");
    }

    @Test
    void eachLineMayComeAtItsOwnTimeFromItsOwnPlace() {
        Result result = ask("{\"set\":["
                + "{\"url\":\"https://shop.example/\",\"header\":\"old=1; Max-Age=60\",\"now\":\"2026-03-01T00:00:00Z\"},"
                + "{\"url\":\"https://shop.example/\",\"header\":\"h=1; HttpOnly\",\"api\":\"script\"},"
                + "{\"url\":\"https://shop.example/\",\"header\":\"x=1\",\"initiator\":\"cross-site\",\"topLevel\":false},"
                + "{\"url\":\"https://shop.example/\",\"header\":\"y=1\",\"initiator\":\"https://evil.example/\"},"
                + "{\"url\":\"https://shop.example/\",\"header\":\"gone=\u00ff; Max-Age=0\"}],"
                + "\"request\":{\"url\":\"https://shop.example/\",\"method\":\"POST\",\"initiator\":\"cross-site\"}}");
        JsonNode answer = JsonMapper.builder().build().readTree(result.out());
        assertThat(answer.get("cookieHeader").stringValue()).isEmpty();
        assertThat(answer.get("stored").get(0).get("reason").stringValue()).isEqualTo("expired");
        assertThat(answer.get("stored").get(1).get("reason").stringValue()).isEqualTo("same-site-lax");
        assertThat(answer.get("ignored").get(0).get("reason").stringValue()).isEqualTo("http-only-from-script");
        assertThat(answer.get("ignored").get(1).get("reason").stringValue()).isEqualTo("same-site-cross-site-set");
        assertThat(answer.get("ignored").get(2).get("reason").stringValue()).isEqualTo("expired");
        assertThat(answer.get("ignored").get(2).get("header").stringValue()).isEqualTo("gone=\u00ff; Max-Age=0");
        assertThat(result.out()).contains("\\u00").isASCII();
    }

    @Test
    void optionsSwitchTheTwoMinuteExceptionAndTheLimits() {
        String question = "{\"set\":[{\"url\":\"https://a.example/\",\"header\":\"a=1\"},{\"url\":\"https://a.example/\",\"header\":\"b=1\"}],"
                + "\"request\":{\"url\":\"https://a.example/\",\"method\":\"post\",\"initiator\":\"cross-site\"},\"options\":OPTIONS}";
        Result result = ask(question.replace("OPTIONS", "{\"laxAllowingUnsafe\":true,\"perDomain\":1}") + "\n"
                + question.replace("OPTIONS", "null"));
        assertThat(result.lines().getFirst()).startsWith("{\"cookieHeader\":\"b=1\"")
                .contains("{\"header\":\"a=1\",\"reason\":\"evicted\"}");
        assertThat(result.lines().getLast()).startsWith("{\"cookieHeader\":\"\"");
    }

    @Test
    void anyOctetsGiveAnAnswerOrOneSentence() {
        SplittableRandom random = new SplittableRandom(7);
        JsonMapper mapper = JsonMapper.builder().build();
        StringBuilder input = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            String header = noise(random);
            String url = random.nextBoolean() ? "https://shop.example/" + noise(random) : noise(random);
            input.append(mapper.writeValueAsString(Map.of("set",
                    List.of(Map.of("url", "https://shop.example/", "header", header)),
                    "request",
                    Map.of("url", url)))).append('\n');
        }
        Result result = ask(input.toString());
        assertThat(result.err()).isEmpty();
        assertThat(result.lines()).hasSize(5_000)
                .allMatch(line -> line.startsWith("{\"cookieHeader\":") || line.startsWith("{\"error\":\"The URL "));
    }

    @Test
    void theOptionFormSaysItInSentences() {
        Result result = run("", "--set-cookie", "a=1; Path=/", "--set-cookie", "b=1; Domain=example", "--response-url",
                "https://shop.example/", "--request-url", "https://www.shop.example/", "--lang", "en");
        assertThat(result.exit()).isZero();
        assertThat(result.lines()).containsExactly("Not kept: b=1; Domain=example",
                "  - The Domain attribute is a public suffix, under which anybody can register a name. (public-suffix)",
                "a: kept, not sent.",
                "  Goes back to shop.example only, path /. Not persistent: it ends with the browser session.",
                "  - The cookie goes back to the very host that set it, and this is another host. (host-mismatch)",
                "No Cookie header is sent.");
    }

    @Test
    void theOptionFormSpeaksKoreanAndJson() {
        String[] options = {"--set-cookie", "이름=값; Secure", "--response-url", "https://shop.example/", "--request-url",
                "https://shop.example/" };
        assertThat(run("", with(options, "--lang", "ko")).lines()).contains("이름: 저장하고 전송합니다.", "Cookie: 이름=값");
        assertThat(run("", with(options, "--json")).out()).startsWith("{\"cookieHeader\":\"\\u00EC\\u009D\\u00B4");
    }

    @Test
    void wrongUseIsOneSentenceOnStandardError() {
        for (String[] options : new String[][]{{}, {"--set-cookie", "a=1" },
                {"--set-cookie", "a=1", "--request-url", "https://a.example/" },
                {"--set-cookie", "a=1", "--response-url", "x", "--request-url", "https://a.example/" },
                {"--set-cookie", "a=1", "--response-url", "https://a.example/", "--request-url", "https://a.example/",
                        "--now",
                        "x" },
                {"--set-cookie", "a=1", "--response-url", "https://a.example/", "--request-url", "https://a.example/",
                        "--lang",
                        "xx" } }) {
            Result result = run("", options);
            assertThat(result.exit()).isEqualTo(2);
            assertThat(result.out()).isEmpty();
            assertThat(result.err().lines()).hasSize(1);
        }
    }

    private static String noise(SplittableRandom random) {
        StringBuilder noise = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            noise.append((char) random.nextInt(256));
        }
        return noise.toString();
    }

    private static String[] with(String[] options, String... more) {
        return Stream.concat(Arrays.stream(options), Arrays.stream(more))
                .toArray(String[]::new);
    }

    private static Result ask(String input) {
        return run(input, "--json", "--stdin");
    }

    private static byte[] latin1(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Result run(String input, String... options) {
        return run(input.getBytes(StandardCharsets.UTF_8), options);
    }

    private static Result run(byte[] input, String... options) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] arguments = Stream.concat(Stream.of("cookie", "explain"), Arrays.stream(options))
                .toArray(String[]::new);
        int exit = new CommandFace(new Console(new PrintWriter(out), new PrintWriter(err),
                new ByteArrayInputStream(input), false, Locale.getDefault(), InstantSource.system(),
                new Interruption()))
                .execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }
}
