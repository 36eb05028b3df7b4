package dev.authscope.ui.shell;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.text.Text;

import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Localized;
import dev.authscope.ui.model.RunTab;
import dev.authscope.ui.theme.Tip;

/**
 * What a window says while a question is open, and whether any of it gave the answer away: nothing that the answer brings may
 * have stood there before, in words, colour or shape. The window speaks English meanwhile.
 */
final class OpenQuestion {

    private static final Set<String> OUTCOMES = Set.of("check-passed", "check-failed", "passed", "failed", "envelope");

    private final TestWindow window;
    private final Scenario.Step asked;
    private final int tab;
    private final int recorded;
    private final Set<String> covered;
    private final List<String> problems = new ArrayList<>();

    /** Looks at a window in which a question is open. */
    OpenQuestion(TestWindow window) {
        this.window = window;
        asked = window.look(() -> window.model().run().state().asked());
        tab = window.look(() -> window.model()
                .run()
                .tabs()
                .stream()
                .filter(RunTab::front)
                .findFirst()
                .orElseThrow()
                .number());
        recorded = window.look(() -> window.model().momentProperty().get().timeline().size());
        covered = said();
        lookAtColourAndShape();
        Scenario.Question question = asked.ask();
        demand(covered.stream().anyMatch(text -> text.contains(question.text().en())), "the question is not shown");
        for (Localized told : List.of(asked.say(), question.right(), question.wrong())) {
            demand(covered.stream().noneMatch(text -> text.contains(told.en())), "told already: " + told.en());
        }
    }

    String stepId() {
        return asked.id();
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            problems.add("question before " + asked.id() + ": " + otherwise);
        }
    }

    private void lookAtColourAndShape() {
        List<String> shown = window.look(() -> nodes().stream()
                .flatMap(node -> node.getStyleClass().stream())
                .filter(OUTCOMES::contains)
                .toList());
        demand(shown.isEmpty(), "outcomes are shown: " + shown);
        demand(!window.look(() -> window.shell().scene().lookup("#jump-to-expiry").isVisible()),
                "the clock offers to leap");
        demand(window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookupAll(".switch-chip")
                .stream()
                .filter(MenuButton.class::isInstance)
                .allMatch(Node::isDisabled)), "a switch can be changed");
    }

    /** After the answer: all that was wrong, one sentence each. */
    List<String> problemsOnceAnswered() {
        int front = window.look(() -> window.model()
                .run()
                .tabs()
                .stream()
                .filter(RunTab::front)
                .findFirst()
                .orElseThrow()
                .number());
        // Where several runs are played together, the last of them is in front now.
        select(tab);
        Set<String> fresh = said();
        demand(window.look(() -> window.model().momentProperty().get().timeline().size()) > recorded,
                "nothing was recorded after the answer");
        demand(fresh.stream().anyMatch(text -> text.contains(asked.say().en())), "the step is not told afterwards");
        Set<String> telling = telling(fresh);
        // Titles of other scenarios stand on the screen all the time.
        List<String> before = covered.stream().filter(text -> !text.matches("\\d+\\.\\d+  .*")).toList();
        demand(!telling.isEmpty(), "the answer brings no new text");
        List<String> leaked = telling.stream()
                .filter(text -> before.stream().anyMatch(said -> said.contains(text)))
                .toList();
        demand(leaked.isEmpty(), "stood there before the answer: " + leaked);
        select(front);
        return problems;
    }

    private void select(int number) {
        window.run(() -> window.model()
                .run()
                .tabs()
                .stream()
                .filter(one -> one.number() == number && !one.front())
                .findFirst()
                .ifPresent(one -> window.model().run().select(one)));
        window.settle();
    }

    /** What newly appeared and must not have stood inside any text before, in another wording of the same label. */
    private Set<String> telling(Set<String> fresh) {
        Set<String> telling = new LinkedHashSet<>(fresh);
        telling.removeAll(covered);
        Scenario.Question question = asked.ask();
        String title = window.model().run().state().scenario().title().en();
        // The question itself names the request, and the same request was sent before; "i..." is a cut word.
        telling.removeIf(text -> text.length() < 5 || text.matches("(GET|POST) /\\S*")
                || question.text().en().contains(text) || title.contains(text)
                || question.options().stream().anyMatch(option -> option.text().en().contains(text)));
        // Names of steps on the track come and go with the room between them; those of steps done before tell nothing.
        telling.removeAll(window.model()
                .run()
                .state()
                .steps()
                .stream()
                .takeWhile(one -> !one.id().equals(asked.id()))
                .map(Scenario.Step::label)
                .filter(Objects::nonNull)
                .map(Localized::en)
                .collect(Collectors.toSet()));
        // A marked term is one word of a sentence, and the sentence is looked at as a whole.
        telling.removeAll(window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookupAll(".term")
                .stream()
                .map(term -> ((Labeled) term).getText())
                .collect(Collectors.toSet())));
        // Where earlier messages went and failed, tables' names and instants stand on the screen all the time.
        telling.removeIf(text -> text.matches("→ \\S+|no answer|Session table|\\d{4}-\\d\\d-\\d\\dT\\S+Z"));
        return telling;
    }

    /** All texts, accessible texts and tooltips of what can be seen. */
    private Set<String> said() {
        return window.look(() -> {
            Set<String> said = new LinkedHashSet<>();
            for (Node node : nodes()) {
                if (node instanceof Labeled labeled) {
                    said.add(labeled.getText());
                }
                if (node instanceof Text text) {
                    said.add(text.getText());
                }
                if (node instanceof Control control && control.getTooltip() != null) {
                    said.add(control.getTooltip().getText());
                }
                Tip.of(node).ifPresent(said::add);
                said.add(node.getAccessibleText());
            }
            said.remove(null);
            said.remove("");
            return said;
        });
    }

    private List<Node> nodes() {
        window.shell().scene().getRoot().applyCss();
        window.shell().scene().getRoot().layout();
        List<Node> nodes = new ArrayList<>();
        collect(window.shell().scene().getRoot(), nodes);
        return nodes;
    }

    private static void collect(Node node, List<Node> nodes) {
        if (!node.isVisible()) {
            return;
        }
        nodes.add(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, nodes));
        }
    }
}
