package dev.authscope.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import dev.authscope.scenario.file.AdviceLibrary;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Texts;

/** Prints the questions of the chooser, and advice with its runs and its code, for reading on a terminal. */
final class AdviceText {

    private static final String INDENT = "   ";
    private static final String DEEPER = "      ";

    private final AdviceLibrary library;
    private final Texts texts;
    private final PrintWriter out;
    private final ScenarioLibrary scenarios = ScenarioLibrary.bundled();

    AdviceText(AdviceLibrary library, Texts texts, PrintWriter out) {
        this.library = library;
        this.texts = texts;
        this.out = out;
    }

    /** Each question with the words that the command takes for its answers. */
    void questions() {
        for (AdviceLibrary.Question question : library.questions()) {
            out.println(question.text().in(texts.language()));
            int longest = question.answers().stream().mapToInt(answer -> answer.id().length()).max().orElse(0);
            for (AdviceLibrary.Answer answer : question.answers()) {
                out.println(INDENT + "--" + question.id() + " " + answer.id()
                        + " ".repeat(longest - answer.id().length() + 2) + answer.text().in(texts.language()));
            }
            out.println();
        }
    }

    /** The lines of advice, the most important first. Code that several of them need is printed once. */
    void advice(List<AdviceLibrary.Advice> advice) {
        Set<String> printed = new HashSet<>();
        for (AdviceLibrary.Advice one : advice) {
            Paragraph.lines("• " + one.text().in(texts.language()), "", RunText.COLUMNS).forEach(out::println);
            for (AdviceLibrary.Run run : one.runs()) {
                run(run);
            }
            if (printed.add(one.code())) {
                AdviceLibrary.Code code = library.code(one.code());
                code("Spring", code.spring());
                code("Express", code.express());
            }
            out.println();
        }
    }

    private void run(AdviceLibrary.Run run) {
        ScenarioLibrary.Entry entry = scenarios.find(run.scenario()).orElseThrow();
        StringBuilder line = new StringBuilder(entry.number());
        run.switches().forEach((name, value) -> line.append(' ').append(name).append('=').append(value));
        if (run.part() > 0) {
            line.append("  ").append(texts.get("choose.part", run.part()));
        }
        if (!run.step().isEmpty()) {
            line.append("  ").append(texts.get("choose.step", run.step()));
        }
        out.println(INDENT + "→ " + line + "  " + entry.title().in(texts.language()));
    }

    private void code(String framework, List<String> lines) {
        out.println(INDENT + framework);
        lines.forEach(line -> out.println(DEEPER + line));
    }
}
