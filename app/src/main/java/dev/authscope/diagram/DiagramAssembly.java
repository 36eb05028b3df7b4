package dev.authscope.diagram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Participant;

/** Makes the items of a diagram from what was gathered of each step: folds, gives lanes, leaves idle lanes out. */
final class DiagramAssembly {

    private final DiagramOptions options;
    private final LaneBook book;
    private final Map<String, Integer> laneOf = new HashMap<>();
    private final List<DiagramItem> items = new ArrayList<>();

    DiagramAssembly(DiagramOptions options, LaneBook book) {
        this.options = options;
        this.book = book;
    }

    Diagram assemble(String scenario, List<StepDraft> steps) {
        Set<String> busy = busy(steps);
        List<Lane> lanes = new ArrayList<>();
        for (Participant participant : book.inOrder()) {
            boolean kept = options.idleLanes()
                    && (options.cast().isEmpty() || options.cast().contains(participant.id()));
            if (kept || busy.contains(participant.id())) {
                laneOf.put(participant.id(), lanes.size());
                lanes.add(book.lane(participant));
            }
        }
        steps.forEach(this::step);
        return new Diagram(scenario, options.texts().language(), lanes, items);
    }

    private Set<String> busy(List<StepDraft> steps) {
        Set<String> busy = new HashSet<>();
        for (StepDraft step : steps) {
            for (StepDraft.Entry entry : step.entries) {
                switch (entry) {
                    case StepDraft.Request request -> {
                        busy.add(request.exchange().client);
                        busy.add(server(request.exchange()));
                    }
                    case StepDraft.NoteDraft note -> busy.add(note.where());
                    case StepDraft.Between between -> {
                        busy.add(between.from());
                        busy.add(between.to());
                    }
                    case StepDraft.Answer answer -> {
                    }
                    case StepDraft.ClockDraft clock -> {
                    }
                }
            }
        }
        return busy;
    }

    private String server(ExchangeDraft exchange) {
        String reached = exchange.server();
        String routed = exchange.routed();
        if (reached == null && routed != null) {
            return routed;
        }
        return reached != null ? reached : book.serverFor(exchange.url).orElse(exchange.client);
    }

    private void step(StepDraft step) {
        String caption = options.captions().get(step.id);
        if (caption != null && !caption.isBlank()) {
            items.add(new DiagramItem.Heading(step.id, step.position, VisibleText.of(caption, 120)));
        }
        Folding.Preflights preflights = options.folded() ? Folding.preflights(step) : Folding.Preflights.NONE;
        List<List<ExchangeDraft>> loop = options.folded() ? Folding.alike(step, preflights.marks()) : List.of();
        if (loop.isEmpty()) {
            step.entries.forEach(entry -> entry(step, entry, preflights));
        } else {
            loop(step, loop, preflights);
        }
    }

    private void entry(StepDraft step, StepDraft.Entry entry, Folding.Preflights preflights) {
        switch (entry) {
            case StepDraft.Request(ExchangeDraft exchange) -> {
                if (!preflights.marks().contains(exchange)) {
                    items.add(exchange.request(List.of(exchange), preflights.of(exchange),
                            lane(exchange.client), lane(server(exchange))));
                }
            }
            case StepDraft.Answer(ExchangeDraft exchange) -> {
                if (exchange.delivered() && !preflights.marks().contains(exchange)) {
                    items.add(exchange.answer(List.of(exchange), lane(exchange.client), lane(server(exchange))));
                }
            }
            case StepDraft.Between between -> items.add(between(between));
            case StepDraft.ClockDraft clock -> items.add(new DiagramItem.Note(step.id, clock.position(),
                    DiagramItem.Note.Type.CLOCK, -1, clockText(clock.lapse())));
            case StepDraft.NoteDraft note -> note(step, note);
        }
    }

    private DiagramItem between(StepDraft.Between between) {
        return new DiagramItem.Message(between.kind(), List.of(between.link()), lane(between.from()),
                lane(between.to()), between.label(), List.of(), false, false, between.reason(), between.detail(),
                List.of());
    }

    private void note(StepDraft step, StepDraft.NoteDraft note) {
        ExchangeDraft exchange = note.exchange();
        if (note.needless() && exchange != null && exchange.hasFailed()) {
            return;
        }
        items.add(new DiagramItem.Note(step.id, note.position(), note.type(), laneOf.getOrDefault(note.where(), -1),
                note.text()));
    }

    /** Many exchanges in turn: each kind once, in the order in which they first came; then what else there is to say. */
    private void loop(StepDraft step, List<List<ExchangeDraft>> loop, Folding.Preflights preflights) {
        int count = loop.stream().mapToInt(List::size).sum();
        Duration lapse = step.entries.stream()
                .map(entry -> entry instanceof StepDraft.ClockDraft clock ? clock.lapse() : Duration.ZERO)
                .reduce(Duration.ZERO, Duration::plus);
        String text = lapse.isPositive()
                ? options.texts().get("loop.in-turn-while", count, LapseText.of(lapse, options.texts()))
                : options.texts().get("loop.in-turn", count);
        items.add(new DiagramItem.LoopStart(step.id, step.position, text));
        for (List<ExchangeDraft> alike : loop) {
            ExchangeDraft first = alike.getFirst();
            List<Link> marks = alike.stream()
                    .flatMap(exchange -> preflights.of(exchange).stream())
                    .toList();
            int client = lane(first.client);
            int server = lane(server(first));
            items.add(first.request(alike, marks, client, server));
            if (first.delivered() && first.answerLink() != null) {
                items.add(first.answer(alike, client, server));
            }
        }
        items.add(new DiagramItem.LoopEnd(step.id, items.getLast().position()));
        for (StepDraft.Entry entry : step.entries) {
            if (entry instanceof StepDraft.NoteDraft note) {
                note(step, note);
            }
        }
    }

    private String clockText(Duration lapse) {
        return lapse.isNegative()
                ? options.texts().get("clock.back", LapseText.of(lapse.negated(), options.texts()))
                : options.texts().get("clock.forward", LapseText.of(lapse, options.texts()));
    }

    private int lane(@Nullable String id) {
        return Objects.requireNonNull(laneOf.get(id), () -> "no lane for " + id);
    }
}
