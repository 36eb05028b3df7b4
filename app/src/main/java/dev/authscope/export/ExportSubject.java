package dev.authscope.export;

import java.util.LinkedHashMap;
import java.util.Map;

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
 */
public record ExportSubject(ExportedRun run, Timeline.Span range, String title, Map<String, String> captions,
        Language language, SvgTheme theme, boolean fullSecrets, double scale) {

    /** Pixels for each unit of a diagram, unless the user says another number: sharp on most screens and on slides. */
    public static final double USUAL_SCALE = 2;

    public ExportSubject {
        captions = Map.copyOf(captions);
    }

    /** The same at the usual scale. */
    public ExportSubject(ExportedRun run, Timeline.Span range, String title, Map<String, String> captions,
            Language language, SvgTheme theme, boolean fullSecrets) {
        this(run, range, title, captions, language, theme, fullSecrets, USUAL_SCALE);
    }

    /** Takes secrets out, or not. */
    public Redaction redaction() {
        return fullSecrets ? Redaction.off() : Redaction.of(run.timeline());
    }

    /** Values by short name in the order in which they were issued; empty unless secrets are left in. */
    public Map<String, String> valuesInFull() {
        Map<String, String> values = new LinkedHashMap<>();
        if (fullSecrets) {
            for (FlowEvent event : run.timeline().events(0, range.to())) {
                if (event instanceof FlowEvent.ItemIssued issued) {
                    values.putIfAbsent(issued.name(), issued.value());
                }
            }
        }
        return values;
    }
}
