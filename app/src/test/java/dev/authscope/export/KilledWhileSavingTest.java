package dev.authscope.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.io.TempDir;

import dev.authscope.ChildProcess;
import dev.authscope.texts.Language;
import dev.authscope.texts.Texts;

class KilledWhileSavingTest {

    private static final int BLOCKS = 400;

    @TempDir
    Path folder;

    /** Replaces a file again and again, and says in the middle of each time how far it is. */
    public static final class Saver {

        private Saver() {}

        public static void main(String[] arguments) {
            Texts texts = Texts.load(Language.ENGLISH, "export");
            for (char letter = 'A';; letter = letter == 'Z' ? 'A' : (char) (letter + 1)) {
                byte[] block = String.valueOf(letter).repeat(1_000).getBytes(StandardCharsets.US_ASCII);
                new TargetFile(arguments[0], true, texts).write(OutputStream.nullOutputStream(), stream -> {
                    for (int i = 0; i < BLOCKS; i++) {
                        stream.write(block);
                        if (i % 50 == 0) {
                            System.out.println(i);
                            System.out.flush();
                        }
                    }
                });
                System.out.println("saved");
                System.out.flush();
            }
        }
    }

    @RepeatedTest(4)
    void theFileIsTheOldOneOrTheNewOneAndNeverTorn(RepetitionInfo repetition) throws Exception {
        Path target = folder.resolve("a.svg");
        Files.writeString(target, "old");
        int lines = new Random(repetition.getCurrentRepetition()).nextInt(1, 200);
        try (ChildProcess child = ChildProcess.start(Saver.class, target.toString())) {
            for (int i = 0; i < lines; i++) {
                assertThat(child.line()).matches("\\d+|saved");
            }
            child.kill();
        }
        String found = Files.readString(target);
        if (!found.equals("old")) {
            assertThat(found).hasSize(BLOCKS * 1_000);
            assertThat(found.chars().distinct().count()).isEqualTo(1);
        }
        new TargetFile(target.toString(), true, Texts.load(Language.ENGLISH, "export"))
                .write(OutputStream.nullOutputStream(), stream -> stream.write('n'));
        assertThat(target).hasContent("n");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(path -> String.valueOf(path.getFileName())).toList()).isEqualTo(List.of("a.svg"));
        }
    }
}
