package dev.authscope.export.handout;

import java.util.List;
import java.util.Map;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.Supplement;
import dev.authscope.scenario.TeacherNotes;
import dev.authscope.texts.Language;
import dev.authscope.texts.Localized;
import dev.authscope.texts.Texts;

/** The teacher's copy: what belongs into the blanks, what to say at each press, what the class will answer and ask. */
final class TeacherPage {

    private static final int TERMS = 8;

    private final Texts texts;
    private final Language language;
    private final List<Block> blocks;

    TeacherPage(Texts texts, List<Block> blocks) {
        this.texts = texts;
        this.language = texts.language();
        this.blocks = blocks;
    }

    /** @param switches of the run, for what is said under some of their values only */
    void add(Scenario scenario, TeacherNotes notes, List<Scenario.Step> steps, Map<String, String> kept,
            Map<String, String> switches) {
        kept.forEach((value, places) -> blocks.add(new Block.Entry(value, places)));
        heading("presses");
        String number = scenario.number().isEmpty() ? scenario.id() : scenario.number();
        blocks.add(new Block.Table(List.of("press", "link", "minutes", "say").stream().map(texts::get).toList(),
                notes.presses()
                        .stream()
                        .map(press -> List.of(press.step(), number + "@" + press.step(),
                                String.valueOf(press.minutes()), in(press.say())))
                        .toList()));
        heading("answers");
        for (Scenario.Step step : steps) {
            Scenario.Question ask = step.ask();
            if (ask != null) {
                blocks.add(new Block.Answer(in(ask.text()), words(ask, ask.answer()), in(ask.right())));
                notes.wrongAnswer(step.id())
                        .ifPresent(wrong -> blocks.add(new Block.Wrong(
                                texts.get("wrong", words(ask, wrong.option())), in(wrong.why()))));
            }
        }
        if (!notes.replies().isEmpty()) {
            heading("replies");
            notes.replies().forEach(one -> blocks.add(new Block.Reply(in(one.question()), in(one.reply()))));
        }
        if (!notes.exam().isEmpty()) {
            heading("exam");
            notes.exam().forEach(one -> blocks.add(new Block.Reply(in(one.question()), in(one.answer()))));
        }
        heading("terms");
        Terms.of(scenario, scenario.steps(), language, TERMS)
                .forEach(term -> blocks.add(new Block.Entry(term.word(), term.text())));
        scenario.switches().stream().filter(one -> !one.more()).findFirst().ifPresent(one -> {
            heading("try");
            String value = one.values().stream().filter(other -> !other.equals(one.byDefault())).findFirst().orElse("");
            blocks.add(new Block.Words(texts.get("compare"), false));
            blocks.add(new Block.Command("authscope compare " + scenario.id() + " --b " + one.id() + "=" + value));
        });
        if (!scenario.whatIfs().isEmpty()) {
            heading("what-if");
            for (Scenario.WhatIf one : scenario.whatIfs()) {
                blocks.add(new Block.Words(in(one.text()), false));
                blocks.add(new Block.Command(command(scenario, one)));
                closing(scenario, one.switches(), !holds(scenario, switches));
            }
        }
        heading("conclusion");
        blocks.add(new Block.Words(in(scenario.conclusion()), false));
        closing(scenario, switches, true);
    }

    /** The lines to take home, where they belong to a run with these switches; once on the page. */
    private void closing(Scenario scenario, Map<String, String> switches, boolean here) {
        Supplement.Closing closing = scenario.supplement().closing();
        if (closing != null && here && closing.holds(switches)) {
            closing.lines().forEach(line -> blocks.add(new Block.Entry(in(line.heading()), in(line.text()))));
        }
    }

    private static boolean holds(Scenario scenario, Map<String, String> switches) {
        Supplement.Closing closing = scenario.supplement().closing();
        return closing != null && closing.holds(switches);
    }

    private static String command(Scenario scenario, Scenario.WhatIf one) {
        StringBuilder command = new StringBuilder("authscope compare ").append(scenario.id());
        one.switches().forEach((name, value) -> command.append(" --b ").append(name).append('=').append(value));
        return command.toString();
    }

    private String words(Scenario.Question ask, String option) {
        return ask.options()
                .stream()
                .filter(one -> one.id().equals(option))
                .map(one -> in(one.text()))
                .findFirst()
                .orElse(option);
    }

    private void heading(String key) {
        blocks.add(new Block.Heading(texts.get(key)));
    }

    private String in(Localized words) {
        return words.in(language);
    }
}
