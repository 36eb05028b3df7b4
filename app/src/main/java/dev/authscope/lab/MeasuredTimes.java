package dev.authscope.lab;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;

/**
 * Does something again and again and notes what was measured: real time, from the first octet that a client sends to the last
 * that it receives. Another figure on each machine and in each run, so the note names the machine and the spread.
 */
final class MeasuredTimes {

    private static final double NANOS_IN_MICRO = 1e3;

    private final Lab lab;
    private final String actor;

    MeasuredTimes(Lab lab, String actor) {
        this.lab = lab;
        this.actor = actor;
    }

    void measure(Runnable what, int times) {
        int from = lab.timeline().size();
        for (int i = 0; i < times; i++) {
            what.run();
        }
        Timeline timeline = lab.timeline();
        long[] nanos = timeline.events(from, timeline.size())
                .stream()
                .filter(FlowEvent.ResponseArrived.class::isInstance)
                .mapToLong(event -> ((FlowEvent.ResponseArrived) event).nanos())
                .sorted()
                .toArray();
        Map<String, String> note = new LinkedHashMap<>();
        note.put("times", String.valueOf(nanos.length));
        timeline.events(from, timeline.size())
                .stream()
                .filter(FlowEvent.RequestSent.class::isInstance)
                .map(FlowEvent.RequestSent.class::cast)
                .filter(sent -> sent.purpose().equals("step"))
                .findFirst()
                .ifPresent(sent -> note.put("what", sent.method() + " " + sent.url()));
        if (nanos.length > 0) {
            note.put(FlowEvent.Noted.MEASURED + "median", micros(nanos[nanos.length / 2]));
            note.put(FlowEvent.Noted.MEASURED + "low", micros(nanos[nanos.length / 20]));
            note.put(FlowEvent.Noted.MEASURED + "high", micros(nanos[nanos.length - 1 - nanos.length / 20]));
        }
        note.put(FlowEvent.Noted.MEASURED + "machine", System.getProperty("os.name") + " "
                + System.getProperty("os.arch") + ", " + Runtime.getRuntime().availableProcessors() + " cores");
        lab.recorder().record(actor, stamp -> new FlowEvent.Noted(stamp, "measured", note));
    }

    private static String micros(long nanos) {
        return String.valueOf(Math.round(nanos / NANOS_IN_MICRO));
    }
}
