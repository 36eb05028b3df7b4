package dev.authscope.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.export.ExportFormats;
import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.model.RunState;

/** A recording opens in the window as the run that it is of. */
class RecordingInWindowTest {

    @TempDir
    Path folder;
    private TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 1000, 700);
    private Path file = Path.of("unset");

    @BeforeEach
    void record() throws Exception {
        window.open("refresh-token-reuse");
        window.run(() -> window.model().appearance().questionsProperty().set(false));
        while (!window.look(() -> window.model().run().state().finished())) {
            window.press(KeyCode.SPACE);
        }
        ExportedRun run = window.look(() -> window.model().run().exported().orElseThrow());
        file = folder.resolve("theft.authscope");
        try (OutputStream stream = Files.newOutputStream(file)) {
            ExportFormats.find("recording")
                    .orElseThrow()
                    .exporter()
                    .write(new ExportSubject(run,
                            StepRange.whole(run.timeline()), "", Map.of(), Language.ENGLISH, SvgTheme.LIGHT, true),
                            stream);
        }
        window.open("session-login");
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void openFile() {
        window.run(() -> window.model().library().open(file));
        window.await(() -> window.model().run().recordedIn().equals("theft.authscope")
                || !window.model().library().problemProperty().get().isEmpty());
    }

    @Test
    void itIsWalkedThroughStepByStepAndNamed() {
        openFile();
        assertThat(window.look(() -> window.model().momentProperty().get().step())).isEmpty();
        int presses = 0;
        while (!window.look(() -> window.model().momentProperty().get().atHead())) {
            window.press(KeyCode.SPACE);
            presses++;
        }
        assertThat(presses).isGreaterThan(3);
        assertThat(window.look(() -> window.model().momentProperty().get().world().alarms())).isEqualTo(1);
        assertThat(window.look(() -> window.shell()
                .scene()
                .getRoot()
                .lookup("#open-runs")
                .lookupAll(".toggle-button")
                .stream()
                .map(node -> ((ToggleButton) node).getText())
                .toList())).containsExactly("theft.authscope");
        assertThat(window.errors()).isEmpty();
    }

    @Test
    void nothingCanHappenInItButARunBesideItCan() {
        openFile();
        window.press(KeyCode.END);
        assertThat(window.look(() -> window.model().run().free())).isFalse();
        assertThat(window.look(() -> window.model().run().canBranch())).isTrue();
        window.run(() -> window.model().run().whatIf(Map.of("rotation", "off")));
        window.await(() -> window.model().run().state().phase() == RunState.Phase.READY);
        assertThat(window.look(() -> window.model().run().recordedIn())).isEmpty();
        assertThat(window.look(() -> window.model().run().tabs().stream().map(tab -> tab.file()).toList()))
                .containsExactly("theft.authscope", "");
        assertThat(window.look(() -> window.model().momentProperty().get().world().alarms())).isZero();
    }

    @Test
    void lookingAtItFinishesNothing() {
        window.run(() -> window.model().scores().reset());
        openFile();
        window.press(KeyCode.END);
        assertThat(window.look(() -> window.model().scores().bookProperty().get().scenarios())).isEmpty();
    }

    @Test
    void aDamagedOneOpensAsFarAsItIsWholeAndSaysSo() throws Exception {
        byte[] octets = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(octets, octets.length * 2 / 3));
        openFile();
        window.await(() -> !window.model().library().problemProperty().get().isEmpty());
        assertThat(window.look(() -> window.model().library().problemProperty().get())).contains("theft.authscope",
                "damaged");
        assertThat(window.look(() -> window.model().playhead().timeline().size())).isPositive();
    }

    @Test
    void whatAKilledProgramLeftIsOfferedAndOpens() {
        window.run(() -> window.shell().tellUnfinished(List.of(file)));
        Button offer = (Button) window.look(() -> window.shell().scene().getRoot().lookup("#unfinished-1"));
        assertThat(window.look(offer::getText)).isEqualTo("Open theft.authscope");
        window.run(offer::fire);
        window.await(() -> window.model().run().recordedIn().equals("theft.authscope"));
        assertThat(window.look(() -> window.shell().sheetShown())).isFalse();
    }

    @Test
    void whatIsNoneLeavesThePresentRunAlone() throws Exception {
        Files.writeString(file, "not a recording");
        openFile();
        assertThat(window.look(() -> window.model().library().problemProperty().get())).contains("theft.authscope");
        assertThat(window.look(() -> window.model().run().state().scenario().id())).isEqualTo("session-login");
    }
}
