package dev.authscope.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.CheckOutcome;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Header;
import dev.authscope.flow.StoredCookie;
import dev.authscope.texts.Texts;

/**
 * Tells the events of a step in lines. Values that have a short name are called by it. Checks of a request stand together,
 * and the one that decided against it says why.
 */
final class EventText {

    private static final int LONGEST_VALUE = 40;

    private static final int STORE_COLUMNS = 48;

    private final Texts texts;
    private final Texts checkTexts;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> cookies = new ArrayList<>();
    private final List<FlowEvent.CheckMade> checks = new ArrayList<>();

    EventText(Texts texts, Texts checkTexts) {
        this.texts = texts;
        this.checkTexts = checkTexts;
    }

    /** Learns a value's short name without telling anything. */
    void learn(FlowEvent event) {
        if (event instanceof FlowEvent.ItemIssued issued) {
            names.put(issued.value(), issued.name());
        }
    }

    /** The lines that tell an event; often none, because something later tells it with more. */
    List<String> lines(FlowEvent event) {
        return switch (event) {
            case FlowEvent.ClockMoved moved -> List.of("  " + texts.get("run.clock",
                    duration(Duration.between(moved.from(), moved.to())), moved.to()));
            case FlowEvent.CookieSent sent -> {
                cookies.add(texts.get("run.cookieSent", cookie(sent.cookie())));
                yield List.of();
            }
            case FlowEvent.CookieWithheld withheld -> {
                cookies.add(texts.get("run.cookieWithheld", cookie(withheld.cookie()),
                        String.join(", ", withheld.reasons())));
                yield List.of();
            }
            case FlowEvent.RequestSent sent -> request(sent);
            case FlowEvent.Routed routed -> List.of("    " + routed.stamp().where() + " ⇒ " + routed.to());
            case FlowEvent.CheckMade made -> {
                checks.add(made);
                yield List.of();
            }
            case FlowEvent.StoreAsked asked -> List.of("    " + asked.store() + " ⇐  "
                    + clipped(namedInside(asked.command())) + "  →  "
                    + (asked.reply().isEmpty() ? texts.get("run.storeSilent") : clipped(namedInside(asked.reply()))));
            case FlowEvent.RowChanged changed -> withChecks(row(changed));
            case FlowEvent.AlarmRaised alarm ->
                List.of("    " + texts.get("run.alarm", alarm.kind(), String.join(", ", alarm.labels())));
            case FlowEvent.ResponseSent sent -> decision();
            case FlowEvent.ResponseArrived arrived -> response(arrived);
            case FlowEvent.ExchangeFailed failed -> List.of("  " + failed.stamp().where() + " ✗  "
                    + texts.get("run.noAnswer", failed.reason()));
            case FlowEvent.CookieStored stored ->
                List.of("    " + texts.get("run.cookieStored", stored.stamp().where(), cookie(stored.cookie())));
            case FlowEvent.CookieIgnored ignored ->
                List.of("    " + texts.get("run.cookieIgnored", String.join(", ", ignored.reasons())));
            case FlowEvent.CookieRemoved removed -> List.of("    " + texts.get("run.cookieRemoved",
                    removed.stamp().where(), removed.cookie().name(), texts.get("why." + removed.why())));
            case FlowEvent.StorageWritten written -> List.of("    " + written.area().id() + "  " + written.key() + " = "
                    + named(Optional.ofNullable(written.value()).orElse("-")));
            case FlowEvent.LootGained gained -> List.of("    " + texts.get("run.loot", gained.stamp().where(),
                    gained.name().isEmpty() ? named(gained.value()) : gained.name(), gained.source()));
            case FlowEvent.RunStarted _,FlowEvent.StepStarted _,FlowEvent.RequestArrived _,FlowEvent.RowRead _,FlowEvent.ItemIssued _,FlowEvent.PageShown _ ->
                List.of();
            case FlowEvent.Noted noted -> note(noted);
        };
    }

    /** What somebody on the wire heard, and what the browser made of it; other notes are told by what they lead to. */
    private List<String> note(FlowEvent.Noted noted) {
        String limit = noted.arguments().containsKey("limit") ? "." + noted.arguments().get("limit") : "";
        String key = "run.note." + noted.code() + limit;
        return texts.has(key)
                ? List.of("    " + noted.stamp().where() + ": "
                        + texts.get(key, noted.told().values().toArray()))
                : List.of();
    }

    private static String clipped(String text) {
        return text.length() <= STORE_COLUMNS ? text : text.substring(0, STORE_COLUMNS - 1) + "…";
    }

    private List<String> request(FlowEvent.RequestSent sent) {
        List<String> lines = new ArrayList<>();
        String mark = sent.purpose().equals("preflight") ? "   " + texts.get("run.preflight") : "";
        lines.add("  " + sent.stamp().where() + " →  " + sent.method() + " " + namedInside(sent.url()) + mark);
        Header.first(sent.headers(), "Authorization")
                .ifPresent(value -> lines.add("    Authorization  " + namedInside(value)));
        cookies.forEach(line -> lines.add("    " + line));
        cookies.clear();
        return lines;
    }

