package dev.authscope.scenario.file;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.authscope.bundled.BundledFiles;
import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Localized;

/** The sentences to judge that come with the program, read from {@code lessons/statements.json}. */
public final class StatementLibrary {

    private static final String PATH = "lessons/statements.json";

    private StatementLibrary() {}

    /**
     * A sentence that is true or false, and the run that shows it.
     *
     * @param id which never changes, because judgements are kept by it
     * @param truth whether the sentence is true
     * @param reason at most two sentences
     * @param scenario id of the scenario that shows it
     * @param step id of the step that shows it
     * @param switches values that differ from the scenario's defaults
     * @param holds the expectation of that step that proves it; null when no single one does
     */
    public record Statement(String id, boolean truth, Localized text, Localized reason, String scenario, String step,
            Map<String, String> switches, Scenario.@Nullable Expectation holds) {}

    /** The statements in their order. */
    public static List<Statement> bundled() {
        Problems problems = new Problems();
        List<Statement> statements = FileTree.read(BundledFiles.octets(PATH), problems).map(node -> {
            Fields fields = Fields.of(node, "the statements", problems);
            List<Statement> read = fields.list("statements").stream().map(one -> statement(one, problems)).toList();
            fields.done();
            return read;
        }).orElse(List.of());
        problems.requireNone(PATH);
        return statements;
    }

    private static Statement statement(FileNode node, Problems problems) {
        Fields fields = Fields.of(node, "a statement", problems);
        Statement statement = new Statement(fields.text("id", Forms.ID, Forms.ID_ALLOWED),
                fields.flag("true", false), fields.localized("statement"), fields.localized("reason"),
                fields.text("scenario", Forms.ID, Forms.ID_ALLOWED), fields.text("step"),
                fields.object("switches", "the switches of a statement").texts(), holds(fields, problems));
        fields.done();
        return statement;
    }

    private static Scenario.@Nullable Expectation holds(Fields fields, Problems problems) {
        return fields.optional("holds").flatMap(node -> {
            Fields one = Fields.of(node, "an expectation", problems);
            var read = StepReader.expectation(one);
            one.done();
            return read;
        }).orElse(null);
    }
}
