package dev.authscope.export;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.texts.Language;

/**
 * What is exported, and how.
 *
 * @param run all of it; what happened before the range tells names
 * @param range the part of its timeline to export
 * @param title what it is called, in the language
 * @param captions a few words about a step, by its id; may be empty
 * @param fullSecrets whether secrets are left in, which the file then says
 * @param scale pixels for each unit of a diagram, in formats that are made of pixels
 * @param detail what a diagram shows beside its messages
 * @param beside a run to be shown beside this one; null for none
 */
public record ExportSubject(ExportedRun run, Timeline.Span range, String title, Map<String, String> captions,
        Language language, SvgTheme theme, boolean fullSecrets, double scale, Detail detail,
        @Nullable Beside beside) {

    /** Pixels for each unit of a diagram, unless the user says another number: sharp on most screens and on slides. */
    public static final double USUAL_SCALE = 2;

    public ExportSubject {
        captions = Map.copyOf(captions);
    }

    /** All of one run. */
    public ExportSubject(ExportedRun run, Timeline.Span range, String title, Map<String, String> captions,
            Language language, SvgTheme theme, boolean fullSecrets, double scale) {
        this(run, range, title, captions, language, theme, fullSecrets, scale, Detail.ALL, null);
    }

    /** The same at the usual scale. */
    public ExportSubject(ExportedRun run, Timeline.Span range, String title, Map<String, String> captions,
            Language language, SvgTheme theme, boolean fullSecrets) {
        this(run, range, title, captions, language, theme, fullSecrets, USUAL_SCALE);
    }

    /**
     * What is shown beside messages.
     *
     * @param checks which check decided against a request
     * @param notes what happened between messages
     * @param tables what lay in browsers, at servers and with the attacker, where a format shows it
     * @param moving whether an SVG document shows one row after the other by itself
     */
    public record Detail(boolean checks, boolean notes, boolean tables, boolean moving) {

        /** Everything, at once. */
        public static final Detail ALL = new Detail(true, true, true, false);
    }

    /** The same with other detail. */
    public ExportSubject with(Detail other) {
        return new ExportSubject(run, range, title, captions, language, theme, fullSecrets, scale, other, beside);
    }

    /** The same with a second run beside it. */
    public ExportSubject with(Beside second) {
        return new ExportSubject(run, range, title, captions, language, theme, fullSecrets, scale, detail, second);
    }

    /** Takes secrets out, or not. */
    public Redaction redaction() {
        return fullSecrets ? Redaction.off() : Redaction.of(run.timeline());
    }

    /** Values by short name in the order in which they were issued; empty unless secrets are left in. */
    public Map<String, String> valuesInFull() {
        Map<String, String> values = new LinkedHashMap<>();
        if (fullSecrets) {
            values.putAll(issued(run.timeline(), range.to()));
            if (beside != null) {
                // A name that means another value in the second run would be shown with the wrong one.
                issued(beside.run().timeline(), beside.range().to()).forEach((name, value) -> {
                    if (!value.equals(values.getOrDefault(name, value))) {
                        values.remove(name);
                    }
                });
            }
        }
        return values;
    }

    private static Map<String, String> issued(Timeline timeline, int to) {
        Map<String, String> values = new LinkedHashMap<>();
        for (FlowEvent event : timeline.events(0, to)) {
            if (event instanceof FlowEvent.ItemIssued issued) {
                values.putIfAbsent(issued.name(), issued.value());
            }
        }
        return values;
    }
}
