package dev.authscope.export;

import java.util.List;
import java.util.stream.Collectors;

import dev.authscope.export.ExportException.Cause;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Texts;

/** Reads a range of steps as users write it: {@code A..B}, {@code A..}, {@code ..B} or {@code A}, both ends included. */
public final class StepRange {

    private StepRange() {}

    /** All of a timeline. */
    public static Timeline.Span whole(Timeline timeline) {
        return new Timeline.Span(0, timeline.size());
    }

    /**
     * Where a range of steps lies on a timeline.
     *
     * @param written the ids of two steps with two dots between
     * @param texts the bundle {@code export}
     * @throws ExportException when it is no range, or names a step that the run does not have
     */
    public static Timeline.Span parse(String written, Timeline timeline, Texts texts) {
        int dots = written.indexOf("..");
        String first = dots < 0 ? written : written.substring(0, dots);
        String last = dots < 0 ? written : written.substring(dots + 2);
        List<Timeline.Step> steps = timeline.steps();
        if (first.isBlank() && last.isBlank() || steps.isEmpty()) {
            throw new ExportException(Cause.WRONG_USE, texts.get("steps.form", written));
        }
        Timeline.Step from = first.isBlank() ? steps.getFirst() : find(first.strip(), steps, texts);
        Timeline.Step to = last.isBlank() ? steps.getLast() : find(last.strip(), steps, texts);
        if (from.index() > to.index()) {
            throw new ExportException(Cause.WRONG_USE, texts.get("steps.order", from.id(), to.id()));
        }
        return new Timeline.Span(from.from(), to.to());
    }

    /**
     * Where one exchange lies on a timeline, from its first event to its last.
     *
     * @throws ExportException when the run has no such exchange
     */
    public static Timeline.Span exchange(int number, Timeline timeline, Texts texts) {
        int from = -1;
        int to = -1;
        int most = 0;
        for (FlowEvent event : timeline.events()) {
            most = Math.max(most, event.stamp().exchange());
            if (event.stamp().exchange() == number && number > 0) {
                from = from < 0 ? (int) event.stamp().seq() : from;
                to = (int) event.stamp().seq() + 1;
            }
        }
        if (from < 0) {
            throw new ExportException(Cause.WRONG_USE, texts.get("exchange.unknown", number, most));
        }
        return new Timeline.Span(from, to);
    }

    private static Timeline.Step find(String id, List<Timeline.Step> steps, Texts texts) {
        return steps.stream()
                .filter(step -> step.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ExportException(Cause.WRONG_USE, texts.get("steps.unknown", id,
                        steps.stream().map(Timeline.Step::id).collect(Collectors.joining(", ")))));
    }
}
