package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;

import org.junit.jupiter.api.Test;

import dev.authscope.scenario.Scenario;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunTab;

/** Runs that are played together, press by press, and what is offered under a conclusion. */
class PlayedTogetherTest {

    private static final Path SCREENS = Path.of("target", "screens");
    private static final List<String> PLACES = List.of("localStorage", "memory", "httpOnly");

    private final TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 900);

    @Test
    void onePressIsAPressInEachOfTheRows() {
        try (window) {
            window.open("token-storage");
            window.press(KeyCode.SPACE);
            assertThat(performed()).containsExactly(3, 3, 3);
            assertThat(places()).isEqualTo(PLACES);
            assertThat(loot(0)).as("localStorage is read").isPositive();
            assertThat(loot(1)).as("memory is not").isZero();
            assertThat(loot(2)).as("nor an HttpOnly cookie").isZero();
            window.draw(SCREENS.resolve("rows.png"));

            window.press(KeyCode.SPACE);
            assertThat(asked()).isEqualTo("4");
            assertThat(window.model().run().tabs().getFirst().front()).as("asked once, at the first row").isTrue();
            window.press(KeyCode.DIGIT4);
            assertThat(performed()).containsExactly(4, 4, 4);
            assertThat(asked()).isEmpty();
            window.press(KeyCode.SPACE);
            assertThat(performed()).containsExactly(5, 5, 5);
            assertThat(window.look(() -> window.shell().scene().lookup(".conclusion"))).isNotNull();
            window.draw(SCREENS.resolve("rows-end.png"));
        }
    }

    @Test
    void noConclusionIsShownWhileARowIsStillToCome() {
        try (window) {
            window.open("token-storage");
            window.press(KeyCode.SPACE);
            window.press(KeyCode.SPACE);
            window.press(KeyCode.DIGIT4);
            window.run(() -> window.model().run().next());
            window.await(() -> window.model().run().state().finished());
            window.run(() -> window.model().playhead().finish());
            assertThat(window.model().run().rowsBehind()).isTrue();
            assertThat(window.look(() -> window.shell().scene().lookup(".conclusion"))).isNull();
            window.settle();
            assertThat(window.look(() -> window.shell().scene().lookup(".conclusion"))).isNotNull();
        }
    }

    @Test
    void aRowThatIsClosedStaysClosedAndAChangedSwitchIsARunOfItsOwn() {
        try (window) {
            window.open("token-storage");
            window.press(KeyCode.SPACE);
            window.run(() -> window.model().run().closeTab(window.model().run().tabs().get(1)));
            window.settle();
            window.press(KeyCode.SPACE);
            window.press(KeyCode.DIGIT1);
            assertThat(performed()).containsExactly(4, 4);

            window.run(() -> window.model().run().change("escapeOutput", "on"));
            window.settle();
            window.press(KeyCode.SPACE);
            assertThat(window.model().run().state().performed()).isEqualTo(3);
            assertThat(window.model().run().rowsBehind()).isFalse();
        }
    }

    @Test
    void aFurtherQuestionIsOfferedAfterTheConclusionAndItsStepFollowsTheAnswer() {
        try (window) {
            window.open("access-refresh");
            toTheEnd();
            Node offer = window.look(() -> window.shell().scene().lookup("#offer-question-1"));
            assertThat(offer).isInstanceOf(Button.class);
            window.run(() -> ((Button) offer).fire());
            window.settle();
            assertThat(asked()).isEqualTo("5");
            assertThat(window.model().run().state().performed()).isEqualTo(4);
            window.draw(SCREENS.resolve("further-question.png"));
            window.press(KeyCode.DIGIT3);
            assertThat(window.model().run().state().performed()).isEqualTo(6);
            assertThat(window.model().scores().bookProperty().get().of("access-refresh").firstAnswers())
                    .containsEntry("5", true);
        }
    }

    @Test
    void theClosingLinesStandUnderTheConclusionOfTheRunThatTheyBelongTo() {
        try (window) {
            window.open("both-tokens-stolen");
            toTheEnd();
            assertThat(window.look(() -> window.shell().scene().lookup("#closing"))).as("before the last press")
                    .isNull();
            window.press(KeyCode.SPACE);
            Node closing = window.look(() -> window.shell().scene().lookup("#closing"));
            assertThat(closing).isNotNull();
            assertThat(window.look(() -> closing.lookupAll(".closing-heading")
                    .stream()
                    .map(node -> ((Labeled) node).getText())
                    .toList())).containsExactly("Prevent", "Shorten", "Notice and cut off", "What remains");
            window.draw(SCREENS.resolve("closing.png"));
            window.run(() -> window.model().appearance().languageProperty().set(Language.KOREAN));
            window.draw(SCREENS.resolve("closing-ko.png"));
            window.press(KeyCode.F5);
            assertThat(window.look(() -> {
                window.shell().scene().getRoot().applyCss();
                window.shell().scene().getRoot().layout();
                Region slide = (Region) window.shell().scene().lookup(".present-slide");
                return slide.minHeight(slide.getWidth()) <= slide.getHeight();
            })).as("all fits on the slide").isTrue();
            window.drawShown(SCREENS.resolve("closing-present.png"));
        }
    }

    private void toTheEnd() {
        for (int press = 0; press < 40 && !window.model().run().state().finished(); press++) {
            window.press(asked().isEmpty() ? KeyCode.SPACE : KeyCode.DIGIT1);
        }
        window.settle();
    }

    private String asked() {
        return window.look(() -> {
            Scenario.Step asked = window.model().run().state().asked();
            return asked == null ? "" : asked.id();
        });
    }

    private List<Integer> performed() {
        return places().stream().map(place -> in(place).performed()).toList();
    }

    private List<String> places() {
        return window.look(() -> window.model()
                .run()
                .tabs()
                .stream()
                .map(tab -> tab.switches().getOrDefault("place", "localStorage"))
                .toList());
    }

    private record Seen(int performed, int loot) {}

    private Seen in(String place) {
        RunTab tab = window.model()
                .run()
                .tabs()
                .stream()
                .filter(one -> one.switches().getOrDefault("place", "localStorage").equals(place))
                .findFirst()
                .orElseThrow();
        if (!tab.front()) {
            window.run(() -> window.model().run().select(tab));
        }
        return window.look(() -> new Seen(window.model().run().state().performed(),
                window.model().momentProperty().get().world().loot().size()));
    }

    private int loot(int row) {
        return in(PLACES.get(row)).loot();
    }
}
