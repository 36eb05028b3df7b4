package dev.authscope.texts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The sentence that tells of a check. A check that a silent store left open is told otherwise than one that found nothing. */
public final class CheckSentence {

    private CheckSentence() {}

    /**
     * The sentence.
     *
     * @param texts the bundle of checks
     * @param outcome such as {@code passed}
     * @param evidence what the check had before it, in order; sentences may name its values
     * @return empty when the check has no sentence
     */
    public static Optional<String> of(Texts texts, String id, String outcome, Map<String, String> evidence) {
        String key = id + "." + outcome;
        String silent = id + ".unanswered";
        String chosen = "no answer".equals(evidence.get("store")) && texts.has(silent) ? silent : key;
        return texts.has(chosen) ? Optional.of(texts.get(chosen, List.copyOf(evidence.values()).toArray())) : Optional.empty();
    }
}
