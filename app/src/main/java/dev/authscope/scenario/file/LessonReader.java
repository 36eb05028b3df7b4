package dev.authscope.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.TeacherNotes;

/** Reads what surrounds the steps of a scenario: its parts, what it leads on to, and the teacher's notes. */
final class LessonReader {

    private static final int MOST_PARTS = 9;
    private static final int MOST_ENTRIES = 200;
    private static final int MOST_WHAT_IFS = 4;
    private static final int MOST_MINUTES = 60;

    private final List<Scenario.Step> steps;
    private final Problems problems;

    LessonReader(List<Scenario.Step> steps, Problems problems) {
        this.steps = List.copyOf(steps);
        this.problems = problems;
    }

    /** @param reader knows the switches that the scenario offers */
    List<Scenario.Part> parts(Fields scenario, StepReader reader) {
        List<Scenario.Part> parts = new ArrayList<>();
        for (FileNode node : optional(scenario, "parts", MOST_PARTS)) {
            Fields part = Fields.of(node, "a part", problems);
            List<String> ids = new ArrayList<>();
            for (FileNode id : part.list("steps", 1, MOST_ENTRIES)) {
                if (id instanceof FileNode.Plain plain && plain.value() instanceof String text) {
                    known(part, "steps", text);
                    ids.add(text);
                } else {
                    part.problem("steps", "The steps of a part are ids in quotes.");
                }
            }
            parts.add(new Scenario.Part(part.localized("title"), ids,
                    part.has("switches") ? reader.switchValues(part, "switches", false) : Map.of()));
            part.done();
        }
        return List.copyOf(parts);
    }

    Optional<Scenario.Hook> hook(Fields scenario) {
        return scenario.optional("hook").map(node -> {
            Fields fields = Fields.of(node, "a hook", problems);
            Scenario.Hook hook = new Scenario.Hook(fields.localized("text"),
                    fields.text("scenario", Forms.ID, Forms.ID_ALLOWED),
                    fields.has("part") ? fields.number("part", 1, MOST_PARTS) : 0);
            fields.done();
            return hook;
        });
    }

    /** @param reader knows the switches that the scenario offers */
    List<Scenario.WhatIf> whatIfs(Fields scenario, StepReader reader) {
        List<Scenario.WhatIf> whatIfs = new ArrayList<>();
        for (FileNode node : optional(scenario, "whatIf", MOST_WHAT_IFS)) {
            Fields fields = Fields.of(node, "a what-if", problems);
            String path = fields.word("path", List.of("core", "extra"));
            Map<String, String> switches = reader.switchValues(fields, "switches", false);
            if (switches.isEmpty()) {
                fields.problem("switches", "A what-if names at least one switch in 'switches'.");
            }
            Scenario.WhatIf whatIf = new Scenario.WhatIf(path.equals("core"), fields.localized("text"), switches,
                    fields.has("step") ? step(fields) : "");
            if (whatIf.core() && whatIfs.stream().anyMatch(Scenario.WhatIf::core)) {
                fields.problem("path", "One what-if at most is a press of the core path; make the others 'extra'.");
            }
            whatIfs.add(whatIf);
            fields.done();
        }
        return List.copyOf(whatIfs);
    }

    Optional<TeacherNotes> teacher(Fields scenario) {
        return scenario.optional("teacher").map(node -> {
            Fields fields = Fields.of(node, "the teacher's notes", problems);
            TeacherNotes notes = new TeacherNotes(
                    optional(fields, "presses", MOST_ENTRIES).stream().map(this::press).toList(),
                    optional(fields, "wrongAnswers", MOST_ENTRIES).stream().map(this::wrongAnswer).toList(),
                    optional(fields, "replies", MOST_ENTRIES).stream().map(this::reply).toList(),
                    optional(fields, "exam", MOST_ENTRIES).stream().map(this::examItem).toList());
            fields.done();
            return notes;
        });
    }

    private TeacherNotes.Press press(FileNode node) {
        Fields fields = Fields.of(node, "a press", problems);
        TeacherNotes.Press press = new TeacherNotes.Press(step(fields), fields.number("minutes", 1, MOST_MINUTES),
                fields.localized("say"));
        fields.done();
        return press;
    }

    private TeacherNotes.WrongAnswer wrongAnswer(FileNode node) {
        Fields fields = Fields.of(node, "a wrong answer", problems);
        String step = step(fields);
        String option = fields.text("option");
        List<Scenario.Question> questions = steps.stream()
                .filter(one -> one.id().equals(step))
                .flatMap(one -> Optional.ofNullable(one.ask()).stream())
                .toList();
        if (!step.isEmpty() && questions.isEmpty()) {
            fields.problem("step", "The step '" + step + "' asks no question; name a step that does.");
        }
        // A step that is another one with other switches may ask another question; the option belongs to one of them.
        List<Scenario.Question> offering = questions.stream()
                .filter(question -> question.options().stream().anyMatch(one -> one.id().equals(option)))
                .toList();
        if (!option.isEmpty() && !questions.isEmpty() && offering.isEmpty()) {
            fields.problem("option", "The question has no option '" + FileTree.shown(option) + "'; it has "
                    + String.join(", ", questions.getFirst().options().stream().map(Scenario.Option::id).toList())
                    + ".");
        } else if (!offering.isEmpty() && offering.stream().allMatch(one -> one.answer().equals(option))) {
            fields.problem("option", "'" + option + "' is the right answer; name a wrong one.");
        }
        TeacherNotes.WrongAnswer wrong = new TeacherNotes.WrongAnswer(step, option, fields.localized("why"));
        fields.done();
        return wrong;
    }

    private TeacherNotes.Reply reply(FileNode node) {
        Fields fields = Fields.of(node, "a reply", problems);
        TeacherNotes.Reply reply = new TeacherNotes.Reply(fields.localized("question"), fields.localized("reply"));
        fields.done();
        return reply;
    }

    private TeacherNotes.ExamItem examItem(FileNode node) {
        Fields fields = Fields.of(node, "an exam question", problems);
        List<String> kinds = List.of(TeacherNotes.ExamKind.values())
                .stream()
                .map(TeacherNotes.ExamKind::id)
                .toList();
        String word = fields.word("kind", kinds);
        TeacherNotes.ExamItem item = new TeacherNotes.ExamItem(TeacherNotes.ExamKind.values()[kinds.indexOf(word)],
                fields.localized("question"), fields.localized("answer"));
        fields.done();
        return item;
    }

    private String step(Fields fields) {
        String id = fields.text("step", Forms.ID, Forms.ID_ALLOWED);
        known(fields, "step", id);
        return id;
    }

    private void known(Fields fields, String member, String id) {
        if (!id.isEmpty() && steps.stream().noneMatch(step -> step.id().equals(id))) {
            fields.problem(member, "There is no step '" + FileTree.shown(id) + "' in this scenario.");
        }
    }

    private static List<FileNode> optional(Fields fields, String name, int most) {
        return fields.has(name) ? fields.list(name, 0, most) : fields.list(name);
    }
}
