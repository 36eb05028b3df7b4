package dev.authscope.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import dev.authscope.json.JsonText;
import dev.authscope.scenario.file.AdviceLibrary;
import dev.authscope.texts.Texts;

/** {@code authscope choose}: five answers about a system, and the advice that follows from them. */
@Command(name = "choose", description = "Gives advice for a system from five answers, with the runs and the code behind it; without an answer it prints the questions.", mixinStandardHelpOptions = true)
final class ChooseCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--caller", paramLabel = "WHO", completionCandidates = KnownNames.Callers.class, description = "Who calls the API: web, mobile or others.")
    private @Nullable String caller;

    @Option(names = "--verifier", paramLabel = "WHO", completionCandidates = KnownNames.Verifiers.class, description = "Who verifies the credential: one, copies or services.")
    private @Nullable String verifier;

    @Option(names = "--withdrawal", paramLabel = "WHEN", completionCandidates = KnownNames.Withdrawals.class, description = "How soon a logout or ban must work: next, minutes or expiry.")
    private @Nullable String withdrawal;

    @Option(names = "--readable", paramLabel = "never|accepted", completionCandidates = KnownNames.Readables.class, description = "Whether anything in the page may read the credential.")
    private @Nullable String readable;

    @Option(names = "--store", paramLabel = "yes|no", completionCandidates = KnownNames.Stores.class, description = "Whether there is a shared store to run.")
    private @Nullable String store;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Mixin
    private LanguageOption language = new LanguageOption();

    ChooseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        AdviceLibrary library = AdviceLibrary.bundled();
        Map<String, @Nullable String> given = given();
        AdviceText text = new AdviceText(library, Texts.load(language.chosen(console), "cli"), console.out());
        if (given.values().stream().allMatch(Objects::isNull)) {
            if (json) {
                console.out().println(JsonText.write(AdviceJson.questions(library)));
            } else {
                text.questions();
            }
            return ExitCode.DONE;
        }
        Map<String, String> answers = answers(library, given);
        List<AdviceLibrary.Advice> advice = library.advice(answers);
        if (json) {
            console.out().println(JsonText.write(AdviceJson.advice(library, answers, advice)));
        } else {
            text.advice(advice);
        }
        return ExitCode.DONE;
    }

    private Map<String, @Nullable String> given() {
        Map<String, @Nullable String> given = new LinkedHashMap<>();
        given.put("caller", caller);
        given.put("verifier", verifier);
        given.put("withdrawal", withdrawal);
        given.put("readable", readable);
        given.put("store", store);
        return given;
    }

    private static Map<String, String> answers(AdviceLibrary library, Map<String, @Nullable String> given) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (AdviceLibrary.Question question : library.questions()) {
            List<String> known = question.answers().stream().map(AdviceLibrary.Answer::id).toList();
            String answer = given.get(question.id());
            if (answer == null) {
                throw CommandFailure.wrongUse("Advice needs an answer to each question, and '--" + question.id()
                        + "' is missing; it can be " + String.join(", ", known) + ".", null);
            }
            if (!known.contains(answer)) {
                throw CommandFailure.wrongUse("'--" + question.id() + "' cannot be '" + answer + "'; it can be "
                        + String.join(", ", known) + ".", null);
            }
            answers.put(question.id(), answer);
        }
        return answers;
    }
}
