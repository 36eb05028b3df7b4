package dev.authscope.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JwtCommandTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T00:00:00Z"));

    /** RFC 7519 3.1, with the key of RFC 7515 A.1.1; expired in 2011. */
    private static final String TOKEN = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
            + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
            + "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    private static final String KEY = "{\"kty\":\"oct\",\"k\":\"AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow\"}";
    private static final String GOOD_TIME = "2011-01-01T00:00:00Z";

    @TempDir
    private Path folder;

    private record Answer(int code, String out, String err) {

        JsonNode json() {
            return new JsonMapper().readTree(out);
        }

        List<JsonNode> lines() {
            return out.lines().map(line -> (JsonNode) new JsonMapper().readTree(line)).toList();
        }
    }

    private static int run(InputStream input, Writer out, Writer err, String... arguments) {
        return new CommandFace(new Console(new PrintWriter(out), new PrintWriter(err), input, false,
                Locale.getDefault(), CLOCK, new Interruption())).execute(arguments);
    }

    private static Answer answer(String input, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = run(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, arguments);
        return new Answer(code, out.toString(), err.toString());
    }

    private String keyFile(String text) throws IOException {
        return Files.writeString(folder.resolve("key"), text).toString();
    }

    private static String question(String token, String algorithm, String more) {
        return "{\"token\":\"" + token + "\",\"jwk\":" + KEY + ",\"algs\":[\"" + algorithm + "\"]" + more + "}";
    }

    @Test
    void decodingTellsHeaderAndClaimsInWordsAndNeverSaysValid() {
        Answer answer = answer("", "jwt", "decode", TOKEN, "--lang", "en");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).contains("HMAC with SHA-256")
                .contains("Expires at 2011-03-22T18:43:00Z (14 years 344 days ago).")
                .contains("nothing was verified")
                .doesNotContainIgnoringCase("valid");
    }

    @Test
    void decodingAsJsonGivesHeaderPayloadSignatureAndNotes() {
        JsonNode json = answer("", "jwt", "decode", TOKEN, "--json").json();

        assertThat(json.propertyNames()).containsExactly("header", "payload", "signature", "notes");
        assertThat(json.at("/header/alg").stringValue()).isEqualTo("HS256");
        assertThat(json.at("/payload/exp").longValue()).isEqualTo(1_300_819_380L);
        assertThat(json.at("/signature").stringValue()).isEqualTo("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    }

    @Test
    void decodingShowsAPayloadThatIsNoClaims() {
        String token = "eyJhbGciOiJIUzI1NiJ9.Zm9v.c2ln";

        assertThat(answer("", "jwt", "decode", token, "--json").json().at("/payload").stringValue()).isEqualTo("foo");
        assertThat(answer("", "jwt", "decode", token, "--lang", "en").out()).contains("Not claims, but this text: foo");
    }

    @Test
    void aTokenIsReadFromStandardInput() {
        assertThat(answer(TOKEN + "\n", "jwt", "decode", "-", "--json").json().at("/payload/iss").stringValue())
                .isEqualTo("joe");
    }

    @Test
    void whatIsNoTokenIsOneSentenceAndCodeTwo() {
        Answer answer = answer("", "jwt", "decode", "foo", "--lang", "en");

        assertThat(answer.code()).isEqualTo(2);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().startsWith("The token cannot be decoded: ");
    }

    @Test
    void debuggingAddsWhereItHappened() {
        assertThat(answer("", "--debug", "jwt", "decode", "foo").err()).contains("\tat dev.authscope");
    }

    @Test
    void aValidTokenEndsWithZeroAndAnInvalidOneWithOne() throws IOException {
        String key = keyFile(KEY);
        Answer good = answer("", "jwt", "verify", TOKEN, "--key", key, "--now", GOOD_TIME, "--lang", "en");
        Answer late = answer("", "jwt", "verify", TOKEN, "--key", key, "--lang", "en");

        assertThat(good.code()).isZero();
        assertThat(good.out()).contains("Valid: no check failed.");
        assertThat(late.code()).isEqualTo(1);
        assertThat(late.out()).contains("Not valid: jwt.exp failed.")
                .contains("Expired at 2011-03-22T18:43:00Z; it is 2026-03-02T00:00:00Z.");
    }

    @Test
    void theChecksAreJsonToo() throws IOException {
        JsonNode json = answer(TOKEN, "jwt", "verify", "-", "--key", keyFile(KEY), "--alg", "HS256", "--json").json();

        assertThat(json.at("/valid").booleanValue()).isFalse();
        assertThat(json.at("/checks")
                .valueStream()
                .map(check -> check.at("/id").stringValue() + " " + check.at("/outcome").stringValue()))
                .containsExactly("jwt.parse passed", "jwt.crit passed", "jwt.alg passed", "jwt.key passed",
                        "jwt.signature passed",
                        "jwt.typ skipped", "jwt.iss skipped", "jwt.aud skipped", "jwt.exp failed",
                        "jwt.nbf notReached");
    }

    @Test
    void theConditionsOfTheVerifierCount() throws IOException {
        String key = keyFile(KEY);
        String[][] refused = {{"--alg", "RS256" }, {"--alg", "none" }, {"--iss", "bob" }, {"--aud", "shop" },
                {"--typ", "at+jwt" } };
        for (String[] condition : refused) {
            assertThat(answer("", "jwt", "verify", TOKEN, "--key", key, "--now", GOOD_TIME, condition[0], condition[1])
                    .code()).isEqualTo(1);
        }
        assertThat(answer("", "jwt", "verify", TOKEN, "--key", key, "--now", GOOD_TIME, "--alg", "RS256", "--alg",
                "HS256", "--iss", "joe",
                "--typ", "JWT").code()).isZero();
        assertThat(answer("", "jwt", "verify", TOKEN, "--key", key, "--profile", "jws").code()).isZero();
        assertThat(answer("", "jwt", "verify", TOKEN, "--key", key, "--now", "2011-03-22T18:43:29Z", "--leeway", "30")
                .code()).isZero();
    }

    @Test
    void wrongUseIsOneSentenceAndCodeTwo() throws IOException {
        String key = keyFile(KEY);
        String[][] wrong = {{TOKEN }, {"--key", key }, {TOKEN, "--key", folder.resolve("none").toString() },
                {TOKEN, "--key", folder.toString() }, {TOKEN, "--key", key, "--now", "tomorrow" },
                {TOKEN, "--key", key, "--leeway", "-1" },
                {TOKEN, "--key", key, "--leeway", "x" }, {TOKEN, "--key", key, "--profile", "x" },
                {TOKEN, "--key", key, "--lang", "fr" },
                {"--stdin", "--key", key },
                {TOKEN, "--key", Files.writeString(folder.resolve("bad"), "no key").toString() },
                {TOKEN, "--key", "\u0000" } };
        for (String[] arguments : wrong) {
            String[] all = new String[arguments.length + 2];
            all[0] = "jwt";
            all[1] = "verify";
            System.arraycopy(arguments, 0, all, 2, arguments.length);
            Answer answer = answer("", all);
            assertThat(answer.code()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(answer.out()).isEmpty();
            assertThat(answer.err().lines()).as(String.join(" ", arguments)).hasSize(1);
        }
    }

    @Test
    void aLineIsAnsweredByALineAndABadOneDoesNotEndTheRest() {
        String now = ",\"now\":\"" + GOOD_TIME + "\"";
        String input = String.join("\n", question(TOKEN, "HS256", now), "nonsense", question(TOKEN, "HS256", ""), "",
                question(TOKEN, "HS256", ",\"profile\":\"jws\""), question(TOKEN, "HS256", now + now),
                question(TOKEN, "RS256", now) + "\r");
        Answer answer = answer(input, "jwt", "verify", "--json", "--stdin");

        assertThat(answer.code()).isZero();
        assertThat(answer.lines()).extracting(line -> line.has("error") ? "error" : line.at("/valid").asString())
                .containsExactly("true", "error", "false", "error", "true", "error", "false");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"{}", "{\"token\":1}", "{\"token\":\"a\"}",
            "{\"token\":\"a\",\"jwk\":\"k\",\"algs\":[]}",
            "{\"token\":\"a\",\"jwk\":{}}", "{\"token\":\"a\",\"jwk\":{},\"algs\":\"RS256\"}",
            "{\"token\":\"a\",\"jwk\":{},\"algs\":[1]}",
            "{\"token\":\"a\",\"jwk\":{},\"algs\":[],\"now\":\"x\"}",
            "{\"token\":\"a\",\"jwk\":{},\"algs\":[],\"now\":1}",
            "{\"token\":\"a\",\"jwk\":{},\"algs\":[],\"profile\":\"x\"}", "[]", "null" })
    void aLineThatIsNoQuestionGetsAnError(String line) {
        Answer answer = answer(line + "\n", "jwt", "verify", "--json", "--stdin");

        assertThat(answer.code()).isZero();
        assertThat(answer.json().propertyNames()).containsExactly("error");
    }

    @Test
    void anUnusableKeyIsAnAnswerAndNotAnError() {
        JsonNode json = answer("{\"token\":\"" + TOKEN + "\",\"jwk\":{\"kty\":\"X\"},\"algs\":[\"HS256\"]}\n", "jwt",
                "verify", "--stdin").json();

        assertThat(json.at("/valid").booleanValue()).isFalse();
        assertThat(json.at("/checks/3/outcome").stringValue()).isEqualTo("failed");
    }

    @Test
    void aLineThatIsTooLongOrNotUtf8GetsAnErrorAndTheRestGoesOn() throws IOException {
        byte[] good = question(TOKEN, "HS256", ",\"profile\":\"jws\"").getBytes(StandardCharsets.UTF_8);
        byte[] input = new byte[2_000_000 + 4 + good.length];
        Arrays.fill(input, 0, 2_000_000, (byte) 'x');
        input[2_000_000] = '\n';
        input[2_000_001] = (byte) 0xff;
        input[2_000_002] = '"';
        input[2_000_003] = '\n';
        System.arraycopy(good, 0, input, 2_000_004, good.length);
        StringWriter out = new StringWriter();
        int code = run(new ByteArrayInputStream(input), out, new StringWriter(), "jwt", "verify", "--stdin");

        assertThat(new Answer(code, out.toString(), "").lines()).extracting(line -> line.has("error"))
                .containsExactly(true, true, false);
    }

    @Test
    void eachAnswerIsFlushedBeforeTheNextQuestionIsRead() throws Exception {
        try (PipedOutputStream questions = new PipedOutputStream();
                PipedInputStream input = new PipedInputStream(questions, 8192)) {
            LineWriter answers = new LineWriter();
            Thread command = Thread.ofVirtual()
                    .start(() -> run(input, answers, new StringWriter(), "jwt", "verify", "--json", "--stdin"));
            for (int i = 0; i < 3; i++) {
                questions.write(
                        (question(TOKEN, "HS256", ",\"profile\":\"jws\"") + "\n").getBytes(StandardCharsets.UTF_8));
                questions.flush();
                assertThat(answers.flushed.take()).contains("\"valid\":true");
            }
            questions.close();
            command.join();
        }
    }

    /** Hands over what was written when it is flushed. */
    private static final class LineWriter extends StringWriter {

        private final BlockingQueue<String> flushed = new LinkedBlockingQueue<>();

        @Override
        public void flush() {
            String text = toString();
            if (text.endsWith(System.lineSeparator())) {
                getBuffer().setLength(0);
                flushed.add(text);
            }
        }
    }

    @Test
    void theAnswerIsAsciiWhateverTheTokenHolds() {
        Answer answer = answer("", "jwt", "decode", "eyJhbGciOiJIUzI1NiIsIngiOiJcdWQ4MDDqsIAifQ.e30.", "--json",
                "--lang", "ko");

        assertThat(answer.code()).isZero();
        assertThat(answer.out()).matches("[ -~\\r\\n]+");
        assertThat(answer.json().at("/header/x").stringValue()).isEqualTo("\ud800가");
    }
}
