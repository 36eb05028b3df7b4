package dev.authscope.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.authscope.scenario.Scenario;
import dev.authscope.scenario.TeacherNotes;

/** The lesson plans that come with the program. */
class LessonLibraryTest {

    static List<LessonLibrary.Lesson> lessons() {
        return LessonLibrary.bundled();
    }

    @Test
    void noTwoLessonsHaveTheSameId() {
        assertThat(lessons()).extracting(LessonLibrary.Lesson::id).doesNotHaveDuplicates().hasSize(4);
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void everyItemIsAScenarioOrAPartOfOneAndIsPlayedOnce(LessonLibrary.Lesson lesson) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        assertThat(lesson.items()).isNotEmpty();
        assertThat(new HashSet<>(lesson.items())).hasSameSizeAs(lesson.items());
        assertThat(lesson.items()).allSatisfy(item -> {
            Scenario scenario = library.load(library.find(item.scenario()).orElseThrow());
            assertThat(item.part()).isBetween(0, scenario.parts().size());
        });
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theMinutesAreThoseOfTheTeachersNotesAndLeaveTimeForAWhatIf(LessonLibrary.Lesson lesson) {
        ScenarioLibrary library = ScenarioLibrary.bundled();
        assertThat(lesson.items()).allSatisfy(item -> {
            Scenario scenario = library.load(library.find(item.scenario()).orElseThrow());
            TeacherNotes notes = scenario.teacher();
            assertThat(notes).isNotNull();
            List<String> steps = item.part() == 0 ? List.of() : scenario.parts().get(item.part() - 1).steps();
            assertThat(item.minutes()).isEqualTo(notes.presses()
                    .stream()
                    .filter(press -> steps.isEmpty() || steps.contains(press.step()))
                    .mapToInt(TeacherNotes.Press::minutes)
                    .sum());
        });
        int planned = lesson.items()
                .stream()
                .filter(item -> !item.optional())
                .mapToInt(LessonLibrary.Item::minutes)
                .sum();
        assertThat(planned).isBetween(30, lesson.minutes() - 4);
    }
}
