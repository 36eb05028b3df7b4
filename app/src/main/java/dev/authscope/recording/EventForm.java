package dev.authscope.recording;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.FlowEvent;

/** Events as lines of a recording: the word of their kind and their members. The list of kinds is here and nowhere else. */
final class EventForm {

    /** Beside the members of events, none of which is called so. */
    static final String KIND = "event";

    private static final Map<String, Class<? extends FlowEvent>> KINDS = kinds();

    private EventForm() {}

    private static Map<String, Class<? extends FlowEvent>> kinds() {
        Map<String, Class<? extends FlowEvent>> kinds = new LinkedHashMap<>();
        kinds.put("runStarted", FlowEvent.RunStarted.class);
        kinds.put("stepStarted", FlowEvent.StepStarted.class);
        kinds.put("clockMoved", FlowEvent.ClockMoved.class);
        kinds.put("cookieSent", FlowEvent.CookieSent.class);
        kinds.put("cookieWithheld", FlowEvent.CookieWithheld.class);
        kinds.put("requestSent", FlowEvent.RequestSent.class);
        kinds.put("routed", FlowEvent.Routed.class);
        kinds.put("requestArrived", FlowEvent.RequestArrived.class);
        kinds.put("checkMade", FlowEvent.CheckMade.class);
        kinds.put("rowRead", FlowEvent.RowRead.class);
        kinds.put("storeAsked", FlowEvent.StoreAsked.class);
        kinds.put("rowChanged", FlowEvent.RowChanged.class);
        kinds.put("itemIssued", FlowEvent.ItemIssued.class);
        kinds.put("alarmRaised", FlowEvent.AlarmRaised.class);
        kinds.put("responseSent", FlowEvent.ResponseSent.class);
        kinds.put("responseArrived", FlowEvent.ResponseArrived.class);
        kinds.put("exchangeFailed", FlowEvent.ExchangeFailed.class);
        kinds.put("cookieStored", FlowEvent.CookieStored.class);
        kinds.put("cookieIgnored", FlowEvent.CookieIgnored.class);
        kinds.put("cookieRemoved", FlowEvent.CookieRemoved.class);
        kinds.put("storageWritten", FlowEvent.StorageWritten.class);
        kinds.put("pageShown", FlowEvent.PageShown.class);
        kinds.put("lootGained", FlowEvent.LootGained.class);
        kinds.put("noted", FlowEvent.Noted.class);
        return Collections.unmodifiableMap(kinds);
    }

    /** The word of a kind of event. */
    static String word(Class<? extends FlowEvent> kind) {
        for (Map.Entry<String, Class<? extends FlowEvent>> entry : KINDS.entrySet()) {
            if (entry.getValue() == kind) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("Recordings have no word for " + kind.getSimpleName() + ".");
    }

    /** An event as a plain tree. */
    static Map<String, Object> tree(FlowEvent event) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put(KIND, word(event.getClass()));
        tree.putAll(RecordForm.tree((Record) event));
        return tree;
    }

    /**
     * An event from a line.
     *
     * @param values reads the values in it
     * @return null when the line is of another kind
     * @throws IllegalArgumentException when something in it is missing or cannot be
     */
    static @Nullable FlowEvent event(Map<String, @Nullable Object> line, RecordForm values) {
        Class<? extends FlowEvent> kind = line.get(KIND) instanceof String word ? KINDS.get(word) : null;
        return kind == null ? null : values.read(kind, line);
    }
}
