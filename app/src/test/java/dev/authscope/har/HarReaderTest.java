package dev.authscope.har;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.History;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

class HarReaderTest {

    private static HarReading read(String text) throws HarException {
        return HarReader.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "shop.har");
    }

    private static <T extends FlowEvent> List<T> events(HarReading reading, Class<T> kind) {
        return reading.run().timeline().events().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void whatABrowserWroteIsARunInTheOrderOfTime() throws HarException {
        HarReading reading = read(ArchiveFile.TEXT);
        assertThat(reading.entries()).isEqualTo(7);
        assertThat(reading.messages()).isEqualTo(5);
        assertThat(reading.participants()).containsExactly("browser", "shop.test", "ads.test");
        assertThat(reading.dropped()).containsExactly(new HarReading.Dropped(3, "not-http"),
                new HarReading.Dropped(4, "no-time"), new HarReading.Dropped(5, "no-request"),
                new HarReading.Dropped(6, "no-request"));
        List<FlowEvent.RequestSent> sent = events(reading, FlowEvent.RequestSent.class);
        assertThat(sent).extracting(FlowEvent.RequestSent::url)
                .containsExactly("https://shop.test/login", "https://shop.test/me?x=1#part", "https://ads.test/p.gif");
        assertThat(sent.get(0).octets().latin1()).isEqualTo("POST /login HTTP/1.1\r\n\r\nuser=a");
        assertThat(sent.get(1).octets().latin1()).isEqualTo("GET /me?x=1 HTTP/1.1\r\ncookie: sid=abc123\r\n\r\n");
        List<FlowEvent.ResponseArrived> arrived = events(reading, FlowEvent.ResponseArrived.class);
        assertThat(arrived.get(1).octets().from(arrived.get(1).octets().bodyOffset()).toArray()).containsExactly(0, 1,
                2);
        assertThat(arrived.get(1).nanos()).isEqualTo(12_500_000);
        assertThat(events(reading, FlowEvent.ExchangeFailed.class)).extracting(FlowEvent.ExchangeFailed::reason)
                .containsExactly("net::ERR_BLOCKED_BY_CLIENT");
        assertThat(reading.run().reports()).hasSize(2);
    }

    @Test
    void cookiesAreJudgedByTheJarAndSaidWhy() throws HarException {
        HarReading reading = read(ArchiveFile.TEXT);
        assertThat(events(reading, FlowEvent.CookieStored.class)).extracting(event -> event.cookie().name())
                .containsExactly("sid");
        assertThat(events(reading, FlowEvent.CookieIgnored.class)).hasSize(1);
        assertThat(events(reading, FlowEvent.CookieSent.class)).extracting(event -> event.cookie().value())
                .containsExactly("abc123");
        Timeline timeline = reading.run().timeline();
        History history = new History();
        history.follow(timeline);
        assertThat(history.at(timeline.size()).browsers().get("browser")).isNotNull();
    }

    @Test
    void ourOwnArchiveIsReadAsTheSameExchanges() throws Exception {
        Timeline timeline = DiagramTimelines.session();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        ExportFormats.find("har")
                .orElseThrow()
                .exporter()
                .write(new ExportSubject(new ExportedRun("told", 1, Map.of(), timeline, List.of()),
                        StepRange.whole(timeline), "t", Map.of(), Language.ENGLISH, SvgTheme.LIGHT, true), stream);
        HarReading reading = read(stream.toString(StandardCharsets.UTF_8));
        assertThat(reading.dropped()).isEmpty();
        List<String> told = timeline.events()
                .stream()
                .filter(FlowEvent.RequestSent.class::isInstance)
                .map(event -> ((FlowEvent.RequestSent) event).url())
                .toList();
        assertThat(events(reading, FlowEvent.RequestSent.class)).extracting(FlowEvent.RequestSent::url)
                .isEqualTo(told)
                .isNotEmpty();
    }

    @Test
    void everyFormatOfADiagramCanBeWrittenOfIt() throws Exception {
        HarReading reading = read(ArchiveFile.TEXT);
        for (String format : List.of("svg", "pdf", "mermaid", "plantuml", "har", "markdown", "html", "json")) {
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            ExportFormats.find(format)
                    .orElseThrow()
                    .exporter()
                    .write(new ExportSubject(reading.run(), StepRange.whole(reading.run().timeline()), "shop.har",
                            Map.of(), Language.KOREAN, SvgTheme.LIGHT, false), stream);
            assertThat(stream.toString(StandardCharsets.UTF_8)).as(format).isNotEmpty().doesNotContain("abc123");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"log\":{}}", "{\"log\":{\"entries\":[{\"startedDateTime\":\"2026",
            "no archive", "{\"log\":{\"entries\":3}}" })
    void whatIsNoArchiveIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(HarException.class);
    }

    @Test
    void aLineBreakInAHeaderEndsNoLine() throws HarException {
        HarReading reading = read("{\"log\":{\"entries\":[{\"startedDateTime\":\"2026-03-02T09:00:00Z\",\"request\":"
                + "{\"method\":\"GET / HTTP/1.1\\r\\nX: y\",\"url\":\"https://browser/\\r\\nEvil: 1\",\"headers\":"
                + "[{\"name\":\"A\\r\\nB\",\"value\":\"c\\r\\n\\r\\nbody\"}]},\"response\":{\"status\":200,"
                + "\"statusText\":\"OK\\r\\nSet-Cookie: x=1\",\"headers\":[],\"content\":{}}}]}}");
        for (FlowEvent.RequestSent sent : events(reading, FlowEvent.RequestSent.class)) {
            assertThat(sent.octets().latin1().substring(0, sent.octets().bodyOffset())).doesNotContain("\r\nEvil",
                    "\r\nX:", "\r\nB");
        }
        for (FlowEvent.ResponseArrived arrived : events(reading, FlowEvent.ResponseArrived.class)) {
            assertThat(arrived.octets().latin1()).doesNotContain("\r\nSet-Cookie");
        }
    }
}
