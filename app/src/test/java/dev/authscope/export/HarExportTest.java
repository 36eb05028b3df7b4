package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.Story;
import dev.authscope.flow.Header;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

class HarExportTest {

    private static final String PNG = "\u0089PNG\r\n\u001a\n\u00ff\u00fe";

    private static String text(Timeline timeline, boolean fullSecrets) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find("har")
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(SvgWriterTest.told(timeline), StepRange.whole(timeline), "A run", Map.of(),
                        Language.ENGLISH, SvgTheme.LIGHT, fullSecrets), stream);
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static JsonNode log(Timeline timeline, boolean fullSecrets) throws IOException {
        return JsonMapper.shared().readTree(text(timeline, fullSecrets)).get("log");
    }

    private static Timeline shop() {
        return Story.usual()
                .step("1", "alice")
                .sends("alice", "POST", "https://shop.example/login?next=%2Fcart&token=abc-def-ghi#top")
                .header("Cookie", "theme=dark; SID=0123456789abcdef")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .body("username=alice&password=alice-pw-1")
                .answered(303, "<p>gone</p>", new Header("Location", "/cart"),
                        new Header("Content-Type", "text/html"),
                        new Header("Set-Cookie",
                                "SID=fedcba9876543210; Path=/; Max-Age=60; HttpOnly; Secure; SameSite=Lax"),
                        new Header("Set-Cookie", "x=y; expires=Mon, 02 Mar 2026 01:00:00 GMT; max-age=z"),
                        new Header("Set-Cookie", ";"))
                .sends("alice", "GET", "https://shop.example/logo.png")
                .answered(200, PNG, new Header("Content-Type", "image/png"))
                .sends("alice", "GET", "https://shop.example/slow")
                .losesAnswer("timeout")
                .timeline();
    }

    @Test
    void anEntryHasAllThatTheFormatAsksFor() throws IOException {
        JsonNode log = log(shop(), true);
        assertThat(log.get("version").asString()).isEqualTo("1.2");
        assertThat(log.at("/creator/name").asString()).isEqualTo("Authscope");
        assertThat(log.at("/creator/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(log.at("/pages/0").propertyNames()).containsExactly("startedDateTime", "id", "title", "pageTimings");
        assertThat(log.get("entries").size()).isEqualTo(3);
        for (JsonNode entry : log.get("entries").values()) {
            assertThat(entry.propertyNames()).contains("pageref", "startedDateTime", "time", "request", "response",
                    "cache", "timings");
            assertThat(entry.get("pageref")).isEqualTo(log.at("/pages/0/id"));
            assertThat(entry.get("request").propertyNames()).contains("method", "url", "httpVersion", "cookies",
                    "headers", "queryString", "headersSize", "bodySize");
            assertThat(entry.get("response").propertyNames()).contains("status", "statusText", "httpVersion",
                    "cookies", "headers", "content", "redirectURL", "headersSize", "bodySize");
            assertThat(entry.at("/response/content").propertyNames()).contains("size", "mimeType");
            assertThat(entry.get("timings").propertyNames()).contains("send", "wait", "receive");
            assertThat(entry.get("startedDateTime").asString()).startsWith("2026-03-02T00:00:00");
        }
    }

    @Test
    void cookiesQueriesAndBodiesAreTakenApart() throws IOException {
        JsonNode login = log(shop(), true).at("/entries/0");
        assertThat(login.at("/request/cookies").toString()).isEqualTo(
                "[{\"name\":\"theme\",\"value\":\"dark\"},{\"name\":\"SID\",\"value\":\"0123456789abcdef\"}]");
        assertThat(login.at("/request/queryString").toString()).isEqualTo(
                "[{\"name\":\"next\",\"value\":\"/cart\"},{\"name\":\"token\",\"value\":\"abc-def-ghi\"}]");
        assertThat(login.at("/request/postData/text").asString()).isEqualTo("username=alice&password=alice-pw-1");
        assertThat(login.at("/response/redirectURL").asString()).isEqualTo("/cart");
        assertThat(login.at("/response/cookies/0").toString()).isEqualTo("{\"name\":\"SID\","
                + "\"value\":\"fedcba9876543210\",\"httpOnly\":true,\"secure\":true,\"path\":\"/\","
                + "\"expires\":\"2026-03-02T00:01:00Z\",\"_sameSite\":\"Lax\"}");
        assertThat(login.at("/response/cookies/1/expires").asString()).isEqualTo("2026-03-02T01:00:00Z");
        assertThat(login.at("/response/cookies").size()).isEqualTo(3);
    }

    @Test
    void secretsAreShortenedInEveryPlaceAndOctetsThatAreNoTextAreLeftOut() throws IOException {
        String text = text(shop(), false);
        assertThat(text).doesNotContain("0123456789abcdef", "fedcba9876543210", "alice-pw-1", "abc-def-ghi")
                .contains("Secrets are left out");
        JsonNode picture = log(shop(), false).at("/entries/1/response/content");
        assertThat(picture.propertyNames()).containsExactly("size", "mimeType", "comment");
        assertThat(picture.get("size").asInt()).isEqualTo(PNG.length());
    }

    @Test
    void octetsThatAreNoTextAreBase64WhenSecretsAreAskedFor() throws IOException {
        JsonNode content = log(shop(), true).at("/entries/1/response/content");
        assertThat(content.get("encoding").asString()).isEqualTo("base64");
        assertThat(Base64.getDecoder().decode(content.get("text").asString()))
                .isEqualTo(PNG.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void whatNobodyMeasuredIsMinusOneAndALostAnswerHasStatusZero() throws IOException {
        JsonNode entries = log(shop(), false).get("entries");
        assertThat(entries.at("/0/time").decimalValue()).isEqualByComparingTo("0");
        assertThat(entries.at("/0/timings/connect").asInt()).isEqualTo(-1);
        // HAR 1.2 asks for numbers that are not negative here; the comment says that they are no measurements.
        assertThat(entries.at("/0/timings/send").asInt()).isZero();
        assertThat(entries.at("/0/timings/receive").asInt()).isZero();
        assertThat(entries.at("/0/timings/comment").asString()).contains("Only the whole time");
        assertThat(entries.at("/2/time").asInt()).isZero();
        assertThat(entries.at("/2/timings/wait").asInt()).isZero();
        assertThat(entries.at("/2/timings/comment").asString()).contains("Nothing was measured");
        assertThat(entries.at("/2/response/status").asInt()).isZero();
        assertThat(entries.at("/2/_error").asString()).isEqualTo("timeout");
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.SvgWriterTest#hostileWords")
    void hostileWordsStayValues(String hostile) throws IOException {
        for (boolean full : List.of(true, false)) {
            List<JsonNode> harmless = List.copyOf(log(SvgWriterTest.story("harmless"), full).get("entries").values());
            List<JsonNode> entries = List.copyOf(log(SvgWriterTest.story(hostile), full).get("entries").values());
            assertThat(entries).hasSameSizeAs(harmless);
            for (int i = 0; i < entries.size(); i++) {
                assertThat(entries.get(i).propertyNames()).isEqualTo(harmless.get(i).propertyNames());
                assertThat(entries.get(i).at("/request/headers").size())
                        .isEqualTo(harmless.get(i).at("/request/headers").size());
            }
        }
        assertThat(text(DiagramTimelines.session(), false).lines()).as("one entry a line")
                .hasSize(2
                        + log(DiagramTimelines.session(), false).get("entries").size());
    }
}
