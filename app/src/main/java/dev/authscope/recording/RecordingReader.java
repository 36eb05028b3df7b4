package dev.authscope.recording;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;

/**
 * Opens recordings. A damaged one is opened up to its last whole line; {@link Recording#whole} then says no. What a file holds
 * is bounded before it is believed.
 */
public final class RecordingReader {

    static final String OUTCOME = "stepDone";

    private static final int BATCH = 1024;

    private final RecordForm values = new RecordForm();
    private final List<FlowEvent> batch = new ArrayList<>();
    private final List<Recording.Outcome> outcomes = new ArrayList<>();
    private Timeline timeline = Timeline.empty();
    private int exchange;

    private RecordingReader() {}

    /** Whether a file that begins so may be a recording: two octets of gzip (RFC 1952 section 2.3.1). */
    public static boolean begins(byte[] octets) {
        return octets.length > 1 && octets[0] == 0x1f && octets[1] == (byte) 0x8b;
    }

    /**
     * Opens a recording; does not close the stream.
     *
     * @throws RecordingException when it is none, or of a newer version
     */
    public static Recording read(InputStream stream) throws RecordingException {
        try {
            return new RecordingReader().readAll(new CheckedLines(stream));
        } catch (IOException e) {
            throw new RecordingException(RecordingException.Reason.NO_RECORDING);
        }
    }

    private Recording readAll(CheckedLines lines) throws RecordingException {
        Map<String, @Nullable Object> first = lines.next()
                .filter(line -> "recording".equals(line.get("authscope")))
                .orElseThrow(() -> new RecordingException(RecordingException.Reason.NO_RECORDING));
        if (!(first.get("version") instanceof Integer version && version <= Recording.VERSION)) {
            throw new RecordingException(RecordingException.Reason.NEWER);
        }
        Recording.Header header = header(first);
        Optional<Map<String, @Nullable Object>> line = lines.next();
        while (line.isPresent() && take(line.get(), header)) {
            line = lines.next();
        }
        flush();
        return new Recording(header, timeline, outcomes);
    }

    private Recording.Header header(Map<String, @Nullable Object> line) throws RecordingException {
        try {
            return values.read(Recording.Header.class, line);
        } catch (IllegalArgumentException e) {
            throw new RecordingException(RecordingException.Reason.NO_RECORDING);
        }
    }

    /** Takes a line in; says no when the line cannot follow what came before it. */
    private boolean take(Map<String, @Nullable Object> line, Recording.Header header) {
        try {
            int position = timeline.size() + batch.size();
            if (OUTCOME.equals(line.get(EventForm.KIND))) {
                Recording.Outcome outcome = values.read(Recording.Outcome.class, line);
                return outcome.to() == position && outcome.from() >= 0 && outcome.from() <= outcome.to()
                        && outcomes.add(outcome);
            }
            int of = line.get("stamp") instanceof Map<?, ?> stamp && stamp.get("exchange") instanceof Integer number
                    ? number
                    : 0;
            if (of != exchange) {
                exchange = of;
                values.beginExchange();
            }
            FlowEvent event = EventForm.event(line, values);
            if (event == null || event.stamp().seq() != position
                    || header.events() >= 0 && position >= header.events()) {
                return false;
            }
            batch.add(event);
            if (batch.size() == BATCH) {
                flush();
            }
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void flush() {
        timeline = timeline.append(batch);
        batch.clear();
    }
}
