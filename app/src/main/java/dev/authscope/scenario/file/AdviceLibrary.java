package dev.authscope.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.texts.Localized;

/** Questions about a system and the advice that follows from the answers, read from {@code lessons/advice.json}. */
public record AdviceLibrary(List<Question> questions, List<Advice> advice, List<Code> code) {

    private static final String PATH = "lessons/advice.json";
    private static final int MOST_PARTS = 9;

    public AdviceLibrary {
        questions = List.copyOf(questions);
        advice = List.copyOf(advice);
        code = List.copyOf(code);
    }

    /** A question with answers that exclude each other. */
    public record Question(String id, Localized text, List<Answer> answers) {}

    /** One of its answers. */
    public record Answer(String id, Localized text) {}

    /**
     * A line of advice.
     *
     * @param when the answers under which it is given, by question; all of them must hold
     * @param runs the runs that support it, at least one
     * @param code id of the code that carries it out
     */
    public record Advice(String id, Map<String, List<String>> when, Localized text, List<Run> runs, String code) {

        /** Whether it follows from some answers, by question. */
        public boolean follows(Map<String, String> answers) {
            return when.entrySet().stream().allMatch(one -> one.getValue().contains(answers.get(one.getKey())));
        }
    }

    /**
     * A run to open.
     *
     * @param part number of the part, from 1; 0 for the whole scenario
     * @param step id of the step to go to; empty for the beginning
     */
    public record Run(String scenario, int part, Map<String, String> switches, String step) {}

    /** The same in the code of two frameworks, line by line. */
    public record Code(String id, List<String> spring, List<String> express) {}

    /** What follows from some answers, by question, the most important first. */
    public List<Advice> advice(Map<String, String> answers) {
        return advice.stream().filter(one -> one.follows(answers)).toList();
    }

    /** The code with an id. */
    public Code code(String id) {
        return code.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    /** Reads the file of the program. */
    public static AdviceLibrary bundled() {
        Problems problems = new Problems();
        AdviceLibrary library = FileTree.read(BundledFiles.octets(PATH), problems).map(node -> {
            Fields fields = Fields.of(node, "the advice", problems);
            AdviceLibrary read = new AdviceLibrary(
                    fields.list("questions").stream().map(one -> question(one, problems)).toList(),
                    fields.list("advice").stream().map(one -> advice(one, problems)).toList(),
                    fields.list("code").stream().map(one -> code(one, problems)).toList());
            fields.done();
            return read;
        }).orElseGet(() -> new AdviceLibrary(List.of(), List.of(), List.of()));
        problems.requireNone(PATH);
        return library;
    }

    private static Question question(FileNode node, Problems problems) {
        Fields fields = Fields.of(node, "a question", problems);
        List<Answer> answers = new ArrayList<>();
        for (FileNode answer : fields.list("answers")) {
            Fields one = Fields.of(answer, "an answer", problems);
            answers.add(new Answer(one.text("id"), one.localized("text")));
            one.done();
        }
        Question question = new Question(fields.text("id"), fields.localized("text"), List.copyOf(answers));
        fields.done();
        return question;
    }

    private static Advice advice(FileNode node, Problems problems) {
        Fields fields = Fields.of(node, "a line of advice", problems);
        Map<String, List<String>> when = new LinkedHashMap<>();
        fields.optional("when").map(FileNode::plain).ifPresent(value -> {
            if (value instanceof Map<?, ?> map) {
                map.forEach((question, answers) -> when.put(String.valueOf(question), texts(answers)));
            }
        });
        Advice advice = new Advice(fields.text("id"), when, fields.localized("text"),
                fields.list("runs").stream().map(one -> run(one, problems)).toList(), fields.text("code"));
        fields.done();
        return advice;
    }

    private static Run run(FileNode node, Problems problems) {
        Fields fields = Fields.of(node, "a run", problems);
        Run run = new Run(fields.text("scenario", Forms.ID, Forms.ID_ALLOWED),
                fields.has("part") ? fields.number("part", 1, MOST_PARTS) : 0,
                fields.object("switches", "the switches of a run").texts(),
                fields.has("step") ? fields.text("step") : "");
        fields.optional("part");
        fields.optional("step");
        fields.done();
        return run;
    }

    private static Code code(FileNode node, Problems problems) {
        Fields fields = Fields.of(node, "code", problems);
        Code code = new Code(fields.text("id"), lines(fields, "spring"), lines(fields, "express"));
        fields.done();
        return code;
    }

    private static List<String> lines(Fields fields, String name) {
        return fields.list(name).stream().map(FileNode::plain).map(String::valueOf).toList();
    }

    private static List<String> texts(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
    }
}
