package dev.authscope.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.diagram.DiagramOptions;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.HopKey;
import dev.authscope.flow.Timeline;
import dev.authscope.json.JsonText;
import dev.authscope.texts.Texts;

/**
 * Writes the exchanges of a run as an HTTP Archive, version 1.2. Steps are its pages. Times of day are the lab's; durations
 * are measured; what was not measured is -1, or 0 with a comment where HAR asks for a number that is not negative.
 * What HAR has no place for stands under names that begin with an underscore; an entry with {@code _hop} is the inner hop of
 * another one, from a balancer to a server.
 */
final class HarExport {

    private static final int UNKNOWN = -1;

    private final ExportSubject subject;
    private final Texts texts;
    private final HarMessage messages;

    private HarExport(ExportSubject subject) {
        this.subject = subject;
        this.texts = Texts.load(subject.language(), "export");
        this.messages = new HarMessage(subject.redaction(), texts);
    }

    static void write(ExportSubject subject, OutputStream stream) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        new HarExport(subject).archive(writer);
        writer.flush();
    }

    /** One entry a line, written as it goes. */
    private void archive(Writer writer) throws IOException {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("version", "1.2");
        Map<String, Object> creator = new LinkedHashMap<>();
        creator.put("name", "Authscope");
        creator.put("version", BundledFiles.text("notices/version.txt").strip());
        log.put("creator", creator);
        log.put("comment", subject.fullSecrets()
                ? Texts.load(subject.language(), DiagramOptions.BUNDLE).get("full-secrets")
                : texts.get("har.shortened"));
        log.put("pages", pages());
        String head = JsonText.write(log);
        writer.append("{\"log\":").append(head, 0, head.length() - 1).append(",\"entries\":[");
        String separator = "\n";
        Timeline timeline = subject.run().timeline();
        HarHops hops = new HarHops(timeline);
        for (FlowEvent event : timeline.events(subject.range().from(), subject.range().to())) {
            hops.follow(event);
            if (event instanceof FlowEvent.RequestSent sent) {
                writer.append(separator).append(JsonText.write(entry(sent, answer(timeline, sent), hops.of(sent))));
                separator = ",\n";
            }
        }
        writer.append("\n]}}\n");
    }

    private List<Object> pages() {
        List<Object> pages = new ArrayList<>();
        for (Timeline.Step step : subject.run().timeline().steps()) {
            if (step.from() >= subject.range().from() && step.to() <= subject.range().to()) {
                Map<String, Object> page = new LinkedHashMap<>();
                page.put("startedDateTime", time(subject.run().timeline().get(step.from()).stamp().at()));
                page.put("id", page(step.id()));
                page.put("title", subject.captions().getOrDefault(step.id(), step.id()));
                page.put("pageTimings", Map.of());
                pages.add(page);
            }
        }
        return pages;
    }

    private static String page(String step) {
        return "step-" + step;
    }

    /** What the client got: the answer, or the failure in its place; null while it waits. */
    private static @Nullable FlowEvent answer(Timeline timeline, FlowEvent.RequestSent sent) {
        Timeline.Span span = timeline.exchange(sent.stamp().exchange()).orElseThrow();
        return timeline.events(span.from(), span.to())
                .stream()
                .filter(event -> event.stamp().exchange() == sent.stamp().exchange())
                .filter(event -> event instanceof FlowEvent.ResponseArrived
                        || event instanceof FlowEvent.ExchangeFailed)
                .reduce((first, last) -> last)
                .orElse(null);
    }

    private Map<String, Object> entry(FlowEvent.RequestSent sent, @Nullable FlowEvent answer,
            Map<String, Object> hop) {
        Map<String, Object> entry = new LinkedHashMap<>();
        FlowEvent.ResponseArrived arrived = answer instanceof FlowEvent.ResponseArrived response ? response : null;
        // Behind a balancer nothing is measured.
        BigDecimal measured = arrived == null || !hop.isEmpty() ? null : BigDecimal.valueOf(arrived.nanos() / 1000, 3);
        if (!sent.stamp().step().isEmpty()) {
            entry.put("pageref", page(sent.stamp().step()));
        }
        entry.put("startedDateTime", time(sent.stamp().at()));
        entry.put("time", measured == null ? BigDecimal.ZERO : measured);
        entry.put("request", messages.request(sent));
        entry.put("response", arrived == null ? messages.noResponse() : messages.response(arrived));
        entry.put("cache", Map.of());
        entry.put("timings", timings(measured, hop.isEmpty() ? "har.unmeasured" : "har.inner"));
        HopKey connection = sent.hop();
        if (connection != null) {
            entry.put("connection", Integer.toString(connection.clientPort()));
        }
        entry.put("_exchange", sent.stamp().exchange());
        entry.put("_from", sent.stamp().where());
        entry.put("_purpose", sent.purpose());
        if (!hop.isEmpty()) {
            entry.put("_hop", hop);
        }
        if (answer instanceof FlowEvent.ExchangeFailed failed) {
            entry.put("_error", failed.reason());
        }
        return entry;
    }

    private Map<String, Object> timings(@Nullable BigDecimal measured, String unmeasured) {
        Map<String, Object> timings = new LinkedHashMap<>();
        for (String phase : List.of("blocked", "dns", "connect", "ssl")) {
            timings.put(phase, UNKNOWN);
        }
        timings.put("send", 0);
        timings.put("wait", measured == null ? BigDecimal.ZERO : measured);
        timings.put("receive", 0);
        timings.put("comment", texts.get(measured == null ? unmeasured : "har.timings"));
        return timings;
    }

    static String time(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
