package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;

import dev.authscope.matrix.Column;
import dev.authscope.matrix.MatrixRow;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.MatrixViewModel;
import dev.authscope.ui.model.RunState;

/** The table of places in the real window, measured by real runs. */
class MatrixTest {

    @Test
    void marksStandUntilTheirColumnIsFilledInAndThenAreJudged() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1600, 1000)) {
            window.open("token-storage");
            window.press(KeyCode.M);
            press(window, "matrix-localStorage-read");
            press(window, "matrix-httpOnly-read");
            press(window, "matrix-memory-csrf");
            assertThat(text(window, "matrix-localStorage-read")).isEqualTo("● ?");
            press(window, "matrix-show-read");
            window.await(() -> window.model().matrix().state().rows().size() == 8);
            assertThat(text(window, "matrix-localStorage-read")).isEqualTo("● works  ✓");
            assertThat(text(window, "matrix-httpOnly-read")).isEqualTo("○ fails  ✗");
            assertThat(text(window, "matrix-memory-csrf")).isEqualTo("● ?");
            assertThat(window.model().matrix().state().right()).isEqualTo(1);
            assertThat(window.model().matrix().state().judged()).isEqualTo(2);
            press(window, "matrix-all");
            assertThat(text(window, "matrix-httpOnlyLax-csrf")).isEqualTo("○ fails · by GET");
            assertThat(text(window, "matrix-httpOnlyDomain-sibling")).isEqualTo("● yes");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aNinthRowComesWithItsSwitchAndItsCellsOpenItsRun() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1600, 1000)) {
            window.open("token-storage");
            window.press(KeyCode.M);
            press(window, "matrix-all");
            window.await(() -> window.model().matrix().state().rows().size() == 8);
            Map<String, MatrixRow> before = window.model().matrix().state().rows();
            window.run(() -> window.model().matrix().change("bffRow", "on"));
            window.await(() -> window.model().matrix().state().rows().size() == 9);
            assertThat(text(window, "matrix-bff-read")).isEqualTo("○ fails");
            assertThat(text(window, "matrix-bff-ride")).isEqualTo("● works");
            assertThat(text(window, "matrix-bff-csrf")).isEqualTo("○ fails");
            // The other rows are the same runs as before.
            assertThat(window.model().matrix().state().rows().get("cookie")).isSameAs(before.get("cookie"));
            press(window, "matrix-bff-ride");
            window.await(() -> window.model().run().state().phase() == RunState.Phase.READY
                    && window.model().run().state().performed() > 0);
            window.settle();
            assertThat(window.model().run().state().switches()).containsEntry("bffRow", "on");
            assertThat(window.model().momentProperty().get().step()).isEqualTo("4");
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aMeasuredCellOpensItsRunAtItsStep() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1280, 720)) {
            window.open("session-login");
            window.press(KeyCode.M);
            window.await(() -> !window.model().matrix().state().places().isEmpty());
            press(window, "matrix-show-csrf");
            window.await(() -> window.model().matrix().state().rows().size() == 8);
            press(window, "matrix-httpOnlyStrict-csrf");
            window.await(() -> window.model().run().state().phase() == RunState.Phase.READY
                    && window.model().run().state().performed() > 0);
            window.settle();
            assertThat(window.model().run().state().switches()).containsEntry("place", "httpOnlyStrict");
            assertThat(window.model().momentProperty().get().step()).isEqualTo("5");
            assertThat(window.<Boolean>look(window.shell()::sheetShown)).isFalse();
            assertThat(window.errors()).isEmpty();
        }
    }

    @Test
    void aSwitchMeasuresTheTableAnewAndMarksStay() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1600, 1000)) {
            window.open("token-storage");
            window.press(KeyCode.M);
            MatrixViewModel matrix = window.model().matrix();
            MatrixViewModel.Place cell = new MatrixViewModel.Place("httpOnly", Column.CSRF);
            window.run(() -> {
                matrix.guess(cell);
                matrix.change("csrfToken", "on");
                matrix.show(Column.CSRF);
            });
            window.await(() -> matrix.state().rows().size() == 8);
            assertThat(matrix.state().cell(cell).orElseThrow().happens()).isFalse();
            assertThat(matrix.state().guesses()).isEqualTo(Map.of(cell, true));
            assertThat(matrix.state().right()).isZero();
        }
    }

    @Test
    void arrowKeysLeadFromCellToCell() {
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1600, 1000)) {
            window.open("token-storage");
            window.press(KeyCode.M);
            window.run(() -> node(window, "matrix-localStorage-read").requestFocus());
            window.press(KeyCode.DOWN);
            window.press(KeyCode.RIGHT);
            assertThat(window.<String>look(() -> window.shell().scene().getFocusOwner().getId()))
                    .isEqualTo("matrix-sessionStorage-hook");
        }
    }

    private static void press(TestWindow window, String id) {
        window.run(() -> ((Button) node(window, id)).fire());
        window.settle();
    }

    private static String text(TestWindow window, String id) {
        return window.look(() -> ((Button) node(window, id)).getText());
    }

    private static Node node(TestWindow window, String id) {
        return window.shell().scene().lookup("#" + id);
    }
}
