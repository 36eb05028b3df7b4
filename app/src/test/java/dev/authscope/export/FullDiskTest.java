package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.scenario.RunChoice;
import dev.authscope.scenario.ScenarioRun;
import dev.authscope.scenario.StepReport;
import dev.authscope.scenario.file.ScenarioLibrary;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

/** A disk that is full after any number of octets, for the writer of each format. */
class FullDiskTest {

    private static final int PLACES = 4;
    private static ExportedRun run;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runAScenario() {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        List<StepReport> reports = new ArrayList<>();
        try (ScenarioRun carried = ScenarioRun.open(library.load(library.find("S03").orElseThrow()),
                new RunChoice(Map.of(), 1, true))) {
            carried.steps().forEach(step -> reports.add(carried.next()));
            run = ExportedRun.of(carried, reports);
        }
    }

    static List<String> formats() {
        return ExportFormats.names();
    }

    private static ExportSubject subject() {
        return new ExportSubject(run, StepRange.whole(run.timeline()), "Title", Map.of(), Language.ENGLISH,
                SvgTheme.LIGHT, false, 0.5);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void theOldFileStaysWholeAndTheReasonIsTold(String format) throws IOException {
        Exporter exporter = ExportFormats.find(format).orElseThrow().exporter();
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        exporter.write(subject(), whole);
        Random random = new Random(format.hashCode());
        Path target = Files.writeString(folder.resolve("run"), "old");
        for (int place = 0; place < PLACES; place++) {
            int room = place == 0 ? whole.size() - 1 : random.nextInt(whole.size());
            assertThatThrownBy(() -> new TargetFile(target.toString(), true, Texts.load(Language.ENGLISH, "export"))
                    .write(OutputStream.nullOutputStream(), stream -> exporter.write(subject(), full(stream, room))))
                    .as("full after %d of %d octets", room, whole.size())
                    .isInstanceOfSatisfying(ExportException.class, problem -> {
                        assertThat(problem.reason()).isEqualTo(ExportException.Cause.SURROUNDINGS);
                        assertThat(problem).hasMessageContaining("the disk is full");
                    });
            assertThat(target).hasContent("old");
            assertThat(folder.toFile().list()).containsExactly("run");
        }
    }

    private static OutputStream full(OutputStream stream, int room) {
        return new FilterOutputStream(stream) {
            private int left = room;

            @Override
            public void write(int octet) throws IOException {
                take(1);
                out.write(octet);
            }

            @Override
            public void write(byte[] octets, int from, int count) throws IOException {
                take(count);
                out.write(octets, from, count);
            }

            private void take(int count) throws IOException {
                left -= count;
                if (left < 0) {
                    throw new IOException("No space left on device");
                }
            }
        };
    }
}
