package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.authscope.ui.model.Appearance.Theme;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;

/** Whoever cannot see the window or use a pointer reaches and understands every control. */
class AccessibilityTest {

    private TestWindow window;

    @BeforeEach
    void openAScenario() {
        window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 720);
        window.open("session-login");
        window.press(KeyCode.SPACE);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void everyControlOfTheWindowIsReachedByTabAndHasANameAndARole() {
        check("the window", window.look(() -> controls(window.shell().scene().getRoot())));
    }

    @Test
    void everyControlOfASheetIsReachedByTabAndHasANameAndARole() {
        Sheets.all().forEach((name, open) -> {
            window.run(() -> open.accept(window.shell()));
            window.await(() -> window.shell().sheetShown());
            check(name, window.look(() -> controls((Parent) window.shell().scene().lookup(".over-sheet"))));
            window.press(KeyCode.ESCAPE);
        });
    }

    @Test
    void everyControlOfTheComparisonIsReachedByTabAndHasANameAndARole() {
        window.run(() -> window.model().compare().open());
        window.await(() -> window.model().compare().state().comparison() != null);
        check("comparison", window.look(() -> controls((Parent) window.shell().scene().lookup("#compare"))));
    }

    @Test
    void everyOptionOfAPresentedQuestionIsReachedByTabAndHasANameAndARole() {
        while (!window.model().run().state().covered()) {
            window.press(KeyCode.SPACE);
        }
        window.press(KeyCode.F5);
        window.press(KeyCode.SPACE);
        check("slides", window.look(() -> controls((Parent) window.shell().scene().lookup(".present"))));
    }

    private void check(String where, List<Node> controls) {
        assertThat(controls).as(where).isNotEmpty();
        assertThat(
                window.look(() -> controls.stream().filter(node -> name(node).isBlank()).map(Node::toString).toList()))
                .as(where + ": without a name")
                .isEmpty();
        assertThat(controls).as(where)
                .noneMatch(node -> node.getAccessibleRole() == AccessibleRole.NODE
                        || node.getAccessibleRole() == AccessibleRole.PARENT);
        Set<Node> visited = visited();
        assertThat(controls.stream().filter(node -> !visited.contains(standsFor(node))).map(Node::toString))
                .as(where + ": not reached by Tab")
                .isEmpty();
    }

    /** All that Tab comes past until it comes back to where it began. */
    private Set<Node> visited() {
        Set<Node> visited = new LinkedHashSet<>();
        for (int press = 0; press < 300; press++) {
            window.press(KeyCode.TAB);
            Node owner = window.look(() -> window.shell().scene().getFocusOwner());
            if (!visited.add(owner)) {
                return visited;
            }
        }
        return visited;
    }

    /** Of choices that exclude each other Tab reaches the chosen one, and the arrows the others. */
    private static Node standsFor(Node node) {
        return node instanceof ToggleButton toggle && toggle.getToggleGroup() != null
                && toggle.getToggleGroup().getSelectedToggle() instanceof Node chosen ? chosen : node;
    }

    @Test
    void theArrowsMakeAnotherChoice() {
        window.run(() -> window.shell().commands().named("keys.settings").action().run());
        window.run(() -> window.shell().scene().lookup("#theme-dark").requestFocus());
        window.press(KeyCode.RIGHT);
        assertThat(window.model().appearance().theme()).isEqualTo(Theme.LIGHT);
    }

    private static String name(Node node) {
        Object name = node.queryAccessibleAttribute(AccessibleAttribute.TEXT);
        return name == null ? "" : name.toString();
    }

    private static List<Node> controls(Parent root) {
        List<Node> controls = new ArrayList<>();
        for (Node child : root.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (child.isFocusTraversable() && !(child instanceof ScrollPane)) {
                    controls.add(child);
                }
                if (child instanceof Parent parent) {
                    controls.addAll(controls(parent));
                }
            }
        }
        return controls;
    }
}
