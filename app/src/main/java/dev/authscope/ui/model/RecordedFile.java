package dev.authscope.ui.model;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.authscope.export.ExportedRun;
import dev.authscope.export.RecordingExport;
import dev.authscope.flow.Exchange;
import dev.authscope.flow.Timeline;
import dev.authscope.har.HarException;
import dev.authscope.har.HarReader;
import dev.authscope.har.HarReading;
import dev.authscope.lab.IssuerKeys;
import dev.authscope.recording.Recording;
import dev.authscope.recording.RecordingException;
import dev.authscope.recording.RecordingReader;
import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.StepReport;
import dev.authscope.texts.Texts;

/**
 * A run that was kept in a file. It can be looked at and exported; nothing more happens in it, since there is no lab behind it.
 *
 * @param notice one sentence when part of the file is missing; empty when it is whole
 */
record RecordedFile(String name, ExportedRun run, ExportedRun.Origin origin, String notice) implements RunningScenario {

    private static final String ENDING = ".authscope";
    private static final String ARCHIVE = ".har";

    /** Whether a file is a recording by its name. */
    static boolean isOne(Path file) {
        return file.getFileName().toString().endsWith(ENDING);
    }

    /**
     * Reads a recording.
     *
     * @param texts of the bundle {@code export}
     * @throws IllegalArgumentException when it cannot be opened; the message is one sentence for the user
     */
    static RecordedFile read(Path file, Texts texts) {
        String name = file.getFileName().toString();
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            Recording recording = RecordingReader.read(stream);
            ExportedRun run = RecordingExport.opened(recording);
            return new RecordedFile(name, run, Objects.requireNonNull(run.origin()),
                    recording.whole() ? "" : missing(name, recording, texts));
        } catch (RecordingException e) {
            throw new IllegalArgumentException(texts.get(
                    e.reason() == RecordingException.Reason.NEWER ? "recording.newer" : "recording.none", name), e);
        } catch (IOException e) {
            throw new IllegalArgumentException(texts.get("recording.none", name), e);
        }
    }

    /** Whether a file is an HTTP Archive by its name. */
    static boolean isArchive(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ARCHIVE);
    }

    /**
     * Reads an HTTP Archive of a browser.
     *
     * @param name what the user calls it
     * @param content opened and closed here
     * @param texts of the bundle {@code export}
     * @throws IllegalArgumentException when it cannot be opened; the message is one sentence for the user
     */
    static RecordedFile archive(String name, Content content, Texts texts) {
        try (InputStream stream = new BufferedInputStream(content.open())) {
            HarReading reading = HarReader.read(stream, name);
            ExportedRun run = reading.run();
            String notice = reading.dropped().isEmpty()
                    ? ""
                    : texts.get("har.partly", name, reading.dropped().size(), reading.entries());
            return new RecordedFile(name, run, Objects.requireNonNull(run.origin()), notice);
        } catch (HarException | IOException e) {
            throw new IllegalArgumentException(texts.get("har.none", name), e);
        }
    }

    /** What can be read. */
    @FunctionalInterface
    interface Content {
        InputStream open() throws IOException;
    }

    private static String missing(String name, Recording recording, Texts texts) {
        List<Timeline.Step> steps = recording.timeline().steps();
        return steps.isEmpty()
                ? texts.get("recording.damaged-at-once", name, recording.header().events())
                : texts.get("recording.damaged", name, recording.timeline().size(), recording.header().events(),
                        steps.getLast().id());
    }

    @Override
    public String recordedIn() {
        return name;
    }

    @Override
    public List<Scenario.Step> steps() {
        return run.reports().stream().map(StepReport::step).toList();
    }

    @Override
    public Map<String, String> switches() {
        return origin.choice().switches();
    }

    @Override
    public int performed() {
        return run.reports().size();
    }

    @Override
    public Timeline timeline() {
        return run.timeline();
    }

    @Override
    public Optional<IssuerKeys> issuerKeys() {
        return Optional.empty();
    }

    @Override
    public StepReport byHand(Scenario.Step step) {
        throw over();
    }

    @Override
    public ExportedRun exported() {
        return run;
    }

    /** Nobody is there who could be asked. */
    @Override
    public List<Exchange.Check> examine(String accessToken) {
        return List.of();
    }

    @Override
    public StepReport next() {
        throw over();
    }

    @Override
    public void advanceClock(Duration by) {
        throw over();
    }

    @Override
    public void probe(String attacker, String item) {
        throw over();
    }

    private IllegalStateException over() {
        return new IllegalStateException(name + " is a recording.");
    }

    @Override
    public void close() {
        // There is no lab to be closed.
    }
}
