package dev.authscope.diagram;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Participant.Role;
import dev.authscope.flow.Stamp;
import dev.authscope.flow.Timeline;

/**
 * Derives a diagram from a timeline: one pass over the events, then one over what was found. Events before the range only
 * tell the names of values and participants. Time and memory grow linearly with the events.
 */
public final class DiagramCompiler {

    private final DiagramOptions options;
    private final ItemNames names = new ItemNames();
    private final CarriedValues carried = new CarriedValues(names);
    private final LaneBook lanes;
    private final Map<Integer, ExchangeDraft> exchanges = new HashMap<>();
    private final List<StepDraft> steps = new ArrayList<>();
    private final Map<String, List<String>> loot = new LinkedHashMap<>();
    private String scenario = "";

    private DiagramCompiler(DiagramOptions options) {
        this.options = options;
        this.lanes = new LaneBook(options.texts());
    }

    /** The diagram of a timeline, or of the part that the options name. */
    public static Diagram compile(Timeline timeline, DiagramOptions options) {
        DiagramCompiler compiler = new DiagramCompiler(options);
        for (int position = 0; position < Math.min(options.to(), timeline.size()); position++) {
            FlowEvent event = timeline.get(position);
            compiler.learn(event);
            if (position >= options.from()) {
                compiler.take(event);
            }
        }
        if (!options.inner()) {
            compiler.steps.forEach(step -> step.entries.removeIf(compiler::isInner));
        }
        return new DiagramAssembly(options, compiler.lanes).assemble(compiler.scenario, compiler.steps);
    }

    private boolean isInner(StepDraft.Entry entry) {
        return switch (entry) {
            case StepDraft.Between between -> true;
            case StepDraft.Request(ExchangeDraft exchange) -> lanes.serves(exchange.client);
            case StepDraft.Answer(ExchangeDraft exchange) -> lanes.serves(exchange.client);
            default -> false;
        };
    }

    private void learn(FlowEvent event) {
        switch (event) {
            case FlowEvent.RunStarted run -> {
                scenario = run.scenario();
                run.participants().forEach(lanes::enter);
            }
            case FlowEvent.ItemIssued issued -> names.learn(issued);
            default -> {
            }
        }
    }

    private void take(FlowEvent event) {
        Stamp stamp = event.stamp();
        if (!(event instanceof FlowEvent.LootGained)) {
            loot.clear();
        }
        switch (event) {
            case FlowEvent.StepStarted started -> steps.add(new StepDraft(started.id(), (int) stamp.seq()));
            case FlowEvent.ClockMoved moved -> step(stamp).moved(moved);
            case FlowEvent.RequestSent sent -> begin(sent);
            case FlowEvent.ResponseArrived arrived -> answer(arrived);
            case FlowEvent.ExchangeFailed failed -> fail(failed);
            case FlowEvent.AlarmRaised alarm -> note(stamp, DiagramItem.Note.Type.ALARM, alarmText(alarm), false);
            case FlowEvent.LootGained gained -> gain(gained);
            case FlowEvent.CookieStored stored when stamp.exchange() == 0 ->
                note(stamp, DiagramItem.Note.Type.EDIT, editText("edit.changed", stamp, stored.cookie().name()), false);
            case FlowEvent.CookieIgnored ignored when !ignored.reasons().equals(List.of("expired")) ->
                note(stamp, DiagramItem.Note.Type.OTHER, text("cookie-ignored"), false);
            case FlowEvent.CookieRemoved removed when removed.why().equals("edited") ->
                note(stamp, DiagramItem.Note.Type.EDIT, editText("edit.deleted", stamp, removed.cookie().name()),
                        false);
            case FlowEvent.CookieRemoved removed when removed.why().equals("closed") ->
                note(stamp, DiagramItem.Note.Type.EDIT, editText("closed", stamp, removed.cookie().name()), false);
            case FlowEvent.Noted noted when noted.code().equals("row-lost") -> {
                // What a killed server did last is gone with it; that it was killed is told.
            }
            case FlowEvent.StoreAsked asked when stamp.exchange() != 0 -> ask(asked);
            case FlowEvent.Noted noted when noted.code().equals("copied") -> copy(noted);
            case FlowEvent.Noted noted when noted.code().equals("probe") -> {
                // Like the request of a probe, what it found is no part of the story.
            }
            case FlowEvent.Noted noted ->
                note(stamp, DiagramItem.Note.Type.OTHER, text(noted), noted.code().equals("hop-aborted"));
            default -> part(event);
        }
    }

    /** What tells more of an exchange that has begun; one that began before the range is not drawn. */
    private void part(FlowEvent event) {
        ExchangeDraft exchange = exchanges.get(event.stamp().exchange());
        if (exchange == null) {
            return;
        }
        if (event instanceof FlowEvent.RequestArrived arrived) {
            lanes.meet(arrived.stamp().where(), Role.SERVER);
            exchange.arrived(arrived);
        } else if (event instanceof FlowEvent.Routed routed) {
            lanes.meet(routed.to(), Role.SERVER);
            exchange.routed(routed.to());
        } else if (event instanceof FlowEvent.CheckMade made) {
            exchange.checked(made);
        }
    }

    private void begin(FlowEvent.RequestSent sent) {
        // A probe asks on behalf of a view whether a value still opens something; it is no part of the story.
        if (sent.purpose().equals("probe")) {
            return;
        }
        lanes.meet(sent.stamp().where(), Role.BROWSER);
        ExchangeDraft exchange = new ExchangeDraft(sent, RequestLine.of(sent.method(), sent.url(), names),
                carried.ofRequest(sent.url(), sent.headers(), sent.octets()), lanes.isAttacker(sent.stamp().where()));
        exchanges.put(sent.stamp().exchange(), exchange);
        step(sent.stamp()).entries.add(new StepDraft.Request(exchange));
    }

