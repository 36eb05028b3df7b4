package dev.authscope.scenario.file;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

import dev.authscope.scenario.file.FileNode.Elements;
import dev.authscope.scenario.file.FileNode.Member;
import dev.authscope.scenario.file.FileNode.Members;
import dev.authscope.scenario.file.FileNode.Plain;
import dev.authscope.texts.Localized;

/**
 * The members of one object as its reader asks for them. What is missing or of the wrong kind becomes a problem and a
 * harmless value, so that reading goes on and finds the other mistakes. At the end {@link #done()} reports every member that
 * nobody asked for.
 */
final class Fields {

    private static final Members NOTHING = new Members(0, Map.of());

    private final Members members;
    private final String what;
    private final Problems problems;
    private final Set<String> asked = new LinkedHashSet<>();

    private Fields(Members members, String what, Problems problems) {
        this.members = members;
        this.what = what;
        this.problems = problems;
    }

    /**
     * The members of a node, none when it is not an object.
     *
     * @param what what the object is, as it stands in a sentence: {@code a step}
     */
    static Fields of(FileNode node, String what, Problems problems) {
        if (node instanceof Members object) {
            return new Fields(object, what, problems);
        }
        problems.add(node.line(), "Here must be " + what + ", which is an object in braces.");
        return new Fields(new Members(node.line(), Map.of()), what, problems).silenced();
    }

    private Fields silenced() {
        return new Fields(members, what, new Problems());
    }

    int line() {
        return members.line();
    }

    /** The line of a member, or of the object when there is no such member. */
    int line(String name) {
        Member member = members.byName().get(name);
        return member == null ? line() : member.value().line();
    }

    void problem(String name, String message) {
        problems.add(line(name), message);
    }

    boolean has(String name) {
        return members.byName().containsKey(name);
    }

    /** The value of a member that may be missing. */
    Optional<FileNode> optional(String name) {
        asked.add(name);
        return Optional.ofNullable(members.byName().get(name)).map(Member::value);
    }

    private Optional<FileNode> required(String name) {
        Optional<FileNode> node = optional(name);
        if (node.isEmpty()) {
            problems.add(line(), "The member '" + name + "' of " + what + " is missing.");
        }
        return node;
    }

    private Optional<String> asText(String name, FileNode node) {
        if (node instanceof Plain plain && plain.value() instanceof String text) {
            if (!text.isBlank()) {
                return Optional.of(text);
            }
            problems.add(node.line(), "'" + name + "' must not be empty.");
        } else {
            problems.add(node.line(), "'" + name + "' must be a text in quotes.");
        }
        return Optional.empty();
    }

    String text(String name) {
        return required(name).flatMap(node -> asText(name, node)).orElse("");
    }

    String text(String name, String otherwise) {
        return optional(name).flatMap(node -> asText(name, node)).orElse(otherwise);
    }

    /** A text of a form. */
    String text(String name, Pattern form, String allowed) {
        String text = text(name);
        return text.isEmpty() ? text : formed(name, text, form, allowed);
    }

    String formed(String name, String text, Pattern form, String allowed) {
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            problem(name, "'" + name + "' cannot be '" + FileTree.shown(text) + "'; " + allowed + ".");
            return "";
        }
        return text;
    }

    /** One of some words; the first one when it is missing or another. */
    String word(String name, List<String> allowed) {
        String text = text(name);
        if (!text.isEmpty() && !allowed.contains(text)) {
            problem(name, "'" + name + "' cannot be '" + FileTree.shown(text) + "'; it can be "
                    + String.join(", ", allowed) + ".");
        }
        return allowed.contains(text) ? text : allowed.getFirst();
    }

    boolean flag(String name, boolean otherwise) {
        return optional(name).map(node -> {
            if (node instanceof Plain plain && plain.value() instanceof Boolean flag) {
                return flag;
            }
            problems.add(node.line(), "'" + name + "' must be true or false.");
            return otherwise;
        }).orElse(otherwise);
    }

    int number(String name, int from, int to) {
        return required(name).map(node -> number(name, node, from, to)).orElse(from);
    }

    private int number(String name, FileNode node, int from, int to) {
        if (node instanceof Plain plain && plain.value() instanceof Long number && number >= from && number <= to) {
            return number.intValue();
        }
        problems.add(node.line(), "'" + name + "' must be a whole number from " + from + " to " + to + ".");
        return from;
    }

    /** A text in both languages. */
    Localized localized(String name) {
        return required(name).map(node -> localized(name, node)).orElse(new Localized("", ""));
    }

    Optional<Localized> optionalLocalized(String name) {
        return optional(name).map(node -> localized(name, node));
    }

    private Localized localized(String name, FileNode node) {
        Fields fields = Fields.of(node, "the text '" + name + "' in both languages", problems);
        Localized text = new Localized(fields.text("en"), fields.text("ko"));
        fields.done();
        return text;
    }

    /** An object that may be missing; then it has no members. */
    Fields object(String name, String objectIs) {
        return optional(name).map(node -> Fields.of(node, objectIs, problems))
                .orElseGet(() -> new Fields(NOTHING, objectIs, problems));
    }

    /** All members of this object as texts, for maps whose names are data. */
    Map<String, String> texts() {
        return all((name, node) -> asText(name, node).orElse(""));
    }

    /** All members of this object as numbers. */
    Map<String, Integer> numbers(int from, int to) {
        return all((name, node) -> number(name, node, from, to));
    }

    private <T> Map<String, T> all(BiFunction<String, FileNode, T> read) {
        Map<String, T> result = new LinkedHashMap<>();
        members.byName().forEach((name, member) -> {
            asked.add(name);
            result.put(name, read.apply(name, member.value()));
        });
        return result;
    }

    /** The elements of a list that may be missing. */
    List<FileNode> list(String name) {
        return optional(name).map(node -> {
            if (node instanceof Elements elements) {
                return elements.list();
            }
            problems.add(node.line(), "'" + name + "' must be a list in brackets.");
            return List.<FileNode>of();
        }).orElse(List.of());
    }

    /** A list with bounds on its length. */
    List<FileNode> list(String name, int from, int to) {
        List<FileNode> list = list(name);
        if (!has(name)) {
            problems.add(line(), "The member '" + name + "' of " + what + " is missing.");
        } else if (list.size() < from || list.size() > to) {
            problem(name, "'" + name + "' must have " + from + " to " + to + " elements; it has " + list.size() + ".");
        }
        return list;
    }

    /** Reports the members that nobody asked for. */
    void done() {
        members.byName().forEach((name, member) -> {
            if (!asked.contains(name)) {
                String allowed = asked.isEmpty() ? "it has none" : "it can have " + String.join(", ", asked);
                problems.add(member.line(),
                        "There is no member '" + FileTree.shown(name) + "' in " + what + "; " + allowed + ".");
            }
        });
    }
}
