package dev.authscope.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.diagram.RandomStories;
import dev.authscope.export.HostileStories;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Octets;
import dev.authscope.flow.Stamp;
import dev.authscope.flow.Timeline;

class RecordingTest {

    private static Recording of(Timeline timeline) {
        List<Recording.Outcome> outcomes = timeline.steps()
                .stream()
                .map(step -> new Recording.Outcome(step.id(), step.from(), step.to(),
                        List.of(new Recording.Held("/clock is now", true, "\"now\"")), null))
                .toList();
        return new Recording(new Recording.Header("full", "0.0", "told", Long.MAX_VALUE, Map.of("a", "b"), true, 2,
                Map.of("x", "y"), "{}", timeline.size(), outcomes.size()), timeline, outcomes);
    }

    private static byte[] written(Recording recording) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        RecordingWriter.write(recording, stream);
        return stream.toByteArray();
    }

    private static Recording read(byte[] octets) throws RecordingException {
        return RecordingReader.read(new ByteArrayInputStream(octets));
    }

    private static byte[] unpacked(byte[] octets) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(octets)).readAllBytes();
    }

    private static byte[] packed(byte[] octets) throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(stream)) {
            gzip.write(octets);
        }
        return stream.toByteArray();
    }

    private static byte[] line(String json) {
        CRC32 sum = new CRC32();
        sum.update(json.getBytes(StandardCharsets.UTF_8));
        return String.format("%08x %s%n", sum.getValue(), json).getBytes(StandardCharsets.UTF_8);
    }

    private static void same(Recording read, Recording written) {
        assertThat(read.whole()).isTrue();
        assertThat(read.header()).isEqualTo(written.header());
        assertThat(read.timeline().events()).isEqualTo(written.timeline().events());
        assertThat(read.timeline().steps()).isEqualTo(written.timeline().steps());
        assertThat(read.outcomes()).isEqualTo(written.outcomes());
    }

    @RepeatedTest(20)
    void whateverHappenedOpensAgainAsItWas(RepetitionInfo repetition) throws Exception {
        Recording recording = of(RandomStories.tell(new Random(repetition.getCurrentRepetition())));
        same(read(written(recording)), recording);
    }

    @ParameterizedTest
    @MethodSource("dev.authscope.export.HostileStories#words")
    void hostileWordsOpenAgainAsTheyWere(String hostile) throws Exception {
        Recording recording = of(HostileStories.story(hostile));
        same(read(written(recording)), recording);
    }

    @Test
    void fieldsOfRowsKeepTheirKinds() throws Exception {
        Instant at = Instant.parse("2026-03-02T00:00:00.123456789Z");
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("text", "x");
        row.put("flag", true);
        row.put("int", 1);
        row.put("long", 1L);
        row.put("time", at);
        row.put("list", List.of("a", 2, 2L, Map.of("long", 3L, "instant", "no time")));
        row.put("map", Map.of("long", 3));
        Stamp stamp = new Stamp(0, at, "", "node-1", 0);
        Recording recording = of(Timeline.empty()
                .append(List.of(new FlowEvent.RowChanged(stamp, "t", "k", "", null, row, "w"))));
        same(read(written(recording)), recording);
        FlowEvent.RowChanged changed = (FlowEvent.RowChanged) read(written(recording)).timeline().get(0);
        assertThat(changed.after().keySet()).containsExactlyElementsOf(row.keySet());
    }

    @Test
    void bothEndsOfAnExchangeShareTheirOctets() throws Exception {
        Timeline timeline = read(written(of(DiagramTimelines.session()))).timeline();
        Octets sent = null;
        for (FlowEvent event : timeline.events()) {
            if (event instanceof FlowEvent.RequestSent request) {
                sent = request.octets();
            } else if (event instanceof FlowEvent.RequestArrived arrived) {
                assertThat(arrived.octets()).isSameAs(sent);
            }
        }
        assertThat(sent).isNotNull();
    }

    @Test
    void aRecordingCutAnywhereOpensUpToItsLastWholeEvent() throws Exception {
        Recording whole = of(DiagramTimelines.reuse());
        byte[] octets = written(whole);
        int most = 0;
        for (int length = 0; length < octets.length; length++) {
            byte[] cut = Arrays.copyOf(octets, length);
            try {
                Recording read = read(cut);
                int events = read.timeline().size();
                assertThat(read.timeline().events()).isEqualTo(whole.timeline().events(0, events));
                assertThat(events).isGreaterThanOrEqualTo(most);
                assertThat(read.whole()).isEqualTo(events == whole.timeline().size()
                        && read.outcomes().size() == whole.outcomes().size());
                most = events;
            } catch (RecordingException e) {
                assertThat(e.reason()).isEqualTo(RecordingException.Reason.NO_RECORDING);
                assertThat(most).as("once it opens, more octets do not close it").isZero();
            }
        }
        assertThat(most).isEqualTo(whole.timeline().size());
    }

    @Test
    void aChangedOctetIsNoticedAndWhatCameBeforeItIsKept() throws Exception {
        Recording whole = of(DiagramTimelines.session());
        byte[] plain = unpacked(written(whole));
        int header = new String(plain, StandardCharsets.US_ASCII).indexOf('\n') + 1;
        for (int at = header; at < plain.length; at += 7) {
            byte[] damaged = plain.clone();
            damaged[at] ^= 1;
            Recording read = read(packed(damaged));
            assertThat(read.whole()).isFalse();
            assertThat(read.timeline().events()).isEqualTo(whole.timeline().events(0, read.timeline().size()));
        }
    }

    @Test
    void aFlippedBitInTheFileNeverGivesAnotherEvent() throws Exception {
        Recording whole = of(DiagramTimelines.session());
        byte[] octets = written(whole);
        for (int at = 0; at < octets.length; at++) {
            byte[] damaged = octets.clone();
            damaged[at] ^= 0x10;
            try {
                Recording read = read(damaged);
                assertThat(read.timeline().events()).isEqualTo(whole.timeline().events(0, read.timeline().size()));
            } catch (RecordingException e) {
                assertThat(e.reason()).isEqualTo(RecordingException.Reason.NO_RECORDING);
            }
        }
    }

    @Test
    void aNewerVersionIsSaidToBeNewer() throws Exception {
        byte[] newer = packed(line("{\"authscope\":\"recording\",\"version\":2,\"anything\":{}}"));
        assertThatThrownBy(() -> read(newer)).isInstanceOfSatisfying(RecordingException.class,
                problem -> assertThat(problem.reason()).isEqualTo(RecordingException.Reason.NEWER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"authscope\":\"recording\",\"version\":1}", "{\"authscope\":1}" })
    void whatIsNoRecordingIsRefused(String first) throws Exception {
        byte[] octets = packed(line(first));
        assertThatThrownBy(() -> read(octets)).isInstanceOf(RecordingException.class);
        assertThatThrownBy(() -> read(first.getBytes(StandardCharsets.UTF_8))).isInstanceOf(RecordingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"event\":\"java.lang.ProcessBuilder\",\"stamp\":{}}", "{\"event\":\"noted\"}",
            "{\"event\":\"pageShown\",\"stamp\":{\"seq\":0,\"at\":\"never\",\"step\":\"\",\"where\":\"\",\"exchange\":0},\"url\":\"\",\"title\":\"\"}",
            "{\"event\":\"pageShown\",\"stamp\":{\"seq\":0,\"at\":\"2026-03-02T00:00:00Z\",\"step\":null,\"where\":\"\",\"exchange\":0},\"url\":\"\",\"title\":\"\"}",
            "{\"event\":\"pageShown\",\"stamp\":{\"seq\":7,\"at\":\"2026-03-02T00:00:00Z\",\"step\":\"\",\"where\":\"\",\"exchange\":0},\"url\":\"\",\"title\":\"\"}",
            "{\"event\":\"stepDone\",\"step\":\"1\",\"from\":0,\"to\":99,\"expectations\":[],\"problem\":null}", "5" })
    void aLineThatCannotBeEndsWhatIsBelieved(String line) throws Exception {
        Recording empty = of(Timeline.empty());
        String header = new String(unpacked(written(empty)), StandardCharsets.US_ASCII).substring(9)
                .strip()
                .replace("\"events\":0", "\"events\":9");
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        octets.write(line(header));
        octets.write(line(line));
        Recording read = read(packed(octets.toByteArray()));
        assertThat(read.timeline().size()).isZero();
        assertThat(read.whole()).isFalse();
    }
}