    private void answer(FlowEvent.ResponseArrived arrived) {
        ExchangeDraft exchange = exchanges.get(arrived.stamp().exchange());
        if (exchange != null) {
            exchange.answered(arrived, carried.ofResponse(arrived.headers(), arrived.octets()));
            step(arrived.stamp()).entries.add(new StepDraft.Answer(exchange));
        }
    }

    private void fail(FlowEvent.ExchangeFailed failed) {
        ExchangeDraft exchange = exchanges.get(failed.stamp().exchange());
        if (exchange != null) {
            String key = "failure." + failed.reason();
            exchange.failed(failed, options.texts().has(key)
                    ? options.texts().get(key)
                    : options.texts().get("failure.other", VisibleText.of(failed.reason())));
            step(failed.stamp()).entries.add(new StepDraft.Answer(exchange));
        }
    }

    private void ask(FlowEvent.StoreAsked asked) {
        if (!exchanges.containsKey(asked.stamp().exchange())) {
            return;
        }
        lanes.meet(asked.store(), Role.DATABASE);
        boolean answered = !asked.reply().isEmpty();
        between(answered ? DiagramItem.Kind.QUESTION : DiagramItem.Kind.UNANSWERED, asked.stamp(), asked.store(),
                StoreLine.of(asked.command(), names), answered ? "" : options.texts().get("store.silent"),
                StoreLine.whole(asked.command(), asked.reply(), names));
    }

    /** A copy is a message where a request caused it, and a note where the lab's time did. */
    private void copy(FlowEvent.Noted noted) {
        Stamp stamp = noted.stamp();
        String to = noted.arguments().getOrDefault("to", "");
        String what = noted.arguments().getOrDefault("what", "");
        String session = names.replaceIn(noted.arguments().getOrDefault("session", ""));
        boolean arrived = "yes".equals(noted.arguments().get("arrived"));
        String text = options.texts().get("copy." + what, VisibleText.of(session));
        if (exchanges.containsKey(stamp.exchange())) {
            lanes.meet(to, Role.SERVER);
            between(arrived ? DiagramItem.Kind.COPY : DiagramItem.Kind.COPY_LOST, stamp, to, text,
                    arrived ? "" : options.texts().get("copy.cut"), text);
        } else {
            note(stamp, DiagramItem.Note.Type.OTHER,
                    options.texts().get(arrived ? "copy.note" : "copy.lost", VisibleText.of(to), text), false);
        }
    }

    private void between(DiagramItem.Kind kind, Stamp stamp, String to, String label, String reason, String detail) {
        step(stamp).entries.add(new StepDraft.Between(kind, stamp.where(), to, label, reason, detail,
                new Link(stamp.exchange(), stamp.step(), (int) stamp.seq())));
    }

    private void note(Stamp stamp, DiagramItem.Note.Type type, String text, boolean needless) {
        step(stamp).entries.add(new StepDraft.NoteDraft(type, stamp.where(), text, (int) stamp.seq(),
                exchanges.get(stamp.exchange()), needless));
    }

    /** Values gained one right after the other are told in one note; what was only read of one of them in another. */
    private void gain(FlowEvent.LootGained gained) {
        Stamp stamp = gained.stamp();
        lanes.meet(stamp.where(), Role.ATTACKER);
        boolean read = gained.kind().equals("claim") || gained.kind().equals("header");
        String from = read ? gained.source() : "";
        List<String> held = loot.computeIfAbsent(stamp.where() + " " + from, key -> new ArrayList<>());
        List<StepDraft.Entry> entries = step(stamp).entries;
        if (!held.isEmpty()) {
            entries.removeLast();
        }
        held.add(VisibleText.of(gained.name().isEmpty() ? gained.kind() : gained.name(), 16));
        String who = lanes.name(stamp.where());
        String values = String.join(", ", held);
        note(stamp, DiagramItem.Note.Type.LOOT,
                read ? options.texts().get("lootRead", who, from, values) : options.texts().get("loot", who, values),
                false);
    }

    private String alarmText(FlowEvent.AlarmRaised alarm) {
        String key = "alarm." + alarm.kind();
        String text = options.texts().get(options.texts().has(key) ? key : "alarm");
        return alarm.labels().isEmpty()
                ? text
                : options.texts().get("alarm.labels", text, VisibleText.of(String.join(", ", alarm.labels())));
    }

    private String editText(String key, Stamp stamp, String cookie) {
        return options.texts().get(key, lanes.name(stamp.where()), VisibleText.of(cookie, 24));
    }

    /** A note's text may name its arguments, in the alphabetical order of their names. */
    private String text(FlowEvent.Noted noted) {
        // What was stopped at a limit is told by the limit.
        String key = noted.code()
                + (noted.arguments().containsKey("limit") ? "." + noted.arguments().get("limit") : "");
        return options.texts().has(key)
                ? VisibleText.of(options.texts().get(key, noted.told().values().toArray()), 120)
                : VisibleText.of(noted.code());
    }

    private String text(String code) {
        return options.texts().has(code) ? options.texts().get(code) : VisibleText.of(code);
    }

    private StepDraft step(Stamp stamp) {
        if (steps.isEmpty() || !steps.getLast().id.equals(stamp.step())) {
            steps.add(new StepDraft(stamp.step(), (int) stamp.seq()));
        }
        return steps.getLast();
    }
}
