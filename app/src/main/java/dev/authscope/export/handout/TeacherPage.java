package dev.authscope.export.handout;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.TeacherNotes;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/** The teacher's copy: what belongs into the blanks, what to say at each press, what the class will answer and ask. */
final class TeacherPage {

    private final MarkdownText text;
    private final Texts texts;
    private final List<String> lines;

    TeacherPage(MarkdownText text, Texts texts, List<String> lines) {
        this.text = text;
        this.texts = texts;
        this.lines = lines;
    }

    void add(Scenario scenario, TeacherNotes notes, List<Scenario.Step> steps, Map<String, String> kept) {
        kept.forEach((value, places) -> lines.add("- **" + text.of(value) + "**: " + text.of(places)));
        heading("presses");
        lines.add("| " + List.of("press", "link", "minutes", "say")
                .stream()
                .map(key -> text.of(texts.get(key)))
                .collect(Collectors.joining(" | ")) + " |\n|---|---|---|---|");
        for (TeacherNotes.Press press : notes.presses()) {
            String number = scenario.number().isEmpty() ? scenario.id() : scenario.number();
            lines.add("| " + text.of(press.step()) + " | " + text.of(number + "@" + press.step()) + " | "
                    + press.minutes() + " | " + in(press.say()) + " |");
        }
        heading("answers");
        for (Scenario.Step step : steps) {
            Scenario.Question ask = step.ask();
            if (ask != null) {
                answer(step, ask, notes);
            }
        }
        pairs("replies", notes.replies(), TeacherNotes.Reply::question, TeacherNotes.Reply::reply);
        pairs("exam", notes.exam(), TeacherNotes.ExamItem::question, TeacherNotes.ExamItem::answer);
        heading("terms");
        Terms.of(scenario, scenario.steps(), language(), 8)
                .forEach(term -> lines.add("- **" + text.of(term.word()) + "**: " + text.of(term.text())));
        scenario.switches().stream().filter(one -> !one.more()).findFirst().ifPresent(one -> {
            heading("try");
            String value = one.values().stream().filter(other -> !other.equals(one.byDefault())).findFirst().orElse("");
            lines.add(text.of(texts.get("compare")) + "\n\n```\nauthscope compare " + scenario.id() + " --b " + one.id()
                    + "=" + value + "\n```");
        });
        heading("conclusion");
        lines.add(in(scenario.conclusion()));
    }

    private void answer(Scenario.Step step, Scenario.Question ask, TeacherNotes notes) {
        String answer = ask.options()
                .stream()
                .filter(option -> option.id().equals(ask.answer()))
                .map(option -> in(option.text()))
                .findFirst()
                .orElse("");
        lines.add("- " + in(ask.text()) + " **" + answer + "** " + in(ask.right()));
        notes.wrongAnswer(step.id())
                .ifPresent(wrong -> lines.add("  - " + text.of(texts.get("wrong", words(ask, wrong.option()))) + " "
                        + in(wrong.why())));
    }

    private String words(Scenario.Question ask, String option) {
        return ask.options()
                .stream()
                .filter(one -> one.id().equals(option))
                .map(one -> one.text().in(language()))
                .findFirst()
                .orElse(option);
    }

    private interface Words<T> {
        Localized of(T one);
    }

    private <T> void pairs(String heading, List<T> all, Words<T> question, Words<T> answer) {
        if (!all.isEmpty()) {
            heading(heading);
            all.forEach(one -> lines.add("- " + in(question.of(one)) + " → " + in(answer.of(one))));
        }
    }

    private void heading(String key) {
        lines.add("\n## " + text.of(texts.get(key)) + "\n");
    }

    private Language language() {
        return texts.language();
    }

    private String in(Localized words) {
        return text.of(words.in(language()));
    }
}
