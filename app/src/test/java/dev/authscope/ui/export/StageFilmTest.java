package dev.authscope.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

import dev.authscope.export.ExportSubject;
import dev.authscope.export.ExportedRun;
import dev.authscope.export.StepRange;
import dev.authscope.export.SvgTheme;
import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;
import dev.authscope.ui.model.BundledScenarios;
import dev.authscope.ui.model.LabRuns;
import dev.authscope.ui.shell.TestWindow;
import dev.authscope.ui.theme.StyleSheets;

class StageFilmTest {

    private static ExportedRun run(String number) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        List<StepReport> reports = new ArrayList<>();
        try (ScenarioRun run = ScenarioRun.open(library.load(library.find(number).orElseThrow()),
                new RunChoice(Map.of(), 1, true))) {
            run.steps().forEach(step -> reports.add(run.next()));
            return ExportedRun.of(run, reports);
        }
    }

    @Test
    void theStageMovesBeatByBeatAndEndsAsItStoodAtTheEnd() throws IOException {
        // The window starts the toolkit and loads the fonts.
        try (TestWindow window = new TestWindow(new BundledScenarios(), new LabRuns(), 800, 600)) {
            ExportedRun run = run("S03");
            ByteArrayOutputStream stream = new ByteArrayOutputStream();
            new StageFilm(new StyleSheets()).format()
                    .exporter()
                    .write(new ExportSubject(run, StepRange.parse("3..4", run.timeline(), dev.authscope.texts.Texts.load(Language.KOREAN, "export")), "", Map.of(), Language.KOREAN,
                            SvgTheme.DARK, false), stream);
            Files.createDirectories(Path.of("target", "screens"));
            Files.write(Path.of("target", "screens", "stage.apng"), stream.toByteArray());
            assertThat(window.errors()).isEmpty();
        }
    }
}
