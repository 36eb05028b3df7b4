package dev.authscope.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.ChildProcess;
import dev.authscope.diagram.DiagramTimelines;
import dev.authscope.flow.FlowEvent;
import dev.authscope.flow.Timeline;

class RunJournalTest {

    static final Recording.Header HEADER = new Recording.Header("full", "0.0", "told", 1, Map.of(), false, 0,
            Map.of("ttl", "15"), "", 5, 5);

    @TempDir
    Path folder;

    private static Recording read(byte[] octets) throws RecordingException {
        return RecordingReader.read(new ByteArrayInputStream(octets));
    }

    private static Timeline first(Timeline whole, int count) {
        return Timeline.empty().append(whole.events(0, count));
    }

    @Test
    void whatWasFollowedIsThereAtOnce() throws Exception {
        Path file = folder.resolve("sub").resolve("run.authscope");
        Timeline whole = DiagramTimelines.reuse();
        try (RunJournal journal = RunJournal.begin(file, HEADER)) {
            assertThat(read(Files.readAllBytes(file)).timeline().size()).isZero();
            for (int count = 1; count <= whole.size(); count++) {
                journal.follow(first(whole, count));
                Recording found = read(Files.readAllBytes(file));
                assertThat(found.timeline().events()).isEqualTo(whole.events(0, count));
                assertThat(found.unfinished()).isTrue();
                assertThat(found.whole()).isFalse();
            }
            Recording.Outcome outcome = new Recording.Outcome("7", 0, whole.size(), List.of(), null);
            journal.finished(whole, outcome);
            Recording found = read(Files.readAllBytes(file));
            assertThat(found.outcomes()).containsExactly(outcome);
            assertThat(found.header().settings()).isEqualTo(HEADER.settings());
        }
        assertThat(file).doesNotExist();
    }

    @RepeatedTest(40)
    void whereverAFileIsCutItOpensToWhatCameBefore(RepetitionInfo repetition) throws Exception {
        Random random = new Random(repetition.getCurrentRepetition());
        Path file = folder.resolve("run.authscope");
        Timeline whole = DiagramTimelines.many(20);
        try (RunJournal journal = RunJournal.begin(file, HEADER)) {
            int headerEnd = (int) Files.size(file);
            for (int count = 0; count < whole.size(); count += 1 + random.nextInt(9)) {
                journal.follow(first(whole, count));
            }
            byte[] octets = Files.readAllBytes(file);
            int cut = headerEnd + random.nextInt(octets.length - headerEnd);
            List<FlowEvent> found = read(Arrays.copyOf(octets, cut)).timeline().events();
            assertThat(found).isEqualTo(whole.events(0, found.size()));
        }
    }

    @Test
    void aFileThatIsThereIsNotWrittenOver() throws IOException {
        Path file = Files.writeString(folder.resolve("run.authscope"), "mine");
        assertThatThrownBy(() -> RunJournal.begin(file, HEADER)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("mine");
    }

    /** Follows a long run event by event, and says after each how many are written. */
    public static final class Follower {

        private Follower() {}

        public static void main(String[] arguments) throws IOException {
            Timeline whole = DiagramTimelines.many(3_000);
            RunJournal journal = RunJournal.begin(Path.of(arguments[0]), HEADER);
            Timeline sofar = Timeline.empty();
            for (int count = 0; count < whole.size(); count++) {
                sofar = sofar.append(whole.events(count, count + 1));
                journal.follow(sofar);
                System.out.println(count + 1);
                System.out.flush();
            }
            System.out.println("end");
        }
    }

    @RepeatedTest(3)
    void aKilledProgramLeavesEveryEventThatItHadFollowed(RepetitionInfo repetition) throws Exception {
        Path file = folder.resolve("killed.authscope");
        int lines = new Random(repetition.getCurrentRepetition()).nextInt(1, 4_000);
        String last = "0";
        try (ChildProcess child = ChildProcess.start(Follower.class, file.toString())) {
            for (int i = 0; i < lines; i++) {
                last = child.line();
            }
            child.kill();
        }
        assertThat(last).matches("\\d+");
        List<FlowEvent> found = read(Files.readAllBytes(file)).timeline().events();
        assertThat(found).hasSizeGreaterThanOrEqualTo(Integer.parseInt(last));
        assertThat(found).isEqualTo(DiagramTimelines.many(3_000).events(0, found.size()));
    }
}
