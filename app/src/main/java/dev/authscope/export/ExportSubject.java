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
 */
public record ExportSubject(ExportedRun run, Timeline.Span range, String title, Map<String, String> captions,
        Language language, SvgTheme theme, boolean fullSecrets) {

    public ExportSubject {
        captions = Map.copyOf(captions);
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