    private List<String> decision() {
        List<String> lines = new ArrayList<>();
        List<String> passed = ids(CheckOutcome.PASSED);
        if (!passed.isEmpty()) {
            lines.addAll(list("✓ ", passed));
        }
        for (FlowEvent.CheckMade check : checks) {
            if (check.outcome() == CheckOutcome.FAILED) {
                lines.add("    ✗ " + check.id() + "   (" + check.rule() + ")");
                String key = check.id()
                        + ("no answer".equals(check.evidence().get("store")) ? ".unanswered" : ".failed");
                if (checkTexts.has(key)) {
                    lines.addAll(Paragraph.lines(checkTexts.get(key, check.evidence().values().toArray()), "      ",
                            RunText.COLUMNS - 6));
                }
            }
        }
        List<String> notReached = ids(CheckOutcome.NOT_REACHED);
        if (!notReached.isEmpty()) {
            lines.addAll(list("· " + texts.get("run.notReached") + " ", notReached));
        }
        checks.clear();
        return lines;
    }

    private List<String> ids(CheckOutcome outcome) {
        return checks.stream().filter(check -> check.outcome() == outcome).map(FlowEvent.CheckMade::id).toList();
    }

    private static List<String> list(String mark, List<String> ids) {
        List<String> lines = new ArrayList<>(
                Paragraph.lines(mark + String.join(" ", ids), "      ", RunText.COLUMNS - 6));
        lines.set(0, "    " + lines.getFirst().strip());
        return lines;
    }

    private List<String> response(FlowEvent.ResponseArrived arrived) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + arrived.stamp().where() + " ←  " + arrived.status()
                + Header.first(arrived.headers(), "Location").map(target -> "  → " + target).orElse(""));
        for (Header header : arrived.headers()) {
            if (header.name().equalsIgnoreCase("Set-Cookie") || header.name().equalsIgnoreCase("WWW-Authenticate")) {
                lines.addAll(Paragraph.lines(header.name() + "  " + namedInside(header.value()), "    ",
                        RunText.COLUMNS - 4));
            }
        }
        return lines;
    }

    /** What changed, after the checks that led to it. */
    private List<String> withChecks(List<String> change) {
        List<String> lines = new ArrayList<>();
        if (!change.isEmpty()) {
            lines.addAll(decision());
        }
        lines.addAll(change);
        return lines;
    }

    private List<String> row(FlowEvent.RowChanged changed) {
        Map<String, Object> before = changed.before();
        Map<String, Object> after = changed.after();
        if (Objects.equals(before, after)) {
            return List.of();
        }
        String kind = before == null ? "run.rowInserted" : after == null ? "run.rowDeleted" : "run.rowUpdated";
        String what = before == null || after == null ? "" : differences(before, after);
        return Paragraph.lines(
                texts.get(kind, changed.stamp().where(), changed.table(), changed.label(), what).strip(), "    ",
                RunText.COLUMNS - 4);
    }

    private String differences(Map<String, Object> before, Map<String, Object> after) {
        List<String> different = new ArrayList<>();
        after.forEach((field, value) -> {
            if (!Objects.equals(value, before.get(field))) {
                different.add(field + "=" + Paragraph.shortened(named(String.valueOf(value)), LONGEST_VALUE));
            }
        });
        return String.join(", ", different);
    }

    private String cookie(StoredCookie cookie) {
        return cookie.name() + "=" + named(cookie.value());
    }

    /** The short name of a value, or the value itself, shortened. */
    private String named(String value) {
        @Nullable
        String name = names.get(value);
        return name == null ? Paragraph.shortened(value, LONGEST_VALUE) : name;
    }

    /** A text with the short name of each value that is in it. */
    private String namedInside(String text) {
        String result = text;
        for (Map.Entry<String, String> known : names.entrySet()) {
            // Values too short to be unmistakable, such as a counter's, stay as they are.
            if (known.getKey().length() >= 16) {
                result = result.replace(known.getKey(), known.getValue());
            }
        }
        return Paragraph.shortened(result, 200);
    }

    private String duration(Duration duration) {
        List<String> parts = new ArrayList<>();
        part(parts, duration.toDays(), "run.days");
        part(parts, duration.toHoursPart(), "run.hours");
        part(parts, duration.toMinutesPart(), "run.minutes");
        part(parts, duration.toSecondsPart(), "run.seconds");
        return parts.isEmpty() ? texts.get("run.seconds", 0) : String.join(" ", parts);
    }

    private void part(List<String> parts, long amount, String key) {
        if (amount > 0) {
            parts.add(texts.get(key, amount));
        }
    }
}
