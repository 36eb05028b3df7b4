package dev.authscope.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.authscope.settings.OwnFile;

class ScoreFileTest {

    @TempDir
    private Path folder;

    private static ScoreFile scores(Path folder) {
        return new ScoreFile(new OwnFile(folder.resolve("progress.json")));
    }

    @Test
    void whatWasSavedIsLoadedByTheNextStart() {
        ScoreBook book = ScoreBook.EMPTY.answered("one", "6", true)
                .answered("one", "7", false)
                .finished("two")
                .finished("three", 2)
                .judged("M1", true)
                .inLesson("memory");
        scores(folder.resolve("new")).save(book);
        assertThat(scores(folder.resolve("new")).load()).isEqualTo(book);
        assertThat(book.of("one").right()).isEqualTo(1);
        assertThat(book.of("one").asked()).isEqualTo(2);
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        ScoreBook book = ScoreBook.EMPTY.answered("one", "6", false).answered("one", "6", true);
        assertThat(book.of("one").firstAnswers()).isEqualTo(Map.of("6", false));
    }

    @Test
    void aPartDoesNotFinishItsScenarioButTheScenarioFinishesItsParts() {
        ScoreBook part = ScoreBook.EMPTY.finished("one", 2);
        assertThat(part.of("one").finished(2)).isTrue();
        assertThat(part.of("one").finished(1)).isFalse();
        assertThat(part.of("one").finished()).isFalse();
        assertThat(part.finished("one").of("one").finished(1)).isTrue();
    }

    @Test
    void aCardIsJudgedOnce() {
        assertThat(ScoreBook.EMPTY.judged("M1", false).judged("M1", true).cards()).isEqualTo(Map.of("M1", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"format\":2,\"scenarios\":{}}", "{\"format\":1}",
            "{\"format\":1,\"scenarios\":{\"a\":{\"parts\":[\"one\"]}}}",
            "{\"format\":1,\"scenarios\":{},\"cards\":{\"M1\":1}}",
            "{\"format\":1,\"scenarios\":{\"a\":{\"firstAnswers\":{\"6\":\"yes\"}}}}" })
    void aBrokenFileIsKeptAsideAndScoringStartsAnew(String content) throws IOException {
        Files.writeString(folder.resolve("progress.json"), content);
        assertThat(scores(folder).load()).isEqualTo(ScoreBook.EMPTY);
        assertThat(folder.resolve("progress.broken-1.json")).hasContent(content);
        assertThat(folder.resolve("progress.json")).doesNotExist();
    }

    @Test
    void savingLeavesNoOtherFileBehind() throws IOException {
        scores(folder).save(ScoreBook.EMPTY);
        scores(folder).save(ScoreBook.EMPTY.finished("one"));
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("progress.json"));
        }
    }
}
