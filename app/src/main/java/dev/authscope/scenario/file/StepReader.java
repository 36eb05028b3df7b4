package dev.authscope.scenario.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.authscope.flow.Participant;
import dev.authscope.json.JsonPlace;
import dev.authscope.lab.Action;
import dev.authscope.scenario.Scenario;

/** Reads the steps of a scenario. */
final class StepReader {

    private static final List<String> PATHS = List.of("core", "auto", "extra");
    private static final int MOST_VARIANTS = 50;
    private static final int MOST_EXPECTATIONS = 200;
    private static final int HIGHEST_NUMBER = 99_999;

    private final Map<String, Participant> participants;
    private final Map<String, Scenario.Switch> switches;
    private final Problems problems;
    private final ActionForms actions;
    private final Map<String, List<Map<String, String>>> ids = new HashMap<>();

    StepReader(Map<String, Participant> participants, Map<String, Scenario.Switch> switches, Problems problems) {
        this.participants = participants;
        this.switches = switches;
        this.problems = problems;
        this.actions = new ActionForms(participants, problems);
    }

    Scenario.Step read(FileNode node) {
        Fields fields = Fields.of(node, "a step", problems);
        String id = fields.text("id", Forms.ID, Forms.ID_ALLOWED);
        Scenario.Path path = Scenario.Path.valueOf(fields.word("path", PATHS).toUpperCase(Locale.ROOT));
        Map<String, String> when = switchValues(fields, "when", true);
        List<Map<String, String>> others = ids.computeIfAbsent(id, key -> new ArrayList<>());
        if (!id.isEmpty() && !others.stream().allMatch(other -> exclude(other, when))) {
            fields.problem("id", "There is another step '" + id
                    + "'; each step has an id of its own, unless 'when' keeps the two out of the same run.");
        }
        others.add(when);
        String actor = fields.text("actor", Forms.ID, Forms.ID_ALLOWED);
        Participant participant = participants.get(actor);
        if (participant == null && !actor.isEmpty()) {
            fields.problem("actor", "'" + actor + "' does not take part; participants are "
                    + String.join(", ", participants.keySet()) + ".");
        }
        Scenario.Step step = new Scenario.Step(id, path, when, actor,
                action(fields, participant == null ? null : participant.role()), fields.localized("say"),
                fields.optionalLocalized("label").orElse(null), issues(fields), question(fields),
                expectations(fields, "expect"), variants(fields), fields.line());
        fields.done();
        return step;
    }

    /** Whether no run has both: some switch would need two values at once. */
    private static boolean exclude(Map<String, String> one, Map<String, String> other) {
        return one.entrySet()
                .stream()
                .anyMatch(entry -> !other.getOrDefault(entry.getKey(), entry.getValue()).equals(entry.getValue()));
    }

    private Action action(Fields fields, Participant.@Nullable Role role) {
        Optional<FileNode> node = fields.optional("do");
        if (node.isEmpty()) {
            fields.problem("do", "The member 'do' of a step is missing.");
            return new Action.Reload();
        }
        return actions.read(node.get(), role);
    }

    private Map<String, Integer> issues(Fields fields) {
        Fields numbers = fields.object("issues", "the numbers of issued values");
        Map<String, Integer> issues = numbers.numbers(0, HIGHEST_NUMBER);
        issues.keySet()
                .stream()
                .filter(kind -> !Forms.ITEM_KINDS.contains(kind))
                .forEach(kind -> numbers.problem(kind,
                        "There is no kind of value '" + FileTree.shown(kind) + "'; kinds are "
                                + String.join(", ", Forms.ITEM_KINDS) + "."));
        return issues;
    }

    /** Switch values by id, each one of those that the scenario offers. */
    Map<String, String> switchValues(Fields fields, String name, boolean defaultsToo) {
        Fields named = fields.object(name, "switches with their values");
        Map<String, String> values = named.texts();
        values.forEach((id, value) -> {
            Scenario.Switch offered = switches.get(id);
            if (offered == null) {
                named.problem(id, "The scenario does not offer the switch '" + FileTree.shown(id) + "'; it offers "
                        + (switches.isEmpty() ? "none" : String.join(", ", switches.keySet())) + ".");
            } else if (!offered.values().contains(value)) {
                named.problem(id, "The switch '" + id + "' cannot be '" + FileTree.shown(value) + "'; it can be "
                        + String.join(", ", offered.values()) + ".");
            } else if (!defaultsToo && offered.byDefault().equals(value)) {
                named.problem(id, "'" + value + "' is the default of the switch '" + id
                        + "'; a variant names values that differ from the defaults.");
            }
        });
        return values;
    }

