package dev.authscope.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.Supplement;

/** Reads what few scenarios have: closing lines, rows that are played together, further questions. */
final class SupplementReader {

    private static final int MOST_LINES = 5;
    private static final int MOST_ROWS = 4;
    private static final int MOST_QUESTIONS = 4;

    private final List<Scenario.Step> steps;
    private final Map<String, Scenario.Switch> switches;
    private final StepReader reader;
    private final Problems problems;

    /** @param reader knows the switches that the scenario offers */
    SupplementReader(List<Scenario.Step> steps, Map<String, Scenario.Switch> switches, StepReader reader,
            Problems problems) {
        this.steps = List.copyOf(steps);
        this.switches = new LinkedHashMap<>(switches);
        this.reader = reader;
        this.problems = problems;
    }

    Supplement read(Fields scenario) {
        return new Supplement(scenario.optional("closing").map(this::closing).orElse(null),
                scenario.optional("rows").map(this::rows).orElse(null), questions(scenario));
    }

    private Supplement.Closing closing(FileNode node) {
        Fields fields = Fields.of(node, "closing lines", problems);
        Map<String, String> when = fields.has("when") ? reader.switchValues(fields, "when", true) : Map.of();
        List<Supplement.Line> lines = new ArrayList<>();
        for (FileNode line : fields.list("lines", 1, MOST_LINES)) {
            Fields one = Fields.of(line, "a closing line", problems);
            lines.add(new Supplement.Line(one.localized("heading"), one.localized("text")));
            one.done();
        }
        fields.done();
        return new Supplement.Closing(when, List.copyOf(lines));
    }

    private Supplement.Rows rows(FileNode node) {
        Fields fields = Fields.of(node, "rows", problems);
        String id = fields.text("switch");
        Scenario.@Nullable Switch offered = switches.get(id);
        if (offered == null && !id.isEmpty()) {
            fields.problem("switch", "The scenario does not offer the switch '" + FileTree.shown(id) + "'.");
        }
        List<String> values = new ArrayList<>();
        for (FileNode value : fields.list("values", 2, MOST_ROWS)) {
            String text = value instanceof FileNode.Plain plain && plain.value() instanceof String word ? word : "";
            if (offered != null && !offered.values().contains(text) || values.contains(text)) {
                fields.problem("values", "The rows are different values of the switch '" + FileTree.shown(id)
                        + "'; '" + FileTree.shown(text) + "' is none, or stands here a second time.");
            }
            values.add(text);
        }
        if (offered != null && !values.isEmpty() && !values.getFirst().equals(offered.byDefault())) {
            fields.problem("values", "The first row is the default, '" + offered.byDefault() + "'.");
        }
        fields.done();
        return new Supplement.Rows(id, values);
    }

    private List<Supplement.MoreQuestion> questions(Fields scenario) {
        List<Supplement.MoreQuestion> questions = new ArrayList<>();
        List<FileNode> nodes = scenario.has("moreQuestions")
                ? scenario.list("moreQuestions", 1, MOST_QUESTIONS)
                : List.of();
        for (FileNode node : nodes) {
            Fields fields = Fields.of(node, "a further question", problems);
            String before = fields.text("before", Forms.ID, Forms.ID_ALLOWED);
            if (!before.isEmpty() && steps.stream().noneMatch(step -> step.id().equals(before))) {
                fields.problem("before", "There is no step '" + FileTree.shown(before) + "'.");
            }
            if (!fields.has("ask")) {
                fields.problem("ask", "A further question has its text and options in 'ask'.");
            }
            Optional.ofNullable(reader.question(fields))
                    .ifPresent(ask -> questions.add(new Supplement.MoreQuestion(before, ask)));
            fields.done();
        }
        return List.copyOf(questions);
    }
}
