package dev.authscope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.authscope.scenario.file.AdviceLibrary;

/** The JSON forms of the chooser's questions and of its advice. */
final class AdviceJson {

    private AdviceJson() {}

    /** An array of questions, each with its answers. */
    static List<Object> questions(AdviceLibrary library) {
        return library.questions().stream().map(AdviceJson::question).toList();
    }

    private static Object question(AdviceLibrary.Question question) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", question.id());
        tree.put("question", LocalizedJson.of(question.text()));
        tree.put("answers", question.answers().stream().map(answer -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("id", answer.id());
            one.put("answer", LocalizedJson.of(answer.text()));
            return one;
        }).toList());
        return tree;
    }

    /** One object: the answers, and what follows from them, the most important first. */
    static Map<String, Object> advice(AdviceLibrary library, Map<String, String> answers,
            List<AdviceLibrary.Advice> advice) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("answers", new LinkedHashMap<>(answers));
        tree.put("advice", advice.stream().map(one -> advice(library, one)).toList());
        return tree;
    }

    private static Object advice(AdviceLibrary library, AdviceLibrary.Advice advice) {
        AdviceLibrary.Code code = library.code(advice.code());
        Map<String, Object> lines = new LinkedHashMap<>();
        lines.put("spring", code.spring());
        lines.put("express", code.express());
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", advice.id());
        tree.put("advice", LocalizedJson.of(advice.text()));
        tree.put("runs", advice.runs().stream().map(AdviceJson::run).toList());
        tree.put("code", lines);
        return tree;
    }

    /** Part and step are left out when the run is a whole scenario from its beginning. */
    private static Object run(AdviceLibrary.Run run) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("scenario", run.scenario());
        tree.put("switches", new LinkedHashMap<>(run.switches()));
        if (run.part() > 0) {
            tree.put("part", run.part());
        }
        if (!run.step().isEmpty()) {
            tree.put("step", run.step());
        }
        return tree;
    }
}
