package dev.authscope.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.text.Text;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.SecretForms;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.export.picture.PngChunks;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.shell.TestWindow;
import dev.authscope.ui.theme.StyleSheets;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StageFilmTest {

    private final StyleSheets sheets = new StyleSheets();
    private TestWindow window;

    @BeforeAll
    void startTheToolkit() {
        window = new TestWindow(new BundledScenarios(), new LabRuns(), 800, 600);
    }

    @AfterAll
    void closeTheWindow() {
        window.close();
    }

    private static ExportedRun run(String number) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        List<StepReport> reports = new ArrayList<>();
        try (ScenarioRun run = ScenarioRun.open(library.load(library.find(number).orElseThrow()),
                new RunChoice(Map.of(), 1, true))) {
            run.steps().forEach(step -> reports.add(run.next()));
            return ExportedRun.of(run, reports);
        }
    }

    private static ExportSubject subject(ExportedRun run, String steps, SvgTheme theme) {
        Timeline.Span range = StepRange.parse(steps, run.timeline(), Texts.load(Language.KOREAN, "export"));
        return new ExportSubject(run, range, "", Map.of(), Language.KOREAN, theme, false);
    }

    @Test
    void theStageMovesBeatByBeatAndEndsAsItStoodAtTheEnd() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        new StageFilm(sheets).format().exporter().write(subject(run("S03"), "6..6", SvgTheme.DARK), stream);
        Files.createDirectories(Path.of("target", "screens"));
        Files.write(Path.of("target", "screens", "stage.apng"), stream.toByteArray());

        List<PngChunks.Frame> frames = PngChunks.frames(PngChunks.of(stream.toByteArray()));
        BufferedImage still = ImageIO.read(new ByteArrayInputStream(stream.toByteArray()));
        int width = still.getWidth();
        int[] canvas = new int[width * still.getHeight()];
        for (PngChunks.Frame frame : frames) {
            assertThat(frame.millis()).isBetween(500, 6000);
            for (int at = 0; at < frame.width() * frame.height(); at++) {
                int x = frame.left() + at % frame.width();
                int y = frame.top() + at / frame.width();
                canvas[y * width + x] = 0xff000000 | (frame.pixels()[3 * at] & 0xff) << 16
                        | (frame.pixels()[3 * at + 1] & 0xff) << 8 | frame.pixels()[3 * at + 2] & 0xff;
            }
        }
        // Request, checks and answer are frames of their own, and each but the first changes a part only.
        assertThat(frames).hasSizeGreaterThan(4);
        assertThat(frames.getFirst().width()).isEqualTo(width);
        assertThat(frames.subList(2, frames.size())).anyMatch(frame -> frame.width() < width / 2);
        assertThat(canvas).isEqualTo(still.getRGB(0, 0, width, still.getHeight(), null, 0, width));
        assertThat(Arrays.stream(canvas).distinct().count()).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource({"S13, 1..6, RT1", "S03, 3..6, SID1" })
    void noSecretStandsOnTheStageAndNothingInvitesToGoOn(String number, String steps, String name) {
        ExportedRun run = run(number);
        StageFrames frames = window.look(() -> new StageFrames(subject(run, steps, SvgTheme.LIGHT), sheets, 1280, 800));
        List<String> written = new ArrayList<>();
        int shown = 0;
        while (window.look(frames::step)) {
            if (frames.millis() > 2000) {
                shown++;
                window.run(() -> texts(frames.scene().getRoot(), written));
            }
        }
        assertThat(shown).isGreaterThan(3);
        String all = String.join("\n", written);
        assertThat(all).contains(name, "앨리스").doesNotContain("지난 순간");
        Set<String> secrets = secrets(run);
        assertThat(secrets).isNotEmpty();
        for (String secret : secrets) {
            assertThat(SecretForms.of(secret)).as(secret).noneMatch(all::contains);
        }
    }

    /** What was issued, and every value of a cookie that was kept or sent: also one that somebody changed. */
    private static Set<String> secrets(ExportedRun run) {
        Set<String> secrets = new TreeSet<>();
        for (FlowEvent event : run.timeline().events()) {
            if (event instanceof FlowEvent.ItemIssued issued && Set.of("AT", "RT", "SID").contains(issued.kind())) {
                secrets.add(issued.value());
            } else if (event instanceof FlowEvent.CookieStored stored) {
                secrets.add(stored.cookie().value());
            } else if (event instanceof FlowEvent.RequestSent sent) {
                sent.octets()
                        .latin1()
                        .lines()
                        .filter(line -> line.startsWith("Cookie: "))
                        .forEach(line -> secrets.add(line.substring(line.indexOf('=') + 1)));
            }
        }
        secrets.removeIf(String::isEmpty);
        return secrets;
    }

    private static void texts(Node node, List<String> written) {
        if (node.isVisible() && node instanceof Text text) {
            written.add(text.getText());
        } else if (node.isVisible() && node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> texts(child, written));
        }
    }
}
