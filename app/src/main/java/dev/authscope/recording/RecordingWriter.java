package dev.authscope.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.json.JsonText;

/** Writes a run as a recording. The same run gives the same octets, measured times and ports apart. */
public final class RecordingWriter {

    private RecordingWriter() {}

    /**
     * Writes all of it; does not close the stream.
     *
     * @throws IOException when the stream cannot be written to
     */
    public static void write(Recording recording, OutputStream stream) throws IOException {
        GZIPOutputStream packed = new GZIPOutputStream(stream, 1 << 15);
        header(recording.header(), packed);
        Timeline timeline = recording.timeline();
        int written = 0;
        for (Recording.Outcome outcome : recording.outcomes()) {
            events(timeline.events(written, outcome.to()), packed);
            written = outcome.to();
            outcome(outcome, packed);
        }
        events(timeline.events(written, timeline.size()), packed);
        packed.finish();
    }

    static void header(Recording.Header recorded, OutputStream stream) throws IOException {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("authscope", "recording");
        header.put("version", Recording.VERSION);
        header.putAll(RecordForm.tree(recorded));
        line(header, stream);
    }

    static void event(FlowEvent event, OutputStream stream) throws IOException {
        line(EventForm.tree(event), stream);
    }

    static void outcome(Recording.Outcome outcome, OutputStream stream) throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(EventForm.KIND, RecordingReader.OUTCOME);
        tree.putAll(RecordForm.tree(outcome));
        line(tree, stream);
    }

    private static void events(List<FlowEvent> events, OutputStream stream) throws IOException {
        for (FlowEvent event : events) {
            event(event, stream);
        }
    }

    private static void line(Map<String, Object> tree, OutputStream stream) throws IOException {
        byte[] octets = ascii(JsonText.write(tree)).getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(octets);
        stream.write(String.format("%08x ", sum.getValue()).getBytes(StandardCharsets.US_ASCII));
        stream.write(octets);
        stream.write('\n');
    }

    /** Half a pair of UTF-16 may stand in a text from the wire and has no form in UTF-8; an escape keeps it. */
    private static String ascii(String json) {
        StringBuilder result = new StringBuilder(json.length() + 16);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c < 0x80) {
                result.append(c);
            } else {
                result.append(String.format("\\u%04x", (int) c));
            }
        }
        return result.toString();
    }
}
