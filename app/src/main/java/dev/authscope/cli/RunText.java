package dev.authscope.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.Supplement;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** Prints a run for reading on a terminal of 80 columns: each step with its narration, its messages and what they changed. */
final class RunText {

    /** How wide lines are. */
    static final int COLUMNS = 78;
    /** A step with more exchanges than this is told by numbers. */
    private static final int MOST_EXCHANGES = 6;
    private static final int MOST_NOTES = 5;

    private final PrintWriter out;
    private final Texts texts;
    private final Language language;
    private final EventText events;

    RunText(PrintWriter out, Texts texts, Texts checkTexts) {
        this.out = out;
        this.texts = texts;
        this.language = texts.language();
        this.events = new EventText(texts, checkTexts);
    }

    void begin(Scenario scenario, Map<String, String> switches) {
        String number = scenario.number().isEmpty() ? scenario.id() : scenario.number() + "  " + scenario.id();
        out.println(number);
        print(scenario.title().in(language), "");
        if (!switches.isEmpty()) {
            print(switches
                    .entrySet()
                    .stream()
                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                    .collect(Collectors.joining("  ")), "");
        }
        out.println();
    }

    void step(StepReport report, Timeline timeline) {
        Scenario.Step step = report.step();
        String path = step.path() == Scenario.Path.EXTRA ? texts.get("run.extra") : "";
        String head = "── " + step.id() + "  " + step.actor() + (path.isEmpty() ? "" : "  " + path) + " ";
        out.println(head + "─".repeat(Math.max(2, COLUMNS - Paragraph.width(head))));
        Scenario.Question ask = step.ask();
        if (ask != null) {
            question(ask);
        }
        if (report.problem() == null) {
            print(step.say().in(language), "  ");
        } else {
            print("✗ " + texts.get("run.problem", report.problem()), "  ");
        }
        List<FlowEvent> happened = timeline.events(report.from(), report.to());
        happened.forEach(events::learn);
        if (exchanges(happened) > MOST_EXCHANGES) {
            summary(happened);
        } else {
            happened.forEach(event -> events.lines(event).forEach(out::println));
        }
        expectations(report);
        out.println();
    }

    private void question(Scenario.Question ask) {
        print("? " + ask.text().in(language), "  ");
        ask.options()
                .stream()
                .filter(option -> option.id().equals(ask.answer()))
                .forEach(option -> print("→ " + option.text().in(language), "    "));
    }

    private static long exchanges(List<FlowEvent> happened) {
        return happened.stream().filter(FlowEvent.RequestSent.class::isInstance).count();
    }

    /** Counts of requests by line and status, and of look-ups by table. */
    private void summary(List<FlowEvent> happened) {
        Map<Integer, String> lines = new TreeMap<>();
        Map<String, Integer> answers = new LinkedHashMap<>();
        Map<String, int[]> tables = new TreeMap<>();
        for (FlowEvent event : happened) {
            switch (event) {
                case FlowEvent.RequestSent sent -> lines.put(sent.stamp().exchange(), sent.method() + " " + sent.url());
                case FlowEvent.ResponseArrived arrived -> answers.merge(
                        lines.getOrDefault(arrived.stamp().exchange(), "") + "  " + arrived.status(), 1, Integer::sum);
                case FlowEvent.RowRead read -> tables.computeIfAbsent(read.table(), table -> new int[2])[0]++;
                case FlowEvent.RowChanged changed -> tables.computeIfAbsent(changed.table(), table -> new int[2])[1]++;
                default -> {
                }
            }
        }
        happened.stream()
                .filter(FlowEvent.ClockMoved.class::isInstance)
                .map(FlowEvent.ClockMoved.class::cast)
                .reduce((first, last) -> new FlowEvent.ClockMoved(last.stamp(), first.from(), last.to()))
                .ifPresent(moved -> events.lines(moved).forEach(out::println));
        happened.stream()
                .filter(FlowEvent.Noted.class::isInstance)
                .filter(event -> ((FlowEvent.Noted) event).code().startsWith("script-"))
                .limit(MOST_NOTES)
                .forEach(event -> events.lines(event).forEach(out::println));
        answers.forEach((line, count) -> out.println("  " + String.format("%4d × ", count) + line));
        tables.forEach((table, counts) -> out.println("  " + texts.get("run.table", table, counts[0], counts[1])));
    }

    private void expectations(StepReport report) {
        long met = report.expectations().stream().filter(StepReport.Held::met).count();
        if (report.expectations().isEmpty()) {
            return;
        }
        out.println("  " + (met == report.expectations().size() ? "✓ " : "✗ ")
                + texts.get("run.expectations", met, report.expectations().size()));
        report.expectations()
                .stream()
                .filter(held -> !held.met())
                .forEach(held -> print(texts.get("run.unmet", Paragraph.shortened(held.text(), 300),
                        Paragraph.shortened(held.found(), 300)), "    "));
    }

    void end(Scenario scenario, Map<String, String> switches, boolean ok) {
        print(scenario.conclusion().in(language), "");
        Supplement.Closing closing = scenario.supplement().closing();
        if (closing != null && closing.holds(switches)) {
            out.println();
            closing.lines()
                    .forEach(line -> print(line.heading().in(language) + ": " + line.text().in(language), "  "));
        }
        out.println();
        out.println((ok ? "✓ " : "✗ ") + texts.get(ok ? "run.ok" : "run.notOk"));
    }

    private void print(String text, String indent) {
        Paragraph.lines(text, indent, COLUMNS - indent.length()).forEach(out::println);
    }
}
