package dev.authscope.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Decides what within a step is drawn as one. */
final class Folding {

    /** A step with more exchanges than this is folded when at least half of them are alike. */
    private static final int FOLDED_ABOVE = 8;

    private Folding() {}

    /**
     * Preflights that become a mark.
     *
     * @param marks their exchanges
     * @param byRequest the preflights of a request, by the request's exchange
     */
    record Preflights(Set<ExchangeDraft> marks, Map<ExchangeDraft, List<Link>> byRequest) {

        static final Preflights NONE = new Preflights(Set.of(), Map.of());

        List<Link> of(ExchangeDraft exchange) {
            return byRequest.getOrDefault(exchange, List.of());
        }
    }

    /** Preflights that were answered with permission and followed by the request that they asked for. */
    static Preflights preflights(StepDraft step) {
        Set<ExchangeDraft> marks = new HashSet<>();
        Map<ExchangeDraft, List<Link>> byRequest = new HashMap<>();
        ExchangeDraft asked = null;
        for (StepDraft.Entry entry : step.entries) {
            if (entry instanceof StepDraft.Request(ExchangeDraft exchange)) {
                if (asked != null && !exchange.isPreflight() && exchange.client.equals(asked.client)
                        && exchange.url.equals(asked.url)) {
                    marks.add(asked);
                    byRequest.put(exchange, List.of(asked.requestLink()));
                }
                asked = exchange.isPreflight() ? exchange : null;
            } else if (entry instanceof StepDraft.Answer(ExchangeDraft exchange) && exchange == asked
                    && !exchange.succeeded()) {
                asked = null;
            }
        }
        return new Preflights(marks, byRequest);
    }

    /**
     * The exchanges of a step by likeness, in the order in which each kind first came; empty when the step is short or its
     * exchanges differ too much.
     *
     * @param marks exchanges that are drawn as marks and do not count
     */
    static List<List<ExchangeDraft>> alike(StepDraft step, Set<ExchangeDraft> marks) {
        // Without a step nothing says that these exchanges belong together.
        if (step.id.isEmpty()) {
            return List.of();
        }
        Map<String, List<ExchangeDraft>> groups = new LinkedHashMap<>();
        int count = 0;
        for (StepDraft.Entry entry : step.entries) {
            if (entry instanceof StepDraft.Request(ExchangeDraft exchange) && !marks.contains(exchange)) {
                groups.computeIfAbsent(exchange.likeness(), key -> new ArrayList<>()).add(exchange);
                count++;
            }
        }
        return count > FOLDED_ABOVE && groups.size() * 2 <= count ? List.copyOf(groups.values()) : List.of();
    }
}
