package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;

class CookieLabTest {

    private static final TestWindow WINDOW = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 800);

    @BeforeEach
    void openTheLab() {
        WINDOW.open("session-login");
        WINDOW.press(KeyCode.ESCAPE);
        WINDOW.press(KeyCode.K);
        WINDOW.await(() -> WINDOW.shell().scene().getRoot().lookup("#cookie-line-1") != null);
    }

    @AfterAll
    static void close() {
        WINDOW.close();
    }

    private static Node node(String id) {
        return WINDOW.shell().scene().getRoot().lookup("#" + id);
    }

    private static void type(String id, String text) {
        WINDOW.run(() -> ((TextField) node(id)).setText(text));
    }

    private static void awaitText(String text) {
        WINDOW.await(() -> WINDOW.shell()
                .scene()
                .getRoot()
                .lookupAll(".over-sheet .label")
                .stream()
                .anyMatch(label -> label instanceof Label shown && shown.getText().contains(text)));
    }

    @Test
    void whatIsTypedIsAnsweredAtOnce() {
        type("cookie-line-1", "__Host-a=1; Secure; Path=/; Domain=shop.example");
        awaitText("A name that begins with __Host- needs Secure, Path=/ and no Domain attribute.");
        type("cookie-line-1", "__Host-a=1; Secure; Path=/");
        awaitText("Cookie: __Host-a=1");
        type("cookie-to", "http://shop.example/");
        awaitText("The cookie is Secure, and the connection is not protected.");
        type("cookie-to", "nonsense");
        awaitText("An address must be complete");
    }

    @Test
    void linesAreAddedAndRemoved() {
        type("cookie-line-1", "a=1; Path=/");
        WINDOW.run(() -> ((Button) node("cookie-add")).fire());
        type("cookie-line-2", "b=2; Path=/");
        awaitText("Cookie: a=1; b=2");
        WINDOW.run(() -> ((Button) node("cookie-remove-1")).fire());
        awaitText("Cookie: b=2");
        assertThat(WINDOW.look(() -> node("cookie-line-2"))).isNull();
        assertThat(WINDOW.errors()).isEmpty();
    }

    @Test
    @SuppressWarnings("unchecked")
    void aPreparedExperimentIsTakenOverAndCarriedOut() {
        ComboBox<String> experiments = (ComboBox<String>) WINDOW.look(() -> node("cookie-experiment"));
        WINDOW.await(() -> experiments.getItems().size() == 30);
        WINDOW.run(() -> experiments.setValue("E09"));
        awaitText("Cookie: a=2; a=1");
        WINDOW.run(() -> ((Button) node("cookie-lab-play")).fire());
        WINDOW.await(() -> WINDOW.model().run().state().phase() == RunState.Phase.READY && WINDOW.model()
                .run()
                .state()
                .switches()
                .equals(Map.of("experiment", "E09")));
        assertThat(WINDOW.look(() -> node("cookie-line-1"))).isNull();
    }

    @Test
    void aTextOfAMillionCharactersIsNotTakenAndOneSentenceSaysSo() {
        for (String field : List.of("cookie-line-1", "cookie-from-1", "cookie-to")) {
            String before = WINDOW.look(() -> ((TextField) node(field)).getText());
            type(field, "a=" + "x".repeat(1 << 20));
            awaitText("more than 20,000 characters is not taken here");
            assertThat(WINDOW.<String>look(() -> ((TextField) node(field)).getText())).isEqualTo(before);
        }
        type("cookie-line-1", "a=" + "x".repeat(10_000));
        awaitText("longer than 4096 octets");
        type("cookie-line-1", "ü=\u202eabc; Path=/");
        awaitText("kept and sent.");
        assertThat(WINDOW.errors()).isEmpty();
    }
}