    private List<Scenario.Variant> variants(Fields fields) {
        List<Scenario.Variant> variants = new ArrayList<>();
        Set<Map<String, String>> seen = new HashSet<>();
        List<FileNode> nodes = fields.has("expectWhen")
                ? fields.list("expectWhen", 1, MOST_VARIANTS)
                : fields.list("expectWhen");
        for (FileNode node : nodes) {
            Fields variant = Fields.of(node, "a variant of the step", problems);
            Map<String, String> values = switchValues(variant, "switches", false);
            if (values.isEmpty()) {
                variant.problem("switches", "A variant names at least one switch in 'switches'.");
            } else if (!seen.add(values)) {
                variant.problem("switches", "There is another variant for these switches; put both together.");
            }
            variants.add(new Scenario.Variant(values, variant.optionalLocalized("say").orElse(null),
                    question(variant), expectations(variant, "expect")));
            variant.done();
        }
        return List.copyOf(variants);
    }

    Scenario.@Nullable Question question(Fields fields) {
        Optional<FileNode> node = fields.optional("ask");
        if (node.isEmpty()) {
            return null;
        }
        Fields ask = Fields.of(node.get(), "a question", problems);
        List<Scenario.Option> options = new ArrayList<>();
        for (FileNode option : ask.list("options", 2, 4)) {
            Fields one = Fields.of(option, "an option", problems);
            String id = one.text("id", Forms.ID, Forms.ID_ALLOWED);
            if (options.stream().anyMatch(other -> other.id().equals(id))) {
                one.problem("id", "There is another option '" + id + "'; each option has an id of its own.");
            }
            options.add(new Scenario.Option(id, one.localized("text")));
            one.done();
        }
        String answer = ask.text("answer", Forms.ID, Forms.ID_ALLOWED);
        if (!answer.isEmpty() && options.stream().noneMatch(option -> option.id().equals(answer))) {
            ask.problem("answer", "The answer '" + answer + "' is not one of the options "
                    + String.join(", ", options.stream().map(Scenario.Option::id).toList()) + ".");
        }
        Scenario.Question question = new Scenario.Question(ask.localized("text"), List.copyOf(options), answer,
                ask.localized("right"), ask.localized("wrong"));
        ask.done();
        return question;
    }

    private List<Scenario.Expectation> expectations(Fields fields, String name) {
        List<FileNode> nodes = fields.has(name) ? fields.list(name, 1, MOST_EXPECTATIONS) : fields.list(name);
        List<Scenario.Expectation> expectations = new ArrayList<>();
        for (FileNode node : nodes) {
            Fields one = Fields.of(node, "an expectation", problems);
            expectation(one).ifPresent(expectations::add);
            one.done();
        }
        return List.copyOf(expectations);
    }

    static Optional<Scenario.Expectation> expectation(Fields fields) {
        String at = fields.text("at");
        if (!at.isEmpty() && !JsonPlace.isPointer(at)) {
            fields.problem("at", "'at' cannot be '" + FileTree.shown(at)
                    + "'; it is a JSON Pointer into the world, such as /exchanges/0/response/status.");
        }
        List<Scenario.Expectation> found = new ArrayList<>();
        for (Scenario.Test test : Scenario.Test.values()) {
            Optional<FileNode> node = fields.optional(test.id());
            Optional<Object> value = node.map(FileNode::plain);
            if (node.isPresent()) {
                value.filter(v -> fits(test, v))
                        .ifPresentOrElse(
                                v -> found.add(new Scenario.Expectation(at, test, v, fields.line())),
                                () -> fields.problem(test.id(), "'" + test.id() + "' must be " + allowed(test) + "."));
            }
            if (found.size() > 1) {
                fields.problem(test.id(), "An expectation compares once; split it into two.");
                break;
            }
        }
        if (found.isEmpty() && Arrays.stream(Scenario.Test.values()).noneMatch(test -> fields.has(test.id()))) {
            fields.problem("at", "An expectation has one of is, isItem, count, exists, contains, lacks.");
        }
        return found.stream().findFirst();
    }

    private static boolean fits(Scenario.Test test, Object value) {
        return switch (test) {
            case IS, CONTAINS, LACKS -> true;
            case IS_ITEM -> value instanceof String text && Forms.ITEM.matcher(text).matches();
            case COUNT -> value instanceof Long number && number >= 0;
            case EXISTS -> value instanceof Boolean;
        };
    }

    private static String allowed(Scenario.Test test) {
        return switch (test) {
            case IS, CONTAINS, LACKS -> "a text, number, flag, list or object, not null";
            case IS_ITEM -> "the short name of a value, such as RT1";
            case COUNT -> "a whole number from 0";
            case EXISTS -> "true or false";
        };
    }
}
